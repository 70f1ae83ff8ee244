import { aliveElements, type ElementId, labelOf, type Span, type StrategyMap } from '../model/index.ts'
import { chainsOf, type Dependency, dependenciesOf } from './dependencies.ts'
import { datedKinds, isPlaced, placeOf, type TimelineItem, type Undated } from './item.ts'

/** What stands when in a map, what hangs on what, and what is not where it was. */
export interface Timeline {
  /** By when they begin; of those that begin together, by when they are over. */
  readonly items: readonly TimelineItem[]
  readonly undated: readonly Undated[]
  /** Also those of elements that are not placed. */
  readonly dependencies: readonly TimelineDependency[]
  /** The longest chain of dependencies. */
  readonly longest: readonly ElementId[]
  readonly inCircle: readonly ElementId[]
  /** What is another date now than it was in the earlier map. */
  readonly slips: ReadonlyMap<ElementId, Slip>
  readonly labelOf: (id: ElementId) => string
}

export interface TimelineDependency extends Dependency {
  /** The later one begins before the one that it needs can be over. */
  readonly isOutOfOrder: boolean
}

export interface Slip {
  readonly was: TimelineItem
  /** How much later it is over; less than 0 where it is earlier. None where it has no date any more. */
  readonly days: number | null
}

/** `earlier` is the map of a baseline, or as at an earlier date: what has slipped since is told. */
export function timelineOf(map: StrategyMap, earlier?: StrategyMap): Timeline {
  const kinds = new Set(datedKinds(map).map(({ id }) => id))
  const places = aliveElements(map)
    .filter(({ kind }) => kinds.has(kind))
    .map((element) => placeOf(map, element))
  const items = places.filter(isPlaced).sort(byTime)
  const byId = new Map(items.map((item) => [item.id, item]))
  const dependencies = dependenciesOf(map).map((each): TimelineDependency => {
    const [from, to] = [byId.get(each.from), byId.get(each.to)]
    return { ...each, isOutOfOrder: from !== undefined && to !== undefined && to.start.last < from.end.first }
  })
  const { longest, inCircle } = chainsOf(dependencies, (id) => {
    const item = byId.get(id)
    return item ? daysIn(item) : 0
  })
  return {
    items,
    undated: places.filter((place) => !isPlaced(place)) as Undated[],
    dependencies,
    longest,
    inCircle,
    slips: earlier ? slipsOf(earlier, kinds, byId, map) : new Map(),
    labelOf: (id) => {
      const element = map.elements.get(id)
      return element ? labelOf(element) : id
    },
  }
}

const byTime = (a: TimelineItem, b: TimelineItem): number =>
  a.start.first - b.start.first || a.end.last - b.end.last || a.start.last - b.start.last

/** All the days that it may take. */
export const wholeOf = ({ start, end }: Pick<TimelineItem, 'start' | 'end'>): Span => ({
  first: start.first,
  last: Math.max(start.last, end.last),
})

const daysIn = (item: TimelineItem): number => {
  const { first, last } = wholeOf(item)
  return item.form === 'bar' ? last - first + 1 : 1
}

function slipsOf(
  earlier: StrategyMap,
  kinds: ReadonlySet<string>,
  now: ReadonlyMap<ElementId, TimelineItem>,
  map: StrategyMap,
): ReadonlyMap<ElementId, Slip> {
  const found = new Map<ElementId, Slip>()
  for (const element of aliveElements(earlier)) {
    if (!kinds.has(element.kind) || !map.elements.has(element.id)) continue
    const was = placeOf(earlier, element)
    if (!isPlaced(was)) continue
    const is = now.get(element.id)
    if (!is) found.set(element.id, { was, days: null })
    else if (is.start.first !== was.start.first || is.end.last !== was.end.last)
      found.set(element.id, { was, days: is.end.last - was.end.last })
  }
  return found
}
