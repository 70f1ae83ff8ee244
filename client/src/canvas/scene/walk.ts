import type { Rect } from '@golden-thread/shared/drawing'
import type { ElementId } from '@golden-thread/shared/model'
import type { CanvasLane } from './lanes.ts'
import { isLaneNode, laneNodeId } from './nodeTypes.ts'
import type { Scene } from './scene.ts'

export type WalkStep = 'up' | 'down' | 'left' | 'right' | 'first' | 'last'

type Walked = Pick<Scene, 'elements' | 'rects' | 'links' | 'lanes' | 'matches'>

/**
 * Where an arrow key leads from a card or a head of a lane: up and down along the column, left and right along a link
 * if there is one that way, otherwise to the nearest card of the next column. Null when nothing lies there.
 */
export function walk(scene: Walked, from: string | null, step: WalkStep): string | null {
  if (from === null) return firstOf(scene)
  if (isLaneNode(from)) return fromHead(scene, from, step)
  const lane = scene.lanes.find(({ elements }) => elements.includes(from as ElementId))
  const own = scene.rects.get(from as ElementId)
  if (!lane || !own) return firstOf(scene)
  if (lane.as === 'band' || lane.as === 'badge') return alongBand(scene, lane, from, step)
  const order = laneOrder(scene, lane)
  const index = order.indexOf(from as ElementId)
  switch (step) {
    case 'up':
      return order[index - 1] ?? laneNodeId(lane.kind.id)
    case 'down':
      return order[index + 1] ?? headBelow(scene, lane)
    case 'first':
      return order[0] ?? null
    case 'last':
      return order.at(-1) ?? null
    default:
      return alongLink(scene, from as ElementId, own, step) ?? nextColumn(scene, own, step)
  }
}

/** The cards of a lane as they are read: stack by stack, from top to bottom. What stands back is passed over. */
export function laneOrder(
  scene: Pick<Scene, 'rects' | 'matches'>,
  { elements }: Pick<CanvasLane, 'elements'>,
): ElementId[] {
  const cards = elements.flatMap((id) => {
    const at = scene.rects.get(id)
    return at && (scene.matches?.has(id) ?? true) ? [{ id, at }] : []
  })
  const column = (at: Rect): number => Math.round(at.x / (at.width / 2))
  cards.sort((a, b) => column(a.at) - column(b.at) || a.at.y - b.at.y)
  return cards.map((card) => card.id)
}

const firstOf = (scene: Walked): string | null => {
  const columns = scene.lanes.filter(({ as }) => as === 'column')
  for (const lane of [...columns, ...scene.lanes]) {
    const [first] = laneOrder(scene, lane)
    if (first) return first
  }
  return scene.lanes[0] ? laneNodeId(scene.lanes[0].kind.id) : null
}

function fromHead(scene: Walked, head: string, step: WalkStep): string | null {
  const lane = scene.lanes.find(({ kind }) => laneNodeId(kind.id) === head)
  if (!lane) return null
  const order = laneOrder(scene, lane)
  switch (step) {
    case 'left':
    case 'right': {
      const beside = (other: CanvasLane): boolean =>
        other === lane || other.as === 'column' || other.as === 'beneath'
      const heads = scene.lanes.filter(beside).toSorted((a, b) => a.head.x - b.head.x || a.head.y - b.head.y)
      const next = heads[heads.indexOf(lane) + (step === 'left' ? -1 : 1)]
      return next ? laneNodeId(next.kind.id) : null
    }
    case 'down':
      return order[0] ?? headBelow(scene, lane)
    case 'first':
      return order[0] ?? null
    case 'last':
      return order.at(-1) ?? null
    case 'up':
      return above(scene, lane)
  }
}

/** What is read before a lane: the last card of the one above it, or the head of a band. */
function above(scene: Walked, lane: CanvasLane): string | null {
  const higher = scene.lanes.filter((other) => other.rect.y < lane.rect.y && meets(other, lane))
  const nearest = higher.reduce<CanvasLane | undefined>(
    (best, other) => (best && best.rect.y > other.rect.y ? best : other),
    undefined,
  )
  return nearest ? (laneOrder(scene, nearest).at(-1) ?? laneNodeId(nearest.kind.id)) : null
}

function headBelow(scene: Walked, lane: CanvasLane): string | null {
  const lower = scene.lanes.filter((other) => other.rect.y > lane.rect.y && meets(other, lane))
  const nearest = lower.reduce<CanvasLane | undefined>(
    (best, other) => (best && best.rect.y < other.rect.y ? best : other),
    undefined,
  )
  return nearest ? laneNodeId(nearest.kind.id) : null
}

const meets = (a: CanvasLane, b: CanvasLane): boolean =>
  a.rect.x < b.rect.x + b.rect.width && b.rect.x < a.rect.x + a.rect.width

function alongBand(scene: Walked, lane: CanvasLane, from: string, step: WalkStep): string | null {
  const order = lane.elements.filter((id) => scene.matches?.has(id) ?? true)
  const index = order.indexOf(from as ElementId)
  switch (step) {
    case 'left':
      return order[index - 1] ?? laneNodeId(lane.kind.id)
    case 'right':
      return order[index + 1] ?? null
    case 'up':
      return above(scene, lane)
    case 'down':
      return headBelow(scene, lane)
    case 'first':
      return order[0] ?? null
    case 'last':
      return order.at(-1) ?? null
  }
}

/** The linked card on that side that lies most nearly level. */
function alongLink(scene: Walked, id: ElementId, at: Rect, step: 'left' | 'right'): string | null {
  const linked = scene.links.flatMap(({ from, to }) => {
    if (!('element' in from) || !('element' in to)) return []
    if (from.element === id) return [to.element]
    return to.element === id ? [from.element] : []
  })
  return nearest(scene, linked, at, step)
}

/** The nearest card of the first column that way which has any. */
function nextColumn(scene: Walked, at: Rect, step: 'left' | 'right'): string | null {
  const columns = scene.lanes.filter((lane) => lane.as === 'column' || lane.as === 'beneath')
  return nearest(
    scene,
    columns.flatMap((lane) => [...lane.elements]),
    at,
    step,
    ACROSS,
  )
}

/** What lies in another column counts as so much further away than what lies higher or lower. */
const ACROSS = 8

function nearest(
  scene: Walked,
  ids: readonly ElementId[],
  at: Rect,
  step: 'left' | 'right',
  across = 1 / ACROSS,
): string | null {
  let best: string | null = null
  let least = Number.POSITIVE_INFINITY
  for (const id of ids) {
    const other = scene.rects.get(id)
    if (!other || scene.matches?.has(id) === false) continue
    const isThere = step === 'left' ? other.x < at.x - 1 : other.x > at.x + 1
    const away = Math.abs(other.y - at.y) + Math.abs(other.x - at.x) * across
    if (isThere && away < least) {
      least = away
      best = id
    }
  }
  return best
}
