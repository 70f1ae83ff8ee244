import { type FilteredMatrix, filteredMatrix, readMatrixFilter, whatIf } from '@golden-thread/shared/coverage'
import type { MatrixId } from '@golden-thread/shared/model'
import { useMemo } from 'react'
import { sameItems, useStore, useWorkspace } from '../../workspace/index.ts'

/** What the conditions of the address leave of a matrix, or why they cannot be read: then all of it is shown. */
export interface Filtered {
  readonly found?: FilteredMatrix | undefined
  readonly problem?: string
}

/** Worked out anew from the map, as over HTTP. A what-if is left out first. */
export function useFiltered(id: MatrixId | undefined): Filtered {
  const workspace = useWorkspace()
  const { map, whatIf: looked } = useStore(workspace.state)
  const where = useStore(workspace.view, (view) => view.where, sameItems)
  const leftOut = looked?.leftOut
  return useMemo((): Filtered => {
    if (id === undefined || where.length === 0) return {}
    const read = readMatrixFilter(map, id, where)
    if (!read.ok) return { problem: read.error }
    return { found: filteredMatrix(leftOut ? whatIf(map, leftOut) : map, id, read.value) }
  }, [map, leftOut, id, where])
}
