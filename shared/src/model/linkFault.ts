import { isAlive } from './element.ts'
import { type KindId, kindOf, relationOf } from './framework/index.ts'
import { type ElementId, elementId } from './id.ts'
import { SET_END_MAX } from './limits.ts'
import { type End, endElements, endKey, type Link, linkId } from './link.ts'
import type { Refusal } from './refusal.ts'
import { endAlive, endKinds, endLabel, isAllowed, type StrategyMap, showsLink } from './strategyMap.ts'

type Joint = Pick<Link, 'relation' | 'from' | 'to'>

/** Why these ends cannot be joined by this relation now, or undefined when they can. Also what a picker greys out by. */
export function linkFault(map: StrategyMap, link: Joint): Refusal | undefined {
  const relation = relationOf(map.framework, link.relation)
  if (!relation) return { code: 'relation-unknown', relation: link.relation }
  const gone = endFault(map, link.from) ?? endFault(map, link.to)
  if (gone) return gone
  const both = endElements(link.from).find((id) => endElements(link.to).includes(id))
  if (both) return { code: 'link-to-itself', label: endLabel(map, { element: both }) }
  if (!isAllowed(map, link)) {
    const words = (kinds: readonly KindId[]) => kinds.map((kind) => kindWord(map, kind)).join(' or ')
    return {
      code: 'link-not-allowed',
      relation: relation.label,
      from: words(endKinds(map, link.from)),
      to: words(endKinds(map, link.to)),
      joins: `${words(relation.from)} to ${words(relation.to)}`,
    }
  }
  return (
    tooMany(map, link, 'from') ??
    tooMany(map, link, 'to') ??
    (relation.symmetric ? twinFault(map, link) : undefined) ??
    (relation.acyclic ? circleFault(map, link, relation.label) : undefined)
  )
}

/** True when the link can be made right now: allowed, and not there already. */
export const mayLink = (map: StrategyMap, relation: string, from: End, to: End): boolean =>
  !linkFault(map, { relation, from, to }) && !isAlive(map.links.get(linkId(relation, from, to)))

/** One link of a symmetric relation reads both ways, so there is no second one the other way about. */
function twinFault(map: StrategyMap, { relation, from, to }: Joint): Refusal | undefined {
  const id = linkId(relation, to, from)
  return isAlive(map.links.get(id))
    ? { code: 'link-exists', id, label: `${endLabel(map, from)} to ${endLabel(map, to)}` }
    : undefined
}

/** A link by which one would come back to where one began, in a relation that is to have no such way. */
function circleFault(map: StrategyMap, { relation, from, to }: Joint, label: string): Refusal | undefined {
  if (!('element' in from) || !('element' in to)) return undefined
  const onward = new Map<ElementId, ElementId[]>()
  for (const link of map.links.values()) {
    if (link.relation !== relation || !('element' in link.from) || !('element' in link.to)) continue
    if (!showsLink(map, link)) continue
    const ways = onward.get(link.from.element)
    if (ways) ways.push(link.to.element)
    else onward.set(link.from.element, [link.to.element])
  }
  const seen = new Set([to.element])
  for (const id of seen) for (const next of onward.get(id) ?? []) seen.add(next)
  return seen.has(from.element)
    ? { code: 'link-in-circle', relation: label, from: endLabel(map, from), to: endLabel(map, to) }
    : undefined
}

function endFault(map: StrategyMap, end: End): Refusal | undefined {
  if ('set' in end && end.set.length > SET_END_MAX)
    return { code: 'map-full', what: 'elements at one end of a link', most: SET_END_MAX }
  if ('set' in end && end.set.length === 0) return { code: 'element-unknown', id: elementId('') }
  const stray = endElements(end).find((id) => !map.elements.has(id))
  if (stray !== undefined) return { code: 'element-unknown', id: stray }
  if ('kind' in end && !kindOf(map.framework, end.kind)) return { code: 'kind-unknown', kind: end.kind }
  return endAlive(map, end) ? undefined : { code: 'end-gone', label: endLabel(map, end) }
}

function tooMany(map: StrategyMap, link: Joint, end: 'from' | 'to'): Refusal | undefined {
  const relation = relationOf(map.framework, link.relation)
  const most = end === 'from' ? relation?.cardinality?.perFrom : relation?.cardinality?.perTo
  if (!relation || most === undefined || !('element' in link[end])) return undefined
  const key = endKey(link[end])
  let count = 0
  for (const other of map.links.values()) {
    if (other.relation === link.relation && endKey(other[end]) === key && showsLink(map, other)) count += 1
  }
  if (count < most) return undefined
  const label = end === 'from' ? relation.label : relation.inverse
  return { code: 'link-too-many', relation: `"${label}"`, label: endLabel(map, link[end]), most, end }
}

/** "a proposal", "an outcome"; abbreviations keep their capitals. */
function kindWord(map: StrategyMap, id: KindId | undefined): string {
  const label = (id && kindOf(map.framework, id)?.label) ?? id ?? 'something unknown'
  const word = /^[A-Z]{2}/.test(label) ? label : label.toLowerCase()
  return `${/^[aeiou]/i.test(word) ? 'an' : 'a'} ${word}`
}
