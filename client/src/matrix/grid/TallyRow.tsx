import type { Tally } from '@golden-thread/shared/coverage'
import { memo } from 'react'
import type { GridSlot } from '../../grid/index.ts'
import styles from './MatrixGrid.module.css'
import { TallyCell } from './TallyCell.tsx'

/** What each column has, below the rows. */
export const TallyRow = memo(function TallyRow({
  tallies,
  head,
  total,
  columns,
  slots,
  line,
  headRows,
  activeColumn,
}: {
  tallies: readonly Tally[]
  head: string
  total: Tally
  columns: readonly number[]
  slots: readonly GridSlot[]
  line: number
  headRows: number
  activeColumn: number | null
}) {
  return (
    <tr aria-rowindex={line + headRows + 1} data-line={line}>
      <th
        scope="row"
        className={styles.rowHead}
        aria-colindex={1}
        data-column={-1}
        tabIndex={activeColumn === -1 ? 0 : -1}
      >
        {head}
      </th>
      {slots.map((slot) =>
        slot.type === 'gap' ? (
          <td key={`gap ${slot.before}`} aria-hidden="true" />
        ) : (
          <TallyCell
            key={slot.index}
            tally={tallies[columns[slot.index] ?? -1]}
            column={slot.index}
            active={activeColumn === slot.index}
          />
        ),
      )}
      <TallyCell tally={total} column={columns.length} active={activeColumn === columns.length} />
    </tr>
  )
})
