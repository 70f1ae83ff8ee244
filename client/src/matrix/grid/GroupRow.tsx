import { text } from '../text.ts'
import styles from './MatrixGrid.module.css'

/** The heading above a group of rows. One cell as wide as the grid. */
export function GroupRow({
  label,
  rows,
  line,
  headRows,
  span,
  columns,
  active,
}: {
  label: string
  rows: number
  line: number
  headRows: number
  /** Table columns drawn, and columns that there are. */
  span: number
  columns: number
  active: boolean
}) {
  return (
    <tr aria-rowindex={line + headRows + 1} data-line={line}>
      <th
        scope="rowgroup"
        colSpan={span}
        className={styles.group}
        aria-colindex={1}
        aria-colspan={columns + 2}
        data-column={-1}
        tabIndex={active ? 0 : -1}
      >
        <span className={styles.groupLabel}>{text.groupOf(label || text.withoutGroup, rows)}</span>
      </th>
    </tr>
  )
}
