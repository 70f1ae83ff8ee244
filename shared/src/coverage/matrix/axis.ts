import {
  aliveElements,
  byCode,
  type ElementId,
  isAlive,
  kindsOf,
  type Selector,
  type StrategyMap,
  takesKind,
} from '../../model/index.ts'
import type { SideLines } from './lineBook.ts'
import { compareLines } from './lines.ts'

/** The rows, or the columns, of a matrix: the elements of a selector in their order, which is that of their codes. */
export class Axis {
  readonly selector: Selector
  readonly ids: readonly ElementId[]
  readonly #map: StrategyMap
  readonly #lines: SideLines | undefined
  readonly #members: ReadonlySet<ElementId>

  constructor(
    map: StrategyMap,
    selector: Selector,
    lines: SideLines | undefined,
    ids: readonly ElementId[] = idsOf(map, selector, lines),
    members: ReadonlySet<ElementId> = new Set(ids),
  ) {
    this.#map = map
    this.#lines = lines
    this.#members = members
    this.selector = selector
    this.ids = ids
  }

  has(id: ElementId): boolean {
    return this.#members.has(id)
  }

  /** Where an element stands in the list, or where it would have to be put. Costs a few comparisons. */
  positionOf(id: ElementId): number {
    return position(orderOf(this.#map, this.#lines), this.ids, id)
  }

  /**
   * The axis after some elements came, went, or stand elsewhere. Costs a copy of the list and a few comparisons an
   * element; `ids` keeps its identity when nothing in it moves.
   */
  advance(map: StrategyMap, moved: ReadonlySet<ElementId>): Axis {
    const takes = takenBy(map, this.selector, this.#lines)
    const mine = [...moved].filter((id) => this.has(id) || takes(id))
    if (mine.length === 0) return new Axis(map, this.selector, this.#lines, this.ids, this.#members)
    const ids =
      mine.length > SORT_AGAIN_FROM
        ? idsOf(map, this.selector, this.#lines)
        : moveIn(orderOf(map, this.#lines), this.ids, mine, takes)
    const isSame = ids.length === this.ids.length && ids.every((id, place) => id === this.ids[place])
    return isSame
      ? new Axis(map, this.selector, this.#lines, this.ids, this.#members)
      : new Axis(map, this.selector, this.#lines, ids)
  }
}

type LineOrder = (a: ElementId, b: ElementId) => number

/** From about this many elements at once, sorting the list again costs less than inserting one by one. */
const SORT_AGAIN_FROM = 64

function takenBy(
  map: StrategyMap,
  selector: Selector,
  lines: SideLines | undefined,
): (id: ElementId) => boolean {
  if (lines) return (id) => lines.has(id)
  return (id) => {
    const element = map.elements.get(id)
    return takesKind(selector, element?.kind) && isAlive(element)
  }
}

function orderOf(map: StrategyMap, lines: SideLines | undefined): LineOrder {
  return compareLines(map, lines ? (id) => lines.keyOf(id) : () => [])
}

function idsOf(map: StrategyMap, selector: Selector, lines: SideLines | undefined): readonly ElementId[] {
  const kinds = [...new Set(kindsOf(selector))]
  const elements = kinds.flatMap((kind) => aliveElements(map, kind))
  const ids = (kinds.length > 1 ? elements.sort(byCode) : elements).map((element) => element.id)
  return lines ? ids.filter((id) => lines.has(id)).sort(orderOf(map, lines)) : ids
}

function moveIn(
  order: LineOrder,
  before: readonly ElementId[],
  moved: readonly ElementId[],
  takes: (id: ElementId) => boolean,
): readonly ElementId[] {
  const leaving = new Set(moved)
  const ids = before.filter((id) => !leaving.has(id))
  for (const id of moved) if (takes(id)) ids.splice(position(order, ids, id), 0, id)
  return ids
}

function position(order: LineOrder, ids: readonly ElementId[], id: ElementId): number {
  let low = 0
  let high = ids.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (order(ids[middle] as ElementId, id) < 0) low = middle + 1
    else high = middle
  }
  return low
}
