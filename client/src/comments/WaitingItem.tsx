import { Button } from '../ui/index.ts'
import styles from './Comments.module.css'
import { commentWords as words } from './text.ts'
import type { WaitingComment } from './waiting.ts'

/** A comment that the server does not have, and why. */
export function WaitingItem({
  one: {
    body: { text },
    refused,
  },
  onDrop,
}: {
  one: WaitingComment
  onDrop: () => void
}) {
  return (
    <li className={styles.waiting}>
      <p className={styles.text}>{text}</p>
      <p className={styles.quiet} role="status">
        {refused === null ? words.waits : words.refused(refused)}
      </p>
      {refused !== null && (
        <Button size="small" variant="quiet" aria-label={words.dropLabel(text)} onClick={onDrop}>
          {words.drop}
        </Button>
      )}
    </li>
  )
}
