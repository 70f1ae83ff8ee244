import type { Basis } from '@golden-thread/shared/model'
import styles from './LinkEdge.module.css'

/** A piece of a line as links of this basis are drawn: the key to what lines tell. */
export function LineSample({ line }: { line: Basis }) {
  return (
    <svg viewBox="0 0 28 8" width="28" height="8" aria-hidden="true" className={styles[line] ?? ''}>
      <path d="M1 4H27" className={styles.line} stroke="currentColor" />
    </svg>
  )
}
