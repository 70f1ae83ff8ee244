import {
  aliveElements,
  type Element,
  type End,
  isAlive,
  kindOf,
  linkFault,
  linkId,
  type Refusal,
  type Relation,
  type RelationId,
  type StrategyMap,
} from '../model/index.ts'
import { isSymmetric, type LinkChoice } from './linkChoices.ts'

/** What an element could be linked to by one relation in one direction. */
export interface LinkTargets {
  readonly relation: Relation
  readonly direction: 'out' | 'in'
  readonly targets: readonly LinkTarget[]
}

export interface LinkTarget extends LinkChoice {
  readonly other: End
  /** Why it cannot be drawn now, if so. */
  readonly refusal?: Refusal
}

/** All that a link could start or end at besides `element`: what may be drawn, and what is refused, each with its reason. */
export function linkTargets(map: StrategyMap, element: Element, only?: RelationId): LinkTargets[] {
  const found: LinkTargets[] = []
  for (const relation of map.framework.relations) {
    if (only && relation.id !== only) continue
    for (const direction of ['out', 'in'] as const) {
      const [near, far] = direction === 'out' ? (['from', 'to'] as const) : (['to', 'from'] as const)
      if (!relation[near].includes(element.kind) || (direction === 'in' && isSymmetric(relation))) continue
      const ends = relation[far].flatMap((kind): End[] => [
        ...aliveElements(map, kind).flatMap(({ id }) => (id === element.id ? [] : [{ element: id }])),
        ...(kindOf(map.framework, kind) ? [{ kind }] : []),
      ])
      const targets = ends.map((other) => targetOf(map, relation, direction, { element: element.id }, other))
      found.push({ relation, direction, targets })
    }
  }
  return found
}

function targetOf(
  map: StrategyMap,
  relation: Relation,
  direction: 'out' | 'in',
  self: End,
  other: End,
): LinkTarget {
  const [from, to] = direction === 'out' ? [self, other] : [other, self]
  const id = linkId(relation.id, from, to)
  const opposite = isSymmetric(relation) ? linkId(relation.id, to, from) : id
  const isLinked = isAlive(map.links.get(id)) || isAlive(map.links.get(opposite))
  const refusal: Refusal | undefined = isLinked
    ? { code: 'link-exists', id, label: relation.label }
    : linkFault(map, { relation: relation.id, from, to })
  return { relation, from, to, other, ...(refusal ? { refusal } : {}) }
}
