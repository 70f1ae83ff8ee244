import { FREE_CARD, overlaps, type Rect } from '@golden-thread/shared/drawing'
import type { KindId, Position } from '@golden-thread/shared/model'
import type { CanvasLane } from './lanes.ts'

const GAP = 24
const STEPS_MOST = 2_000

/** The place under the lowest card of a lane, where a new one can stand without covering another. */
export function freeSpot(
  lanes: readonly CanvasLane[],
  positions: ReadonlyMap<string, Position>,
  kind: KindId,
): Position {
  const lane = lanes.find((candidate) => candidate.kind.id === kind)
  const x = (lane?.rect.x ?? 0) + GAP
  const column = [...positions.values()].filter((at) => Math.abs(at.x - x) < FREE_CARD.width)
  const start = column.length > 0 ? Math.max(...column.map((at) => at.y)) + FREE_CARD.height + GAP : 0
  return clearOf(positions, { x, y: start })
}

/** The point itself, or the first one below it where a card overlaps no other. */
export function clearOf(positions: ReadonlyMap<string, Position>, wanted: Position): Position {
  const taken = [...positions.values()].map(cardRect)
  let at = { x: Math.round(wanted.x), y: Math.round(wanted.y) }
  for (let step = 0; step < STEPS_MOST; step += 1) {
    const hit = taken.find((rect) => overlaps(rect, cardRect(at)))
    if (!hit) return at
    at = { x: at.x, y: hit.y + FREE_CARD.height + GAP }
  }
  return at
}

const cardRect = ({ x, y }: Position): Rect => ({ x, y, ...FREE_CARD })
