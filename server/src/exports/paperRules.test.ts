// The rules for papers of public bodies, one by one, on the bytes of every format, of all the samples that come along.
import { templates } from '@golden-thread/shared/frameworks'
import type { MatrixDefinition, StrategyMap } from '@golden-thread/shared/model'
import {
  cellText,
  columnGroups,
  coveragePaper,
  headingText,
  isEmpty,
  type Paper,
  type Table,
} from '@golden-thread/shared/paper'
import { strFromU8, unzipSync } from 'fflate'
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import { beforeAll, describe, expect, it } from 'vitest'
import { formatOf } from './formats.ts'

const now = new Date('2026-11-30T10:00:00Z')
const FORMATS = ['docx', 'xlsx', 'pdf', 'html'] as const
type FormatId = (typeof FORMATS)[number]

/** A paper with what came out of each format. */
interface Sample {
  readonly name: string
  readonly paper: Paper
  readonly tables: readonly Table[]
  readonly files: Readonly<Record<FormatId, Uint8Array>>
}

/** Of a matrix whose columns stand under something, where a sample has one: it is the hardest to set. */
const matrixOf = ({ framework: { matrices } }: StrategyMap): MatrixDefinition | undefined =>
  matrices.find(({ columnGroups: groups }) => groups) ?? matrices[0]

const written = async (format: FormatId, paper: Paper): Promise<Uint8Array> => {
  const found = formatOf('paper', format)
  if (!found) throw new RangeError(`There is no format "${format}".`)
  return found.write(paper)
}

async function sampleOf(name: string, map: StrategyMap): Promise<Sample> {
  const paper = coveragePaper(map, matrixOf(map)?.id ?? '', { now })
  const tables = paper.blocks.flatMap((block) =>
    block.type === 'table' && !isEmpty(block.table) ? [block.table] : [],
  )
  const files = {
    docx: await written('docx', paper),
    xlsx: await written('xlsx', paper),
    pdf: await written('pdf', paper),
    html: await written('html', paper),
  }
  return { name, paper, tables, files }
}

/** What was taken out of a file: each table as rows of words, the heads first; and the levels of its headings. */
interface Read {
  readonly tables: readonly (readonly (readonly string[])[])[]
  readonly levels: readonly number[]
}

const part = (bytes: Uint8Array, name: string): string =>
  strFromU8(unzipSync(bytes)[name] ?? new Uint8Array())

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }
const plain = (xml: string): string =>
  xml
    .replaceAll('<w:br/>', ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&(lt|gt|quot|apos|amp);/g, (_, name) => ENTITIES[name] ?? '')
const line = (text: string): string => text.replace(/\s+/g, ' ').trim()
const all = (text: string, what: RegExp): string[] => [...text.matchAll(what)].map(([, found = '']) => found)

function readDocx(bytes: Uint8Array): Read {
  const xml = part(bytes, 'word/document.xml')
  return {
    tables: all(xml, /<w:tbl>(.*?)<\/w:tbl>/gs).map((table) =>
      all(table, /<w:tr>(.*?)<\/w:tr>/gs).map((row) =>
        all(row, /<w:tc>(.*?)<\/w:tc>/gs).map((cell) => line(plain(cell))),
      ),
    ),
    levels: all(xml, /w:pStyle w:val="Heading(\d)"/g).map(Number),
  }
}

function readHtml(bytes: Uint8Array): Read {
  const named = (node: Tree.Node, ...names: string[]): Tree.Element[] => {
    const inner = 'childNodes' in node ? node.childNodes.flatMap((child) => named(child, ...names)) : []
    return 'tagName' in node && names.includes(node.tagName) ? [node, ...inner] : inner
  }
  const words = (node: Tree.Node): string =>
    'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(words).join('') : ''
  const page = parse(strFromU8(bytes))
  return {
    tables: named(page, 'table').map((table) =>
      named(table, 'tr').map((row) => named(row, 'th', 'td').map((cell) => line(words(cell)))),
    ),
    levels: named(page, 'h1', 'h2', 'h3', 'h4').map(({ tagName }) => Number(tagName.slice(1))),
  }
}

/** What the tables of a paper have to be in a document: the wide ones in parts, each with the heads of its rows. */
const expected = (tables: readonly Table[]): string[][][] =>
  tables
    .flatMap(columnGroups)
    .map(({ columns, rows }) => [
      columns.map((column) => line(headingText(column))),
      ...rows.map((row) => row.map((cell) => line(cellText(cell)))),
    ])

const pdfObjects = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes)
const count = (text: string, what: RegExp): number => text.match(what)?.length ?? 0
const cellsOf = (
  tables: readonly Table[],
): { heads: number; rowHeads: number; others: number; rows: number } => {
  const parts = tables.flatMap(columnGroups)
  const sum = (of: (table: Table) => number) => parts.reduce((total, table) => total + of(table), 0)
  const rowHeads = (table: Table) => table.columns.filter(({ role }) => role === 'row-header').length
  return {
    heads: sum(({ columns }) => columns.length),
    rowHeads: sum((table) => table.rows.length * rowHeads(table)),
    others: sum((table) => table.rows.length * (table.columns.length - rowHeads(table))),
    rows: sum(({ rows }) => rows.length + 1),
  }
}

