import {
  type Block,
  findingOf,
  headingText,
  isEmpty,
  type List,
  type ListItem,
  type Paper,
  plainText,
  referenceText,
  type Table,
} from '@golden-thread/shared/paper'
import { type Worksheet, workbookBytes } from './workbook.ts'

/** A paper as a workbook: Cover, Contents, Notes, and then one table a worksheet. */
export function writeXlsx(paper: Paper): Promise<Uint8Array> {
  const data = dataSheets(paper)
  const notes = notesSheet(paper)
  return workbookBytes({
    title: `${paper.title} – ${paper.mapTitle}`,
    description: findingOf(paper).map(plainText).join(' '),
    sheets: [cover(paper), contents([notes, ...data]), notes, ...data],
  })
}

/** Every paragraph of the paper, each with the heading it stands under. */
function cover(paper: Paper): Worksheet {
  const lines = [`Map: ${paper.mapTitle}`]
  let heading = ''
  for (const block of paper.blocks) {
    if (block.type === 'heading') heading = `${block.text}: `
    if (block.type === 'paragraph') lines.push(`${heading}${plainText(block.content)}`)
  }
  return { name: 'Cover', title: paper.title, lines }
}

const contents = (sheets: readonly Worksheet[]): Worksheet => ({
  name: 'Contents',
  title: 'Contents',
  lines: [ONE_TABLE, 'One row for each of the worksheets that follow.'],
  table: {
    name: 'contents',
    columns: [column('Worksheet', 20), column('What it has', 90)],
    rows: sheets.map((sheet) => [sheet.name, sheet.title]),
  },
})

const ONE_TABLE = 'This worksheet has one table.'

/** The words of the cells, then the numbered notes, then the sources: everything the other worksheets refer to. */
const notesSheet = (paper: Paper): Worksheet => ({
  name: 'Notes',
  title: 'Words, notes and sources',
  lines: [ONE_TABLE, 'The words that stand in cells come first, then the numbered notes, then the sources.'],
  table: {
    name: 'notes',
    columns: [column('Word or note', 24), column('Meaning', 100)],
    rows: [...keyOf(paper).map(itemRow), ...paper.blocks.flatMap((block) => noteRow(block))],
  },
})

const itemRow = ({ label, content }: ListItem): string[] => [label, plainText(content)]

function noteRow(block: Block): string[][] {
  if (block.type === 'note') return [[`[note ${block.number}]`, plainText(block.content)]]
  if (block.type === 'reference')
    return [[block.number === null ? '' : `[source ${block.number}]`, referenceText(block)]]
  return []
}

const keyOf = ({ blocks }: Paper): ListItem[] =>
  blocks.flatMap((block) => (block.type === 'list' && block.isKey ? block.items : []))

/** Tables and lists, what is wide first; the words of the key stand above the first. */
function dataSheets(paper: Paper): Worksheet[] {
  const tables = paper.blocks.flatMap((block) => {
    if (block.type === 'table') return [block.table]
    return block.type === 'list' && !block.isKey ? [tableFrom(block)] : []
  })
  const words = keyOf(paper).map((item) => itemRow(item).join(': '))
  const used = new Set(RESERVED)
  return [...tables.filter(({ wide }) => wide), ...tables.filter(({ wide }) => !wide)].map((table, index) =>
    sheetOf(table, safeName(table.name, used), index === 0 ? words : []),
  )
}

/** What the first worksheets are called, as Excel compares names. */
const RESERVED = ['cover', 'contents', 'notes']

const tableFrom = ({ id, name, caption, headings, items }: List): Table => ({
  id,
  name,
  caption,
  wide: false,
  columns: [
    { id: 'label', heading: headings[0], type: 'text', width: 12, role: 'row-header' },
    { id: 'item', heading: headings[1], type: 'text', width: 100 },
  ],
  rows: items.map(({ label, content }) => [
    { type: 'text', content: [{ type: 'text', text: label }] },
    { type: 'text', content },
  ]),
  empty: NOTHING,
})

const NOTHING = 'There is nothing to list here yet.'

/** A table of the paper as a worksheet. One without rows says so instead of showing an empty table. */
function sheetOf(table: Table, name: string, words: readonly string[]): Worksheet {
  const about = { name, title: table.caption, landscape: table.wide }
  if (isEmpty(table)) return { ...about, lines: [table.empty] }
  return {
    ...about,
    lines: [
      `${ONE_TABLE} Notes in square brackets and the words of the cells are explained in the worksheet Notes.`,
      ...words,
    ],
    table: {
      name: `table_${table.id.replace(/\W/g, '_')}`,
      columns: table.columns.map((column) => ({
        heading: headingText(column),
        width: column.width,
        numeric: column.type === 'number',
      })),
      rows: table.rows.map((row) =>
        row.map((cell) => (cell.type === 'number' ? cell.value : plainText(cell.content))),
      ),
    },
  }
}

const column = (heading: string, width: number) => ({ heading, width, numeric: false })

/**
 * Excel takes 31 characters for the name of a worksheet, and not these; and each name once, whatever its capitals: of
 * two kinds whose tables are called the same, the second is "Recommendations (2)".
 */
function safeName(name: string, used: Set<string>): string {
  const safe = name
    .replace(/[[\]:*?/\\']/g, ' ')
    .trim()
    .replace(/\s+/g, ' ')
  const withEnding = (ending: string) => `${cut(safe || 'Table', 31 - ending.length)}${ending}`
  let found = withEnding('')
  for (let n = 2; used.has(found.toLowerCase()); n += 1) found = withEnding(` (${n})`)
  used.add(found.toLowerCase())
  return found
}

const cut = (text: string, length: number): string => text.slice(0, length).toWellFormed().trim()
