import {
  type CardTag,
  cardText,
  findingsByElement,
  type LinkSupport,
  SEVERITY_RANK,
  tagsOf,
} from '@golden-thread/shared/cards'
import type { CardCounts, Finding } from '@golden-thread/shared/coverage'
import {
  type Element,
  type ElementId,
  endLabel,
  type Kind,
  labelOf,
  type Severity,
  type StrategyMap,
} from '@golden-thread/shared/model'
import { linkGroups } from '@golden-thread/shared/queries'
import { text } from '../text/index.ts'
import type { CardStatus, Shade, WhatIfState } from './cardLook.ts'
import { touches } from './toEdges.ts'

export type { CardCounts }

/** The words of a card beside its code and title. */
export interface CardFacts {
  readonly leads: string
  /** How well it is supported, where that is asked of its kind. */
  readonly support: LinkSupport | null
  readonly tags: readonly CardTag[]
  /** "enables 2": links that are drawn in focus only. */
  readonly chips: readonly string[]
  readonly counts: string
  /** The gravest finding about the card. */
  readonly severity: Severity | null
  /** Its sentence, and those of the others. */
  readonly finding: string
}

export function cardFacts(map: StrategyMap, id: ElementId, given: FactsOf): CardFacts {
  const { counts, findings, support, chips } = given
  const names = counts.leads.flatMap((lead) => map.elements.get(lead)?.title ?? [])
  const worst = findings.toSorted((a, b) => SEVERITY_RANK[a.severity] - SEVERITY_RANK[b.severity])
  return {
    leads: text.leads(names),
    support: support ?? null,
    tags: tagsOf(map, worst, id, support).slice(0, TAGS_MOST),
    chips,
    counts: countWords(counts),
    severity: worst[0]?.severity ?? null,
    finding: worst.map((finding) => finding.sentence).join(' '),
  }
}

/** What the facts of one card are made from. */
export interface FactsOf {
  readonly counts: CardCounts
  readonly findings: readonly Finding[]
  readonly support: LinkSupport | undefined
  readonly chips: readonly string[]
}

/** A card has room for one reason; the details have all of them. */
const TAGS_MOST = 1

function countWords({ relations }: CardCounts): string {
  if (relations.length === 0) return text.counts.none
  return relations.map(({ words, count }) => text.counts.relation(words, count)).join(' · ')
}

/** A card in short, as a screen reader hears it while walking: title, kind, counts, findings. */
export function spokenCard(
  element: Element,
  kind: Kind | undefined,
  facts: CardFacts,
  seen: {
    readonly whatIfState?: WhatIfState | null
    readonly shade?: Shade | null
    readonly status?: CardStatus | null
  } = {},
): string {
  const parts = [labelOf(element), kind?.label ?? element.kind, facts.counts.replaceAll(' · ', ', ')]
  if (seen.whatIfState) parts.push(text.whatIfStates[seen.whatIfState])
  if (seen.shade) parts.push(seen.shade.word)
  if (seen.status) parts.push(seen.status.spoken)
  if (facts.leads) parts.push(text.ledBy(facts.leads))
  if (facts.support) parts.push(cardText.support(facts.support))
  if (facts.finding) parts.push(facts.finding)
  return parts.join(', ')
}

const LINKS_SPOKEN = 12
const NOBODY: ReadonlySet<ElementId> = new Set()

/**
 * The links of a card as sentences, for whoever stops on it: "supports O1 …; is led by …". Without the links of what a
 * what-if leaves out, as in the counts of the card.
 */
export function spokenLinks(
  map: StrategyMap,
  id: ElementId,
  leftOut: ReadonlySet<ElementId> = NOBODY,
): string {
  if (leftOut.has(id)) return text.whatIfStates['left-out']
  const links = linkGroups(map, id)
    .flatMap(({ label, links: each }) => each.map(({ link, other }) => ({ label, link, other })))
    .filter(({ link }) => !touches(link, leftOut))
  const spoken = links
    .slice(0, LINKS_SPOKEN)
    .map(({ label, link, other }) => `${label} ${endLabel(map, other)}, ${text.basis[link.basis]}`)
  if (links.length > LINKS_SPOKEN) spoken.push(text.counts.links(links.length - LINKS_SPOKEN))
  return spoken.join('; ')
}

/** Facts for every card, with the ones that read the same as before kept, so that their cards are not drawn again. */
export function allFacts(
  before: ReadonlyMap<ElementId, CardFacts>,
  map: StrategyMap,
  elements: Iterable<Element>,
  findings: readonly Finding[],
  given: (id: ElementId) => Omit<FactsOf, 'findings'>,
): ReadonlyMap<ElementId, CardFacts> {
  const found = findingsByElement(findings)
  const next = new Map<ElementId, CardFacts>()
  for (const { id } of elements) {
    const facts = cardFacts(map, id, { ...given(id), findings: found.get(id) ?? [] })
    const old = before.get(id)
    next.set(id, old && sameFacts(old, facts) ? old : facts)
  }
  return next
}

const sameFacts = (a: CardFacts, b: CardFacts): boolean =>
  a.leads === b.leads &&
  a.counts === b.counts &&
  a.severity === b.severity &&
  a.finding === b.finding &&
  a.support?.stated === b.support?.stated &&
  a.support?.inferred === b.support?.inferred &&
  a.chips.join() === b.chips.join() &&
  a.tags.map(({ words }) => words).join() === b.tags.map(({ words }) => words).join()
