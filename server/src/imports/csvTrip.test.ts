import {
  BASE_SHEET,
  planTables,
  readBase,
  type SourceTable,
  tableFromCsv,
  tripTables,
  workbookOf,
} from '@golden-thread/shared/imports'
import {
  aliveElements,
  apply,
  type Change,
  type Element,
  elementId,
  emptyMap,
  type StrategyMap,
} from '@golden-thread/shared/model'
import { shownLinks } from '@golden-thread/shared/queries'
import {
  checkChange,
  createRandom,
  mapFromTextIn,
  randomMap,
  testFramework2,
} from '@golden-thread/shared/testing'
import { describe, expect, it } from 'vitest'
import { formatOf } from '../exports/index.ts'

const changed = (change: Change, map: StrategyMap): StrategyMap => {
  const after = apply(map, change)
  if (!after.ok) throw new Error(after.error.code)
  return after.value
}
const summed = (map: StrategyMap, id: string, summary: string) =>
  changed({ type: 'edit-element', id: elementId(id), fields: { summary } }, map)

const sketch = (text: string): StrategyMap => mapFromTextIn(text, testFramework2)
const drawn = sketch(
  'proposal S1 "Alpha"; proposal S2 "Beta → gamma"; proposal S3 "007"; outcome O1 "Less crime"\nS1 -> O1',
)
const plain = summed(drawn, 'S1', 'One')

function context() {
  let made = 0
  const newId = () => {
    made += 1
    return elementId(`new${made}`)
  }
  return { by: 'Ann', at: 7, newId }
}

type Rows = string[][]
type Edit = (rows: Rows) => Rows | undefined

async function exported(map: StrategyMap, format: string): Promise<string> {
  return new TextDecoder().decode(await formatOf('map', format)!.write(map))
}

const rowsIn = (csv: string): Rows => tableFromCsv(csv, 'Table').rows.map(({ cells }) => cells.map(String))

const tableOf = (rows: Rows, name: string): SourceTable => ({
  name,
  rows: rows.map((cells, at) => ({ at: at + 1, cells })),
})

/** The CSV of a map, edited by somebody, and what it makes of the map as it is by then. */
async function broughtBack(
  map: StrategyMap,
  edit: Edit,
  { now = map, format = 'elements.csv', accept = {} as Record<string, boolean> } = {},
) {
  const rows = rowsIn(await exported(map, format))
  const plan = planned(now, [tableOf(edit(rows) ?? rows, 'Table')], accept)
  checkChange(now, plan.change, plan.after)
  return plan
}

function planned(now: StrategyMap, tables: readonly SourceTable[], accept: Record<string, boolean> = {}) {
  const base = readBase(tables)
  if (!base) throw new Error('The CSV has no base.')
  const plan = planTables(now, { tables: tripTables(tables, base, { accept }), base, source: '' }, context())
  if (!plan.ok) throw new Error(plan.error.sentence)
  return plan.value
}

function cell(rows: Rows, code: string, head: string): { set(words: string): void } {
  const [heads = []] = rows
  const row = rows.find((each) => each[heads.indexOf('Code')] === code)!
  return { set: (words) => void row.splice(heads.indexOf(head), 1, words) }
}

const titles = (map: StrategyMap) =>
  aliveElements(map, 'proposal').map(({ code, title }) => `${code} ${title}`)
const told = ({
  report,
}: {
  report: { refused: readonly { row: number; column: string; code: string }[] }
}) => report.refused.map(({ row, column, code }) => [row, column, code].filter(Boolean).join(' '))

