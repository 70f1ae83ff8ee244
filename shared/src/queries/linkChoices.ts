import {
  type End,
  endKind,
  endLabel,
  type Kind,
  linkFault,
  linkId,
  mayLink,
  type Refusal,
  type Relation,
  type StrategyMap,
} from '../model/index.ts'

/** One link that two ends could have: the relation, and which of the two it starts from. */
export interface LinkChoice {
  readonly relation: Relation
  readonly from: End
  readonly to: End
}

/** "Works with" reads the same both ways, so one direction of it is enough to offer. */
export const isSymmetric = (relation: Relation): boolean => relation.label === relation.inverse

/**
 * Every link that may be drawn now between two ends, those that start at the first end first. People drag from
 * whichever card is nearer, so the direction follows from what the framework allows.
 */
export function linkChoices(map: StrategyMap, first: End, second: End): LinkChoice[] {
  const choices: LinkChoice[] = []
  for (const [from, to] of [
    [first, second],
    [second, first],
  ] as const) {
    for (const relation of map.framework.relations) {
      if (!mayLink(map, relation.id, from, to)) continue
      const isTwin = choices.some((choice) => choice.relation === relation && isSymmetric(relation))
      if (!isTwin) choices.push({ relation, from, to })
    }
  }
  return choices
}

/** Why nothing can be drawn between two ends: the fault of the relation that comes nearest to joining them. */
export function whyNoLink(map: StrategyMap, first: End, second: End): Refusal {
  const kinds = [endKind(map, first), endKind(map, second)]
  const joins = (relation: Relation, from: string | undefined, to: string | undefined): number =>
    Number(from !== undefined && relation.from.includes(from)) +
    Number(to !== undefined && relation.to.includes(to))
  const candidates = map.framework.relations.flatMap((relation) => [
    { relation, from: first, to: second, fit: joins(relation, kinds[0], kinds[1]) },
    { relation, from: second, to: first, fit: joins(relation, kinds[1], kinds[0]) },
  ])
  candidates.sort((a, b) => b.fit - a.fit)
  for (const { relation, from, to } of candidates) {
    const fault = linkFault(map, { relation: relation.id, from, to })
    if (fault) return fault
    if (!mayLink(map, relation.id, from, to)) {
      const label = `${endLabel(map, from)} to ${endLabel(map, to)}`
      return { code: 'link-exists', id: linkId(relation.id, from, to), label }
    }
  }
  return { code: 'relation-unknown', relation: '' }
}

/** A new element that could hang on an end: its kind, and the link that would join them. */
export interface GrowthChoice {
  readonly kind: Kind
  readonly relation: Relation
  /** Whether the link starts at the end that was dragged from. */
  readonly outward: boolean
}

/** Every kind of element that a link from this end into the open could make, in the order of the framework. */
export function growthChoices(map: StrategyMap, end: End): GrowthChoice[] {
  const kind = endKind(map, end)
  if (kind === undefined) return []
  return map.framework.kinds.flatMap((candidate) =>
    map.framework.relations.flatMap((relation): GrowthChoice[] => {
      if (relation.from.includes(kind) && relation.to.includes(candidate.id))
        return [{ kind: candidate, relation, outward: true }]
      if (relation.to.includes(kind) && relation.from.includes(candidate.id))
        return [{ kind: candidate, relation, outward: false }]
      return []
    }),
  )
}
