import {
  type Element,
  type ElementId,
  type End,
  endKey,
  type KindId,
  kindOf,
  type Link,
  linkId,
  newElementId,
  type RelationId,
  type StrategyMap,
} from '@golden-thread/shared/model'

/** The next free code of a kind: "S12" after S11. Codes of deleted elements stay taken, for they may come back. */
export function nextCode(map: StrategyMap, kind: KindId): string {
  const prefix = kindOf(map.framework, kind)?.prefix ?? ''
  let most = 0
  for (const element of map.elements.values()) {
    if (!element.code.startsWith(prefix)) continue
    const number = Number(element.code.slice(prefix.length))
    if (Number.isInteger(number)) most = Math.max(most, number)
  }
  return `${prefix}${most + 1}`
}

export const makeElementId = (): ElementId => newElementId(crypto.getRandomValues(new Uint8Array(16)))

export const makeElement = (
  map: StrategyMap,
  kind: KindId,
  title: string,
  more: Partial<Omit<Element, 'id' | 'kind' | 'title'>> = {},
): Element => ({ id: makeElementId(), kind, code: nextCode(map, kind), title, fields: {}, ...more })

export const makeLink = (
  map: StrategyMap,
  relation: RelationId,
  from: End,
  to: End,
  more: Partial<Omit<Link, 'id' | 'relation' | 'from' | 'to'>> = {},
): Link => ({
  id: linkId(relation, from, to),
  relation,
  from,
  to,
  basis: 'assumed',
  note: '',
  evidence: [],
  seen: seenNow(map, { from, to }),
  ...more,
})

/** The titles of both ends as they read now: what someone who confirms a link has seen. */
export const seenNow = (map: StrategyMap, link: { from: End; to: End }): { from: string; to: string } => ({
  from: titleAt(map, link.from),
  to: titleAt(map, link.to),
})

function titleAt(map: StrategyMap, end: End): string {
  if ('kind' in end) return kindOf(map.framework, end.kind)?.plural ?? endKey(end)
  return map.elements.get(end.element)?.title ?? ''
}
