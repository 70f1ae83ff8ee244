import type { ElementId, Position, StrategyMap } from '../model/index.ts'
import { CARD_GAP, COLUMN_PITCH, ROW_PITCH } from './geometry.ts'
import { arrangeLanes, type Lane, rowsIn } from './lanes.ts'
import { orderLanes } from './order.ts'

export interface LayoutOptions {
  /** Elements to leave where they are, such as those someone is dragging now. They get no position. */
  readonly except?: ReadonlySet<ElementId>
}

/** Where every card goes when a map is tidied: one lane a kind, linked cards as level as they can be. */
export function laneLayout(
  map: StrategyMap,
  options: LayoutOptions = {},
): { readonly positions: ReadonlyMap<ElementId, Position>; readonly lanes: readonly Lane[] } {
  const lanes = arrangeLanes(orderLanes(map))
  const positions = new Map<ElementId, Position>()
  for (const lane of lanes) {
    const top = topOf(lane)
    for (const [index, id] of lane.elements.entries()) {
      if (!options.except?.has(id)) positions.set(id, slot(lane, index, top))
    }
  }
  return { positions, lanes }
}

/** A short lane stands in the middle of the height, on the same rows as the others. */
function topOf(lane: Lane): number {
  const rows = rowsIn(lane.elements.length)
  const free = Math.round((lane.height - (rows * ROW_PITCH - CARD_GAP)) / ROW_PITCH)
  return lane.y + Math.floor(Math.max(0, free) / 2) * ROW_PITCH
}

function slot(lane: Lane, index: number, top: number): Position {
  const rows = rowsIn(lane.elements.length)
  return { x: lane.x + Math.floor(index / rows) * COLUMN_PITCH, y: top + (index % rows) * ROW_PITCH }
}
