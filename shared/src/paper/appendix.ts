import type { Block, Paper, Reference } from './block.ts'
import type { Inline } from './inline.ts'
import type { TableCell } from './table.ts'

export interface AppendixOf {
  readonly number: number
  /** The appendices before it, whose notes come first. */
  readonly before: readonly Paper[]
  /** Of the whole report: what an appendix points at is there. */
  readonly sources: readonly Reference[]
}

/**
 * A paper as an appendix of a report: its headings a level lower, its notes numbered after those before it, its sources
 * those of the report, and its ids its own. What the report says already is left out.
 */
export function appendixOf(paper: Paper, { number, before, sources }: AppendixOf): Block[] {
  const notes = before.flatMap(({ blocks }) => blocks).filter(({ type }) => type === 'note').length
  const own = new Map(
    paper.blocks.flatMap((block) => (block.type === 'reference' ? [[block.number, block.name]] : [])),
  )
  const sourceOf = (of: number): number => sources.find(({ name }) => name === own.get(of))?.number ?? of
  const runs = (content: readonly Inline[]): Inline[] =>
    content.map((run) => {
      if (run.type === 'note') return { type: 'note', note: run.note + notes }
      return run.type === 'source' ? { type: 'source', source: sourceOf(run.source) } : run
    })
  const cell = (of: TableCell): TableCell => (of.type === 'text' ? { ...of, content: runs(of.content) } : of)
  const id = (of: string): string => `appendix-${number}-${of}`
  const title = paper.title.replace(/^Appendix: /, '')
  return [
    { type: 'heading', text: `Appendix ${number}: ${title}` },
    ...chaptersFor(paper).map((block): Block => {
      switch (block.type) {
        case 'heading':
          return { ...block, level: 3 }
        case 'paragraph':
          return { ...block, content: runs(block.content) }
        case 'list':
          return {
            ...block,
            id: id(block.id),
            items: block.items.map((item) => ({ ...item, content: runs(item.content) })),
          }
        case 'table':
          return {
            ...block,
            table: {
              ...block.table,
              id: id(block.table.id),
              rows: block.table.rows.map((row) => row.map(cell)),
            },
          }
        case 'note':
          return { ...block, number: block.number + notes, content: runs(block.content) }
        default:
          return block
      }
    }),
  ]
}

/** Said once for the whole report: what the map is, its claims, its sources, its headline. */
const SAID_ELSEWHERE: ReadonlySet<string> = new Set(['About this map', 'Claims', 'Sources'])

function chaptersFor({ title, blocks }: Paper): Block[] {
  let isSaid = false
  return blocks.filter((block) => {
    if (block.type === 'heading') isSaid = title !== block.text && SAID_ELSEWHERE.has(block.text)
    const isOwnTitle = block.type === 'heading' && block.text === title
    return !isSaid && !isOwnTitle && !(block.type === 'paragraph' && block.role === 'headline')
  })
}
