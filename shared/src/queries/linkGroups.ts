import {
  byCode,
  type ElementId,
  type End,
  endElements,
  endKey,
  type Link,
  type Relation,
  type RelationId,
  relationOf,
  type StrategyMap,
} from '../model/index.ts'
import { comparable, compared } from './graph/index.ts'
import { linksAt } from './links.ts'

/** The links of one element that read the same way from it: "supports", or "is led by". */
export interface LinkGroup {
  readonly key: string
  readonly relation: RelationId
  readonly direction: 'out' | 'in'
  /** The relation's words as read from the element. */
  readonly label: string
  readonly links: readonly LinkFrom[]
}

/** A link as seen from one of its ends. */
export interface LinkFrom {
  readonly link: Link
  readonly other: End
}

/**
 * The links of an element by how they read from it, in the order of the framework. Within a group they have the order that
 * their relation names, and else that of the codes at the other end.
 */
export function linkGroups(map: StrategyMap, id: ElementId): readonly LinkGroup[] {
  const groups = new Map<string, LinkGroup & { links: LinkFrom[] }>()
  for (const link of linksAt(map, { element: id })) {
    const relation = relationOf(map.framework, link.relation)
    const startsHere = endElements(link.from).includes(id)
    // "Works with" reads the same both ways, so both are one group.
    const direction = startsHere || relation?.label === relation?.inverse ? 'out' : 'in'
    const key = `${link.relation} ${direction}`
    const label = (direction === 'out' ? relation?.label : relation?.inverse) ?? link.relation
    const group = groups.get(key) ?? { key, relation: link.relation, direction, label, links: [] }
    group.links.push({ link, other: startsHere ? link.to : link.from })
    groups.set(key, group)
  }
  const order = new Map(map.framework.relations.map((relation, index) => [relation.id, index]))
  const rank = ({ relation, direction }: LinkGroup): number =>
    2 * (order.get(relation) ?? order.size) + (direction === 'out' ? 0 : 1)
  for (const { relation, links } of groups.values()) {
    const byField = compareBy(relationOf(map.framework, relation))
    links.sort((a, b) => byField(a.link, b.link) || compareEnds(map, a.other, b.other))
  }
  return [...groups.values()].sort((a, b) => rank(a) - rank(b))
}

/** By the field that gives the links of this relation their order; what has nothing in it comes last. */
function compareBy(relation: Relation | undefined): (a: Link, b: Link) => number {
  const field = relation?.fields?.find(({ id }) => id === relation.ordered)
  if (!field) return () => 0
  const keyOf = ({ fields }: Link) => comparable(fields?.[field.id], field)
  return (a, b) => {
    const [first, second] = [keyOf(a), keyOf(b)]
    if (first && second) return compared(first, second) ?? 0
    return first ? -1 : second ? 1 : 0
  }
}

/** Elements by their codes, and whole kinds and sets after them. */
function compareEnds(map: StrategyMap, a: End, b: End): number {
  const first = 'element' in a ? map.elements.get(a.element) : undefined
  const second = 'element' in b ? map.elements.get(b.element) : undefined
  if (first && second) return byCode(first, second)
  return first ? -1 : second ? 1 : endKey(a) < endKey(b) ? -1 : 1
}

/** True when two lists of groups would be drawn the same. */
export const sameLinkGroups = (a: readonly LinkGroup[], b: readonly LinkGroup[]): boolean =>
  a.length === b.length &&
  a.every((group, index) => {
    const other = b[index]
    return (
      group.key === other?.key &&
      group.label === other.label &&
      group.links.length === other.links.length &&
      group.links.every(({ link }, at) => link === other.links[at]?.link)
    )
  })
