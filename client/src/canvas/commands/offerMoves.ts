import type { ElementId, Position } from '@golden-thread/shared/model'
import type { CanvasTools } from '../context/context.ts'
import { toScreen } from '../scene/geometry.ts'
import { laneOrder } from '../scene/walk.ts'
import { text } from '../text/index.ts'

/** Moving a card without dragging it (WCAG 2.5.7): up, down, to the top or the bottom of its lane. */
export function offerMoves({ workspace, board, actions, camera, prompt }: CanvasTools, id: ElementId): void {
  const scene = board.get()
  const element = scene.map.elements.get(id)
  const at = scene.positions.get(id)
  if (!element || !at) return
  const order = laneOrder({ ...scene, matches: null }, element.kind)
  const index = order.indexOf(id)
  const to = (target: number): void => {
    const moved = reordered(order, index, target, scene.positions)
    actions.move(moved, 'move')
    const plural = scene.lanes.find((lane) => lane.kind.id === element.kind)?.kind.plural ?? ''
    workspace.announce(text.said.moved(element.code, plural, target + 1, order.length))
  }
  const options = [
    { key: 'up', label: text.moves.up, target: index - 1 },
    { key: 'down', label: text.moves.down, target: index + 1 },
    { key: 'top', label: text.moves.top, target: 0 },
    { key: 'bottom', label: text.moves.bottom, target: order.length - 1 },
  ].filter(({ target }) => target !== index && target >= 0 && target < order.length)
  const host = document.querySelector('[data-canvas]')?.getBoundingClientRect()
  const point = toScreen(camera.get(), at)
  prompt.set({
    title: text.moves.title(element.code),
    x: point.x + (host?.x ?? 0),
    y: point.y + (host?.y ?? 0),
    options: options.map(({ key, label, target }) => ({ key, label, run: () => to(target) })),
  })
}

/** New places for the cards between two slots of a lane: one goes to the target slot, the others make room. */
export function reordered(
  order: readonly ElementId[],
  from: number,
  to: number,
  positions: ReadonlyMap<ElementId, Position>,
): Map<ElementId, Position> {
  const slots = order.map((id) => positions.get(id))
  const next = [...order]
  const [taken] = next.splice(from, 1)
  if (taken) next.splice(to, 0, taken)
  const moved = new Map<ElementId, Position>()
  for (const [index, id] of next.entries()) {
    const slot = slots[index]
    if (slot && order[index] !== id) moved.set(id, slot)
  }
  return moved
}
