import { type KeyboardEvent, type RefObject, useCallback } from 'react'
import { type GridPlace, isOneCell, movePlace, placeOf, ROW_REM, remPixels } from '../grid/index.ts'
import { useWorkspace } from '../workspace/index.ts'
import { mayWrite, type RegisterEdits } from './edits.ts'
import { gridCommand } from './gridCommand.ts'
import { nextSort } from './HeadRow.tsx'
import { text } from './text.ts'
import type { RegisterLook, ShownRegister } from './useRegister.ts'
import type { Writing } from './useWriting.ts'

interface Keys {
  readonly place: GridPlace
  readonly register: ShownRegister
  readonly edits: RegisterEdits
  readonly scroller: RefObject<HTMLElement | null>
  readonly mayEdit: boolean
  readonly sort: RegisterLook['sort']
  readonly onSort: (sort: RegisterLook['sort']) => void
  readonly onWrite: (writing: Writing) => void
  readonly onAdd: () => void
}

/** Runs the commands of the keys. What they mean is in `gridCommand`. */
export function useRegisterKeys({
  place,
  register: { table, rows },
  edits,
  scroller,
  mayEdit,
  sort,
  onSort,
  onWrite,
  onAdd,
}: Keys) {
  const workspace = useWorkspace()
  return useCallback(
    (event: KeyboardEvent): void => {
      if (!placeOf(event.target)) return
      const { key, shiftKey: shift, altKey: alt } = event
      const command = gridCommand({ key, ctrl: event.ctrlKey || event.metaKey, shift, alt })
      if (!command) return
      const { active, block, inCells, go } = place
      const row = rows[active.line]
      const column = table.columns[active.column]
      if (command.type === 'fill-down' && (!mayEdit || !inCells || isOneCell(block))) return
      event.preventDefault()
      event.stopPropagation()
      switch (command.type) {
        case 'move': {
          const height = scroller.current?.clientHeight ?? 0
          const page = Math.max(1, Math.floor(height / (ROW_REM * remPixels())) - 2)
          const size = { lines: rows.length, columns: table.columns.length, page }
          go(movePlace(active, command.move, size), command.extend)
          return
        }
        case 'select-all':
          go({ line: 0, column: 0 })
          go({ line: rows.length - 1, column: table.columns.length - 1 }, true)
          return
        case 'collapse':
          go(active)
          return
        case 'fill-down':
          edits.fillDown(block)
          return
        case 'clear':
          if (!mayEdit) workspace.announce(text.readOnlySpoken)
          else if (inCells) edits.clear(block)
          else if (active.column === -1 && row) workspace.confirmDelete([row.element.id])
          return
        case 'write':
          if (active.line === -1) {
            if (command.text !== undefined || !column) return
            const next = nextSort(sort, column.key)
            onSort(next)
            const how = next === null ? 'none' : next.direction === 1 ? 'ascending' : 'descending'
            workspace.announce(text.sorted(column.label, how))
          } else if (!row) {
            if (command.text === undefined && mayEdit) onAdd()
          } else if (!column) workspace.openDetails({ element: row.element.id, part: 'code' })
          else if (!mayEdit) workspace.announce(text.readOnlySpoken)
          else if (!mayWrite(column.type)) workspace.announce(text.followed)
          else onWrite({ at: active, ...(command.text === undefined ? {} : { text: command.text }) })
      }
    },
    [place, table, rows, edits, scroller, mayEdit, sort, onSort, onWrite, onAdd, workspace],
  )
}
