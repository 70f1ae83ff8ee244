import { standFor } from '@golden-thread/shared/commands'
import type { Element } from '@golden-thread/shared/model'
import { type RefObject, useRef } from 'react'
import { Button, lazily } from '../ui/index.ts'
import { useWorkspace } from '../workspace/index.ts'
import styles from './Details.module.css'
import { detailsWords as words } from './text.ts'

const StandsForForm = lazily(async () => (await import('./StandsForForm.tsx')).StandsForForm)

/** What an element stands for in another map, and for who may edit the way to say so or to take it back. */
export function StandsForPart({
  element,
  isOpen,
  onOpen,
  back,
}: {
  element: Element
  /** While somebody says what it stands for. */
  isOpen: boolean
  onOpen: (isOpen: boolean) => void
  /** What has the focus again when there is nothing here any more: the menu that led here. */
  back: RefObject<HTMLButtonElement | null>
}) {
  const workspace = useWorkspace()
  const opener = useRef<HTMLButtonElement>(null)
  const { id, standsFor } = element
  const close = (): void => {
    onOpen(false)
    const from = opener.current ?? back.current
    from?.focus()
  }
  if (!standsFor && !isOpen) return null
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
      {workspace.mayEdit && standsFor && (
        <>
          <Button
            ref={opener}
            size="small"
            variant="quiet"
            aria-expanded={isOpen}
            onClick={() => onOpen(!isOpen)}
          >
            {words.chooseStandsFor}
          </Button>
          <Button
            size="small"
            variant="quiet"
            onClick={() => {
              workspace.edit(standFor, { id, standsFor: null })
              back.current?.focus()
            }}
          >
            {words.standsForNone}
          </Button>
        </>
      )}
      {workspace.mayEdit && isOpen && <StandsForForm element={element} onClose={close} />}
    </div>
  )
}
