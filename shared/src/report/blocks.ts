import { openFindings } from '../coverage/index.ts'
import { type Computed, matrixOf, measureOf, type Severity } from '../model/index.ts'
import { moneyPaper } from '../money/index.ts'
import {
  type Block,
  claimsPaperOf,
  coveragePaper,
  findingItems,
  type Inline,
  isAboutPerson,
  type Paper,
  type PictureBlock,
  registerPaperOf,
  type TableCell,
  text,
} from '../paper/index.ts'
import { timelinePaper } from '../timeline/index.ts'
import { type Reported, standIn } from './computed.ts'
import { measureTable } from './measureTable.ts'

export interface BlocksOf extends Reported {
  readonly now: Date
  /** Draws the map; absent where nothing can be drawn. */
  readonly picture?: (() => PictureBlock) | undefined
  /** Where the whole of a matrix stands as an appendix: "Appendix 2". */
  appendix(matrix: string): string | undefined
}

/** What stands in a text in place of a block. `at` counts them, so that no id is there twice. */
export function computedBlocks(of: BlocksOf, computed: Computed, at: number): readonly Block[] {
  const blocks = BLOCKS[computed.kind]?.(of, computed.ref)
  if (blocks === undefined) {
    const type = BLOCKS[computed.kind] ? 'gone' : 'unknown'
    return [{ type: 'paragraph', role: 'empty', content: [text(standIn(type, computed))] }]
  }
  return blocks.map((block) => ownIds(block, `in-text-${at}`))
}

type Make = (of: BlocksOf, ref: string) => readonly Block[] | undefined

const BLOCKS: Readonly<Record<string, Make>> = {
  matrix: (of, ref) => {
    if (!matrixOf(of.known.map.framework, ref)) return undefined
    return matrixBlocks(coveragePaper(of.known.map, ref, { now: of.now, known: of.known }), of.appendix(ref))
  },
  claims: ({ known }) => {
    const blocks = claimsPaperOf(known).blocks.filter(({ type }) => type !== 'heading')
    return blocks.length > 0 ? blocks : [plain('This map has no claims.')]
  },
  findings: ({ known }, ref) => {
    const asked = ref.split(',').filter(Boolean) as Severity[]
    const found = openFindings(known.coverage.findings()).filter(
      (finding) =>
        (asked.length === 0 || asked.includes(finding.severity)) && !isAboutPerson(known.map, finding),
    )
    if (found.length === 0) return [plain('Nothing of that kind is open.')]
    return [findingsList(found)]
  },
  timeline: ({ known }) =>
    timelinePaper(known.map, { by: 'kind' })?.blocks ?? [plain('Nothing in this map has a date.')],
  register: ({ known }, ref) => registerPaperOf(known, ref)?.blocks,
  measure: ({ known, whole }, ref) => {
    const measure = measureOf(known.map.framework, ref)
    return measure && [{ type: 'table', table: measureTable(known.map, whole, measure) }]
  },
  money: ({ known }, ref) =>
    moneyPaper(known.map, ref || 'all')?.blocks.map((block) =>
      block.type === 'heading' ? { ...block, level: 3 } : block,
    ) ?? [plain('This map says nothing of money.')],
  picture: ({ picture }) => (picture ? [picture()] : [plain('The map cannot be drawn here.')]),
}

/** The kinds of block that are known, in the order in which they are offered. */
export const BLOCK_KINDS: readonly string[] = Object.keys(BLOCKS)

const plain = (words: string): Block => ({ type: 'paragraph', role: 'empty', content: [text(words)] })

export const findingsList = (found: Parameters<typeof findingItems>[0]): Block => ({
  type: 'list',
  id: 'findings',
  name: 'Findings',
  caption: 'What is open: gaps, risks and notes',
  ordered: true,
  isKey: false,
  headings: ['Kind', 'What is open'],
  items: findingItems(found),
})

/** Of a matrix: what was found, what the words mean, and the table; its notes stand where the whole of it does. */
function matrixBlocks({ blocks }: Paper, appendix: string | undefined): readonly Block[] {
  const unmarked = (content: readonly Inline[]): Inline[] =>
    content.filter(({ type }) => type !== 'note' && type !== 'source')
  const unmarkedCell = (cell: TableCell): TableCell => {
    if (cell.type !== 'text' || !cell.content.some(({ type }) => type === 'note' || type === 'source'))
      return cell
    const left = unmarked(cell.content)
    const isLeft = left.some((run) => 'text' in run && run.text.trim() !== '')
    return { ...cell, content: isLeft ? left : [text(appendix ? `See ${appendix}` : 'See the matrix')] }
  }
  return blocks.flatMap((block): Block[] => {
    if (block.type === 'paragraph' && block.role === 'finding')
      return [{ ...block, content: appendix ? [...block.content, text(` See ${appendix}.`)] : block.content }]
    if (block.type === 'list' && block.isKey) return [block]
    if (block.type === 'table' && block.table.id === 'coverage')
      return [
        { ...block, table: { ...block.table, rows: block.table.rows.map((row) => row.map(unmarkedCell)) } },
      ]
    return []
  })
}

function ownIds(block: Block, prefix: string): Block {
  if (block.type === 'list') return { ...block, id: `${prefix}-${block.id}` }
  if (block.type === 'table')
    return { ...block, table: { ...block.table, id: `${prefix}-${block.table.id}` } }
  return block
}
