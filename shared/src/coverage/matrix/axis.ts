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

/** The rows, or the columns, of a matrix: the elements of a selector in the order of their codes. */
export class Axis {
  readonly selector: Selector
  readonly ids: readonly ElementId[]
  readonly #map: StrategyMap

  constructor(map: StrategyMap, selector: Selector, ids: readonly ElementId[] = idsOf(map, selector)) {
    this.#map = map
    this.selector = selector
    this.ids = ids
  }

  has(id: ElementId): boolean {
    const element = this.#map.elements.get(id)
    return takesKind(this.selector, element?.kind) && isAlive(element)
  }

  /** Where an element stands in the list, or where it would have to be put. Costs a few comparisons. */
  positionOf(id: ElementId): number {
    return position(this.#map, this.ids, id)
  }

  /**
   * The axis after some elements came, went, or got another kind or code. Costs a copy of the list and a few
   * comparisons an element; `ids` keeps its identity when nothing in it moves.
   */
  advance(map: StrategyMap, moved: ReadonlySet<ElementId>): Axis {
    const next = new Axis(map, this.selector, this.ids)
    const mine = [...moved].filter((id) => this.has(id) || next.has(id))
    if (mine.length === 0) return next
    const ids = mine.length > SORT_AGAIN_FROM ? idsOf(map, this.selector) : moveIn(map, next, mine)
    const isSame = ids.length === this.ids.length && ids.every((id, place) => id === this.ids[place])
    return isSame ? next : new Axis(map, this.selector, ids)
  }
}

/** From about this many elements at once, sorting the list again costs less than inserting one by one. */
const SORT_AGAIN_FROM = 64

function idsOf(map: StrategyMap, selector: Selector): readonly ElementId[] {
  const kinds = kindsOf(selector)
  const elements = kinds.flatMap((kind) => aliveElements(map, kind))
  return (kinds.length > 1 ? elements.sort(byCode) : elements).map((element) => element.id)
}

function moveIn(map: StrategyMap, axis: Axis, moved: readonly ElementId[]): readonly ElementId[] {
  const leaving = new Set(moved)
  const ids = axis.ids.filter((id) => !leaving.has(id))
  for (const id of moved) if (axis.has(id)) ids.splice(position(map, ids, id), 0, id)
  return ids
}

function position(map: StrategyMap, ids: readonly ElementId[], id: ElementId): number {
  const element = map.elements.get(id)
  if (!element) return ids.length
  let low = 0
  let high = ids.length
  while (low < high) {
    const middle = (low + high) >> 1
    const other = map.elements.get(ids[middle] as ElementId)
    if (other && byCode(other, element) < 0) low = middle + 1
    else high = middle
  }
  return low
}
