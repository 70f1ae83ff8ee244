import { type ClipboardEvent, useMemo } from 'react'
import { type GridPlace, placeOf } from '../grid/index.ts'
import { useWorkspace } from '../workspace/index.ts'
import type { RegisterEdits } from './edits.ts'
import { text } from './text.ts'
import type { ShownRegister } from './useRegister.ts'

/** Copies the selected block as words, and pastes words over it; on the line that adds a row, as new rows. */
export function useRegisterClipboard(
  { active, block, inCells }: GridPlace,
  { rows }: ShownRegister,
  edits: RegisterEdits,
  mayEdit: boolean,
): { onCopy: (event: ClipboardEvent) => void; onPaste: (event: ClipboardEvent) => void } {
  const workspace = useWorkspace()
  return useMemo(
    () => ({
      onCopy(event) {
        if (!inCells || !placeOf(event.target)) return
        event.preventDefault()
        const { tsv, cells } = edits.words(block)
        event.clipboardData.setData('text/plain', tsv)
        workspace.announce(text.copied(cells))
      },
      onPaste(event) {
        if (!placeOf(event.target)) return
        const isNew = active.line === rows.length
        if (!inCells && !isNew) return
        event.preventDefault()
        if (!mayEdit) return workspace.announce(text.readOnlySpoken)
        const column = Math.max(0, active.column)
        const first = { top: rows.length, bottom: rows.length, left: column, right: column }
        edits.paste(isNew ? first : block, event.clipboardData.getData('text/plain'))
      },
    }),
    [active, block, inCells, rows, edits, mayEdit, workspace],
  )
}
