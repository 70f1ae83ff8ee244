import { FREE_CARD } from '@golden-thread/shared/drawing'
import type { Position } from '@golden-thread/shared/model'

/** A line that a dragged card has come level with, to be drawn across the cards that it lines up. */
export interface Guide {
  readonly axis: 'x' | 'y'
  readonly at: number
  readonly from: number
  readonly to: number
}

/**
 * Where a dragged card snaps to, and the guides that show why. Only left and top edges are compared: cards are all
 * of one size, so those line up when the others do. `reach` is in canvas units.
 */
export function snap(
  dragged: Position,
  others: Iterable<Position>,
  reach: number,
): { readonly position: Position; readonly guides: readonly Guide[] } {
  let nearX: Position | undefined
  let nearY: Position | undefined
  const away = (other: Position): number => Math.abs(other.x - dragged.x) + Math.abs(other.y - dragged.y)
  for (const other of others) {
    if (Math.abs(other.x - dragged.x) <= reach && (!nearX || away(other) < away(nearX))) nearX = other
    if (Math.abs(other.y - dragged.y) <= reach && (!nearY || away(other) < away(nearY))) nearY = other
  }
  const position = { x: nearX?.x ?? dragged.x, y: nearY?.y ?? dragged.y }
  const guides: Guide[] = []
  if (nearX) {
    const [from, to] = spanOf(nearX.y, position.y, FREE_CARD.height)
    guides.push({ axis: 'x', at: nearX.x, from, to })
  }
  if (nearY) {
    const [from, to] = spanOf(nearY.x, position.x, FREE_CARD.width)
    guides.push({ axis: 'y', at: nearY.y, from, to })
  }
  return { position, guides }
}

const spanOf = (a: number, b: number, size: number): [number, number] => [
  Math.min(a, b),
  Math.max(a, b) + size,
]
