import type { ElementId, KindId, Position } from '../../model/index.ts'
import { elementId } from '../../model/index.ts'

/** From lane to lane and from row to row, in canvas units: a card and the room beside it, as `layout` spaces them. */
const LANE_PITCH = 360
const ROW_PITCH = 120

/**
 * The cards of each lane from top to bottom, and the row of the first. As tidying laid them out, once: stored, so
 * that a card stays where it is when somebody draws a link.
 */
const LANES: readonly (readonly [kind: KindId, firstRow: number, codes: string])[] = [
  ['value', 3, 'V1 V2 V3 V4'],
  ['priority', 2, 'P1 P5 P2 P7 P3 P4 P6'],
  ['proposal', 0, 'S1 S2 S3 S10 S5 S7 S6 S11 S9 S8 S4'],
  ['programme', 4, 'W1 W2'],
  ['outcome', 3, 'O1 O2 O3 O4'],
  ['person', 1, 'L1 L2 L9 L4 L5 L6 L8 L7 L3'],
]

export function arrangement(): Map<ElementId, Position> {
  const positions = new Map<ElementId, Position>()
  for (const [lane, [, firstRow, codes]] of LANES.entries()) {
    for (const [row, code] of codes.split(' ').entries()) {
      positions.set(elementId(code), { x: lane * LANE_PITCH, y: (firstRow + row) * ROW_PITCH })
    }
  }
  return positions
}