describe('[IMP21] a CSV of ours that comes back', () => {
  it('shows as three columns what others changed meanwhile, and takes the rest, however it was sorted', async () => {
    const now = changed({ type: 'edit-element', id: elementId('S1'), title: 'By others' }, plain)
    const edit: Edit = (rows) => {
      cell(rows, 'S1', 'Title').set('By me')
      cell(rows, 'S2', 'Title').set('Beta too')
      return [rows[0]!, ...rows.slice(1).reverse()]
    }
    const plan = await broughtBack(plain, edit, { now })
    expect(plan.lines.map(({ key, does, was, theirs, yours }) => [key, does, was, theirs, yours])).toEqual([
      ['3:Title', 'change', 'Beta → gamma', 'Beta → gamma', 'Beta too'],
      ['4:Title', 'conflict', 'Alpha', 'By others', 'By me'],
    ])
    expect(told(plan)).toEqual(['4 Title changed-meanwhile'])
    expect(titles(plan.after)).toEqual(['S1 By others', 'S2 Beta too', 'S3 007'])
    const mine = await broughtBack(plain, edit, { now, accept: { '4:Title': true } })
    expect(titles(mine.after)).toContain('S1 By me')
  })

  it('leaves what nobody edited as others made it, and brings back nothing that they deleted', async () => {
    const others = summed(plain, 'S1', 'Two')
    const now = changed({ type: 'delete-element', id: elementId('S2'), at: 3 }, others)
    const plan = await broughtBack(plain, (rows) => void cell(rows, 'S3', 'Title').set('Gamma'), { now })
    expect(titles(plan.after)).toEqual(['S1 Alpha', 'S3 Gamma'])
    expect(plan.after.elements.get(elementId('S1'))?.fields['summary']).toBe('Two')
    expect(told(plan)).toEqual(['4 Golden Thread id gone-meanwhile'])
  })

  it('takes what a spreadsheet writes otherwise by itself for no edit, and tells it', async () => {
    const titled = sketch('proposal S1 "2006/07"; proposal S3 "007 → 8"')
    const coded = changed({ type: 'edit-element', id: elementId('S1'), code: '1-2' }, titled)
    const dated = summed(summed(coded, 'S1', '2005-09-29'), 'S3', '1234567890123456')
    const plan = await broughtBack(dated, (rows) => {
      cell(rows, '1-2', 'Summary').set('29/09/2005')
      cell(rows, '1-2', 'Title').set('Jul-06')
      cell(rows, '1-2', 'Code').set('02-Jan')
      cell(rows, 'S3', 'Title').set('007 ? 8')
      cell(rows, 'S3', 'Summary').set('1.23457E+15')
    })
    expect(plan.change).toEqual({ type: 'batch', changes: [] })
    expect(plan.report.refused).toEqual([])
    expect(plan.report.repaired.map(({ row, sentence }) => `${row} ${sentence.split(' stand')[0]}`)).toEqual([
      '2 Code, Title, Summary',
      '3 Title, Summary',
    ])
    const edited = await broughtBack(dated, (rows) => {
      cell(rows, '1-2', 'Summary').set('30/09/2005')
      cell(rows, 'S3', 'Title').set('008 → 8')
    })
    expect(edited.report.changed).toBe(2)
  })

  it('names the rows that are gone by those that are left, and deletes them only where somebody says so', async () => {
    const without: Edit = (rows) => rows.filter((_, at) => at !== 3 && at !== 4)
    const plan = await broughtBack(plain, without)
    expect(plan.lines.map(({ key, does }) => `${does} ${key}`).sort()).toEqual([
      'delete gone:S2',
      'delete gone:S3',
    ])
    expect(plan.change).toEqual({ type: 'batch', changes: [] })
    const gone = await broughtBack(plain, without, { accept: { 'gone:S2': true } })
    expect(titles(gone.after)).toEqual(['S1 Alpha', 'S3 007'])
  })

  it('says how many rows are gone that nobody can name', async () => {
    const many = randomMap(createRandom(3), 120, testFramework2).map
    const plan = await broughtBack(many, (rows) => rows.slice(0, 3))
    const [lost] = plan.report.refused.filter(({ code }) => code === 'rows-gone')
    const named = plan.lines.filter(({ does }) => does === 'delete').length
    expect(named).toBeGreaterThan(5)
    expect(lost?.sentence).toMatch(
      new RegExp(`^${aliveElements(many).length - 2 - named} rows are not in this file`),
    )
  })

  it('has links too: what is edited of one, and what it joins', async () => {
    const format = 'links.csv'
    const basis = await broughtBack(
      plain,
      (rows) => void rows[1]!.splice(rows[0]!.indexOf('Basis'), 1, 'inferred'),
      { format },
    )
    expect(shownLinks(basis.after).map((link) => link.basis)).toEqual(['inferred'])
    const moved = await broughtBack(plain, (rows) => void rows[1]!.splice(0, 1, 'S2'), { format })
    expect(moved.lines.map(({ does }) => does).sort()).toEqual(['create', 'delete'])
    const named = await broughtBack(plain, (rows) => void rows[1]!.splice(0, 1, 'Alpha'), { format })
    expect(named.change).toEqual({ type: 'batch', changes: [] })
    expect(named.report.refused).toEqual([])
  })

  it('comes in from a spreadsheet that parts by semicolons and saves in Windows-1252', async () => {
    const rows = rowsIn(await exported(plain, 'elements.csv'))
    cell(rows, 'S1', 'Title').set('Café')
    const quoted = rows
      .map((row) => row.map((each) => `"${each.replaceAll('"', '""')}"`).join(';'))
      .join('\r\n')
    const saved = Uint8Array.from(quoted, (sign) => (sign > 'ÿ' ? 63 : sign.charCodeAt(0)))
    const plan = planned(plain, [tableFromCsv(new TextDecoder('windows-1252').decode(saved), 'Table')])
    expect(titles(plan.after)).toEqual(['S1 Café', 'S2 Beta → gamma', 'S3 007'])
  })

  it('makes all of it in a map that never had it, with its evidence; and an old one without a base as well', async () => {
    const evidence = [{ id: 'e', source: 'A report', paragraph: '21', quotation: 'safer', field: 'summary' }]
    const element = plain.elements.get(elementId('S1')) as Element
    const map = { ...plain, elements: new Map(plain.elements).set(element.id, { ...element, evidence }) }
    const link = shownLinks(map)[0]!
    const paid = changed({ type: 'edit-link', id: link.id, fields: { share: '£3m' } }, map)
    const [elements, links] = [await exported(paid, 'elements.csv'), await exported(paid, 'links.csv')]
    const empty = emptyMap(testFramework2, '')
    const plan = planned(empty, [tableFromCsv(elements, 'Elements'), tableFromCsv(links, 'Links')])
    expect(plan.report).toMatchObject({
      refused: [],
      counts: { elements: { created: 4 }, links: { created: 1 } },
    })
    expect(plan.report.repaired).toEqual([])
    expect(shownLinks(plan.after)[0]?.fields).toEqual({ share: '£3m' })
    const made = aliveElements(plan.after)
    expect(made.map(({ code, title, kind, fields }) => ({ code, title, kind, fields }))).toEqual(
      aliveElements(map).map(({ code, title, kind, fields }) => ({ code, title, kind, fields })),
    )
    expect(made.find(({ code }) => code === 'S1')?.evidence).toMatchObject([
      { source: 'A report', paragraph: '21', field: 'summary' },
    ])
    const old = rowsIn(elements).map((row) => row.slice(0, -1))
    const without = planTables(
      empty,
      { tables: [{ table: tableOf(old, 'Old'), choices: {} }], source: '' },
      context(),
    )
    expect(without.ok && without.value.report).toMatchObject({ refused: [], created: 4 })
  })
})

