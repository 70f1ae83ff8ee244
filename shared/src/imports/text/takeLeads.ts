import { kindOf, relationOf } from '../../model/index.ts'
import type { PaperBlock } from './block.ts'
import type { LeadsChoice } from './choice.ts'
import { oneLine } from './piece.ts'
import { type ChoiceFault, fault, placeOf, type Taking, wordsOf } from './taking.ts'
import { paperText } from './text.ts'
import { splitLead } from './words.ts'

/** "Safer Neighbourhoods – AC Tim Godwin": what is led, who leads it, and the link between them. */
export function takeLeads(
  taking: Taking,
  block: PaperBlock,
  { kind, lead, relation }: LeadsChoice,
): ChoiceFault | undefined {
  const { framework, gathered, notes } = taking
  const leads =
    relation ??
    framework.relations.find(
      (each) => each.role === 'leads' && each.from.includes(lead) && each.to.includes(kind),
    )?.id
  if (leads === undefined) return fault('relation-missing', paperText.noLead)
  const post = kindOf(framework, lead)?.fields.find(({ role }) => role === 'post')
  const isFromLead = relationOf(framework, leads)?.from.includes(lead) ?? true
  for (const item of block.items.length > 0 ? block.items : [block]) {
    const split = splitLead(item.text)
    if (!split) {
      notes.refuse(placeOf(item), 'lead-missing', paperText.notSplit(item.text))
      continue
    }
    const words = (quotation: string) => wordsOf(taking, item.paragraph, quotation)
    const own = gathered.element(placeOf(item), kind, split.title, words(split.title))
    const fields = post && split.post ? { [post.id]: split.post } : {}
    const known = gathered.titlesOf(lead).some((title) => title === split.name)
    // Who leads two things is one person, and that is nothing to tell.
    const who = known
      ? gathered.find(split.name)
      : gathered.element(placeOf(item), lead, split.name, words(split.who), fields)
    if (!who) continue
    const ends = isFromLead
      ? { from: { entry: who }, to: { entry: own } }
      : { from: { entry: own }, to: { entry: who } }
    gathered.link(
      { place: placeOf(item), relation: leads, ...ends, basis: 'stated' },
      words(oneLine(item.text)),
    )
  }
  return undefined
}
