import { place, ROW_PITCH } from '../layout/index.ts'
import { aliveElements, type ElementId, labelOf, type Position, type StrategyMap } from '../model/index.ts'
import { type DomainCommand, editOf, liveElement, liveElements, unchanged } from './command.ts'
import { stepText } from './text.ts'

/**
 * Puts cards where they were dropped, or where a new arrangement has them. `settle` keeps the cards that nobody has placed
 * where they stand.
 */
export const moveElements: DomainCommand<{
  readonly positions: ReadonlyMap<ElementId, Position>
  readonly settle?: ReadonlyMap<ElementId, Position>
  readonly how?: 'move' | 'arrange' | 'tidy'
}> = (map, { positions, settle = new Map(), how = 'move' }) => {
  const moved = liveElements(map, positions.keys()).map(labelOf)
  if (moved.length === 0) return unchanged
  const label = { move: stepText.move(moved), arrange: stepText.arrange(moved), tidy: stepText.tidy }[how]
  return editOf(label, [{ type: 'move-elements', positions: new Map([...settle, ...positions]) }])
}

export type LaneMove = 'top' | 'up' | 'down' | 'bottom'

/**
 * Moves a card within its lane, which is what dragging does on the canvas. One step trades places with the neighbour,
 * so that no card lands on another.
 */
export const reorderInLane: DomainCommand<{ readonly id: ElementId; readonly move: LaneMove }> = (
  map,
  { id, move },
) => {
  const element = liveElement(map, id)
  if (!element.ok) return element
  const lane = laneOf(map, element.value.kind)
  const index = lane.findIndex((card) => card.id === id)
  const own = lane[index]
  const edge =
    move === 'top' ? lane[0] : move === 'bottom' ? lane.at(-1) : lane[index + (move === 'up' ? -1 : 1)]
  if (!own || !edge || edge.id === id) return unchanged
  const positions = new Map<ElementId, Position>()
  if (move === 'top') positions.set(id, { x: edge.at.x, y: edge.at.y - ROW_PITCH })
  else if (move === 'bottom') positions.set(id, { x: edge.at.x, y: edge.at.y + ROW_PITCH })
  else positions.set(id, edge.at).set(edge.id, own.at)
  return editOf(stepText.move([labelOf(element.value)]), [{ type: 'move-elements', positions }])
}

function laneOf(map: StrategyMap, kind: string): readonly { id: ElementId; at: Position }[] {
  const positions = place(map)
  return aliveElements(map, kind)
    .flatMap(({ id }) => {
      const at = positions.get(id)
      return at ? [{ id, at }] : []
    })
    .sort((a, b) => a.at.y - b.at.y || a.at.x - b.at.x)
}
