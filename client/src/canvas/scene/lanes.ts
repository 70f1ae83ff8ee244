import { lanesOf as columnsOf, LANE_GAP } from '@golden-thread/shared/layout'
import { type Kind, kindOf, type Position, type StrategyMap } from '@golden-thread/shared/model'
import { boundsOf, cardRect, type Rect } from './geometry.ts'
import { handlesOf, LANE_HEIGHT, type LaneNode, laneNodeId } from './nodeTypes.ts'

/** The column of one kind. */
export interface Lane {
  readonly kind: Kind
  /** Of the whole column, head included. */
  readonly rect: Rect
  readonly count: number
}

const PAD = 24
/** Between the edges of two lanes. */
export const LANES_APART = LANE_GAP - 2 * PAD
const HEAD_GAP = 28
const LEAST_HEIGHT = 420

/**
 * The lanes of a map, left to right. A lane is as wide as its layout says; all of them reach from above the topmost
 * card to below the lowest, so that cards may be moved freely without a lane jumping.
 */
export function lanesOf(map: StrategyMap, positions: ReadonlyMap<string, Position>): Lane[] {
  const cards = boundsOf(rectsOf(positions)) ?? { x: 0, y: 0, width: 0, height: 0 }
  const top = cards.y - LANE_HEIGHT - HEAD_GAP
  const height = Math.max(LEAST_HEIGHT, cards.y + cards.height + PAD * 2 - top)
  return columnsOf(map).flatMap((column) => {
    const kind = kindOf(map.framework, column.kind)
    if (!kind) return []
    const rect = { x: column.x - PAD, y: top, width: column.width + 2 * PAD, height }
    return [{ kind, rect, count: column.elements.length }]
  })
}

function* rectsOf(positions: ReadonlyMap<string, Position>): Iterable<Rect> {
  for (const at of positions.values()) yield cardRect(at)
}

/** The lane under a point, or the nearest one beside it. */
export function laneAt(lanes: readonly Lane[], x: number): Lane | undefined {
  let nearest: Lane | undefined
  let least = Number.POSITIVE_INFINITY
  for (const lane of lanes) {
    const away = Math.max(lane.rect.x - x, x - lane.rect.x - lane.rect.width, 0)
    if (away < least) {
      least = away
      nearest = lane
    }
  }
  return nearest
}

/** Heads of lanes as nodes: the ends of collective claims. Unchanged ones keep their identity. */
export function laneNodes(
  before: ReadonlyMap<string, LaneNode>,
  lanes: readonly Lane[],
  active: string | null,
  mayEdit: boolean,
): ReadonlyMap<string, LaneNode> {
  const next = new Map<string, LaneNode>()
  let same = before.size === lanes.length
  for (const { kind, rect, count } of lanes) {
    const id = laneNodeId(kind.id)
    const old = before.get(id)
    const keep =
      old &&
      old.position.x === rect.x &&
      old.position.y === rect.y &&
      old.width === rect.width &&
      old.data.kind === kind &&
      old.data.count === count &&
      old.data.active === (active === id) &&
      old.data.mayEdit === mayEdit
    if (keep) {
      next.set(id, old)
      continue
    }
    same = false
    next.set(id, {
      id,
      type: 'lane',
      position: { x: rect.x, y: rect.y },
      data: { kind, count, mayEdit, active: active === id },
      width: rect.width,
      height: LANE_HEIGHT,
      measured: { width: rect.width, height: LANE_HEIGHT },
      handles: handlesOf(rect.width, LANE_HEIGHT),
      draggable: false,
      selectable: false,
      connectable: mayEdit,
    })
  }
  return same ? before : next
}
