import {
  aliveElements,
  type Element,
  type End,
  endLabel,
  explainRefusal,
  type KindId,
  kindOf,
  linkId,
  type RelationId,
  type StrategyMap,
} from '@golden-thread/shared/model'
import { type LinkTarget, type LinkTargets, linkTargets } from '@golden-thread/shared/queries'
import type { SearchGroup, SearchItem } from './search.ts'
import { linkToWords as words } from './text.ts'

/** One link that could be made, as the list shows it. */
export interface LinkItem extends SearchItem {
  readonly relation: RelationId
  readonly from: End
  readonly to: End
  /** It is not there yet, and is made with the link. */
  readonly grows?: { readonly kind: KindId; readonly outward: boolean; readonly title: string }
}

/**
 * Every link that could start or end at `element`, by what its relation says from there: first what may be made,
 * then what is linked already or not allowed, each with its reason. `only` leaves the other relations out.
 */
export function linkItems(
  map: StrategyMap,
  element: Element,
  only?: RelationId,
): readonly SearchGroup<LinkItem>[] {
  const offered = linkTargets(map, element, only)
  const groups = offered.map((group) => ({
    label: wordsOf(group),
    items: group.targets.flatMap((target) => (target.refusal ? [] : [itemOf(map, group, target)])),
  }))
  const refused = offered.flatMap((group) =>
    group.targets.flatMap((target) =>
      target.refusal && 'element' in target.other ? [itemOf(map, group, target)] : [],
    ),
  )
  const reached = new Set(offered.flatMap(({ targets }) => targets.map(({ other }) => JSON.stringify(other))))
  const strangers = aliveElements(map).filter(
    ({ id }) => !only && id !== element.id && !reached.has(JSON.stringify({ element: id })),
  )
  const last = [...refused, ...strangers.map((other) => strangerItem(map, element, other))]
  const filled = groups.filter(({ items }) => items.length > 0)
  return last.length > 0 ? [...filled, { label: words.cannot, items: last }] : filled
}

const wordsOf = ({ relation, direction }: LinkTargets): string =>
  direction === 'out' ? relation.label : relation.inverse

function itemOf(map: StrategyMap, group: LinkTargets, target: LinkTarget): LinkItem {
  const { relation, from, to, other, refusal } = target
  const label =
    'kind' in other
      ? words.whole(kindOf(map.framework, other.kind)?.plural ?? other.kind)
      : endLabel(map, other)
  const why = refusal?.code === 'link-exists' ? words.already : refusal && explainRefusal(refusal)
  return {
    id: linkId(relation.id, from, to),
    relation: relation.id,
    from,
    to,
    text: `${wordsOf(group)} ${label}`,
    ...('kind' in other ? { hint: words.collectiveHint } : {}),
    ...(why ? { refusal: why } : {}),
  }
}

function strangerItem(map: StrategyMap, element: Element, other: Element): LinkItem {
  const plural = ({ kind }: Element) => kindOf(map.framework, kind)?.plural ?? kind
  return {
    id: `none ${other.id}`,
    relation: '',
    from: { element: element.id },
    to: { element: other.id },
    text: endLabel(map, { element: other.id }),
    refusal: words.nothingJoins(plural(element), plural(other)),
  }
}
