import type { CoveragePaper, Table } from '@golden-thread/shared/table'
import { type Worksheet, type WorksheetTable, workbookBytes } from './workbook.ts'

/** A paper as a workbook: Cover, Contents, Notes, and then one table a worksheet. */
export function xlsxOf(paper: CoveragePaper): Promise<Uint8Array> {
  const data = dataSheets(paper)
  const notes = notesSheet(paper)
  return workbookBytes({
    title: `${paper.title} – ${paper.mapTitle}`,
    description: paper.sentences.join(' '),
    sheets: [cover(paper), contents([notes, ...data]), notes, ...data],
  })
}

const cover = (paper: CoveragePaper): Worksheet => ({
  name: 'Cover',
  title: paper.title,
  lines: [
    `Map: ${paper.mapTitle}`,
    paper.status,
    ...(paper.about ? [paper.about] : []),
    ...paper.sentences.map((sentence) => `Finding: ${sentence}`),
    ...paper.howToRead.map((sentence) => `How to read it: ${sentence}`),
  ],
})

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
function notesSheet(paper: CoveragePaper): Worksheet {
  const numbered = paper.notes.map((note) => {
    const [, mark = '', text = note] = /^(\[note \d+\]) (.*)$/s.exec(note) ?? []
    return [mark || 'Note', text]
  })
  return {
    name: 'Notes',
    title: 'Words, notes and sources',
    lines: [
      ONE_TABLE,
      'The words that stand in cells come first, then the numbered notes, then the sources.',
    ],
    table: {
      name: 'notes',
      columns: [column('Word or note', 24), column('Meaning', 100)],
      rows: [
        ...paper.key.map(({ word, meaning }) => [word, meaning]),
        ...numbered,
        ...paper.sources.map((source, index) => [
          `Source ${index + 1}`,
          source.replace(/^Source \d+\. /, ''),
        ]),
      ],
    },
  }
}

function dataSheets(paper: CoveragePaper): Worksheet[] {
  const covered = paper.columnsTable.columns[0]?.heading ?? 'Column'
  const gaps: Table = {
    id: 'gaps',
    caption: 'What is open: gaps, risks and notes',
    columns: [
      { id: 'severity', heading: 'Kind', type: 'text', width: 12, isRowHeader: true },
      { id: 'sentence', heading: 'What is open', type: 'text', width: 100 },
    ],
    rows: paper.gaps.map((gap) => {
      const [, kind = 'Note', sentence = gap] = /^(\w+): (.*)$/s.exec(gap) ?? []
      return [
        { type: 'text', text: kind },
        { type: 'text', text: sentence },
      ]
    }),
  }
  const words = paper.key.map(({ word, meaning }) => `${word}: ${meaning}`)
  return [
    { ...sheetOf('Coverage', paper.matrix, words), landscape: true },
    { ...sheetOf(safeName(`By ${covered.toLowerCase()}`), paper.columnsTable), landscape: true },
    { ...sheetOf('Links', paper.links), landscape: true },
    sheetOf('Gaps', gaps),
    sheetOf('Leads', paper.leads),
  ].filter((sheet): sheet is Worksheet => sheet !== undefined)
}

/** A table of the paper as a worksheet. One without rows says so instead of showing an empty table. */
function sheetOf(name: string, table: Table, words: readonly string[] = []): Worksheet {
  if (table.rows.length === 0 || table.columns.length === 0) {
    return { name, title: table.caption, lines: ['There is nothing to list here yet.'] }
  }
  const marked: WorksheetTable = {
    name: table.id.replace(/\W/g, '_'),
    columns: table.columns.map(({ heading, width, type }) => ({
      heading,
      width,
      numeric: type === 'number',
    })),
    rows: table.rows.map((row) => row.map((cell) => (cell.type === 'number' ? cell.value : cell.text))),
  }
  return {
    name,
    title: table.caption,
    lines: [
      `${ONE_TABLE} Notes in square brackets and the words of the cells are explained in the worksheet Notes.`,
      ...words,
    ],
    table: marked,
  }
}

const column = (heading: string, width: number) => ({ heading, width, numeric: false })

/** Excel takes 31 characters for the name of a worksheet, and not these. */
const safeName = (name: string): string =>
  name
    .replace(/[[\]:*?/\\']/g, ' ')
    .slice(0, 31)
    .trim() || 'By column'
