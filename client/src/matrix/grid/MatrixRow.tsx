import type { Cell, Tally } from '@golden-thread/shared/coverage'
import type { ElementId } from '@golden-thread/shared/model'
import { memo } from 'react'
import type { GridSlot } from '../../grid/index.ts'
import { HeadLabel } from './HeadLabel.tsx'
import { MatrixCell } from './MatrixCell.tsx'
import styles from './MatrixGrid.module.css'
import { TallyCell } from './TallyCell.tsx'
import type { PeerInCell } from './usePeerCells.ts'

interface MatrixRowProps {
  readonly row: ElementId
  /** What the matrix says of it besides its cells; empty where it says nothing. */
  readonly says: string
  /** Where the row stands now, from 0. */
  readonly line: number
  readonly headRows: number
  readonly cells: readonly Cell[]
  readonly tally: Tally | undefined
  /** Indices into `cells`, in the order shown. */
  readonly columns: readonly number[]
  readonly slots: readonly GridSlot[]
  /** The column of the active place when it is in this row, else null. */
  readonly activeColumn: number | null
  /** What of this row is in the selected block; null when nothing is, or the block is one cell. */
  readonly blockLeft: number | null
  readonly blockRight: number | null
  readonly peers: ReadonlyMap<string, PeerInCell> | undefined
  readonly renaming: boolean
  readonly onRenamed: () => void
}

/** A row of the grid: its head, the cells in sight, its count. */
export const MatrixRow = memo(function MatrixRow(props: MatrixRowProps) {
  const { row, line, headRows, cells, columns, slots, activeColumn, blockLeft, blockRight, peers } = props
  const inBlock = (column: number): boolean =>
    blockLeft !== null && blockRight !== null && column >= blockLeft && column <= blockRight
  return (
    <tr aria-rowindex={line + headRows + 1} data-line={line}>
      <th
        scope="row"
        className={styles.rowHead}
        aria-colindex={1}
        data-column={-1}
        tabIndex={activeColumn === -1 ? 0 : -1}
      >
        <HeadLabel id={row} renaming={props.renaming} onRenamed={props.onRenamed} />
        {props.says && <span className={styles.says}>{props.says}</span>}
      </th>
      {slots.map((slot) => {
        if (slot.type === 'gap') return <td key={`gap ${slot.before}`} aria-hidden="true" />
        const cell = cells[columns[slot.index] ?? -1]
        return (
          cell && (
            <MatrixCell
              key={cell.column}
              cell={cell}
              column={slot.index}
              active={activeColumn === slot.index}
              selected={inBlock(slot.index)}
              peer={peers?.get(cell.column)}
            />
          )
        )
      })}
      <TallyCell tally={props.tally} column={columns.length} active={activeColumn === columns.length} />
    </tr>
  )
})
