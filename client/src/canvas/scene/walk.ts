import type { ElementId, Position } from '@golden-thread/shared/model'
import { CARD } from './geometry.ts'
import { isLaneNode, laneNodeId } from './nodeTypes.ts'
import type { Scene } from './scene.ts'

export type Step = 'up' | 'down' | 'left' | 'right' | 'first' | 'last'

type Walked = Pick<Scene, 'elements' | 'positions' | 'links' | 'lanes' | 'matches'>

/**
 * Where an arrow key leads from a card or a head of a lane: up and down along the lane, left and right along a link
 * if there is one that way, otherwise to the nearest card of the next lane that has any. Null when nothing lies there.
 */
export function walk(scene: Walked, from: string | null, step: Step): string | null {
  if (from === null) return firstOf(scene)
  if (isLaneNode(from)) return fromHead(scene, from, step)
  const own = scene.elements.find((element) => element.id === from)
  const at = own && scene.positions.get(own.id)
  if (!own || !at) return firstOf(scene)
  const lane = laneOrder(scene, own.kind)
  const index = lane.indexOf(own.id)
  switch (step) {
    case 'up':
      return lane[index - 1] ?? laneNodeId(own.kind)
    case 'down':
      return lane[index + 1] ?? null
    case 'first':
      return lane[0] ?? null
    case 'last':
      return lane.at(-1) ?? null
    default:
      return alongLink(scene, own.id, at, step) ?? nextLane(scene, own.kind, at, step)
  }
}

/** The cards of a lane as they are read: column by column, from top to bottom. What stands back is passed over. */
export function laneOrder(
  scene: Pick<Scene, 'elements' | 'positions' | 'matches'>,
  kind: string,
): ElementId[] {
  const cards = scene.elements.flatMap(({ id, kind: own }) => {
    const at = scene.positions.get(id)
    return own === kind && at && (scene.matches?.has(id) ?? true) ? [{ id, at }] : []
  })
  const column = (at: Position): number => Math.round(at.x / (CARD.width / 2))
  cards.sort((a, b) => column(a.at) - column(b.at) || a.at.y - b.at.y)
  return cards.map((card) => card.id)
}

const firstOf = (scene: Walked): string | null => {
  for (const lane of scene.lanes) {
    const [first] = laneOrder(scene, lane.kind.id)
    if (first) return first
  }
  return scene.lanes[0] ? laneNodeId(scene.lanes[0].kind.id) : null
}

function fromHead(scene: Walked, head: string, step: Step): string | null {
  const index = scene.lanes.findIndex((lane) => laneNodeId(lane.kind.id) === head)
  const kind = scene.lanes[index]?.kind.id ?? ''
  switch (step) {
    case 'left':
    case 'right': {
      const next = scene.lanes[index + (step === 'left' ? -1 : 1)]
      return next ? laneNodeId(next.kind.id) : null
    }
    case 'down':
    case 'first':
      return laneOrder(scene, kind)[0] ?? null
    case 'last':
      return laneOrder(scene, kind).at(-1) ?? null
    case 'up':
      return null
  }
}

/** The linked card on that side that lies most nearly level. */
function alongLink(scene: Walked, id: ElementId, at: Position, step: 'left' | 'right'): string | null {
  const linked = scene.links.flatMap(({ from, to }) => {
    if (!('element' in from) || !('element' in to)) return []
    if (from.element === id) return [to.element]
    return to.element === id ? [from.element] : []
  })
  return nearest(scene, linked, at, (other) => (step === 'left' ? other.x < at.x - 1 : other.x > at.x + 1))
}

function nextLane(scene: Walked, kind: string, at: Position, step: 'left' | 'right'): string | null {
  const order = step === 'left' ? scene.lanes.toReversed() : scene.lanes
  const index = order.findIndex((lane) => lane.kind.id === kind)
  for (const lane of order.slice(index + 1)) {
    const found = nearest(scene, laneOrder(scene, lane.kind.id), at, () => true)
    if (found) return found
  }
  return null
}

function nearest(
  scene: Walked,
  ids: readonly ElementId[],
  at: Position,
  counts: (other: Position) => boolean,
): string | null {
  let best: string | null = null
  let least = Number.POSITIVE_INFINITY
  for (const id of ids) {
    const other = scene.positions.get(id)
    if (!other || !counts(other) || scene.matches?.has(id) === false) continue
    const away = Math.abs(other.y - at.y) + Math.abs(other.x - at.x) / 8
    if (away < least) {
      least = away
      best = id
    }
  }
  return best
}
