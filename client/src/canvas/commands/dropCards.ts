import { changeKind, reorderLane } from '@golden-thread/shared/commands'
import { centreOf, type Rect } from '@golden-thread/shared/drawing'
import type { ElementId, Position } from '@golden-thread/shared/model'
import type { CanvasTools } from '../context/index.ts'
import { type CanvasLane, laneAt } from '../scene/index.ts'
import { text } from '../text/index.ts'
import { otherLanes } from './offerMoves.ts'

/**
 * What dropping cards in a lane means: in their own, another order, by hand from then on; in another, that they are of
 * its kind now. Both are one step of undo.
 */
export function dropCards(
  { workspace, board }: CanvasTools,
  dragged: ReadonlyMap<ElementId, Position>,
): void {
  const scene = board.get()
  const dropped = new Map<ElementId, Rect>()
  for (const [id, at] of dragged) {
    const rect = scene.rects.get(id)
    if (rect) dropped.set(id, { ...rect, x: at.x, y: at.y })
  }
  const [first] = dropped
  const own = first && scene.lanes.find(({ elements }) => elements.includes(first[0]))
  const target = first && laneAt(scene.lanes, centreOf(first[1]))
  if (!own || !target) return
  if (target !== own) becomeKind({ workspace, board }, [...dropped.keys()], target)
  else reorder({ workspace, board }, own, dropped)
}

function becomeKind(
  { workspace, board }: Pick<CanvasTools, 'workspace' | 'board'>,
  ids: readonly ElementId[],
  lane: CanvasLane,
): void {
  const { map } = board.get()
  const changed = ids.filter((id) => map.elements.get(id)?.kind !== lane.kind.id)
  if (!workspace.edit(changeKind, { ids: changed, kind: lane.kind.id }).ok) return
  const code = map.elements.get(changed[0] ?? ('' as ElementId))?.code ?? ''
  workspace.notify({
    text: text.said.becomes(changed.length, code, lane.kind.label, lane.kind.plural),
    action: { label: text.undo, run: () => workspace.undo() },
  })
}

function reorder(
  { workspace, board }: Pick<CanvasTools, 'workspace' | 'board'>,
  lane: CanvasLane,
  dropped: ReadonlyMap<ElementId, Rect>,
): void {
  const { rects, lanes } = board.get()
  const heightOf = (id: ElementId): number => {
    const rect = dropped.get(id) ?? rects.get(id)
    return rect ? centreOf(rect).y : 0
  }
  const order = lane.elements.toSorted((a, b) => heightOf(a) - heightOf(b))
  if (order.every((id, index) => id === lane.elements[index])) return
  workspace.edit(reorderLane, { order, others: otherLanes(lanes, lane), moved: [...dropped.keys()] })
}
