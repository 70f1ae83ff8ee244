import {
  byCode,
  type Element,
  type ElementId,
  isAlive,
  type Position,
  type StrategyMap,
} from '../model/index.ts'
import { CARD_GAP, CARD_HEIGHT, CARD_WIDTH, COLUMN_PITCH, ROW_PITCH } from './geometry.ts'
import { type Lane, lanesOf, rowsIn } from './lanes.ts'

/**
 * A position for every live element: its own where it has one, otherwise the first free slot of its lane, in the
 * order of codes. Links play no part, so drawing one never makes a card jump; `laneLayout` is for tidying.
 */
export function place(map: StrategyMap): ReadonlyMap<ElementId, Position> {
  const positions = new Map<ElementId, Position>()
  const waiting: Element[] = []
  const taken = new Occupied()
  for (const element of map.elements.values()) {
    if (!isAlive(element)) continue
    if (element.position) {
      positions.set(element.id, element.position)
      taken.add(element.position)
    } else waiting.push(element)
  }
  if (waiting.length === 0) return positions
  const lanes = lanesOf(map)
  const slots = new Map(lanes.map((lane) => [lane.kind, freeSlots(lane, taken)]))
  // An element whose kind the framework lacks has no lane; it goes to the right of them all.
  const strays = freeSlots(laneAfter(lanes), taken)
  for (const element of waiting.sort(byCode)) {
    const position = (slots.get(element.kind) ?? strays).next().value
    if (position) positions.set(element.id, position)
  }
  return positions
}

const laneAfter = (lanes: readonly Lane[]): Lane => {
  const last = lanes.at(-1)
  const x = last ? last.x + last.width + COLUMN_PITCH : 0
  return { kind: '', x, y: 0, width: CARD_WIDTH, height: CARD_HEIGHT, columns: 1, elements: [] }
}

/** Slots of a lane that no card is in, column by column while its rows last, then further and further down. */
function* freeSlots(lane: Lane, taken: Occupied): Generator<Position, undefined> {
  const rows = Math.max(1, rowsIn(lane.elements.length))
  for (let index = 0; ; index++) {
    const within = index < rows * lane.columns
    const position = within
      ? { x: lane.x + Math.floor(index / rows) * COLUMN_PITCH, y: lane.y + (index % rows) * ROW_PITCH }
      : { x: lane.x, y: lane.y + (rows + index - rows * lane.columns) * ROW_PITCH }
    if (taken.isFree(position)) yield position
  }
}

/** The cards that have places, found by the square they are in: a card can only touch those of the nine around it. */
class Occupied {
  readonly #squares = new Map<string, Position[]>()

  add(position: Position): void {
    const key = squareOf(position.x, position.y)
    const there = this.#squares.get(key)
    if (there) there.push(position)
    else this.#squares.set(key, [position])
  }

  isFree({ x, y }: Position): boolean {
    for (const across of [-1, 0, 1]) {
      for (const down of [-1, 0, 1]) {
        const near = this.#squares.get(squareOf(x + across * COLUMN_PITCH, y + down * ROW_PITCH)) ?? []
        if (near.some((card) => overlaps(card, { x, y }))) return false
      }
    }
    return true
  }
}

const squareOf = (x: number, y: number): string =>
  `${Math.floor(x / COLUMN_PITCH)} ${Math.floor(y / ROW_PITCH)}`

/** True when two cards touch or stand closer than half a gap. */
const overlaps = (a: Position, b: Position): boolean =>
  Math.abs(a.x - b.x) < CARD_WIDTH + CARD_GAP / 2 && Math.abs(a.y - b.y) < CARD_HEIGHT + CARD_GAP / 2
