import { type Cell, filteredMatrix, readMatrixFilter, whatIf } from '@golden-thread/shared/coverage'
import type { StrategyMap } from '@golden-thread/shared/model'
import { useMemo } from 'react'
import { type CellRef, sameItems, useStore, useWorkspace } from '../workspace/index.ts'

/** A cell as the filter over its matrix leaves it. */
export interface FilteredCell {
  readonly map: StrategyMap
  /** What is counted, in a sentence. */
  readonly told: string
  /** Undefined where its row or its column is left out. */
  readonly cell: Cell | undefined
}

/** Undefined where no filter is on the screen, or none that can be read: the matrix shows all of it then, too. */
export function useFilteredCell({ matrix: id, row, column }: CellRef): FilteredCell | undefined {
  const workspace = useWorkspace()
  const { map, whatIf: looked } = useStore(workspace.state)
  const isOnScreen = useStore(workspace.view, ({ screen }) => screen === 'matrix')
  const where = useStore(workspace.view, (view) => view.where, sameItems)
  const leftOut = looked?.leftOut
  return useMemo(() => {
    if (!isOnScreen || where.length === 0) return undefined
    const read = readMatrixFilter(map, id, where)
    const found = read.ok ? filteredMatrix(leftOut ? whatIf(map, leftOut) : map, id, read.value) : undefined
    if (!found) return undefined
    const { matrix, told, map: narrowed } = found
    return {
      map: narrowed,
      told,
      cell: matrix.cells[matrix.rows.indexOf(row)]?.[matrix.columns.indexOf(column)],
    }
  }, [map, leftOut, id, row, column, isOnScreen, where])
}
