import {
  byCode,
  type Element,
  type ElementId,
  type Framework,
  isAlive,
  type Kind,
  kindOf,
  type LinkId,
  type RelationId,
  relationOf,
  type StrategyMap,
} from '../model/index.ts'
import { linkIndexOf } from './graph/index.ts'
import { hasRoles } from './roles.ts'

/**
 * Who answers for what: by every counted link of a relation that leads. Before there were roles, by every one between
 * a person or body and something that is neither.
 */
export interface Leadership {
  /** The kind that leads, or undefined in a framework that has none. */
  readonly kind: Kind | undefined
  /** Those who lead anything, in the order of their codes. */
  readonly leads: readonly Element[]
  leadsOf(id: ElementId): readonly Element[]
  ledBy(id: ElementId): readonly Element[]
}

export function leadership(map: StrategyMap): Leadership {
  const leadsOf = new Map<ElementId, Element[]>()
  const ledBy = new Map<ElementId, Element[]>()
  for (const { party, thing } of leadingLinks(map)) {
    push(leadsOf, thing.id, party)
    push(ledBy, party.id, thing)
  }
  return {
    kind: leadKinds(map.framework)[0],
    leads: [...ledBy.keys()]
      .map((id) => map.elements.get(id) as Element)
      .filter(isAlive)
      .sort(byCode),
    leadsOf: (id) => leadsOf.get(id)?.sort(byCode) ?? [],
    ledBy: (id) => ledBy.get(id)?.sort(byCode) ?? [],
  }
}

/** The links that count and lead, with who leads by each and what; in the order of the map. */
export function* leadingLinks(map: StrategyMap): Generator<{ id: LinkId; party: Element; thing: Element }> {
  const { joined } = linkIndexOf(map)
  for (const id of map.links.keys()) {
    const ends = joined.get(id)
    const from = ends && map.elements.get(ends.from)
    const to = ends && map.elements.get(ends.to)
    const leader = ends && from && to && leaderOf(map, ends.link.relation, from, to)
    if (leader) yield leader === from ? { id, party: from, thing: to } : { id, party: to, thing: from }
  }
}

/** Which of two elements leads the other by a link of this relation. */
export function leaderOf(
  map: StrategyMap,
  relation: RelationId,
  from: Element,
  to: Element,
): Element | undefined {
  if (hasRoles(map.framework)) return relationOf(map.framework, relation)?.role === 'leads' ? from : undefined
  if (isParty(map, from) === isParty(map, to)) return undefined
  return isParty(map, from) ? from : to
}

/** The kinds that lead: those that a relation with that role comes from; before there were roles, people and bodies. */
export const leadKinds = (framework: Framework): readonly Kind[] =>
  framework.kinds.filter((kind) =>
    hasRoles(framework)
      ? framework.relations.some(({ role, from }) => role === 'leads' && from.includes(kind.id))
      : kind.archetype === 'party',
  )

/** True for what may lead. */
export const isParty = (map: StrategyMap, element: Pick<Element, 'kind'>): boolean =>
  hasRoles(map.framework)
    ? map.framework.relations.some(({ role, from }) => role === 'leads' && from.includes(element.kind))
    : kindOf(map.framework, element.kind)?.archetype === 'party'

function push(into: Map<ElementId, Element[]>, key: ElementId, element: Element): void {
  const there = into.get(key)
  if (!there) into.set(key, [element])
  else if (!there.includes(element)) there.push(element)
}
