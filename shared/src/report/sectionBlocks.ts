import type { ReportText, TextRun } from '../model/index.ts'
import { type Block, cleanLine, type Inline, type Points, text } from '../paper/index.ts'
import { type BlocksOf, computedBlocks } from './blocks.ts'
import { fieldWords, standIn } from './computed.ts'

export interface Numbering {
  /** A paragraph with the next number of the report. */
  numbered(content: readonly Inline[]): Block
  /** Counts what is computed in the texts of the report. */
  nextBlock(): number
}

/** The words of a section as blocks of the paper: paragraphs numbered on, what is computed worked out. */
export const sectionBlocks = (of: BlocksOf, words: ReportText, numbering: Numbering): Block[] =>
  words.flatMap((block): readonly Block[] => {
    switch (block.type) {
      case 'heading':
        return [{ type: 'heading', text: plainWords(of, block.content) || 'Untitled', level: 3 }]
      case 'paragraph': {
        const content = runsOf(of, block.content)
        return content.length > 0 ? [numbering.numbered(content)] : []
      }
      case 'list':
        return [pointsOf(of, block)]
      case 'block':
        return computedBlocks(of, block, numbering.nextBlock())
      default:
        return []
    }
  })

/** A point is one paragraph in most texts; of several, each begins a new line. What is a block has no place in a point. */
function pointsOf(of: BlocksOf, { ordered, items }: Extract<ReportText[number], { type: 'list' }>): Points {
  return {
    type: 'points',
    ordered,
    points: items.map((item) => {
      const said = item.flatMap((block) =>
        block.type === 'paragraph' || block.type === 'heading' ? [runsOf(of, block.content)] : [],
      )
      const within = item.flatMap((block) => (block.type === 'list' ? [pointsOf(of, block)] : []))
      return {
        content: said.flatMap((content, at): Inline[] =>
          at === 0 ? content : [{ type: 'break' }, ...content],
        ),
        within,
      }
    }),
  }
}

const plainWords = (of: BlocksOf, content: readonly TextRun[]): string =>
  cleanLine(
    runsOf(of, content)
      .map((run) => ('text' in run ? run.text : ' '))
      .join(''),
  )

function runsOf(of: BlocksOf, content: readonly TextRun[]): Inline[] {
  const runs = content.map((run): Inline => {
    if (run.type === 'break') return { type: 'break' }
    if (run.type === 'text') return inlineOf(cleanRun(run.text), run)
    const found = fieldWords(of, run)
    return text(found.type === 'words' ? found.words : standIn(found.type, run))
  })
  return trimmed(runs.filter((run) => !('text' in run) || run.text !== ''))
}

const inlineOf = (words: string, { strong, emphasis }: { strong?: true; emphasis?: true }): Inline =>
  strong ? { type: 'strong', text: words } : emphasis ? { type: 'emphasis', text: words } : text(words)

/** As `cleanLine`, with the blanks at its ends, which stand between it and its neighbours. */
function cleanRun(words: string): string {
  const clean = cleanLine(words)
  if (clean === '') return /\s/u.test(words) ? ' ' : ''
  return `${/^\s/u.test(words) ? ' ' : ''}${clean}${/\s$/u.test(words) ? ' ' : ''}`
}

/** Without blanks at the ends of a paragraph, and without one that has nothing else. */
function trimmed(runs: readonly Inline[]): Inline[] {
  const isBlank = (run: Inline) => run.type === 'break' || ('text' in run && run.text.trim() === '')
  const first = runs.findIndex((run) => !isBlank(run))
  const last = runs.findLastIndex((run) => !isBlank(run))
  if (first < 0) return []
  return runs.slice(first, last + 1).map((run, at, all) => {
    if (run.type !== 'text' && run.type !== 'strong' && run.type !== 'emphasis') return run
    const begun = at === 0 ? run.text.trimStart() : run.text
    return { ...run, text: at === all.length - 1 ? begun.trimEnd() : begun }
  })
}
