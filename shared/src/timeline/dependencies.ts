import { countsLink, type ElementId, isAlive, relationOf, type StrategyMap } from '../model/index.ts'

/** What has to come first, and what it is needed for. */
export interface Dependency {
  readonly from: ElementId
  readonly to: ElementId
  /** How it reads from the later one: "comes after". */
  readonly words: string
}

const ROLES: readonly (string | undefined)[] = ['precedes', 'enables']

/** Every counted link of a relation that precedes or enables, between two elements. */
export function dependenciesOf(map: StrategyMap): readonly Dependency[] {
  const found: Dependency[] = []
  for (const link of map.links.values()) {
    const relation = relationOf(map.framework, link.relation)
    if (!ROLES.includes(relation?.role) || !('element' in link.from) || !('element' in link.to)) continue
    const [from, to] = [link.from.element, link.to.element]
    if (from === to || !countsLink(map, link)) continue
    if (!isAlive(map.elements.get(from)) || !isAlive(map.elements.get(to))) continue
    found.push({ from, to, words: relation?.inverse ?? link.relation })
  }
  return found
}

export interface Chains {
  /** The longest chain from what comes first to what comes last; empty where nothing hangs on anything. */
  readonly longest: readonly ElementId[]
  /** What stands in a circle, or between two: it has no order, so it is in no chain. */
  readonly inCircle: readonly ElementId[]
}

/**
 * The chain that takes the most days; of those that take as many, the one of more steps, then the one that comes first.
 * Each element and each dependency is looked at once, so a circle ends it rather than being gone round.
 */
export function chainsOf(dependencies: readonly Dependency[], daysOf: (id: ElementId) => number): Chains {
  const next = Map.groupBy(dependencies, ({ from }) => from)
  const open = new Map<ElementId, number>()
  for (const { from, to } of dependencies) {
    open.set(from, open.get(from) ?? 0)
    open.set(to, (open.get(to) ?? 0) + 1)
  }
  const best = new Map<ElementId, { days: number; steps: number; before: ElementId | undefined }>()
  const ready = [...open].filter(([, count]) => count === 0).map(([id]) => id)
  for (const id of ready) best.set(id, { days: daysOf(id), steps: 1, before: undefined })
  for (let at = 0; at < ready.length; at += 1) {
    const id = ready[at] as ElementId
    const own = best.get(id)
    for (const { to } of next.get(id) ?? []) {
      const days = (own?.days ?? 0) + daysOf(to)
      const steps = (own?.steps ?? 0) + 1
      const known = best.get(to)
      if (!known || days > known.days || (days === known.days && steps > known.steps))
        best.set(to, { days, steps, before: id })
      const left = (open.get(to) ?? 0) - 1
      open.set(to, left)
      if (left === 0) ready.push(to)
    }
  }
  const ordered = new Set(ready)
  let last: ElementId | undefined
  for (const id of ready) {
    const [a, b] = [best.get(id), last && best.get(last)]
    if (a && (!b || a.days > b.days || (a.days === b.days && a.steps > b.steps))) last = id
  }
  const longest: ElementId[] = []
  for (let id = last; id !== undefined; id = best.get(id)?.before) longest.unshift(id)
  return {
    longest: longest.length > 1 ? longest : [],
    inCircle: [...open.keys()].filter((id) => !ordered.has(id)),
  }
}
