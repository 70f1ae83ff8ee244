import { sampleMap } from '@golden-thread/shared/frameworks'
import { type Element, type ElementId, elementId, type StrategyMap } from '@golden-thread/shared/model'
import { coveragePaper, type Paper } from '@golden-thread/shared/paper'
import ExcelJS from 'exceljs'
import mammoth from 'mammoth'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { formatOf, formats } from '../server/src/exports/index.ts'

const paperOf = (map: StrategyMap, matrix = 'proposals-outcomes') =>
  coveragePaper(map, matrix, { now: new Date('2005-09-29T09:30:00Z') })

const written = async (id: string, paper: Paper): Promise<Uint8Array> => {
  const format = formatOf('paper', id)
  if (!format) throw new RangeError(`There is no format "${id}".`)
  return format.write(paper)
}

/** Titles that have broken exports elsewhere, each with what has to come back out. */
const HOSTILE: readonly (readonly [name: string, title: string, expected: string])[] = [
  ['markup', '<script>alert(1)</script> & "quotes" ]]>', '<script>alert(1)</script> & "quotes" ]]>'],
  ['a formula', '=HYPERLINK("http://evil.example","x")', '=HYPERLINK("http://evil.example","x")'],
  ['a command', "+cmd|' /C calc'!A0", "+cmd|' /C calc'!A0"],
  ['a minus', '-14', '-14'],
  ['an at sign', '@SUM(A1:A9)', '@SUM(A1:A9)'],
  ['a full-width formula', '＝１＋１', '＝１＋１'],
  ['a dash', '– a dash is not a minus', '– a dash is not a minus'],
  ['a tab first', '\t=1+1', '=1+1'],
  ['right to left', 'استراتيجية الشرطة', 'استراتيجية الشرطة'],
  ['emoji', '👩🏽‍🚒 safer 🏴󠁧󠁢󠁷󠁬󠁳󠁿', '👩🏽‍🚒 safer 🏴󠁧󠁢󠁷󠁬󠁳󠁿'],
  ['control characters', 'bell\u0007 null\u0000 escape\u001b[31m', 'bell null escape[31m'],
  ['half a character', 'half \ud83d here', 'half here'],
  ['lines', 'one\r\ntwo\nthree', 'one two three'],
]

/** The sample with every hostile title in its first column, and none with a code to hide behind. */
function hostileMap(): StrategyMap {
  const map = sampleMap()
  const elements = new Map<ElementId, Element>(map.elements)
  for (const [index, [, title]] of HOSTILE.entries()) {
    const id = elementId(`hostile${index}`)
    elements.set(id, { id, kind: 'proposal', code: '', title, fields: {} })
  }
  const long: Element = {
    id: elementId('long'),
    kind: 'outcome',
    code: 'O9',
    title: 'x'.repeat(10_000),
    fields: {},
  }
  return { ...map, title: '=1+1 <b>', elements: elements.set(long.id, long) }
}

async function workbookOf(map: StrategyMap, matrix?: string) {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load((await written('xlsx', paperOf(map, matrix))).buffer as ArrayBuffer)
  return workbook
}

const csvRows = async (map: StrategyMap, matrix?: string) => {
  const bytes = await written('csv', paperOf(map, matrix))
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  return { text, rows: Papa.parse<string[]>(text.slice(1).trimEnd()).data }
}

describe('the Word file', () => {
  it('opens in a second library with headings, one header row a table, and no empty cell', async () => {
    const buffer = Buffer.from(await written('docx', paperOf(sampleMap())))
    const { value: html, messages } = await mammoth.convertToHtml({ buffer })
    expect(messages.filter((message) => message.type === 'error')).toEqual([])
    expect(html).toContain('<h1>Appendix: Proposals and the outcomes they support</h1>')
    expect(html.match(/<thead>/g)).toHaveLength(5)
    expect(html).not.toMatch(/<t[dh]>(<p>)?(<\/p>)?<\/t[dh]>/)
    expect(html).not.toMatch(/colspan|rowspan/)
    expect(html.indexOf('How to read the table')).toBeLessThan(html.indexOf('<table>'))
    expect(html).toContain('Each of the 4 outcomes is directly supported by at least one proposal.')
  })

  it('splits a wide matrix into parts that each repeat the row headings', async () => {
    const buffer = Buffer.from(await written('docx', paperOf(sampleMap(), 'leads-proposals')))
    const { value: text } = await mammoth.extractRawText({ buffer })
    expect(text).toContain('(part 1 of 2)')
    expect(text).toContain('(part 2 of 2)')
  })

  it('[EXP16] holds hostile titles as plain text', async () => {
    const buffer = Buffer.from(await written('docx', paperOf(hostileMap())))
    const { value: text } = await mammoth.extractRawText({ buffer })
    for (const [name, , expected] of HOSTILE) expect(text, name).toContain(expected)
  })
})

