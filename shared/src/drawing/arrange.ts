import type { ElementId } from '../model/index.ts'
import type { DrawnLane, Stack } from './drawing.ts'
import { bottomOf, type Rect, rightOf } from './geometry.ts'
import type { PlannedLane } from './plan.ts'
import {
  AIM_HEIGHT,
  BENEATH_GAP,
  CARD_GAP,
  CARD_HEIGHT_MOST,
  CHANNEL_LEAST,
  CHANNEL_MOST,
  COLUMN_WIDTH_LEAST,
  COLUMN_WIDTH_MOST,
  DRAWING_WIDTH,
  HEAD_GAP,
  HEAD_HEIGHT,
  ROW_HEIGHT,
  ROW_PITCH_MOST,
} from './sizes.ts'

/** A column in order, with how high its cards are at least. */
export interface OrderedColumn {
  readonly lanes: readonly {
    readonly lane: PlannedLane
    readonly ids: readonly ElementId[]
    readonly tall: boolean
  }[]
}

export interface Arranged {
  readonly lanes: readonly DrawnLane[]
  readonly cards: ReadonlyMap<ElementId, Rect>
  readonly stackOf: ReadonlyMap<ElementId, number>
  readonly stacks: readonly Stack[]
  readonly columnOf: readonly number[]
  readonly width: number
}

/** So many rows at most beneath one another, before a lane is folded into several stacks. */
const ROWS_LEAST = 20
const ROWS_MOST = 60
/** A lane of so many cards, folded, is about as wide as it is high on a screen. */
const ROWS_SHARE = 13

/** Side by side stacks that a column of so many cards is folded into. */
export const stacksFor = (count: number): number =>
  Math.max(
    1,
    Math.ceil(count / Math.min(ROWS_MOST, Math.max(ROWS_LEAST, Math.ceil(Math.sqrt(count * ROWS_SHARE))))),
  )

/** Columns side by side under `top`, all ending together; short ones give their cards room. */
export function arrangeColumns(columns: readonly OrderedColumn[], top: number): Arranged {
  const folds = columns.map(({ lanes }) => Math.max(...lanes.map(({ ids }) => stacksFor(ids.length))))
  const { widths, channel } = widthsOf(columns, folds)
  const height = Math.max(...columns.map((column, at) => leastHeight(column, folds[at] ?? 1)), 0)
  const lanes: DrawnLane[] = []
  const cards = new Map<ElementId, Rect>()
  const stackOf = new Map<ElementId, number>()
  const stacks: Stack[] = []
  const columnOf: number[] = []
  let x = 0
  for (const [at, column] of columns.entries()) {
    const fold = folds[at] ?? 1
    const width = widths[at] ?? COLUMN_WIDTH_LEAST
    const lefts = Array.from({ length: fold }, (_, stack) => x + stack * (width + channel))
    const right = (lefts.at(-1) ?? x) + width
    const placed = placeColumn(column, { lefts, width, top, height })
    for (const lane of placed.lanes) lanes.push({ ...lane, rect: { ...lane.rect, x, width: right - x } })
    for (const [stack, left] of lefts.entries()) {
      const number = stacks.length
      const own = placed.cards.filter(([, rect]) => rect.x === left)
      for (const [id, rect] of own) {
        cards.set(id, rect)
        stackOf.set(id, number)
      }
      // The name of a lane that stands beneath another lies between cards.
      const heads = stack === 0 ? placed.lanes.map(({ head }) => head) : []
      const solid = [...own.map(([, rect]) => rect), ...heads].sort((a, b) => a.y - b.y)
      stacks.push({ left, right: left + width, solid })
      columnOf.push(at)
    }
    x = right + channel
  }
  return { lanes, cards, stackOf, stacks, columnOf, width: Math.max(0, x - channel) }
}

