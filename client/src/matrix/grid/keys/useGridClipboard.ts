import { type ClipboardEvent, useMemo } from 'react'
import { type GridPlace, placeOf } from '../../../grid/index.ts'
import { useWorkspace } from '../../../workspace/index.ts'
import type { GridActions } from '../../edit/index.ts'
import { text } from '../../text.ts'

/** Copies the selected block as words, and pastes words over it. The browser asks nobody, since a key did it. */
export function useGridClipboard(
  { block, inCells }: GridPlace,
  actions: GridActions,
): { onCopy: (event: ClipboardEvent) => void; onPaste: (event: ClipboardEvent) => void } {
  const workspace = useWorkspace()
  return useMemo(
    () => ({
      onCopy(event) {
        if (!inCells || !placeOf(event.target)) return
        event.preventDefault()
        const { tsv, cells } = actions.words(block)
        event.clipboardData.setData('text/plain', tsv)
        workspace.announce(text.copied(cells))
      },
      onPaste(event) {
        if (!inCells || !placeOf(event.target)) return
        event.preventDefault()
        if (workspace.mayEdit) actions.paste(block, event.clipboardData.getData('text/plain'))
        else workspace.announce(text.readOnlySpoken)
      },
    }),
    [block, inCells, actions, workspace],
  )
}
