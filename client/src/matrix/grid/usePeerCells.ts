import { type MatrixDefinition, takesKind } from '@golden-thread/shared/model'
import { useMemo } from 'react'
import { sameItems, useStore, useWorkspace } from '../../workspace/index.ts'

/** Someone else in a cell. */
export interface PeerInCell {
  readonly name: string
  /** A CSS colour. */
  readonly colour: string
}

export type PeerCells = ReadonlyMap<string, ReadonlyMap<string, PeerInCell>>

/**
 * The cells that others are in, by row and column. A person in a cell of a matrix has its row and its column
 * selected, in this order. Cursors move many times a second and change nothing here.
 */
export function usePeerCells(definition: MatrixDefinition): PeerCells {
  const { presence, state } = useWorkspace()
  const marks = useStore(
    presence.peers,
    (peers) =>
      peers.flatMap(({ screen, selection: [row, column, ...more], person }) => {
        if (screen !== 'matrix' || !row || !column || more.length > 0) return []
        const { elements } = state.get().map
        const fits =
          takesKind(definition.rows, elements.get(row)?.kind) &&
          takesKind(definition.columns, elements.get(column)?.kind)
        return fits ? [JSON.stringify([row, column, person.name, person.colour])] : []
      }),
    sameItems,
  )
  return useMemo(() => {
    const cells = new Map<string, Map<string, PeerInCell>>()
    for (const mark of marks) {
      const [row, column, name, colour] = JSON.parse(mark) as [string, string, string, string]
      const inRow = cells.get(row) ?? new Map<string, PeerInCell>()
      inRow.set(column, { name, colour })
      cells.set(row, inRow)
    }
    return cells
  }, [marks])
}
