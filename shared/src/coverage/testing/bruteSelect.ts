import {
  type Condition,
  countsLink,
  type Element,
  isAlive,
  type Path,
  type Selector,
  type StrategyMap,
} from '../../model/index.ts'

/** Selectors and paths the slow and plain way, sharing no code with what they are there to check. */
export function bruteSelect(map: StrategyMap, selector: Selector): Element[] {
  const { kinds, where = [] } = typeof selector === 'string' ? { kinds: [selector] } : selector
  return [...map.elements.values()].filter(
    (element) =>
      isAlive(element) && kinds.includes(element.kind) && where.every((each) => holds(map, each, element)),
  )
}

function holds(map: StrategyMap, condition: Condition, element: Element): boolean {
  if (condition.kind && condition.kind !== element.kind) return true
  if ('path' in condition) return brutePath(map, element, condition.path).length > 0 === condition.some
  const observed = [...map.observations.values()]
    .filter((each) => each.element === element.id && each.field === condition.field && isAlive(each))
    .sort((a, b) => (a.asAt < b.asAt ? -1 : a.asAt > b.asAt ? 1 : a.at - b.at || (a.id < b.id ? -1 : 1)))
  const value = observed.at(-1)?.value ?? element.fields[condition.field]
  const words = String(value ?? '').toLowerCase()
  if ('is' in condition) return condition.is.some((each) => String(each).toLowerCase() === words)
  if ('not' in condition) return !condition.not.some((each) => String(each).toLowerCase() === words)
  if ('filled' in condition) return (words !== '') === condition.filled
  return typeof value === 'number' && value >= Number(condition.least)
}

export function brutePath(map: StrategyMap, from: Element, path: Path): Element[] {
  const links = [...map.links.values()].filter((link) => countsLink(map, link))
  let reached = new Set<string>([from.id])
  for (const hop of path) {
    const relation = hop.replace(/[\^+]/g, '')
    const isSymmetric = map.framework.relations.find(({ id }) => id === relation)?.symmetric
    const once = (ids: ReadonlySet<string>): Set<string> => {
      const next = new Set<string>()
      for (const { from: start, to: end, relation: own } of links) {
        if (own !== relation || !('element' in start) || !('element' in end)) continue
        const isBack = hop.startsWith('^')
        if ((!isBack || isSymmetric) && ids.has(start.element)) next.add(end.element)
        if ((isBack || isSymmetric) && ids.has(end.element)) next.add(start.element)
      }
      return next
    }
    let next = once(reached)
    if (hop.endsWith('+')) {
      for (let size = -1; size < next.size; ) {
        size = next.size
        next = new Set([...next, ...once(next)])
      }
    }
    reached = next
  }
  return [...map.elements.values()].filter(
    (element) => isAlive(element) && reached.has(element.id) && (path.length === 0 || element.id !== from.id),
  )
}