/** Fewer columns are wider; the one with most cards is the widest, as its words have the least height. */
function widthsOf(columns: readonly OrderedColumn[], folds: readonly number[]) {
  const count = folds.reduce((sum, fold) => sum + fold, 0)
  const channel = count <= 3 ? CHANNEL_MOST : count <= 5 ? (CHANNEL_MOST + CHANNEL_LEAST) / 2 : CHANNEL_LEAST
  const each = Math.max(COLUMN_WIDTH_LEAST, (DRAWING_WIDTH - (count - 1) * channel) / Math.max(1, count))
  const cardsIn = columns.map(({ lanes }) => lanes.reduce((sum, { ids }) => sum + ids.length, 0))
  const most = Math.max(...cardsIn)
  const share = columns.length > 1 && count <= 4 ? 0.16 : 0
  const widths = columns.map((_, at) => {
    const wide = cardsIn[at] === most ? 1 + share : 1 - share / Math.max(1, columns.length - 1)
    return Math.round(Math.min(COLUMN_WIDTH_MOST, Math.max(COLUMN_WIDTH_LEAST, each * wide)))
  })
  return { widths, channel: Math.round(channel) }
}

const headOf = (index: number): number => (index === 0 ? 0 : BENEATH_GAP) + HEAD_HEIGHT + HEAD_GAP

const cardHeight = (tall: boolean): number => (tall ? AIM_HEIGHT : ROW_HEIGHT)

const rowsOf = (count: number, fold: number): number => Math.ceil(count / fold)

function leastHeight({ lanes }: OrderedColumn, fold: number): number {
  return lanes.reduce(
    (sum, { ids, tall }, index) =>
      sum + headOf(index) + rowsOf(ids.length, fold) * (cardHeight(tall) + (tall ? 2 : 1) * CARD_GAP),
    0,
  )
}

interface Slot {
  readonly lefts: readonly number[]
  readonly width: number
  readonly top: number
  readonly height: number
}

/** Cards row by row, so that what stands higher in the order stands higher in the picture too. */
function placeColumn(
  column: OrderedColumn,
  { lefts, width, top, height }: Slot,
): { readonly lanes: readonly DrawnLane[]; readonly cards: readonly (readonly [ElementId, Rect])[] } {
  const fold = lefts.length
  const rows = column.lanes.reduce((sum, { ids }) => sum + rowsOf(ids.length, fold), 0)
  const free = Math.max(0, height - leastHeight(column, fold)) / Math.max(1, rows)
  const cards: (readonly [ElementId, Rect])[] = []
  let y = top
  const lanes = column.lanes.map(({ lane, ids, tall }, index): DrawnLane => {
    const start = y + (index === 0 ? 0 : BENEATH_GAP)
    const head = { x: lefts[0] ?? 0, y: start, width, height: HEAD_HEIGHT }
    const least = cardHeight(tall) + (tall ? 2 : 1) * CARD_GAP
    const pitch = Math.min(least + free, Math.max(least, ROW_PITCH_MOST))
    const tallest = Math.min(CARD_HEIGHT_MOST, Math.max(cardHeight(tall), pitch - CARD_GAP - 10))
    const own = tall ? tallest : Math.min(tallest, ROW_HEIGHT + 17)
    const first = bottomOf(head) + HEAD_GAP
    for (const [at, id] of ids.entries()) {
      const row = Math.floor(at / fold)
      const inset = (pitch - CARD_GAP - own) / 2
      cards.push([
        id,
        {
          x: lefts[at % fold] ?? 0,
          y: Math.round(first + row * pitch + inset),
          width,
          height: Math.round(own),
        },
      ])
    }
    y = first + rowsOf(ids.length, fold) * pitch
    const rect = { x: head.x, y: start, width, height: y - start }
    return { kind: lane.kind, as: index === 0 ? 'column' : 'beneath', rect, head, elements: ids }
  })
  return { lanes, cards }
}

/** Where the columns end, to put something under them. */
export const bottomOfCards = (cards: Iterable<Rect>, otherwise: number): number => {
  let bottom = otherwise
  for (const rect of cards) bottom = Math.max(bottom, bottomOf(rect))
  return bottom
}

export const rightEdge = (rects: Iterable<Rect>): number => {
  let right = 0
  for (const rect of rects) right = Math.max(right, rightOf(rect))
  return right
}
