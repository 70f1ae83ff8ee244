import { type ElementId, isAlive, type KindId, type StrategyMap } from '../model/index.ts'
import {
  CARD_HEIGHT,
  CARD_WIDTH,
  COLUMN_PITCH,
  LANE_GAP,
  ROW_PITCH,
  ROWS_PER_COLUMN_MAX,
} from './geometry.ts'

/** The place of one kind on the canvas, in canvas units. Its header belongs above `y`. */
export interface Lane {
  readonly kind: KindId
  readonly x: number
  readonly y: number
  readonly width: number
  /** Down to the bottom of the longest lane, so that all lanes end together. */
  readonly height: number
  readonly columns: number
  /** Its elements, from top to bottom and column by column. */
  readonly elements: readonly ElementId[]
}

/** Lanes from left to right in the order of the framework's kinds. A kind with no elements has a lane too. */
export function lanesOf(map: StrategyMap): Lane[] {
  const byKind = new Map<KindId, ElementId[]>(map.framework.kinds.map((kind) => [kind.id, []]))
  for (const element of map.elements.values()) {
    if (isAlive(element)) byKind.get(element.kind)?.push(element.id)
  }
  return arrangeLanes(byKind)
}

/** Lanes side by side for elements that are in order already. */
export function arrangeLanes(byKind: ReadonlyMap<KindId, readonly ElementId[]>): Lane[] {
  const most = Math.max(1, ...Array.from(byKind.values(), (elements) => rowsIn(elements.length)))
  const height = (most - 1) * ROW_PITCH + CARD_HEIGHT
  let x = 0
  return Array.from(byKind, ([kind, elements]) => {
    const columns = columnsFor(elements.length)
    const width = (columns - 1) * COLUMN_PITCH + CARD_WIDTH
    const lane: Lane = { kind, x, y: 0, width, height, columns, elements }
    x += width + LANE_GAP
    return lane
  })
}

export const columnsFor = (count: number): number => Math.max(1, Math.ceil(count / ROWS_PER_COLUMN_MAX))

/** Rows of a lane whose cards are spread evenly over its columns. */
export const rowsIn = (count: number): number => Math.ceil(count / columnsFor(count))
