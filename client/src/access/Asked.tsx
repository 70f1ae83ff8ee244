import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { Button } from '../ui/index.ts'
import styles from './Access.module.css'
import { accessWords as words } from './text.ts'

/**
 * A button that asks before it does what cannot be undone. The question opens under its row with the focus on keeping,
 * Escape keeps too, and the focus always stays in the row.
 */
export function Asked({
  word,
  name,
  question,
  onYes,
}: {
  word: string
  name: string
  question: string
  onYes: () => void
}) {
  const [asking, setAsking] = useState(false)
  const id = useId()
  const first = useRef<HTMLButtonElement>(null)
  const keep = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (asking) keep.current?.focus()
  }, [asking])
  const stay = (): void => {
    setAsking(false)
    first.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
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
        aria-label={name}
        aria-expanded={asking}
        onClick={() => (asking ? stay() : setAsking(true))}
      >
        {word}
      </Button>
      {asking && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset holds form controls; this is a question and its answers.
        <div role="group" aria-labelledby={id} className={styles.ask} onKeyDown={onKeyDown}>
          <p id={id}>{question}</p>
          <Button
            size="small"
            variant="danger"
            aria-describedby={id}
            onClick={(event) => {
              event.currentTarget.closest('li')?.focus()
              setAsking(false)
              onYes()
            }}
          >
            {word}
          </Button>
          <Button ref={keep} size="small" aria-describedby={id} onClick={stay}>
            {words.keep}
          </Button>
        </div>
      )}
    </>
  )
}
