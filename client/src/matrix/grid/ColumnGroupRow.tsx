import { text } from '../text.ts'
import type { ColumnRun } from './columnRuns.ts'
import styles from './MatrixGrid.module.css'

/**
 * The heads of groups of columns, each over those of its group that are drawn. Keys walk the columns, whose heads say their
 * group when they have the focus.
 */
export function ColumnGroupRow({
  runs,
  idOf,
}: {
  runs: readonly ColumnRun[]
  /** The id of the head of the run that begins with this column. */
  idOf: (first: number) => string
}) {
  return (
    <tr aria-rowindex={1}>
      <td className={styles.groupCorner} />
      {runs.map((run) => {
        if (run.type === 'gap') return <td key={`gap ${run.before}`} aria-hidden="true" />
        const label = run.label || text.withoutGroup
        return (
          <th
            key={run.first}
            id={idOf(run.first)}
            scope="colgroup"
            className={styles.columnGroup}
            colSpan={run.count}
            aria-colindex={run.first + 2}
            aria-colspan={run.count}
            title={label}
          >
            <span className={styles.columnGroupLabel}>{label}</span>
          </th>
        )
      })}
      <td />
    </tr>
  )
}
