import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { Button } from '../ui/index.ts'
import styles from './Share.module.css'
import { shareWords as words } from './text.ts'

/**
 * Revokes a link once it has been asked and answered. The question opens under the row with the focus on keeping the
 * link, Escape keeps it too, and the focus always stays in the row.
 */
export function Revoke({ link, role, onRevoke }: { link: string; role: string; onRevoke: () => void }) {
  const [asking, setAsking] = useState(false)
  const question = useId()
  const first = useRef<HTMLButtonElement>(null)
  const keep = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (asking) keep.current?.focus()
  }, [asking])

  const stay = () => {
    setAsking(false)
    first.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    // The dialog closes by the same key.
    event.stopPropagation()
    stay()
  }
  return (
    <>
      <Button
        ref={first}
        size="small"
        variant="danger"
        aria-label={words.revokeNamed(link, role)}
        aria-expanded={asking}
        onClick={() => (asking ? stay() : setAsking(true))}
      >
        {words.revoke}
      </Button>
      {asking && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset holds form controls; this is a question and its answers.
        <div role="group" aria-labelledby={question} className={styles.ask} onKeyDown={onKeyDown}>
          <p id={question}>{words.revokeAsk}</p>
          <span className={styles.answers}>
            <Button
              size="small"
              variant="danger"
              aria-describedby={question}
              onClick={(event) => {
                event.currentTarget.closest('li')?.focus()
                setAsking(false)
                onRevoke()
              }}
            >
              {words.revoke}
            </Button>
            <Button
              ref={keep}
              size="small"
              aria-label={words.keepNamed(link, role)}
              aria-describedby={question}
              onClick={stay}
            >
              {words.keep}
            </Button>
          </span>
        </div>
      )}
    </>
  )
}
