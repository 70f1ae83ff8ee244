import type { GridPlace, GridSlot } from '../grid/index.ts'
import type { Written } from './CellEditor.tsx'
import { RegisterRow } from './RegisterRow.tsx'
import type { ShownRegister } from './useRegister.ts'
import type { Writing } from './useWriting.ts'

/** The rows that are drawn. A row is handed only what concerns it, so that it can stand still. */
export function GridBody({
  register: { table, rows },
  slots,
  place: { active, block, inCells },
  writing,
  onWritten,
  onLeft,
}: {
  register: ShownRegister
  slots: readonly GridSlot[]
  place: GridPlace
  writing: Writing | null
  onWritten: (id: string, written: Written) => boolean
  onLeft: () => void
}) {
  const isMany = inCells && (block.top !== block.bottom || block.left !== block.right)
  return (
    <tbody>
      {slots.map((slot) => {
        if (slot.type === 'gap') {
          return (
            // biome-ignore lint/a11y/noAriaHiddenOnFocusable: it only takes up the room of rows out of sight
            <tr key={`gap ${slot.before}`} aria-hidden="true">
              <td style={{ blockSize: slot.size }} />
            </tr>
          )
        }
        const line = slot.index
        const row = rows[line]
        if (!row) return null
        const inBlock = isMany && line >= block.top && line <= block.bottom
        return (
          <RegisterRow
            key={row.element.id}
            row={row}
            line={line}
            columns={table.columns}
            activeColumn={active.line === line ? active.column : null}
            blockLeft={inBlock ? block.left : null}
            blockRight={inBlock ? block.right : null}
            writing={writing?.at.line === line ? writing : null}
            onWritten={onWritten}
            onLeft={onLeft}
          />
        )
      })}
    </tbody>
  )
}
