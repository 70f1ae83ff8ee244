import { useCallback, useMemo, useState } from 'react'
import { blockBetween, type CellBlock, type Place } from './block.ts'
import type { GridNames } from './gridNames.ts'

/** A place by names rather than numbers: it stays where it is while others add rows or this person sorts. */
interface Anchor {
  readonly line: string
  readonly column: string
}

export interface GridPlace {
  readonly active: Place
  readonly block: CellBlock
  /** False while heads or tallies are part of what is selected. */
  readonly inCells: boolean
  /** Makes a place active; with `extend` the selection still begins where it began. */
  go(place: Place, extend?: boolean): void
}

/** Where the person is in the grid, and the block that is selected. Begins in the first cell. */
export function useGridPlace(axes: GridNames, initial: Anchor | null): GridPlace {
  const first = { line: axes.lineKey(0), column: axes.columnKey(0) }
  const [ends, setEnds] = useState<{ active: Anchor; anchor: Anchor }>(() => {
    const start = initial ?? first
    return { active: start, anchor: start }
  })
  const { lines, columns } = axes
  const active = useMemo(() => axes.placeOf(ends.active), [axes, ends.active])
  const anchor = useMemo(() => axes.placeOf(ends.anchor), [axes, ends.anchor])
  const block = useMemo(
    () => blockBetween(anchor, active, { lines, columns }),
    [anchor, active, lines, columns],
  )
  const go = useCallback(
    (place: Place, extend = false) => {
      const next = { line: axes.lineKey(place.line), column: axes.columnKey(place.column) }
      setEnds((before) => ({ active: next, anchor: extend ? before.anchor : next }))
    },
    [axes],
  )
  const inCells = [anchor, active].every(
    ({ line, column }) => line >= 0 && line < lines && column >= 0 && column < columns,
  )
  return useMemo(() => ({ active, block, inCells, go }), [active, block, inCells, go])
}
