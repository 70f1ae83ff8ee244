import { reorderLane } from '@golden-thread/shared/commands'
import type { ElementId, Position } from '@golden-thread/shared/model'
import type { CanvasTools } from '../context/index.ts'
import { type CanvasLane, laneOrder, toScreen } from '../scene/index.ts'
import { text } from '../text/index.ts'

/** Moving a card without dragging it (WCAG 2.5.7): up, down, to the top or the bottom of its lane. */
export function offerMoves(tools: CanvasTools, id: ElementId): void {
  const { board, camera, prompt } = tools
  const scene = board.get()
  const element = scene.map.elements.get(id)
  const at = scene.rects.get(id)
  const lane = scene.lanes.find(({ elements }) => elements.includes(id))
  if (!element || !at || !lane) return
  const { length } = lane.elements
  const index = orderOf(tools, lane).indexOf(id)
  const options = [
    { key: 'up', label: text.moves.up, target: index - 1 },
    { key: 'down', label: text.moves.down, target: index + 1 },
    { key: 'top', label: text.moves.top, target: 0 },
    { key: 'bottom', label: text.moves.bottom, target: length - 1 },
  ].filter(({ target }) => target !== index && target >= 0 && target < length)
  const host = document.querySelector('[data-canvas]')?.getBoundingClientRect()
  const point = toScreen(camera.get(), at)
  prompt.set({
    title: text.moves.title(element.code),
    x: point.x + (host?.x ?? 0),
    y: point.y + (host?.y ?? 0),
    options: options.map(({ key, label, target }) => ({ key, label, run: () => moveTo(tools, id, target) })),
  })
}

/** Moves a card up or down in its lane; the order is by hand from then on. */
export function moveBy(tools: CanvasTools, id: ElementId, by: number): void {
  const lane = tools.board.get().lanes.find(({ elements }) => elements.includes(id))
  const index = lane ? orderOf(tools, lane).indexOf(id) : -1
  if (lane && index + by >= 0 && index + by < lane.elements.length) moveTo(tools, id, index + by)
}

function moveTo(tools: CanvasTools, id: ElementId, target: number): void {
  const { workspace, board, actions } = tools
  const scene = board.get()
  const lane = scene.lanes.find(({ elements }) => elements.includes(id))
  if (!lane) return
  const order = orderOf(tools, lane)
  const next = order.filter((other) => other !== id)
  next.splice(target, 0, id)
  if (scene.drawing.placing === 'free') actions.move(traded(order, next, scene.rects), 'move')
  else workspace.edit(reorderLane, { order: next, others: otherLanes(scene.lanes, lane), moved: [id] })
  const code = scene.map.elements.get(id)?.code ?? ''
  workspace.announce(text.said.moved(code, lane.kind.plural, target + 1, order.length))
}

/** In the order of the lane; where cards stand freely, in the order in which they are read. */
const orderOf = ({ board }: CanvasTools, lane: CanvasLane): readonly ElementId[] => {
  const scene = board.get()
  return scene.drawing.placing === 'free' ? laneOrder({ ...scene, matches: null }, lane) : lane.elements
}

export const otherLanes = (lanes: readonly CanvasLane[], own: CanvasLane): (readonly ElementId[])[] =>
  lanes
    .filter((lane) => lane !== own && (lane.as === 'column' || lane.as === 'beneath'))
    .map(({ elements }) => elements)

/** New places for the cards whose turn changed: each takes the place of the one whose turn it has now. */
export function traded(
  order: readonly ElementId[],
  next: readonly ElementId[],
  places: ReadonlyMap<ElementId, Position>,
): Map<ElementId, Position> {
  const moved = new Map<ElementId, Position>()
  for (const [index, id] of next.entries()) {
    const slot = places.get(order[index] ?? id)
    if (slot && order[index] !== id) moved.set(id, { x: slot.x, y: slot.y })
  }
  return moved
}
