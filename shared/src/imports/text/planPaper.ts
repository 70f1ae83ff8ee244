import { type Change, type KindId, limits, type StrategyMap, together } from '../../model/index.ts'
import { type ImportContext, type PlannedImport, planImport } from '../plan/index.ts'
import type { PaperBlock } from './block.ts'
import type { BlockChoice, TextChoices } from './choice.ts'
import { entriesOfPaper } from './entriesOfPaper.ts'
import type { ReadPaper } from './readPaper.ts'
import { paperText } from './text.ts'

/** What a paper would bring, with its parts: what each may be, and which of them became nothing. */
export interface PlannedPaper extends PlannedImport {
  readonly blocks: readonly PaperBlock[]
  readonly proposed: Readonly<Record<string, readonly BlockChoice[]>>
  /** The elements that it names, each with its place: what a preview shows. */
  readonly brings: readonly BroughtElement[]
  /** The ids of parts that nobody has said anything of. */
  readonly unassigned: readonly string[]
}

export interface BroughtElement {
  readonly kind: KindId
  readonly title: string
  /** What choices call it: "S1". */
  readonly name: string
  readonly paragraph: string
  readonly row: number
}

/** The elements, links and claims of a paper, and its words, as one change. */
export function planPaper(
  map: StrategyMap,
  { paper, choices, source }: { paper: ReadPaper; choices: TextChoices; source: string },
  context: ImportContext,
): PlannedPaper {
  const { blocks, text } = paper
  const { entries, notes, proposed, unassigned } = entriesOfPaper(map, { blocks, choices, source })
  const isKept = text.length <= limits.SOURCE_TEXT_CHARS_MAX
  if (!isKept) notes.repair({ row: 0 }, paperText.notKept(limits.SOURCE_TEXT_CHARS_MAX))
  const plan = planImport(map, { entries, source, notes, accept: choices.accept }, context)
  // The same text again is nothing new, and what is not kept takes the place of nothing.
  const keeps = isKept && plan.after.texts.get(source) !== text
  const keep: readonly Change[] = keeps ? [{ type: 'set-source-text', source, text }] : []
  return {
    ...plan,
    change: keeps ? together([...changesIn(plan.change), ...keep]) : plan.change,
    after: keeps ? { ...plan.after, texts: new Map(plan.after.texts).set(source, text) } : plan.after,
    blocks,
    proposed: Object.fromEntries(proposed),
    brings: entries.flatMap((entry): BroughtElement[] =>
      entry.is === 'element'
        ? [
            {
              kind: entry.kind,
              title: entry.title,
              name: entry.key ?? '',
              paragraph: entry.evidence?.[0]?.paragraph ?? '',
              row: entry.place.row,
            },
          ]
        : [],
    ),
    unassigned: unassigned.map(({ id }) => id),
  }
}

const changesIn = (change: Change): readonly Change[] => (change.type === 'batch' ? change.changes : [change])
