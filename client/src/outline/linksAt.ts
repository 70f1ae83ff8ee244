import {
  type ElementId,
  type End,
  endKey,
  isAlive,
  type Link,
  type RelationId,
  relationOf,
  type StrategyMap,
  showsLink,
} from '@golden-thread/shared/model'

/** The links of one element that read alike from its side: "supports", or "is led by". */
export interface LinkGroup {
  readonly key: string
  readonly label: string
  readonly links: readonly Link[]
}

/** An index is built once for each value of the links, however many elements ask. */
const indices = new WeakMap<StrategyMap['links'], ReadonlyMap<string, readonly Link[]>>()

/** The links that show at an element, or at a whole kind. Links keep their identity while they do not change. */
export function linksAt(map: StrategyMap, end: End): Link[] {
  let index = indices.get(map.links)
  if (!index) {
    index = indexByEnd(map.links.values())
    indices.set(map.links, index)
  }
  return (index.get(endKey(end)) ?? []).filter((link) => showsLink(map, link))
}

function indexByEnd(links: Iterable<Link>): Map<string, Link[]> {
  const index = new Map<string, Link[]>()
  for (const link of links) {
    if (!isAlive(link)) continue
    for (const key of new Set([endKey(link.from), endKey(link.to)])) {
      const there = index.get(key)
      if (there) there.push(link)
      else index.set(key, [link])
    }
  }
  return index
}

/** The links of an element by how they read from it, in the order of the framework's relations. */
export function linkGroups(map: StrategyMap, id: ElementId, links: readonly Link[]): LinkGroup[] {
  const groups = new Map<string, Link[]>()
  for (const link of links) {
    const key = `${endKey(link.from) === id ? 'from' : 'to'} ${link.relation}`
    groups.set(key, [...(groups.get(key) ?? []), link])
  }
  const order = new Map(map.framework.relations.map((relation, index) => [relation.id, index]))
  const rank = (relation: RelationId): number => order.get(relation) ?? order.size
  return [...groups]
    .map(([key, members]): LinkGroup & { relation: RelationId } => {
      const { relation: relationId } = members[0]!
      const relation = relationOf(map.framework, relationId)
      const label = (key.startsWith('from') ? relation?.label : relation?.inverse) ?? relationId
      return { key, label, links: members, relation: relationId }
    })
    .sort((a, b) => rank(a.relation) - rank(b.relation) || a.key.localeCompare(b.key))
}