const samples: Sample[] = []
beforeAll(async () => {
  for (const { id, build } of templates) {
    const map = build()
    if (map.elements.size > 0) samples.push(await sampleOf(id, map))
  }
}, 120_000)

describe('a paper of every sample', () => {
  it('is there of seven samples, and some have columns that stand under something', () => {
    expect(samples).toHaveLength(7)
    const grouped = samples.filter(({ tables }) =>
      tables.some(({ columns }) => columns.some(({ group }) => group)),
    )
    expect(grouped.length).toBeGreaterThan(2)
  })

  it.each([
    ['docx', readDocx],
    ['html', readHtml],
  ] as const)(
    '[EXP51] has the tables of the paper in %s whole: one row of heads, nothing merged, nothing empty',
    (format, read) => {
      for (const { name, tables, files } of samples) {
        const found = read(files[format])
        expect(found.tables, name).toEqual(expected(tables))
        expect(found.tables.flat(2), name).not.toContain('')
        // One heading of the first level, and no level left out.
        expect(found.levels.filter((level) => level === 1)).toHaveLength(1)
        for (const [at, level] of found.levels.entries())
          expect(level, name).toBeLessThanOrEqual((found.levels[at - 1] ?? 0) + 1)
      }
    },
  )

  it('[EXP53] in Word has header rows that repeat, rows that do not split, tables that fit, and their words for a reader', () => {
    for (const { name, files } of samples) {
      const xml = part(files.docx, 'word/document.xml')
      expect(xml, name).not.toMatch(/vMerge|gridSpan|hMerge|golden-thread-table/)
      const pages = all(xml, /<w:pgSz ([^>]*)\/>/g).map((size) => Number(/w:w="(\d+)"/.exec(size)?.[1]))
      const widest = Math.max(...pages) - 2 * 1_134
      for (const table of all(xml, /<w:tbl>(.*?)<\/w:tbl>/gs)) {
        const rows = all(table, /<w:tr>(.*?)<\/w:tr>/gs)
        expect(rows.map((row) => row.includes('<w:tblHeader/>'))).toEqual(rows.map((_, at) => at === 0))
        expect(rows.every((row) => row.includes('<w:cantSplit/>'))).toBe(true)
        const widths = all(table, /<w:gridCol w:w="(\d+)"/g).map(Number)
        expect(widths.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(widest)
        expect(table).toMatch(/<w:tblCaption w:val="Table \d+: [^"]+"\/><w:tblDescription w:val="\d+ rows?\./)
      }
      const parts = Object.keys(unzipSync(files.docx))
      expect(parts.filter((path) => /vba|activeX|embeddings/.test(path))).toEqual([])
      expect(part(files.docx, 'word/styles.xml')).toContain('w:lang w:val="en-GB"')
      expect(part(files.docx, 'docProps/core.xml')).toMatch(/<dc:title>Appendix: /)
      expect(part(files.docx, 'word/footer1.xml')).toMatch(/PAGE.*NUMPAGES/s)
    }
  })

  it('[EXP54] in Excel has one table a sheet under its title, typed, named and alone, with its heads on every page', () => {
    for (const { name, paper, files } of samples) {
      const parts = unzipSync(files.xlsx)
      const book = part(files.xlsx, 'xl/workbook.xml')
      const sheets = all(book, /<sheet [^>]*name="([^"]*)"/g)
      expect(sheets.slice(0, 3), name).toEqual(['Cover', 'Contents', 'Notes'])
      expect(part(files.xlsx, 'docProps/core.xml')).toContain('<dc:language>en-GB</dc:language>')
      const tables = Object.keys(parts).filter((path) => path.startsWith('xl/tables/'))
      expect(count(book, /_xlnm\.Print_Titles/g), name).toBe(tables.length)
      const names = tables.map((path) => /displayName="([^"]*)"/.exec(part(files.xlsx, path))?.[1])
      expect(new Set(names).size).toBe(tables.length)
      for (const path of tables) {
        const heads = all(part(files.xlsx, path), /<tableColumn [^>]*name="([^"]*)"/g)
        expect(new Set(heads.map((head) => head.toLowerCase())).size).toBe(heads.length)
        expect(heads.every((head) => head.trim() !== '' && head.length <= 255)).toBe(true)
      }
      for (const path of Object.keys(parts).filter((each) => /^xl\/worksheets\/sheet\d+\.xml$/.test(each))) {
        const sheet = part(files.xlsx, path)
        expect(sheet, `${name} ${path}`).not.toMatch(
          /<mergeCell|<autoFilter|<pane |<f>|<f |headerFooter|hidden="1"|<drawing/,
        )
        expect(count(sheet, /<tablePart /g)).toBeLessThanOrEqual(1)
        expect(sheet).toContain('fitToWidth="1"')
        expect(sheet).toMatch(/<col [^>]*width="/)
      }
      // Figures are numbers, and as many of them as the paper has.
      const figures = paper.blocks.flatMap((block) =>
        block.type === 'table' ? block.table.rows.flat().filter(({ type }) => type === 'number') : [],
      ).length
      const typed = Object.keys(parts)
        .filter((path) => path.startsWith('xl/worksheets/sheet'))
        .reduce(
          (sum, path) =>
            sum + count(part(files.xlsx, path), /<c (?![^>]*t="(?:s|inlineStr|str|b)")[^>]*><v>/g),
          0,
        )
      expect(typed, name).toBe(figures)
      // No fill but the two that every workbook must have.
      expect(all(part(files.xlsx, 'xl/styles.xml'), /patternType="(\w+)"/g).toSorted()).toEqual([
        'gray125',
        'none',
      ])
    }
  })

  it('[EXP30] as PDF is tagged through and through: heads with scope, nothing merged, fonts with their words', () => {
    for (const { name, tables, files } of samples) {
      const objects = pdfObjects(files.pdf)
      const cells = cellsOf(tables)
      expect(count(objects, /\/Scope \/Column/g), name).toBe(cells.heads)
      expect(count(objects, /\/Scope \/Row/g), name).toBe(cells.rowHeads)
      expect(count(objects, /\/S \/TD\b/g), name).toBe(cells.others)
      expect(count(objects, /\/S \/TR\b/g), name).toBe(cells.rows)
      expect(objects, name).not.toMatch(/ColSpan|RowSpan|CIDSet|\/S \/(?:Span|NonStruct)\b/)
      for (const must of [
        '/Marked true',
        '/DisplayDocTitle true',
        '<pdfuaid:part>1<',
        '/Outlines',
        '/StructTreeRoot',
      ])
        expect(objects, name).toContain(must)
      const pages = count(objects, /\/Type \/Page\b(?!s)/g)
      expect(count(objects, /\/Tabs \/S\b/g), name).toBe(pages)
      const fonts = count(objects, /\/Subtype \/Type0\b/g)
      expect(fonts).toBeGreaterThan(0)
      expect(count(objects, /\/ToUnicode \d/g), name).toBe(fonts)
      expect(count(objects, /\/FontFile[23] \d/g), name).toBe(fonts)
    }
  })

  it('[EXP53] says its key above the table, of which state it is, and leads every direct mark to a paragraph', () => {
    for (const { name, paper, tables, files } of samples) {
      const text = line(plain(part(files.docx, 'word/document.xml').replaceAll('</w:p>', ' ')))
      expect(text.indexOf('How to read the table'), name).toBeLessThan(text.indexOf('Table 1: '))
      expect(text).toContain('Taken from the working map')
      const links = tables.find(({ id }) => id === 'links')
      const [counted, paragraph] = ['counted', 'paragraph'].map((id) =>
        links?.columns.findIndex((column) => column.id === id),
      )
      for (const row of links?.rows ?? [])
        if (cellText(row[counted ?? 0]) === 'Direct')
          expect(cellText(row[paragraph ?? 0]), `${name}: ${cellText(row[0])}`).not.toBe('None given')
      // No tick, cross or colour says anything alone.
      expect(JSON.stringify(paper)).not.toMatch(/[✓✔✗✘●○■□★]/u)
    }
  })
})

