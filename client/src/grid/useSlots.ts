import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useCallback, useMemo } from 'react'
import { allSlots, type GridSlot, slotsOf } from './slots.ts'

/** Up to this many cells the grid is drawn whole: a browser lays that out in one go, and its find works. */
export const WHOLE_CELLS_MAX = 2_000

interface Axis {
  readonly count: number
  /** CSS pixels of one item. */
  readonly size: number
  readonly horizontal: boolean
  /** Always drawn, wherever the grid is scrolled to, so that focus is never lost: -1 for none. */
  readonly keep: number
}

/** What one axis draws. Outside a big grid's sight there are gaps instead of items. */
export function useSlots(
  scroller: RefObject<HTMLElement | null>,
  { count, size, horizontal, keep }: Axis,
  virtual: boolean,
): readonly GridSlot[] {
  const rangeExtractor = useCallback(
    (range: Range) => {
      const indices = defaultRangeExtractor(range)
      if (keep < 0 || keep >= count || indices.includes(keep)) return indices
      return [...indices, keep].sort((a, b) => a - b)
    },
    [keep, count],
  )
  const virtualizer = useVirtualizer({
    count,
    enabled: virtual,
    horizontal,
    overscan: horizontal ? 2 : 6,
    estimateSize: () => size,
    getScrollElement: () => scroller.current,
    rangeExtractor,
  })
  const items = virtual ? virtualizer.getVirtualItems() : null
  const total = virtual ? virtualizer.getTotalSize() : 0
  // Rows compare their slots by identity, so the list changes only when what is drawn does.
  const signature = items?.map((item) => item.index).join(' ') ?? ''
  return useMemo(() => (items ? slotsOf(items, total) : allSlots(count)), [signature, virtual, total, count])
}
