import type { CoverageMatrix } from '@golden-thread/shared/coverage'
import type { ElementId } from '@golden-thread/shared/model'
import { type GridPlace, type GridSlot, isOneCell } from '../../grid/index.ts'
import type { ArrangedMatrix } from '../arrange/index.ts'
import { GroupRow } from './GroupRow.tsx'
import { MatrixRow } from './MatrixRow.tsx'
import { usePeerCells } from './usePeerCells.ts'

/** The lines of the grid that are drawn. A row is handed only what concerns it, so that it can stand still. */
export function GridLines({
  matrix,
  arranged: { lines, columns },
  headRows,
  lineSlots,
  columnSlots,
  place: { active, block, inCells },
  renaming,
  onRenamed,
}: {
  matrix: CoverageMatrix
  arranged: ArrangedMatrix
  /** How many rows of heads there are above. */
  headRows: number
  lineSlots: readonly GridSlot[]
  columnSlots: readonly GridSlot[]
  place: GridPlace
  renaming: ElementId | null
  onRenamed: () => void
}) {
  const peers = usePeerCells(matrix.definition)
  const hasBlock = inCells && !isOneCell(block)
  return lineSlots.map((slot) => {
    if (slot.type === 'gap') {
      return (
        // biome-ignore lint/a11y/noAriaHiddenOnFocusable: it only takes up the room of rows out of sight
        <tr key={`gap ${slot.before}`} aria-hidden="true">
          <td style={{ blockSize: slot.size }} />
        </tr>
      )
    }
    const { index } = slot
    const line = lines[index]
    if (line?.type === 'group') {
      return (
        <GroupRow
          key={`group ${line.label}`}
          label={line.label}
          rows={line.rows}
          line={index}
          headRows={headRows}
          span={columnSlots.length + 2}
          columns={columns.length}
          active={active.line === index}
        />
      )
    }
    const row = line && matrix.rows[line.row]
    if (!row) return null
    const inBlock = hasBlock && index >= block.top && index <= block.bottom
    return (
      <MatrixRow
        key={row}
        row={row}
        says={saysOf(matrix, row)}
        line={index}
        headRows={headRows}
        cells={matrix.cells[line.row] ?? []}
        tally={matrix.rowTallies[line.row]}
        columns={columns}
        slots={columnSlots}
        activeColumn={active.line === index ? active.column : null}
        blockLeft={inBlock ? block.left : null}
        blockRight={inBlock ? block.right : null}
        peers={peers.get(row)}
        renaming={renaming === row}
        onRenamed={onRenamed}
      />
    )
  })
}

/** The extra columns of a row, as one line under its title. */
function saysOf(matrix: CoverageMatrix, row: ElementId): string {
  const labels = matrix.definition.extra
  if (!labels) return ''
  const { extra = [] } = matrix.lineOf('rows', row)
  return extra.flatMap((words, at) => (words ? [`${labels[at]?.label}: ${words}`] : [])).join(' · ')
}
