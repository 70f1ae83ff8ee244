import type { StrategyMap } from '../../model/index.ts'
import { type ImportEntry, ImportNotes } from '../entries/index.ts'
import type { BlockItem, PaperBlock } from './block.ts'
import { type BlockChoice, choicesOf, type TextChoices } from './choice.ts'
import { Gathered } from './gathered.ts'
import { proposalsOf } from './proposals.ts'
import { takeChoice } from './takeChoice.ts'
import type { Taking } from './taking.ts'
import { paperText } from './text.ts'

/** What a paper brings, and what of it nobody has said anything of. */
export interface PaperEntries {
  readonly entries: readonly ImportEntry[]
  readonly notes: ImportNotes
  /** What was proposed, by the ids of blocks. */
  readonly proposed: ReadonlyMap<string, readonly BlockChoice[]>
  /** Parts of the paper, headings aside, that became nothing and of which nobody said that they are to. */
  readonly unassigned: readonly PaperBlock[]
}

/** The choices of a person, and where there is none what is proposed, as entries of an import. */
export function entriesOfPaper(
  map: StrategyMap,
  { blocks, choices, source }: { blocks: readonly PaperBlock[]; choices: TextChoices; source: string },
): PaperEntries {
  const { framework } = map
  const notes = new ImportNotes()
  const taking: Taking = { map, framework, gathered: new Gathered(framework, notes), notes, source }
  const proposed = proposalsOf(blocks, framework)
  const chosen = new Map(Object.entries(choices.blocks ?? {}).map(([id, choice]) => [id, choicesOf(choice)]))
  const isProposing = choices.proposals !== 'leave'
  const unassigned: PaperBlock[] = []
  const known = new Set<string>()
  const work: { readonly block: PaperBlock; readonly choice: BlockChoice }[] = []
  for (const block of blocks) {
    known.add(block.id)
    for (const item of block.items) known.add(item.id)
    const ofItems = block.items.filter(({ id }) => chosen.has(id))
    // A list of which every item is something already is not to be taken for an item itself.
    const isUsedUp = ofItems.length > 0 && ofItems.length === block.items.length
    const own = (chosen.get(block.id) ?? (isProposing ? (proposed.get(block.id) ?? []) : [])).filter(
      ({ as }) => !isUsedUp || !isOfItems(as),
    )
    const rest =
      ofItems.length > 0 ? { ...block, items: block.items.filter((item) => !ofItems.includes(item)) } : block
    for (const choice of own) work.push({ block: rest, choice })
    for (const item of ofItems)
      for (const choice of chosen.get(item.id) ?? []) work.push({ block: asBlock(block, item), choice })
    if (own.length === 0 && ofItems.length < Math.max(1, block.items.length) && block.is !== 'heading')
      unassigned.push(block)
  }
  for (const id of chosen.keys())
    if (!known.has(id)) notes.refuse({ row: 0, column: id }, 'block-unknown', paperText.blockUnknown(id))
  // Elements before what is said of them, so that a link may name what stands further down.
  for (const { block, choice } of work) if (isElements(choice)) takeChoice(taking, block, choice)
  for (const { block, choice } of work) if (!isElements(choice)) takeChoice(taking, block, choice)
  return { entries: taking.gathered.entries(), notes, proposed, unassigned }
}

const isElements = ({ as }: BlockChoice): boolean => as === 'elements' || as === 'leads' || as === 'element'

/** What is taken of each item of a list. */
const isOfItems = (as: BlockChoice['as']): boolean => as === 'elements' || as === 'leads'

const asBlock = (block: PaperBlock, item: BlockItem): PaperBlock => ({
  ...block,
  id: item.id,
  is: 'paragraph',
  paragraph: item.paragraph,
  row: item.row,
  text: item.text,
  items: [],
  rows: [],
})
