import { type Framework, type KindId, kindOf, relationOf } from '../../model/index.ts'
import type { BlockItem, PaperBlock } from './block.ts'
import type { LeadsChoice } from './choice.ts'
import { leadColumns } from './leadColumns.ts'
import { oneLine } from './piece.ts'
import { type ChoiceFault, fault, placeOf, type Taking, wordsOf } from './taking.ts'
import { paperText } from './text.ts'
import { itemTitle, splitLead } from './words.ts'

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
  for (const { item, title, split } of ledIn(block, framework, kind, lead)) {
    const words = (quotation: string) => wordsOf(taking, item.paragraph, quotation)
    if (!split && title === undefined) {
      notes.refuse(placeOf(item), 'lead-missing', paperText.notSplit(item.text))
      continue
    }
    const led = split?.title ?? title ?? ''
    const own = gathered.element(placeOf(item), kind, led, words(led))
    if (!split) continue
    const fields = post && split.post ? { [post.id]: split.post } : {}
    const known = gathered.titlesOf(lead).some((title) => title === split.name)
    // Who leads two things is one person, and that is nothing to tell.
    const who = known
      ? gathered.find(split.name, [lead])
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

interface Led {
  readonly item: BlockItem
  /** Of a row of a table, which may say nobody. */
  readonly title?: string
  readonly split: ReturnType<typeof splitLead>
}

/** The items of a list, each with who leads it at its end; the rows of a table, each with who stands under the head of leads. */
function ledIn(block: PaperBlock, framework: Framework, kind: KindId, lead: KindId): readonly Led[] {
  if (block.is !== 'table')
    return (block.items.length > 0 ? block.items : [block]).map((item) => ({
      item,
      split: splitLead(item.text),
    }))
  const columns = leadColumns(block, framework, kind, lead)
  return block.rows.slice(1).flatMap(({ row, cells }): Led[] => {
    const title = itemTitle(cells[columns.title] ?? '')
    if (title === '') return []
    const item = { id: block.id, row, text: cells.join(' '), paragraph: block.paragraph }
    const who = (cells[columns.lead] ?? '')
      .split(/[;\n]/)
      .map(itemTitle)
      .filter((name) => !NOBODY.test(name))
    if (who.length === 0) return [{ item, title, split: undefined }]
    return who.map((name) => ({
      item,
      title,
      split: whoIn(title, name),
    }))
  })
}

/** What a cell says where nobody leads yet. */
const NOBODY = /^(?:[-–—]*|n\/?a|none|tbc|tba|vacant)$/i

/** "AC Tim Godwin" as name and post; under such a head stands whoever leads, be it a body of one word. */
function whoIn(title: string, who: string): NonNullable<Led['split']> {
  const split = splitLead(`${title} – ${who}`)
  return split?.title === title ? split : { title, who, name: who, post: '' }
}
