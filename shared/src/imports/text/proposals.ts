import type { Framework, Kind, KindId } from '../../model/index.ts'
import type { PaperBlock } from './block.ts'
import type { BlockChoice } from './choice.ts'
import { type KindWords, kindWords, lastNamed } from './kindWords.ts'
import { isCalled, leadColumns } from './leadColumns.ts'
import { claimsOfAll, sentencesOf, splitLead } from './words.ts'

/** What each block may be, by rules alone: from the words that lead up to a list, and from the form of its items. */
export function proposalsOf(
  blocks: readonly PaperBlock[],
  framework: Framework,
): ReadonlyMap<string, readonly BlockChoice[]> {
  const words = kindWords(framework)
  const proposed = new Map<string, readonly BlockChoice[]>()
  for (const block of blocks) {
    const choices = proposalFor(block, framework, words)
    if (choices.length > 0) proposed.set(block.id, choices)
  }
  return proposed
}

function proposalFor(
  block: PaperBlock,
  framework: Framework,
  words: readonly KindWords[],
): readonly BlockChoice[] {
  if (block.paragraph === 'front') return []
  switch (block.is) {
    case 'list':
      return some(listProposal(block, framework, words))
    case 'table':
      return some(ledTable(block, framework) ?? tableProposal(block, framework, words))
    case 'paragraph':
      return some(claimsProposal(block, framework, words))
    default:
      return []
  }
}

const some = (choice: BlockChoice | undefined): readonly BlockChoice[] => (choice ? [choice] : [])

/** Most items name who leads them, or what leads up to the list names what they are. */
function listProposal(
  { text, items, paragraph }: PaperBlock,
  framework: Framework,
  words: readonly KindWords[],
): BlockChoice | undefined {
  const led = items.filter((item) => splitLead(item.text)).length
  const lead = framework.relations.find(({ role }) => role === 'leads')
  const party = framework.kinds.find(({ id }) => lead?.from.includes(id))
  if (led >= 2 && led >= items.length * 0.6 && lead && party) {
    const ledWords = words.filter(({ kind }) => lead.to.includes(kind.id))
    const kind = lastNamed(text, ledWords) ?? framework.kinds.find(({ id }) => lead.to.includes(id))
    if (kind) return { as: 'leads', kind: kind.id, lead: party.id, relation: lead.id }
  }
  if (/^rec\b/.test(paragraph)) {
    const kind = decisionKind(framework)
    return kind && { as: 'elements', kind: kind.id }
  }
  const leadUp = leadUpOf(text)
  const whole = lastNamed(leadUp, words, 'singular')
  const members = whole && membersOf(framework, whole.id)
  if (whole && members && text.length < 120 && !lastNamed(leadUp, words))
    return {
      as: 'elements',
      kind: members.kind,
      under: { relation: members.relation, kind: whole.id },
    }
  const kind = lastNamed(leadUp, words)
  return kind && { as: 'elements', kind: kind.id }
}

/** The sentence before a list; one that says no more than "These are:" with the one before it. */
function leadUpOf(text: string): string {
  const sentences = sentencesOf(text)
  const last = sentences.at(-1) ?? ''
  return last.split(' ').length <= 3 ? sentences.slice(-2).join(' ') : last
}

/** The first kind whose elements are parts of such an element. */
function membersOf(
  { relations }: Framework,
  whole: KindId,
): { readonly kind: KindId; readonly relation: string } | undefined {
  const found = relations.flatMap(({ id, role, from, to }) =>
    role === 'part-of' && to.includes(whole)
      ? from.filter((kind) => kind !== whole).map((kind) => ({ kind, relation: id }))
      : [],
  )
  return found[0]
}

const decisionKind = ({ kinds }: Framework): Kind | undefined =>
  kinds.find(({ role }) => role === 'decision') ?? kinds.find(({ label }) => /recommendation/i.test(label))

/** "Proposal | Lead": rows of what can be led, with who leads each. */
function ledTable(block: PaperBlock, framework: Framework): BlockChoice | undefined {
  const heads = block.rows[0]?.cells ?? []
  const relation = framework.relations.find(({ role }) => role === 'leads')
  const party = framework.kinds.find(({ id }) => relation?.from.includes(id))
  const kind = relation?.to.find((id) => heads.some((head) => isCalled(framework, id, head)))
  if (!relation || !party || kind === undefined) return undefined
  if (leadColumns(block, framework, kind, party.id).lead < 0) return undefined
  // What else it has, figures among it, would be left out.
  return heads.length === 2 ? { as: 'leads', kind, lead: party.id, relation: relation.id } : undefined
}

/** Figures under periods that a series of the framework has; or rows of what the words before it name. */
function tableProposal(
  { rows, text }: PaperBlock,
  framework: Framework,
  words: readonly KindWords[],
): BlockChoice | undefined {
  const cells = new Set(rows.slice(0, 8).flatMap((row) => row.cells))
  const money = framework.kinds.find(({ fields }) =>
    fields.some(({ type, periods }) => type === 'series' && periods?.some((period) => cells.has(period))),
  )
  const heads = rows[0]?.cells ?? []
  const kind = money ?? lastNamed([text, ...heads].join(' '), words)
  if (kind) return { as: 'elements', kind: kind.id }
  for (const head of heads) {
    const called = framework.kinds.find(({ id }) => isCalled(framework, id, head))
    if (called) return { as: 'elements', kind: called.id, title: head }
  }
  return undefined
}

/** A sentence that says something of each of a kind, where the framework keeps claims. */
function claimsProposal(
  { text }: PaperBlock,
  { kinds }: Framework,
  words: readonly KindWords[],
): BlockChoice | undefined {
  const kind = kinds.find(({ role }) => role === 'claim')
  return kind && claimSentences(text, words).length > 0 ? { as: 'claims', kind: kind.id } : undefined
}

/** The numbers of the sentences that claim something of all, from 1. */
export const claimSentences = (text: string, words: readonly KindWords[]): readonly number[] => {
  const named = words.flatMap(({ plural, singular }) =>
    [plural, singular].map((word) => new RegExp(word, 'iu')),
  )
  return sentencesOf(text).flatMap((sentence, at) => (claimsOfAll(sentence, named) ? [at + 1] : []))
}