/** A matrix without a row, of a map whose title is as long as any and turns what follows it. */
function barePaper(): Paper {
  const map = templates.find(({ id }) => id === 'blank')?.build()
  if (!map) throw new RangeError('There is no blank template.')
  const title = `=1+1\u202e\u0007<b>${'Strategy of the whole body '.repeat(400)}`
  return coveragePaper({ ...map, title }, matrixOf(map)?.id ?? '', { now })
}

it('[EXP55] is made in every format of a matrix without rows and a title of 10,000 characters, and says so', async () => {
  const paper = barePaper()
  for (const format of ['docx', 'xlsx', 'pdf', 'html', 'md', 'csv', 'paper.json']) {
    const bytes = (await formatOf('paper', format)?.write(paper)) ?? new Uint8Array()
    const packed = format === 'docx' || format === 'xlsx'
    const words = packed
      ? Object.values(unzipSync(bytes))
          .map((each) => strFromU8(each))
          .join(' ')
      : strFromU8(bytes)
    // A PDF is compressed, and a CSV has nothing but its table.
    if (format !== 'pdf' && format !== 'csv') {
      expect(words, format).toContain('There is nothing in the rows or columns of this table yet')
      expect(words, format).not.toMatch(/\u202e|(?![\t\n\r])\p{Cc}/u)
    }
    expect(words, format).not.toContain('<f>')
  }
})
