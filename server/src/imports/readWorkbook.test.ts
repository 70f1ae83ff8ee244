import { sampleMap } from '@golden-thread/shared/frameworks'
import {
  importTables as importIntoMap,
  planTables,
  readBase,
  tripTables,
} from '@golden-thread/shared/imports'
import { apply, type ElementId, elementId, type StrategyMap } from '@golden-thread/shared/model'
import { zipSync } from 'fflate'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { formatOf } from '../exports/index.ts'
import { readWorkbook } from './readWorkbook.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A workbook of one sheet, whose inside is given as it stands in the file. */
function workbookOfXml(sheet: string, more: Record<string, Uint8Array> = {}): Uint8Array {
  return zipSync({
    '[Content_Types].xml': bytes(
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
    ),
    '_rels/.rels': bytes(
      `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': bytes(
      `<?xml version="1.0"?><workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets><sheet name="Plan" sheetId="1" r:id="r1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': bytes(
      `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${REL}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': bytes(`<?xml version="1.0"?><worksheet xmlns="${MAIN}">${sheet}</worksheet>`),
    ...more,
  })
}

const cell = (at: string, words: string) => `<c r="${at}" t="inlineStr"><is><t>${words}</t></is></c>`
const ROWS = `<sheetData><row r="1">${cell('A1', 'Code')}${cell('B1', 'Proposal')}</row><row r="2">${cell('A2', 'S1')}${cell('B2', '=1+1')}</row></sheetData>`

async function refused(file: Uint8Array): Promise<string> {
  const read = await readWorkbook(file)
  return read.ok ? `${read.value.length} sheets` : read.error
}

describe('[IMP33] a hostile workbook is refused in a sentence, or comes to something bounded', () => {
  it('that is none, whatever it is called', async () => {
    expect(await refused(bytes('Code,Title'))).toMatch(/^This is no Excel workbook/)
    expect(await refused(zipSync({ 'word/document.xml': bytes('<w/>') }))).toMatch(
      /^This is no Excel workbook/,
    )
    expect(await refused(bytes('PK\x03\x04 and no more'))).toMatch(/^This workbook cannot be read/)
  })

  it('that is locked, or of before 2007', async () => {
    expect(await refused(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))).toMatch(
      /^This workbook is locked/,
    )
    const locked = await writeXlsx({
      sheets: [{ name: 'A', rows: [['x']] }],
      encryption: { password: 'p', spinCount: 10 },
    })
    expect(await refused(locked)).toMatch(/^This workbook is locked/)
  })

  it('that unpacks to more than it may: nothing of it is unpacked', async () => {
    const bomb = workbookOfXml(ROWS, { 'xl/media/a.bin': new Uint8Array(51 * 1024 * 1024) })
    expect(bomb.byteLength).toBeLessThan(200_000)
    expect(await refused(bomb)).toMatch(/^This workbook comes to more than 50 MB/)
  })

  it('with one cell at the last place there is, or beyond it', async () => {
    const far = workbookOfXml(`<sheetData><row r="1048576">${cell('XFD1048576', 'x')}</row></sheetData>`)
    expect(await refused(far)).toMatch(/cannot be read|more than|^[01] sheets/)
  })

  it('with a merge over the whole sheet, and columns without end', async () => {
    const merged = workbookOfXml(
      `<cols><col min="1" max="2000000000" width="9"/></cols>${ROWS}<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>`,
    )
    const read = await readWorkbook(merged)
    expect(read.ok && read.value[0]?.rows.map(({ cells }) => cells)).toEqual([
      ['Code', 'Proposal'],
      ['S1', '=1+1'],
    ])
  })

  it('with 200 sheets: those that nobody asks for are not read', async () => {
    const sheets = Array.from({ length: 200 }, (_, at) => ({
      name: `Sheet ${at + 1}`,
      rows: [['Code'], [at]],
    }))
    const file = await writeXlsx({ sheets })
    const names = async (wanted: string[]) => {
      const read = await readWorkbook(file, wanted)
      return read.ok ? read.value.map(({ name }) => name) : []
    }
    expect(await names([])).toHaveLength(50)
    expect(await names(['Sheet 180'])).toContain('Sheet 180')
  })

  it('with macros, which are never looked at', async () => {
    expect(await refused(workbookOfXml(ROWS, { 'xl/vbaProject.bin': bytes('Sub AutoOpen') }))).toBe(
      '1 sheets',
    )
  })
})

it('[IMP34] days, hidden rows and sheets, merges and what formulas came to are read as they stand', async () => {
  const file = await writeXlsx({
    sheets: [
      {
        name: 'Plan',
        rows: [
          ['Code', 'Decided', 'Agreed'],
          ['S1', new Date(Date.UTC(2005, 8, 29)), true],
          ['S2', 3, null],
        ],
        rowDefs: new Map([[2, { hidden: true }]]),
        merges: [{ startRow: 1, startCol: 2, endRow: 2, endCol: 2 }],
      },
      { name: 'Old', rows: [['x']], hidden: true },
    ],
  })
  const read = await readWorkbook(file)
  expect(read).toMatchObject({
    ok: true,
    value: [
      {
        name: 'Plan',
        rows: [
          { at: 1, cells: ['Code', 'Decided', 'Agreed'] },
          { at: 2, cells: ['S1', '2005-09-29', true] },
          { at: 3, cells: ['S2', 3], isHidden: true },
        ],
        merges: [{ top: 2, bottom: 3, left: 2, right: 2 }],
      },
      { name: 'Old', isHidden: true },
    ],
  })
})

it('[IMP34] words in several letters, days, errors and what formulas came to, as Excel writes them by itself', async () => {
  const read = await readWorkbook(
    workbookOfXml(`<cols><col min="2" max="2" hidden="1"/></cols><sheetData>
      <row r="1"><c r="A1" t="inlineStr"><is><r><t xml:space="preserve">Close </t></r><r><rPr><b/></rPr><t>the loop</t></r></is></c><c r="B1"><v>0.30000000000000004</v></c></row>
      <row r="2"><c r="A2" t="inlineStr"><is><t>東京</t></is></c><c r="B2" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>
      <row><c t="d"><v>2006-03-29</v></c><c t="str"><f>"a"&amp;1</f><v>a1</v></c></row></sheetData>`),
  )
  expect(read.ok && read.value[0]).toEqual({
    name: 'Plan',
    hiddenColumns: [1],
    rows: [
      { at: 1, cells: ['Close the loop', 0.3] },
      { at: 2, cells: ['東京', '#DIV/0!'] },
      { at: 3, cells: ['2006-03-29', 'a1'] },
    ],
  })
})

describe('[IMP35] a workbook of ours', () => {
  let made = 0
  const newId = (): ElementId => {
    made += 1
    return elementId(`new${made}`)
  }
  const context = { by: 'Ann', at: 1, newId }
  type Rows = (string | number | boolean)[][]

  /** The workbook of a map, edited sheet by sheet, and what it makes of the map as it is by then. */
  async function edited(
    map: StrategyMap,
    edit: (sheet: string, rows: Rows) => Rows,
    now = map,
    conflicts: 'ours' | 'theirs' = 'ours',
  ) {
    const read = await readWorkbook(await formatOf('map', 'xlsx')!.write(map))
    if (!read.ok) throw new Error(read.error)
    const tables = read.value.map((table) =>
      table.isHidden
        ? table
        : {
            ...table,
            rows: edit(
              table.name,
              table.rows.map(({ cells }) => [...cells]),
            ).map((cells, at) => ({ at: at + 1, cells })),
          },
    )
    const base = readBase(tables)
    if (!base) throw new Error('The workbook has no base.')
    const planned = planTables(
      now,
      { tables: tripTables(tables, base, { conflicts }), base, source: '' },
      context,
    )
    if (!planned.ok) throw new Error(planned.error.sentence)
    return planned.value
  }
  const map = sampleMap()
  const [one, two] = [...map.elements.values()].filter(({ kind }) => kind === 'proposal')
  const heading = (rows: Rows) => rows.findIndex((row) => row.includes('Golden Thread id'))
  const rowOf = (rows: Rows, id: string) => rows.find((row) => row.at(-1) === id)!
  const proposals = (edit: (rows: Rows) => Rows) => (sheet: string, rows: Rows) =>
    sheet === 'Proposals' ? edit(rows) : rows

  it('that nobody edited changes nothing, however its rows are sorted', async () => {
    const same = await edited(map, (_, rows) => [
      ...rows.slice(0, heading(rows) + 1),
      ...rows.slice(heading(rows) + 1).reverse(),
    ])
    expect(same.change).toEqual({ type: 'batch', changes: [] })
    expect(same.report.refused).toEqual([])
  })

  it('is known by its ids: codes and titles can be edited, and what others did meanwhile stays', async () => {
    const renamed = apply(map, { type: 'edit-element', id: two!.id, title: 'Meanwhile' })
    if (!renamed.ok) throw new Error('refused')
    const result = await edited(
      map,
      proposals((rows) => {
        rowOf(rows, one!.id).splice(0, 2, 'S99', 'Renamed in Excel')
        return rows
      }),
      renamed.value,
    )
    expect(result.after.elements.get(one!.id)).toMatchObject({ code: 'S99', title: 'Renamed in Excel' })
    expect(result.after.elements.get(two!.id)?.title).toBe('Meanwhile')
    expect(result.report).toMatchObject({ changed: 1, created: 0, refused: [] })
  })

  it('tells what both have changed, with what it was, ours and theirs, and takes theirs when that is said', async () => {
    const renamed = apply(map, { type: 'edit-element', id: one!.id, title: 'Ours' })
    if (!renamed.ok) throw new Error('refused')
    const theirs = proposals((rows) => {
      rowOf(rows, one!.id)[1] = 'Theirs'
      return rows
    })
    const told = await edited(map, theirs, renamed.value)
    expect(told.after.elements.get(one!.id)?.title).toBe('Ours')
    expect(told.report.refused).toMatchObject([{ column: 'Title', code: 'changed-meanwhile' }])
    expect(told.report.refused[0]?.sentence).toContain(
      `was "${one!.title}", is "Ours" in the map by now, and "Theirs" in this row`,
    )
    const taken = await edited(map, theirs, renamed.value, 'theirs')
    expect(taken.after.elements.get(one!.id)?.title).toBe('Theirs')
  })

  it('names what was dropped, doubled and added, and deletes nothing', async () => {
    const result = await edited(
      map,
      proposals((rows) => [
        ...rows.filter((row) => row.at(-1) !== one!.id),
        [...rowOf(rows, two!.id)],
        ['', 'A new one'],
      ]),
    )
    expect(result.report.refused.map(({ code }) => code)).toEqual(['row-gone'])
    expect(result.report.refused[0]?.sentence).toContain(one!.title)
    expect(result.report.repaired.map(({ sentence }) => sentence)).toEqual([
      expect.stringContaining('nothing was made twice'),
    ])
    expect(result.report.created).toBe(1)
    expect(result.after.elements.get(one!.id)?.deletedAt).toBeUndefined()
  })

  it('comes in through the same command as every edit', async () => {
    expect(importIntoMap(map, { tables: [], source: '' }, context)).toEqual({
      ok: false,
      error: { code: 'unchanged' },
    })
  })
})
