import {
  type Element,
  type ElementId,
  endElements,
  endLabel,
  isAlive,
  isAllowed,
  kindOf,
  type Link,
  type LinkId,
  labelOf,
  type Problem,
  type StrategyMap,
  showsLink,
  type Touched,
} from '../../model/index.ts'

/**
 * What reads well part by part and does not fit together: kinds that the framework lacks, links it does not allow,
 * codes given twice. Two people can bring each of these about between them, so they are shown and never repaired.
 */
export interface MapProblems {
  reset(map: StrategyMap): void
  /** Looks again at what was touched, and at the links of it. Returns true when a problem came, changed or went. */
  advance(before: StrategyMap, after: StrategyMap, touched: Touched): boolean
  list(): Problem[]
}

export function createMapProblems(): MapProblems {
  const unknownKinds = new Map<ElementId, Problem>()
  const notAllowed = new Map<LinkId, Problem>()
  const byCode = new Map<string, Set<ElementId>>()
  const repeated = new Set<string>()
  const linksAt = new Map<ElementId, Set<LinkId>>()
  let changed = false

  function reset(map: StrategyMap): void {
    for (const held of [unknownKinds, notAllowed, byCode, repeated, linksAt]) held.clear()
    for (const element of map.elements.values()) addElement(map, element)
    for (const link of map.links.values()) {
      indexEnds(link)
      checkLink(map, link.id)
    }
  }

  function addElement(map: StrategyMap, element: Element): void {
    if (!isAlive(element)) return
    if (!kindOf(map.framework, element.kind)) {
      const { id, kind } = element
      unknownKinds.set(id, { code: 'kind-unknown', id, label: labelOf(element), kind })
      changed = true
    }
    if (element.code === '') return
    const ids = byCode.get(element.code) ?? new Set()
    byCode.set(element.code, ids.add(element.id))
    if (ids.size > 1) {
      repeated.add(element.code)
      changed = true
    }
  }

  function removeElement(element: Element): void {
    if (unknownKinds.delete(element.id)) changed = true
    const ids = byCode.get(element.code)
    if (!ids?.delete(element.id)) return
    if (ids.size === 0) byCode.delete(element.code)
    if (repeated.has(element.code)) changed = true
    if (ids.size < 2) repeated.delete(element.code)
  }

  function indexEnds(link: Link): void {
    for (const id of [link.from, link.to].flatMap(endElements)) {
      const links = linksAt.get(id)
      if (links) links.add(link.id)
      else linksAt.set(id, new Set([link.id]))
    }
  }

  function checkLink(map: StrategyMap, id: LinkId): void {
    const link = map.links.get(id)
    if (link && showsLink(map, link) && !isAllowed(map, link)) {
      const label = `${endLabel(map, link.from)} to ${endLabel(map, link.to)}`
      notAllowed.set(id, { code: 'link-not-allowed', id, label })
      changed = true
    } else if (notAllowed.delete(id)) changed = true
  }

  return {
    reset,
    advance(before, after, touched) {
      if (before.framework !== after.framework) {
        reset(after)
        return true
      }
      changed = false
      // Every touched link is looked at once, however many of its ends were touched as well.
      const links = new Set(touched.links)
      for (const id of touched.elements) {
        const former = before.elements.get(id)
        const element = after.elements.get(id)
        if (former) removeElement(former)
        if (element) addElement(after, element)
        if (hangsOnIt(former, element)) for (const link of linksAt.get(id) ?? []) links.add(link)
      }
      for (const id of links) {
        const link = after.links.get(id)
        if (link) indexEnds(link)
        checkLink(after, id)
      }
      return changed
    },
    list() {
      const codes: Problem[] = [...repeated]
        .sort()
        .map((code) => ({ code: 'code-repeated', ids: [...(byCode.get(code) ?? [])].sort(), repeated: code }))
      return [...unknownKinds.values(), ...notAllowed.values(), ...codes]
    },
  }
}

/** True when something that a problem with a link says or depends on has changed. */
const hangsOnIt = (a: Element | undefined, b: Element | undefined): boolean =>
  a?.kind !== b?.kind || isAlive(a) !== isAlive(b) || a?.title !== b?.title || a?.code !== b?.code
