import type { ElementId } from '../model/index.ts'
import type { DrawnLane } from './drawing.ts'
import type { Rect } from './geometry.ts'
import type { PlannedLane } from './plan.ts'
import { BAND_GAP, BAND_LABEL_WIDTH, CHIP_GAP, CHIP_HEIGHT, CHIP_WIDTH_LEAST } from './sizes.ts'

/** Bands across the picture, one below the other from `top`: a name at the left, and a chip for each element. */
export function drawBands(
  lanes: readonly PlannedLane[],
  idsOf: (lane: PlannedLane) => readonly ElementId[],
  top: number,
  width: number,
): {
  readonly lanes: readonly DrawnLane[]
  readonly chips: ReadonlyMap<ElementId, Rect>
  readonly bottom: number
} {
  const chips = new Map<ElementId, Rect>()
  const drawn: DrawnLane[] = []
  let y = top
  for (const lane of lanes) {
    const ids = idsOf(lane)
    const room = width - BAND_LABEL_WIDTH
    const perRow = Math.max(
      1,
      Math.min(ids.length, Math.floor((room + CHIP_GAP) / (CHIP_WIDTH_LEAST + CHIP_GAP))),
    )
    const rows = Math.max(1, Math.ceil(ids.length / perRow))
    const own = (room - (perRow - 1) * CHIP_GAP) / perRow
    for (const [index, id] of ids.entries()) {
      chips.set(id, {
        x: Math.round(BAND_LABEL_WIDTH + (index % perRow) * (own + CHIP_GAP)),
        y: y + Math.floor(index / perRow) * (CHIP_HEIGHT + CHIP_GAP),
        width: Math.floor(own),
        height: CHIP_HEIGHT,
      })
    }
    const height = rows * (CHIP_HEIGHT + CHIP_GAP) - CHIP_GAP
    drawn.push({
      kind: lane.kind,
      as: lane.as === 'badge' ? 'badge' : 'band',
      rect: { x: 0, y, width, height },
      head: { x: 0, y, width: BAND_LABEL_WIDTH - CHIP_GAP, height: CHIP_HEIGHT },
      elements: ids,
    })
    y += height + BAND_GAP
  }
  return { lanes: drawn, chips, bottom: y }
}
