import { type Finding, openFindings } from '../coverage/index.ts'
import type { ElementId, Severity, StrategyMap } from '../model/index.ts'
import type { LinkSupport } from './support.ts'
import { SEVERITY_RANK, cardText as text } from './text.ts'

/** Why a card is marked, in a word or two. */
export interface CardTag {
  readonly words: string
  readonly severity: Severity
}

/** Open findings by the elements that they are about. */
export function findingsByElement(findings: readonly Finding[]): ReadonlyMap<ElementId, readonly Finding[]> {
  const found = new Map<ElementId, Finding[]>()
  for (const finding of openFindings(findings)) {
    for (const id of finding.elements) {
      const list = found.get(id)
      if (list) list.push(finding)
      else found.set(id, [finding])
    }
  }
  return found
}

/** The reasons for which a card is marked, the gravest first. A note is none: it is in the details. */
export const tagsOf = (
  map: StrategyMap,
  findings: readonly Finding[],
  id: ElementId,
  support: LinkSupport | undefined,
): readonly CardTag[] =>
  findings
    .filter(({ severity }) => severity !== 'note')
    .toSorted((a, b) => SEVERITY_RANK[a.severity] - SEVERITY_RANK[b.severity])
    .flatMap((finding) => tagOf(map, finding, id, support) ?? [])

/** The tag of a finding on one of its cards; none where another card has it. */
export function tagOf(
  map: StrategyMap,
  finding: Finding,
  id: ElementId,
  support: LinkSupport | undefined,
): CardTag | undefined {
  const [first, second] = finding.elements
  const tag = (words: string): CardTag => ({ words, severity: finding.severity })
  const codeOf = (other: ElementId | undefined): string =>
    (other && map.elements.get(other)?.code) || text.another
  switch (finding.code) {
    case 'column-single-support':
      return first === id ? tag(text.hangsOn(codeOf(second))) : undefined
    case 'column-uncovered':
      return tag(uncoveredTag(support))
    case 'missing-link':
      return tag(text.without(nounOf(map, finding, id)))
    default:
      return first === id ? tag(text.byCode[finding.code]) : undefined
  }
}

/** What the check that found it calls what is missing: "lead". */
function nounOf(map: StrategyMap, finding: Finding, id: ElementId): string {
  const kind = map.elements.get(id)?.kind
  const check = map.framework.checks.find(
    (one) =>
      one.type === 'needs-link' &&
      one.kind === kind &&
      finding.id.startsWith(`missing-link:${one.relation}:`),
  )
  return check?.type === 'needs-link' ? check.noun : text.link
}

function uncoveredTag(support: LinkSupport | undefined): string {
  const [other] = support?.others.keys() ?? []
  const count = [...(support?.others.values() ?? [])].reduce((sum, one) => sum + one, 0)
  if (other && count === (support?.stated ?? 0) + (support?.inferred ?? 0)) return text.only(other)
  return (support?.inferred ?? 0) > 0 ? text.inferredOnly : text.unsupported
}