describe('the workbook', () => {
  it('opens in a second library with its worksheets in order and a title in each A1', async () => {
    const workbook = await workbookOf(sampleMap())
    expect(workbook.worksheets.map((sheet) => sheet.name)).toEqual([
      'Cover',
      'Contents',
      'Notes',
      'Coverage',
      'By outcome',
      'Claims',
      'Links',
      'Gaps',
      'Leads',
    ])
    for (const sheet of workbook.worksheets) {
      expect(sheet.getCell('A1').font?.bold, sheet.name).toBe(true)
      expect(sheet.getCell('A1').font?.name, sheet.name).toBe('Arial')
      expect(
        sheet.views.some((view) => view.state === 'frozen'),
        sheet.name,
      ).toBe(false)
      expect(sheet.autoFilter, sheet.name).toBeFalsy()
      expect(sheet.hasMerges, sheet.name).toBe(false)
    }
  })

  it('types its numbers and leaves no cell of a table empty', async () => {
    const sheet = (await workbookOf(sampleMap())).getWorksheet('By outcome')
    const rows = sheet?.getRows(4, 4)?.map((row) => (row.values as unknown[]).slice(1)) ?? []
    expect(rows.map((row) => row[1])).toEqual([4, 1, 1, 2])
    for (const row of rows) expect(row.every((value) => value !== null && value !== '')).toBe(true)
  })

  it('[EXP16] keeps hostile titles as strings, never as formulas', async () => {
    const workbook = await workbookOf(hostileMap())
    const found = new Set<unknown>()
    for (const sheet of workbook.worksheets) {
      sheet.eachRow((row) =>
        row.eachCell((cell) => {
          expect(cell.type, String(cell.value)).not.toBe(ExcelJS.ValueType.Formula)
          found.add(cell.value)
        }),
      )
    }
    for (const [name, , expected] of HOSTILE) expect(found.has(expected), name).toBe(true)
  })
})

describe('the CSV', () => {
  it('begins with a byte-order mark, ends lines with CRLF, and reads back in a second library', async () => {
    const { text, rows } = await csvRows(sampleMap())
    expect(text.startsWith('\uFEFFProposal,Lead,Paragraphs,')).toBe(true)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(rows).toHaveLength(12)
    for (const row of rows) expect(row).toHaveLength(8)
    expect(rows[10]?.slice(3, 7)).toEqual(['Direct', 'Through S1', 'None', 'Through S3'])
  })

  it('[EXP16] guards whatever a spreadsheet would take for a formula, and nothing else', async () => {
    const { rows } = await csvRows(hostileMap())
    const first = rows.map((row) => row[0] ?? '')
    for (const [name, , expected] of HOSTILE) {
      const isFormula = /^[=+\-@＝]/.test(expected)
      expect(first, name).toContain(isFormula ? `'${expected}` : expected)
    }
  })
})

it('makes every matrix of the sample in every format', async () => {
  const map = sampleMap()
  const papers = map.framework.matrices.map(({ id }) => [id, paperOf(map, id)] as const)
  for (const format of formats) {
    if (format.takes === 'picture') continue
    // What is made of the whole map is the same beside every matrix.
    if (format.takes === 'map') expect((await format.write(map)).length, format.id).toBeGreaterThan(200)
    else
      for (const [id, paper] of papers)
        expect((await format.write(paper)).length, `${id} as ${format.id}`).toBeGreaterThan(200)
  }
})
