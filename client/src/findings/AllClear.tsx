import { EmptyState } from '../ui/index.ts'
import { useMapState } from '../workspace/index.ts'
import { checksInWords } from './checks.ts'
import styles from './Findings.module.css'
import { text } from './text.ts'

/** Nothing fails: says what was looked at, so that the silence means something. */
export function AllClear() {
  const map = useMapState((present) => present)
  if (map.framework.checks.length === 0) {
    return <EmptyState title={text.clearTitle}>{text.clearNoChecks}</EmptyState>
  }
  return (
    <EmptyState title={text.clearTitle}>
      <p>{text.clearBody}</p>
      <ul className={styles.checked}>
        {checksInWords(map).map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </EmptyState>
  )
}
