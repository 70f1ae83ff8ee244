import { text } from '../text.ts'
import type { ColumnRun } from './columnRuns.ts'
import styles from './MatrixGrid.module.css'

/**
 * The heads of groups of columns, each over those of its group that are drawn. Keys reach them from the heads of columns, which
 * say their group when they have the focus.
 */
export function ColumnGroupRow({
  runs,
  idOf,
  activeColumn,
}: {
  runs: readonly ColumnRun[]
  /** The id of the head of the run that begins with this column. */
  idOf: (first: number) => string
  /** Where the person is in this row; null elsewhere. */
  activeColumn: number | null
}) {
  return (
    <tr aria-rowindex={1} data-line={-2}>
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
            data-column={run.first}
            tabIndex={isIn(run, activeColumn) ? 0 : -1}
          >
            <span className={styles.columnGroupLabel}>{label}</span>
          </th>
        )
      })}
      <td />
    </tr>
  )
}

const isIn = ({ first, count }: { first: number; count: number }, column: number | null): boolean =>
  column !== null && column >= first && column < first + count
