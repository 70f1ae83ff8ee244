import { type Coverage, createCoverage } from '@golden-thread/shared/coverage'
import type { Element, ElementId, StrategyMap, Touched } from '@golden-thread/shared/model'
import { type LookBack, lookBack } from '@golden-thread/shared/queries'
import type { AsAt } from './types.ts'

/** A look at the map as at a date, kept up to date while others edit it. It never touches the map. */
export interface LiveAsAt {
  readonly coverage: Coverage
  map(): StrategyMap
  shown(): AsAt
  /** Takes in the next value of the map of now, and answers what that touches as at the date. */
  advance(map: StrategyMap, touched: Touched): Touched
}

/** `today` is what is asked of where the date cannot be read: then the map is that of now. */
export function createAsAt(
  map: StrategyMap,
  { date, since }: { readonly date: string; readonly since: string | null },
  today: string,
): LiveAsAt {
  const look = (now: StrategyMap): LookBack => lookBack(now, date, since ?? undefined)
  let found = look(map)
  const coverage = createCoverage(found.map, found.day ?? today)
  const shownOf = ({ day, statuses, dates, moved, problem }: LookBack): AsAt => ({
    date,
    day: day ?? null,
    since,
    statuses,
    dates,
    moved,
    problem: problem ?? null,
  })
  let shown = shownOf(found)
  return {
    coverage,
    map: () => found.map,
    shown: () => shown,
    advance(next, touched) {
      const before = found.map
      const now = look(next)
      found = { ...now, map: keepSame(before, now.map) }
      shown = shownOf(found)
      const here = withObserved(before, next, touched)
      coverage.advance(found.map, here)
      return here
    },
  }
}

/** An element whose fields hold the same at the date stays the same object, so that nothing of it is drawn again. */
function keepSame(before: StrategyMap, now: StrategyMap): StrategyMap {
  const elements = new Map<ElementId, Element>()
  for (const [id, element] of now.elements) {
    const old = before.elements.get(id)
    elements.set(id, old && old !== element && sameElement(old, element) ? old : element)
  }
  return { ...now, elements }
}

function sameElement(a: Element, b: Element): boolean {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]) as Set<keyof Element>
  keys.delete('fields')
  return [...keys].every((key) => a[key] === b[key]) && JSON.stringify(a.fields) === JSON.stringify(b.fields)
}

/** An observation that comes or goes changes the fields of its element here. */
function withObserved(before: StrategyMap, next: StrategyMap, touched: Touched): Touched {
  if (touched.observations.size === 0) return touched
  const of = [...touched.observations].flatMap(
    (id) => (next.observations.get(id) ?? before.observations.get(id))?.element ?? [],
  )
  return { ...touched, elements: new Set([...touched.elements, ...of]) }
}
