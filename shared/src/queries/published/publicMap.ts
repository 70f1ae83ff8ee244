import {
  type Element,
  endKind,
  type Link,
  type Relation,
  relationOf,
  type StrategyMap,
} from '../../model/index.ts'
import { withheldSections, withoutSections } from './withheld.ts'

/**
 * The map without what its framework keeps internal: elements of such kinds, links of such relations, and what stands
 * in such fields; and without the words of sections that are not for publication. Whatever leaves for the public is made
 * from this, so that nothing can be forgotten in one format.
 */
export function publicMap(whole: StrategyMap): StrategyMap {
  const map = withoutSections(whole, withheldSections(whole))
  const { kinds, relations } = map.framework
  const internalKinds = new Set(kinds.filter(({ publish }) => publish === 'internal').map(({ id }) => id))
  const internalFields = new Map(
    kinds.map(({ id, fields }) => [
      id,
      new Set(fields.filter(({ publish }) => publish === 'internal').map((field) => field.id)),
    ]),
  )
  const hides = internalKinds.size > 0 || [...internalFields.values()].some((fields) => fields.size > 0)
  const hidesLinks = relations.some(
    ({ publish, fields = [] }) =>
      publish === 'internal' || fields.some((field) => field.publish === 'internal'),
  )
  if (!hides && !hidesLinks) return map
  const elements = [...map.elements].flatMap(([id, element]) =>
    internalKinds.has(element.kind)
      ? []
      : [[id, withoutFields(element, internalFields.get(element.kind))] as const],
  )
  const isPublic = (link: Link): boolean =>
    relationOf(map.framework, link.relation)?.publish !== 'internal' &&
    ![link.from, link.to].some((end) => internalKinds.has(endKind(map, end) ?? ''))
  const links = [...map.links].flatMap(([id, link]) =>
    isPublic(link) ? [[id, publicLink(link, relationOf(map.framework, link.relation))] as const] : [],
  )
  const observations = [...map.observations].filter(([, { element, field }]) => {
    const kind = map.elements.get(element)?.kind ?? ''
    return !internalKinds.has(kind) && !internalFields.get(kind)?.has(field)
  })
  return {
    ...map,
    elements: new Map(elements),
    links: new Map(links),
    observations: new Map(observations),
  }
}

function withoutFields(element: Element, internal: ReadonlySet<string> | undefined): Element {
  if (!internal || internal.size === 0) return element
  const evidence = element.evidence?.filter(({ field }) => field === undefined || !internal.has(field))
  return {
    ...element,
    fields: Object.fromEntries(Object.entries(element.fields).filter(([field]) => !internal.has(field))),
    ...(evidence ? { evidence } : {}),
  }
}

function publicLink(link: Link, relation: Relation | undefined): Link {
  const internal = new Set(
    (relation?.fields ?? []).filter(({ publish }) => publish === 'internal').map(({ id }) => id),
  )
  if (internal.size === 0 || !link.fields) return link
  return {
    ...link,
    fields: Object.fromEntries(Object.entries(link.fields).filter(([field]) => !internal.has(field))),
  }
}
