import {
  type Field,
  type Framework,
  type Kind,
  type Relation,
  type StrategyMap,
  splitReportKey,
} from '../../model/index.ts'
import { publicMap } from './publicMap.ts'
import { isWithheldLine, withheldSections, withoutSections } from './withheld.ts'

/**
 * Two states of a map without what either of their frameworks keeps internal. What was internal once must not come out
 * as what a published field held before, and what became internal must not be listed as gone. Of a section that may be
 * published only now, what it says now is new; that one may be published no more is nowhere said.
 */
export function publicPair(before: StrategyMap, after: StrategyMap): readonly [StrategyMap, StrategyMap] {
  const then = withoutSections(before, withheldSections(after))
  return [unmarked(hiding(then, after.framework)), unmarked(hiding(after, before.framework))]
}

/** Which sections are withheld is said by lines of their own, and not for the public either. */
const unmarked = (map: StrategyMap): StrategyMap =>
  withheldSections(map).length === 0
    ? map
    : {
        ...map,
        reportFacts: new Map(
          [...map.reportFacts].filter(([key]) => !isWithheldLine(splitReportKey(key)?.part ?? '')),
        ),
      }

function hiding(map: StrategyMap, other: Framework): StrategyMap {
  const { framework } = map
  const kinds = marked(framework.kinds, other.kinds).map((kind): Kind => withFields(kind, other.kinds))
  const relations = marked(framework.relations, other.relations).map(
    (relation): Relation => withFields(relation, other.relations),
  )
  return { ...publicMap({ ...map, framework: { ...framework, kinds, relations } }), framework }
}

interface Part {
  readonly id: string
  readonly publish?: 'internal' | 'public'
}

/** Each as it is, internal where the other of its id is; with those that only the others have. */
function marked<T extends Part>(own: readonly T[], others: readonly T[]): T[] {
  const internal = new Set(others.filter(({ publish }) => publish === 'internal').map(({ id }) => id))
  const known = new Set(own.map(({ id }) => id))
  return [
    ...own.map((part): T => (internal.has(part.id) ? { ...part, publish: 'internal' } : part)),
    ...others.filter(({ id }) => !known.has(id)),
  ]
}

function withFields<T extends Part & { readonly fields?: readonly Field[] }>(
  part: T,
  others: readonly T[],
): T {
  const other = others.find(({ id }) => id === part.id)
  return { ...part, fields: marked(part.fields ?? [], other?.fields ?? []) }
}
