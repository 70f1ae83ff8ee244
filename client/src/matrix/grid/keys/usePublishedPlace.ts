import type { MatrixDefinition } from '@golden-thread/shared/model'
import { useEffect, useMemo } from 'react'
import type { GridPlace, Place } from '../../../grid/index.ts'
import { useWorkspace, type Workspace } from '../../../workspace/index.ts'
import type { GridAxes } from '../../edit/index.ts'

/** The same place, with every move told to the rest of the screen (the details) and to the others in the map. */
export function usePublishedPlace(definition: MatrixDefinition, axes: GridAxes, place: GridPlace): GridPlace {
  const workspace = useWorkspace()
  useEffect(() => () => workspace.presence.setSelection([]), [workspace])
  return useMemo(
    () => ({
      ...place,
      go(at: Place, extend?: boolean) {
        place.go(at, extend)
        publish(workspace, definition, axes, at)
      },
    }),
    [workspace, definition, axes, place],
  )
}

function publish(workspace: Workspace, definition: MatrixDefinition, axes: GridAxes, at: Place): void {
  const row = axes.rowAt(at.line)
  const column = axes.columnAt(at.column)
  workspace.select({ cell: row && column ? { matrix: definition.id, row, column } : null })
  workspace.presence.setSelection([row, column].filter((id) => id !== undefined))
}

/** Where the grid begins: in the cell that is selected already, such as one that a finding led to. */
export function selectedCell(
  workspace: Workspace,
  matrix: MatrixDefinition['id'],
): { readonly line: string; readonly column: string } | null {
  const { cell } = workspace.selection.get()
  return cell?.matrix === matrix ? { line: cell.row, column: cell.column } : null
}