describe('[IMP23] whatever is changed in a file of ours is in the map, or is told at its cell', () => {
  it('a title, a code and an end that were emptied', async () => {
    const plan = await broughtBack(plain, (rows) => {
      cell(rows, 'S1', 'Title').set('')
      cell(rows, 'S1', 'Summary').set('Kept')
      cell(rows, 'S2', 'Code').set('')
    })
    expect(told(plan)).toEqual(['3 Title title-missing'])
    expect(titles(plan.after)).toEqual([' Beta → gamma', 'S1 Alpha', 'S3 007'])
    expect(plan.after.elements.get(elementId('S1'))?.fields['summary']).toBe('Kept')
    for (const head of ['From', 'Relation', 'To', 'Basis']) {
      const link = await broughtBack(plain, (rows) => void rows[1]!.splice(rows[0]!.indexOf(head), 1, ''), {
        format: 'links.csv',
      })
      expect(told(link)).toEqual([`2 ${head} cell-emptied`])
      expect(link.change).toEqual({ type: 'batch', changes: [] })
    }
  })

  it('columns that nothing is taken from, that are gone, and that somebody added', async () => {
    const plan = await broughtBack(plain, (rows) => {
      cell(rows, 'S1', 'Kind').set('Outcome')
      const summary = rows[0]!.indexOf('Summary')
      return rows.map((row, at) => [
        ...row.filter((_, column) => column !== summary),
        at === 0 ? 'Mine' : 'x',
      ])
    })
    expect(told(plan)).toEqual(['1 Mine column-strange', '3 Kind column-fixed'])
    expect(plan.report.repaired.map(({ sentence }) => sentence)).toEqual([
      expect.stringContaining('Summary is not there'),
    ])
    expect(plan.after.elements).toEqual(plain.elements)
  })

  it('a row whose own words were written over: told, matched as any other, and not taken for gone', async () => {
    const plan = await broughtBack(plain, (rows) => {
      cell(rows, 'S2', 'Title').set('Beta too')
      cell(rows, 'S2', 'Golden Thread base').set('checked')
      rows.push(rows[0]!.map((head) => (head === 'Kind' ? 'Proposal' : head === 'Title' ? 'Added' : '')))
    })
    expect(told(plan)).toEqual([])
    expect(plan.report.repaired.filter(({ sentence }) => sentence.includes('written over'))).toMatchObject([
      { row: 4 },
    ])
    expect(titles(plan.after)).toEqual(['S1 Alpha', 'S2 Beta too', 'S3 007', 'S4 Added'])
  })

  it('fields of links, with what others changed meanwhile, an emptied one and a row that is another link by now', async () => {
    const [link] = shownLinks(plain)
    const fields = (map: StrategyMap, values: Record<string, string | null>) =>
      changed({ type: 'edit-link', id: link!.id, fields: values }, map)
    const map = fields(plain, { share: '1.5', since: '2005/06' })
    const now = fields(map, { since: '2007/08' })
    const set =
      (words: Record<string, string>): Edit =>
      (rows) => {
        for (const [head, word] of Object.entries(words)) rows[1]!.splice(rows[0]!.indexOf(head), 1, word)
        return rows
      }
    const format = 'links.csv'
    const plan = await broughtBack(map, set({ Share: '2.5', Since: '2006/07' }), { now, format })
    expect(told(plan)).toEqual(['2 Since changed-meanwhile'])
    expect(plan.after.links.get(link!.id)?.fields).toEqual({ share: '2.5', since: '2007/08' })
    const emptied = await broughtBack(map, set({ Share: '' }), { format })
    expect(told(emptied)).toEqual([])
    expect(emptied.after.links.get(link!.id)?.fields).toEqual({ since: '2005/06' })
    const other = await broughtBack(map, set({ From: 'S2' }), { format })
    expect(shownLinks(other.after).find(({ id }) => id !== link!.id)?.fields).toEqual({
      share: '1.5',
      since: '2005/06',
    })
  })

  it.each([1, 2, 5])('any cell of random maps, whatever is written there: seed %i', async (seed) => {
    const random = createRandom(seed)
    const { map } = randomMap(random, 100, testFramework2)
    const files = [
      ...(await Promise.all(
        ['elements.csv', 'links.csv'].map(async (format) => [
          tableOf(rowsIn(await exported(map, format)), format),
        ]),
      )),
      workbookOf(map).map(({ name, heads, rows }) =>
        tableOf(
          [heads, ...rows].map((row) => row.map(String)),
          name,
        ),
      ),
    ]
    for (const tables of files) {
      const untouched = planned(map, tables)
      expect(untouched.change).toEqual({ type: 'batch', changes: [] })
      expect(untouched.report.refused).toEqual([])
      const sheets = tables.filter(({ name, rows }) => name !== BASE_SHEET && rows.length > 1)
      for (let time = 0; time < 10; time += 1) {
        const sheet = sheets[random.below(sheets.length)]!
        const [heads, ...below] = sheet.rows.map(({ cells }) => cells.map(String))
        const [at, column] = [random.below(below.length), random.below(heads!.length - 1)]
        const words = random.below(3) === 0 ? '' : 'Written in'
        const was = below[at]![column]!
        // Signs that show nothing are as good as nothing.
        if (was.replace(/[\s\p{C}]/gu, '') === words) continue
        below[at]![column] = words
        const edited = tableOf([heads!, ...below], sheet.name)
        const plan = planned(
          map,
          tables.map((each) => (each === sheet ? edited : each)),
        )
        const isTold = plan.report.refused.some(({ row }) => row === at + 2)
        const isDone = plan.lines.some(({ row, isTaken }) => row === at + 2 && isTaken)
        expect([sheet.name, heads![column], was, words, isTold || isDone]).toEqual([
          sheet.name,
          heads![column],
          was,
          words,
          true,
        ])
      }
    }
  })
})
