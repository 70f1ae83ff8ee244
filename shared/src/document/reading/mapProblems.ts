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
  type Observation,
  type ObservationId,
  type Problem,
  type StrategyMap,
  showsLink,
  type Touched,
} from '../../model/index.ts'
import {
  elementValueProblems,
  linkValueProblems,
  observationProblems,
  readsValues,
  referencesOf,
} from './valueProblems.ts'

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
  const values = new Map<string, readonly Problem[]>()
  /** Who names an element by a reference, whether or not it is there. */
  const namedBy = new Map<ElementId, Set<ElementId>>()
  const observedAt = new Map<ElementId, Set<ObservationId>>()
  let changed = false

  function reset(map: StrategyMap): void {
    for (const held of [unknownKinds, notAllowed, byCode, repeated, linksAt, values, namedBy, observedAt])
      held.clear()
    for (const element of map.elements.values()) addElement(map, element)
    for (const link of map.links.values()) {
      indexEnds(link)
      checkLink(map, link.id)
    }
    if (readsValues(map))
      for (const observation of map.observations.values()) checkObservation(map, observation)
  }

  function note(id: string, found: readonly Problem[]): void {
    if (found.length === 0 && !values.has(id)) return
    if (found.length === 0) values.delete(id)
    else values.set(id, found)
    changed = true
  }

  function checkValues(map: StrategyMap, element: Element | undefined): void {
    if (!element || !readsValues(map)) return
    for (const target of isAlive(element) ? referencesOf(map, element) : []) {
      const names = namedBy.get(target)
      if (names) names.add(element.id)
      else namedBy.set(target, new Set([element.id]))
    }
    note(element.id, isAlive(element) ? elementValueProblems(map, element) : [])
  }

  function checkObservation(map: StrategyMap, observation: Observation): void {
    const there = observedAt.get(observation.element)
    if (there) there.add(observation.id)
    else observedAt.set(observation.element, new Set([observation.id]))
    note(observation.id, observationProblems(map, observation))
  }

  function addElement(map: StrategyMap, element: Element): void {
    checkValues(map, element)
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
    note(element.id, [])
    const ids = byCode.get(element.code)
    if (!ids?.delete(element.id)) return
    if (ids.size === 0) byCode.delete(element.code)
    if (repeated.has(element.code)) changed = true
    if (ids.size < 2) repeated.delete(element.code)
  }

  function indexEnds(link: Link): void {
    for (const end of [link.from, link.to]) {
      for (const id of endElements(end)) {
        const links = linksAt.get(id)
        if (links) links.add(link.id)
        else linksAt.set(id, new Set([link.id]))
      }
    }
  }

  function checkLink(map: StrategyMap, id: LinkId): void {
    const link = map.links.get(id)
    if (link && showsLink(map, link) && !isAllowed(map, link)) {
      const label = `${endLabel(map, link.from)} to ${endLabel(map, link.to)}`
      notAllowed.set(id, { code: 'link-not-allowed', id, label })
      changed = true
    } else if (notAllowed.delete(id)) changed = true
    if (readsValues(map)) note(id, link && showsLink(map, link) ? linkValueProblems(map, link) : [])
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
      const observations = new Set(touched.observations)
      for (const id of touched.elements) {
        const former = before.elements.get(id)
        const element = after.elements.get(id)
        if (former) removeElement(former)
        if (element) addElement(after, element)
        if (!hangsOnIt(former, element)) continue
        for (const link of linksAt.get(id) ?? []) links.add(link)
        for (const other of namedBy.get(id) ?? []) checkValues(after, after.elements.get(other))
        for (const observation of observedAt.get(id) ?? []) observations.add(observation)
      }
      for (const id of links) {
        const link = after.links.get(id)
        if (link) indexEnds(link)
        checkLink(after, id)
      }
      if (readsValues(after)) {
        for (const id of observations) {
          const observation = after.observations.get(id)
          if (observation) checkObservation(after, observation)
          else note(id, [])
        }
      }
      return changed
    },
    list() {
      const codes: Problem[] = [...repeated]
        .sort()
        .map((code) => ({ code: 'code-repeated', ids: [...(byCode.get(code) ?? [])].sort(), repeated: code }))
      return [...unknownKinds.values(), ...notAllowed.values(), ...codes, ...[...values.values()].flat()]
    },
  }
}

/** True when something that a problem with a link says or depends on has changed. */
const hangsOnIt = (a: Element | undefined, b: Element | undefined): boolean =>
  a?.kind !== b?.kind || isAlive(a) !== isAlive(b) || a?.title !== b?.title || a?.code !== b?.code
