import type { CanvasLane } from './lanes.ts'
import { handlesOf, type LaneNode, laneNodeId } from './nodeTypes.ts'

/** Heads of lanes as nodes: the ends of collective claims. Unchanged ones keep their identity. */
export function laneNodes(
  before: ReadonlyMap<string, LaneNode>,
  lanes: readonly CanvasLane[],
  active: string | null,
  mayEdit: boolean,
): ReadonlyMap<string, LaneNode> {
  const next = new Map<string, LaneNode>()
  let same = before.size === lanes.length
  for (const lane of lanes) {
    const id = laneNodeId(lane.kind.id)
    const old = before.get(id)
    if (old?.data.lane === lane && old.data.active === (active === id) && old.data.mayEdit === mayEdit) {
      next.set(id, old)
      continue
    }
    same = false
    const { x, y, width, height } = lane.head
    next.set(id, {
      id,
      type: 'lane',
      position: { x, y },
      data: { lane, mayEdit, active: active === id },
      width,
      height,
      measured: { width, height },
      handles: handlesOf(width, height),
      draggable: false,
      selectable: false,
      connectable: mayEdit,
    })
  }
  return same ? before : next
}
