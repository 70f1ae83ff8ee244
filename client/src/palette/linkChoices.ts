import {
  aliveElements,
  type Element,
  type End,
  explainRefusal,
  isAlive,
  type Kind,
  kindOf,
  labelOf,
  linkFault,
  linkId,
  type Relation,
  type RelationId,
  type StrategyMap,
} from '@golden-thread/shared/model'
import type { SearchGroup, SearchItem } from './search.ts'
import { linkToWords as words } from './text.ts'

/** One link that could be made. */
export interface LinkChoice extends SearchItem {
  readonly relation: RelationId
  readonly from: End
  readonly to: End
}

/**
 * Every link that could start or end at `element`, by what its relation says from there: first what may be made,
 * then what is linked already or not allowed, each with its reason. `only` leaves the other relations out.
 */
export function linkChoices(
  map: StrategyMap,
  element: Element,
  only?: RelationId,
): SearchGroup<LinkChoice>[] {
  const groups: SearchGroup<LinkChoice>[] = []
  const refused: LinkChoice[] = []
  const reached = new Set<string>([element.id])
  for (const relation of map.framework.relations) {
    if (only && relation.id !== only) continue
    for (const direction of ['out', 'in'] as const) {
      const [near, far] = direction === 'out' ? (['from', 'to'] as const) : (['to', 'from'] as const)
      if (!relation[near].includes(element.kind)) continue
      // A relation that reads the same both ways, such as "works with", is offered once.
      if (direction === 'in' && relation.inverse === relation.label) continue
      const items: LinkChoice[] = []
      for (const kind of relation[far]) {
        for (const other of aliveElements(map, kind)) {
          reached.add(other.id)
          if (other.id === element.id) continue
          const choice = choiceOf(map, relation, direction, element, { element: other.id }, labelOf(other))
          if (choice.refusal) refused.push(choice)
          else items.push(choice)
        }
        const whole = kindOf(map.framework, kind)
        if (whole) {
          const choice = choiceOf(map, relation, direction, element, { kind }, words.whole(whole.plural))
          if (!choice.refusal) items.push({ ...choice, hint: words.collectiveHint })
        }
      }
      if (items.length > 0)
        groups.push({ label: direction === 'out' ? relation.label : relation.inverse, items })
    }
  }
  const rest = only ? [] : aliveElements(map).filter((other) => !reached.has(other.id))
  const own = kindOf(map.framework, element.kind)
  const unlinkable = rest.map((other) => unlinkableOf(other, element, own, kindOf(map.framework, other.kind)))
  const last = [...refused, ...unlinkable]
  return last.length > 0 ? [...groups, { label: words.cannot, items: last }] : groups
}

function choiceOf(
  map: StrategyMap,
  relation: Relation,
  direction: 'out' | 'in',
  element: Element,
  other: End,
  label: string,
): LinkChoice {
  const self: End = { element: element.id }
  const [from, to] = direction === 'out' ? [self, other] : [other, self]
  const id = linkId(relation.id, from, to)
  const fault = linkFault(map, { relation: relation.id, from, to })
  const opposite = relation.inverse === relation.label ? linkId(relation.id, to, from) : id
  const isLinked = isAlive(map.links.get(id)) || isAlive(map.links.get(opposite))
  const refusal = isLinked ? words.already : fault && explainRefusal(fault)
  return {
    id,
    relation: relation.id,
    from,
    to,
    text: `${direction === 'out' ? relation.label : relation.inverse} ${label}`,
    ...(refusal ? { refusal } : {}),
  }
}

const unlinkableOf = (
  other: Element,
  element: Element,
  own: Kind | undefined,
  kind: Kind | undefined,
): LinkChoice => ({
  id: `none ${other.id}`,
  relation: '',
  from: { element: element.id },
  to: { element: other.id },
  text: labelOf(other),
  refusal: words.nothingJoins(own?.plural ?? element.kind, kind?.plural ?? other.kind),
})
