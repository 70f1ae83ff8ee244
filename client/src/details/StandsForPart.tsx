import { standFor } from '@golden-thread/shared/commands'
import type { Element } from '@golden-thread/shared/model'
import { useRef, useState } from 'react'
import { Button, lazily } from '../ui/index.ts'
import { useWorkspace } from '../workspace/index.ts'
import styles from './Details.module.css'
import { detailsWords as words } from './text.ts'

const StandsForForm = lazily(async () => (await import('./StandsForForm.tsx')).StandsForForm)

/** What an element stands for in another map, and for who may edit the way to say so or to take it back. */
export function StandsForPart({ element }: { element: Element }) {
  const workspace = useWorkspace()
  const [isOpen, setOpen] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const { id, standsFor } = element
  const close = (): void => {
    setOpen(false)
    opener.current?.focus()
  }
  return (
    <div data-part="standsFor">
      {standsFor && (
        <p className={styles.quiet}>
          {words.standsFor(
            [standsFor.seen.code, standsFor.seen.title].filter(Boolean).join(' ') || standsFor.element,
            standsFor.seen.state,
          )}
        </p>
      )}
      {workspace.mayEdit && (
        <>
          <Button
            ref={opener}
            size="small"
            variant="quiet"
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          >
            {words.chooseStandsFor}
          </Button>
          {standsFor && (
            <Button
              size="small"
              variant="quiet"
              onClick={() => {
                workspace.edit(standFor, { id, standsFor: null })
                opener.current?.focus()
              }}
            >
              {words.standsForNone}
            </Button>
          )}
          {isOpen && <StandsForForm element={element} onClose={close} />}
        </>
      )}
    </div>
  )
}
