import {
  type Element,
  type ElementId,
  type Kind,
  kindOf,
  type StrategyMap,
  takesKind,
} from '../model/index.ts'
import { type Arranged, arrangeColumns, bottomOfCards } from './arrange.ts'
import { drawBands } from './bands.ts'
import type { Drawing } from './drawing.ts'
import { freeDrawing } from './freeDrawing.ts'
import { boundsOf } from './geometry.ts'
import { type Pair, placedLinks } from './neighbours.ts'
import { orderColumns } from './order.ts'
import { type Plan, type PlannedLane, planOf } from './plan.ts'
import { BAND_GAP, DRAWING_WIDTH } from './sizes.ts'

/**
 * Where everything of a map is drawn. It follows from the map alone, so everyone sees one picture, and screens, painted
 * maps, pictures and papers draw the same one.
 */
export function drawingOf(map: StrategyMap): Drawing {
  const plan = planOf(map)
  if (plan.placing === 'free') return freeDrawing(map, plan)
  const orders = orderOf(map, plan)
  const columns = plan.columns.map((lanes) => ({
    lanes: lanes.map((lane) => ({
      lane,
      ids: orders.get(lane) ?? [],
      tall: isTall(map, kindOf(map.framework, lane.kind)),
    })),
  }))
  // The width decides how many chips stand beside one another, and the bands how far down the columns begin.
  const width = Math.max(columns.length > 0 ? arrangeColumns(columns, 0).width : 0, DRAWING_WIDTH)
  const idsOf = (lane: PlannedLane): ElementId[] => lane.elements.map(({ id }) => id)
  const bands = drawBands(plan.bands, idsOf, 0, width)
  const arranged = columns.length > 0 ? arrangeColumns(columns, bands.bottom) : NOTHING
  const below = bottomOfCards(
    arranged.lanes.map(({ rect }) => rect),
    bands.bottom,
  )
  const strays = drawBands(plan.strays, idsOf, below + BAND_GAP, width)
  const lanes = [...bands.lanes, ...arranged.lanes, ...strays.lanes]
  return {
    ...arranged,
    placing: plan.placing,
    bounds: boundsOf(lanes.map(({ rect }) => rect)) ?? { x: 0, y: 0, width: DRAWING_WIDTH, height: 400 },
    lanes,
    cards: new Map([...arranged.cards, ...bands.chips, ...strays.chips]),
    badges: plan.badges,
  }
}

const NOTHING: Arranged = {
  lanes: [],
  cards: new Map(),
  stackOf: new Map(),
  stacks: [],
  columnOf: [],
  width: 0,
}

/** Cards of what is counted say under their title how well it is supported. */
const isTall = ({ framework }: StrategyMap, kind: Kind | undefined): boolean =>
  kind?.archetype === 'aim' ||
  (kind?.archetype !== 'action' && framework.matrices.some((matrix) => takesKind(matrix.columns, kind?.id)))

function orderOf(
  map: StrategyMap,
  { columns, placing }: Plan,
): ReadonlyMap<PlannedLane, readonly ElementId[]> {
  const lanes = columns.flat()
  if (placing === 'hand') {
    return new Map(lanes.map((lane) => [lane, lane.elements.toSorted(byHand).map(({ id }) => id)]))
  }
  const elements = lanes.flatMap((lane) => lane.elements)
  const numbers = new Map(elements.map(({ id }, n) => [id, n]))
  const links: Pair[] = [...placedLinks(map, numbers)]
  const linked = new Set(links.flatMap(({ from, to }) => [from, to]))
  // What nothing is linked to has no wish of its own: it stands below the others.
  const unlinkedLast = (ids: readonly number[]): number[] => [
    ...ids.filter((n) => linked.has(n)),
    ...ids.filter((n) => !linked.has(n)),
  ]
  const numbered = columns.map((column) =>
    column.map((lane) => unlinkedLast(lane.elements.map(({ id }) => numbers.get(id) ?? 0))),
  )
  const ordered = orderColumns(numbered, links)
  const result = new Map<PlannedLane, readonly ElementId[]>()
  for (const [at, column] of columns.entries()) {
    for (const [index, lane] of column.entries()) {
      result.set(
        lane,
        (ordered[at]?.[index] ?? []).flatMap((n) => elements[n]?.id ?? []),
      )
    }
  }
  return result
}

/** Those that nobody placed yet come last, in the order of their codes. */
const byHand = (a: Element, b: Element): number =>
  (a.position?.y ?? LAST) - (b.position?.y ?? LAST) || (a.position?.x ?? LAST) - (b.position?.x ?? LAST)

const LAST = Number.MAX_SAFE_INTEGER
