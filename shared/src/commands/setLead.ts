import {
  type Change,
  type Element,
  type ElementId,
  labelOf,
  type Relation,
  type StrategyMap,
} from '../model/index.ts'
import { hasRoles, isParty, leaderOf, linksAt, otherEnd } from '../queries/index.ts'
import { refuse } from '../result.ts'
import { type DomainCommand, editOf, liveElement, liveElements } from './command.ts'
import { newLink } from './newLink.ts'
import { stepText } from './text.ts'

/**
 * Makes one person or body the lead of elements, in the place of whoever led them; null leaves them without. Elements
 * that nobody can lead in this framework are left alone.
 */
export const setLead: DomainCommand<{
  readonly ids: Iterable<ElementId>
  readonly lead: ElementId | null
}> = (map, { ids, lead }, { at }) => {
  const found = lead === null ? undefined : liveElement(map, lead)
  if (found && !found.ok) return found
  const party = found?.value
  if (party && !isParty(map, party)) return refuse({ code: 'element-unknown', id: party.id })
  const led: Element[] = []
  const changes: Change[] = []
  for (const element of liveElements(map, ids)) {
    const own = leadChanges(map, element, party, at)
    if (own.length > 0) led.push(element)
    changes.push(...own)
  }
  const labels = led.map(labelOf)
  return editOf(party ? stepText.lead(labels, labelOf(party)) : stepText.noLead(labels), changes)
}

function leadChanges(
  map: StrategyMap,
  element: Element,
  party: Element | undefined,
  at: number,
): readonly Change[] {
  const option = party && leadRelation(map, party, element)
  if ((!hasRoles(map.framework) && isParty(map, element)) || (party && !option)) return []
  const own = { element: element.id }
  const leading = linksAt(map, own).filter((link) => {
    const end = otherEnd(link, element.id)
    const other = 'element' in end ? map.elements.get(end.element) : undefined
    if (!other) return false
    const startsHere = 'element' in link.from && link.from.element === element.id
    const ends = startsHere ? ([element, other] as const) : ([other, element] as const)
    return leaderOf(map, link.relation, ...ends) === other
  })
  const wanted =
    party && option
      ? newLink(
          map,
          option.relation.id,
          option.isFromParty
            ? { from: { element: party.id }, to: own }
            : { from: own, to: { element: party.id } },
        )
      : undefined
  const others = leading.filter(({ id }) => id !== wanted?.id)
  return [
    ...others.map(({ id }): Change => ({ type: 'delete-link', id, at })),
    ...(wanted && others.length === leading.length ? [{ type: 'create-link', link: wanted } as const] : []),
  ]
}

/** The first relation of the framework by which this party may lead this element. */
export function leadRelation(
  map: StrategyMap,
  party: Pick<Element, 'kind'>,
  element: Pick<Element, 'kind'>,
): { relation: Relation; isFromParty: boolean } | undefined {
  const isByRole = hasRoles(map.framework)
  for (const relation of map.framework.relations) {
    if (isByRole && relation.role !== 'leads') continue
    if (relation.from.includes(party.kind) && relation.to.includes(element.kind))
      return { relation, isFromParty: true }
    if (!isByRole && relation.to.includes(party.kind) && relation.from.includes(element.kind))
      return { relation, isFromParty: false }
  }
  return undefined
}
