import { place, ROW_PITCH } from '@golden-thread/shared/layout'
import {
  aliveElements,
  type Change,
  type ElementId,
  type Position,
  type StrategyMap,
} from '@golden-thread/shared/model'

export type LaneMove = 'top' | 'up' | 'down' | 'bottom'

/**
 * The change that moves a card within its lane, which is what dragging does on the canvas; null where it is there
 * already. One step trades places with the neighbour, so that no card lands on another.
 */
export function moveInLane(map: StrategyMap, id: ElementId, move: LaneMove): Change | null {
  const element = map.elements.get(id)
  if (!element) return null
  const positions = place(map)
  const lane = aliveElements(map, element.kind)
    .flatMap((other) => {
      const at = positions.get(other.id)
      return at ? [{ id: other.id, at }] : []
    })
    .sort((a, b) => a.at.y - b.at.y || a.at.x - b.at.x)
  const index = lane.findIndex((card) => card.id === id)
  const own = lane[index]
  const edge =
    move === 'top' ? lane[0] : move === 'bottom' ? lane.at(-1) : lane[index + (move === 'up' ? -1 : 1)]
  if (!own || !edge || edge.id === id) return null
  const moved = new Map<ElementId, Position>()
  if (move === 'top') moved.set(id, { x: edge.at.x, y: edge.at.y - ROW_PITCH })
  else if (move === 'bottom') moved.set(id, { x: edge.at.x, y: edge.at.y + ROW_PITCH })
  else moved.set(id, edge.at).set(edge.id, own.at)
  return { type: 'move-elements', positions: moved }
}
