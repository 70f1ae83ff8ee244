import type { CoverageMatrix, Finding } from '@golden-thread/shared/coverage'
import {
  countsLink,
  type ElementId,
  kindOf,
  type Link,
  type LinkId,
  type MatrixDefinition,
  type MatrixId,
  mainKindOf,
  relationOf,
  type Severity,
  type StrategyMap,
  sameKinds,
  takesKind,
} from '@golden-thread/shared/model'
import { text } from '../text/index.ts'

/** How well something is supported, in numbers of links. */
export interface LinkSupport {
  readonly stated: number
  readonly inferred: number
  /** Those of them that come from another kind than the one that the matrix asks for, by the name of that kind. */
  readonly others: ReadonlyMap<string, number>
}

/** Why a card is marked, in a word or two. */
export interface Tag {
  readonly words: string
  readonly severity: Severity
}

/** The support of each element that is a column of a matrix; the first matrix that asks for it counts. */
export function supports(
  map: StrategyMap,
  matrices: ReadonlyMap<MatrixId, CoverageMatrix>,
): ReadonlyMap<ElementId, LinkSupport> {
  const found = new Map<ElementId, LinkSupport>()
  for (const { id, columns } of map.framework.matrices) {
    const isAction = kindOf(map.framework, mainKindOf(columns))?.archetype === 'action'
    if (isAction) continue
    for (const tally of matrices.get(id)?.columnTallies ?? []) {
      if (!found.has(tally.id))
        found.set(tally.id, { stated: tally.direct, inferred: tally.inferred, others: new Map() })
    }
  }
  for (const definition of map.framework.matrices) addOthers(map, definition, found)
  return found
}

/** A link of the same relation from another kind is drawn, so it is counted; what the matrix asks for, its tag says. */
function addOthers(map: StrategyMap, definition: MatrixDefinition, found: Map<ElementId, LinkSupport>): void {
  const { rows, columns, direct } = definition
  if (map.framework.matrices.find((matrix) => sameKinds(matrix.columns, columns)) !== definition) return
  for (const link of map.links.values()) {
    if (!direct.includes(link.relation) || !('element' in link.from) || !('element' in link.to)) continue
    const [from, to] = [map.elements.get(link.from.element), map.elements.get(link.to.element)]
    const support = to && found.get(to.id)
    if (
      !from ||
      !to ||
      !support ||
      !takesKind(columns, to.kind) ||
      takesKind(rows, from.kind) ||
      !countsLink(map, link)
    )
      continue
    const label = kindOf(map.framework, from.kind)?.label ?? from.kind
    found.set(to.id, {
      stated: support.stated + Number(link.basis === 'stated'),
      inferred: support.inferred + Number(link.basis !== 'stated'),
      others: new Map(support.others).set(label, (support.others.get(label) ?? 0) + 1),
    })
  }
}

/** The tag of a finding on one of its cards; none where another card has it. */
export function tagOf(
  map: StrategyMap,
  finding: Finding,
  id: ElementId,
  support: LinkSupport | undefined,
): Tag | undefined {
  const [first, second] = finding.elements
  const tag = (words: string): Tag => ({ words, severity: finding.severity })
  const codeOf = (other: ElementId | undefined): string =>
    (other && map.elements.get(other)?.code) || text.tags.another
  switch (finding.code) {
    case 'column-single-support':
      return first === id ? tag(text.tags.hangsOn(codeOf(second))) : undefined
    case 'column-uncovered':
      return tag(uncoveredTag(support))
    case 'missing-link': {
      const kind = map.elements.get(id)?.kind
      const check = map.framework.checks.find(
        (one) =>
          one.type === 'needs-link' &&
          one.kind === kind &&
          finding.id.startsWith(`missing-link:${one.relation}:`),
      )
      return tag(text.tags.without(check?.type === 'needs-link' ? check.noun : text.tags.link))
    }
    default:
      return first === id
        ? tag(text.tags.byCode[finding.code] ?? text.findingBadge[finding.severity])
        : undefined
  }
}

function uncoveredTag(support: LinkSupport | undefined): string {
  const [other] = support?.others.keys() ?? []
  const count = [...(support?.others.values() ?? [])].reduce((sum, one) => sum + one, 0)
  if (other && count === (support?.stated ?? 0) + (support?.inferred ?? 0)) return text.tags.only(other)
  return (support?.inferred ?? 0) > 0 ? text.tags.inferredOnly : text.tags.unsupported
}

/** What a card says of its links that are drawn in focus only: "enables 2". */
export function chipsByElement(
  map: StrategyMap,
  links: readonly Link[],
  atRest: ReadonlySet<LinkId>,
  badges: ReadonlySet<string>,
): ReadonlyMap<ElementId, readonly string[]> {
  const counts = new Map<ElementId, Map<string, number>>()
  const count = (id: ElementId, words: string): void => {
    const own = counts.get(id) ?? new Map<string, number>()
    own.set(words, (own.get(words) ?? 0) + 1)
    counts.set(id, own)
  }
  for (const link of links) {
    if (!('element' in link.from) || !('element' in link.to) || atRest.has(link.id)) continue
    const { from, to } = { from: link.from.element, to: link.to.element }
    if (badges.has(map.elements.get(from)?.kind ?? '') || badges.has(map.elements.get(to)?.kind ?? ''))
      continue
    const relation = relationOf(map.framework, link.relation)
    count(from, relation?.label ?? link.relation)
    count(to, (relation?.inverse ?? link.relation).replace(/^is /, ''))
  }
  return new Map([...counts].map(([id, own]) => [id, chipsOf(own)]))
}

const CHIPS_MOST = 2

function chipsOf(counts: ReadonlyMap<string, number>): readonly string[] {
  const chips = [...counts].map(([words, count]) => text.counts.relation(words, count))
  if (chips.length <= CHIPS_MOST) return chips
  const rest = [...counts.values()].slice(CHIPS_MOST - 1).reduce((sum, count) => sum + count, 0)
  return [...chips.slice(0, CHIPS_MOST - 1), text.tags.more(rest)]
}
