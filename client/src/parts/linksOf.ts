import {
  byCode,
  type Element,
  type End,
  endKey,
  type Link,
  type Relation,
  type StrategyMap,
  showsLink,
} from '@golden-thread/shared/model'

/** The links of one element that read the same way: "supports", or "is led by". */
export interface LinkGroup {
  readonly key: string
  readonly relation: Relation
  readonly direction: 'out' | 'in'
  /** The relation's words as read from the element. */
  readonly label: string
  readonly links: readonly { readonly link: Link; readonly other: End }[]
}

/** All ways in which an element may be linked, in the order of the framework, with the links that it has. */
export function linksOf(map: StrategyMap, element: Element): LinkGroup[] {
  const groups: LinkGroup[] = []
  const touching = [...map.links.values()].filter((link) => showsLink(map, link))
  for (const relation of map.framework.relations) {
    const mine = touching.filter((link) => link.relation === relation.id)
    for (const direction of ['out', 'in'] as const) {
      const [near, far] = direction === 'out' ? (['from', 'to'] as const) : (['to', 'from'] as const)
      // "Works with" reads the same both ways, so both are one group.
      const isSymmetric = relation.inverse === relation.label
      if (isSymmetric && direction === 'in') continue
      const links = mine
        .flatMap((link) => {
          if (endKey(link[near]) === element.id) return [{ link, other: link[far] }]
          return isSymmetric && endKey(link[far]) === element.id ? [{ link, other: link[near] }] : []
        })
        .sort((a, b) => compareEnds(map, a.other, b.other))
      if (links.length === 0 && !relation[near].includes(element.kind)) continue
      const label = direction === 'out' ? relation.label : relation.inverse
      groups.push({ key: `${relation.id} ${direction}`, relation, direction, label, links })
    }
  }
  return groups
}

function compareEnds(map: StrategyMap, a: End, b: End): number {
  const first = 'element' in a ? map.elements.get(a.element) : undefined
  const second = 'element' in b ? map.elements.get(b.element) : undefined
  if (first && second) return byCode(first, second)
  return first ? -1 : second ? 1 : endKey(a).localeCompare(endKey(b))
}

/** True when two lists of groups would be drawn the same. */
export const sameGroups = (a: readonly LinkGroup[], b: readonly LinkGroup[]): boolean =>
  a.length === b.length &&
  a.every((group, index) => {
    const other = b[index]
    return (
      other !== undefined &&
      group.key === other.key &&
      group.relation === other.relation &&
      group.links.length === other.links.length &&
      group.links.every(({ link }, at) => link === other.links[at]?.link)
    )
  })
