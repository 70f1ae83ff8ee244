import { describe, expect, it } from 'vitest'
import {
  aliveElements,
  apply,
  type Change,
  elementId,
  linkReading,
  type StrategyMap,
} from '../model/index.ts'
import { shownLinks } from '../queries/index.ts'
import { checkChange, mapFromTextIn, testFramework2 } from '../testing/index.ts'
import {
  type ImportChoices,
  type PlannedTables,
  planTables,
  readBase,
  type SourceTable,
  tableFromCsv,
  tripTables,
  workbookOf,
} from './index.ts'

const sketch = (parts: TemplateStringsArray): StrategyMap => mapFromTextIn(String.raw(parts), testFramework2)
const map = sketch`proposal S1 "Alpha"; proposal S2 "Beta"; outcome O1 "Less crime"; outcome O2 "Cleaner air"
  S1 -> O1`

function context() {
  let made = 0
  const newId = () => {
    made += 1
    return elementId(`new${made}`)
  }
  return { by: 'Ann', at: 7, newId }
}

const lines = ({ lines: all }: PlannedTables) =>
  all.map(({ key, does, was, theirs, yours, isTaken }) =>
    [key, does, ...(was === undefined ? [] : [was]), theirs, yours, isTaken ? 'taken' : 'left'].join(' | '),
  )
const titles = (of: StrategyMap) => aliveElements(of, 'proposal').map(({ code, title }) => `${code} ${title}`)
const readings = (of: StrategyMap) => shownLinks(of).map((link) => linkReading(of, link))
const refusals = ({ report }: PlannedTables) => report.refused.map(({ row, code }) => `${row} ${code}`)

function planned(of: StrategyMap, tables: Parameters<typeof planTables>[1]): PlannedTables {
  const plan = planTables(of, tables, context())
  if (!plan.ok) throw new Error(plan.error.sentence)
  checkChange(of, plan.value.change, plan.value.after)
  return plan.value
}

const fromCsv = (of: StrategyMap, csv: string, choices: ImportChoices = {}) =>
  planned(of, { tables: [{ table: tableFromCsv(csv, 'Plan'), choices }], source: '' })

/** A workbook of the map with some cells edited, held against the map as it is by then. */
function broughtBack(
  now: StrategyMap,
  edits: Readonly<Record<string, (rows: (string | number | boolean)[][]) => void>>,
  said: ImportChoices = {},
): PlannedTables {
  const tables = workbookOf(map).map(({ name, heads, rows, isHidden }): SourceTable => {
    const all = [[...heads], ...rows.map((row) => [...row])]
    edits[name]?.(all)
    return {
      name,
      rows: all.map((cells, index) => ({ at: index + 1, cells })),
      ...(isHidden ? { isHidden } : {}),
    }
  })
  const base = readBase(tables)
  if (!base) throw new Error('The workbook has no base.')
  return planned(now, { tables: tripTables(tables, base, said), base, source: '' })
}

function changed(change: Change): StrategyMap {
  const after = apply(map, change)
  if (!after.ok) throw new Error(after.error.code)
  return after.value
}

describe('[IMP16] every line of an import', () => {
  const csv = 'Code,Proposal,Lead\nS1,Alpha two,Ann Lee\nS3,Gamma,\nS2,Beta,'

  it('is listed with what the map says and what the row says', () => {
    expect(lines(fromCsv(map, csv))).toEqual([
      '2:Proposal | change | Alpha | Alpha two | taken',
      '3 | create |  | Gamma | taken',
      '2:Lead | create |  | L1 Ann Lee leads S1 Alpha two | taken',
    ])
  })

  it('can be left, with all that would come of it; the rest is taken', () => {
    const accept = { '2:Proposal': false, '3': false, '2:Lead': false }
    const left = fromCsv(map, `${csv}\nS4,Delta,`, { accept })
    expect(titles(left.after)).toEqual(['S1 Alpha', 'S2 Beta', 'S4 Delta'])
    expect(readings(left.after)).toHaveLength(1)
    expect(left.report).toMatchObject({ created: 1, changed: 0, refused: [], left: 3 })
    expect(left.lines.filter(({ isTaken }) => !isTaken)).toHaveLength(3)
  })

  it('is taken alone where all that is not said is left', () => {
    const some = fromCsv(map, csv, { accept: { '*': false, '3': true } })
    expect(titles(some.after)).toContain('S3 Gamma')
    expect(titles(some.after)).toContain('S1 Alpha')
    expect(some.report).toMatchObject({ created: 1, changed: 0 })
  })

  it('that names what was left says which row that is', () => {
    const table = (text: string, name: string, choices: ImportChoices = {}) => ({
      table: tableFromCsv(text, name),
      choices,
    })
    const plan = planned(map, {
      tables: [
        table('Code,Proposal\nS9,Nine', 'Rows', { accept: { 'Rows!2': false } }),
        table('From,Relation,To\nS9,supports,O2', 'Links'),
      ],
      source: '',
    })
    expect(plan.report.refused).toMatchObject([{ table: 'Links', row: 2, code: 'end-left' }])
    expect(plan.report.refused[0]?.sentence).toContain('left out in row 2')
  })

  it('that the model refuses is no line, and is refused', () => {
    const plan = fromCsv(map, `Code,Proposal\nS1,${'x'.repeat(10_001)}`)
    expect(plan.lines).toEqual([])
    expect(plan.report.refused).toHaveLength(1)
  })
})

describe('[IMP17] a workbook of ours that comes back', () => {
  const now = changed({ type: 'edit-element', id: elementId('S1'), title: 'By others' })
  const edits = {
    Proposals: (rows: (string | number | boolean)[][]) => {
      rows[1]![1] = 'By me'
      rows[2]![1] = 'Beta too'
    },
  }

  it('shows a conflict as what it was, what others made of it and what the row says', () => {
    const plan = broughtBack(now, edits)
    expect(lines(plan)).toEqual([
      'Proposals!2:Title | conflict | Alpha | By others | By me | left',
      'Proposals!3:Title | change | Beta | Beta | Beta too | taken',
    ])
    expect(refusals(plan)).toEqual(['2 changed-meanwhile'])
  })

  it('takes either side, one by one', () => {
    const mine = broughtBack(now, edits, {
      accept: { 'Proposals!2:Title': true, 'Proposals!3:Title': false },
    })
    expect(titles(mine.after)).toEqual(['S1 By me', 'S2 Beta'])
    expect(mine.report).toMatchObject({ refused: [], left: 1, changed: 1 })
    const theirs = broughtBack(now, edits, { conflicts: 'theirs', accept: { 'Proposals!2:Title': false } })
    expect(titles(theirs.after)).toEqual(['S1 By others', 'S2 Beta too'])
    // Who has answered is not told again.
    expect(theirs.report.refused).toEqual([])
  })

  it('deletes what has no row any more only where somebody says so', () => {
    const without = { Proposals: (rows: unknown[]) => void rows.splice(2, 1) }
    const told = broughtBack(map, without)
    expect(lines(told)).toEqual(['Proposals!gone:S2 | delete | S2 Beta |  | left'])
    expect(refusals(told)).toEqual(['1 row-gone'])
    const gone = broughtBack(map, without, { accept: { 'Proposals!gone:S2': true } })
    expect(titles(gone.after)).not.toContain('S2 Beta')
    expect(gone.report).toMatchObject({ refused: [], changed: 1 })
    expect(broughtBack(map, without, { accept: { 'Proposals!gone:S2': false } }).report.refused).toEqual([])
  })

  it('that makes a link join something else offers to delete the one that it was', () => {
    const joined = { Links: (rows: (string | number | boolean)[][]) => void rows[1]!.splice(2, 1, 'O2') }
    const plan = broughtBack(map, joined)
    expect(readings(plan.after)).toHaveLength(2)
    const [gone] = plan.lines.filter(({ does }) => does === 'delete')
    const moved = broughtBack(map, joined, { accept: { [gone!.key]: true } })
    expect(readings(moved.after)).toEqual([expect.stringContaining('O2')])
  })

  it('empties what was emptied, of links as of elements', () => {
    const link = shownLinks(map)[0]!.id
    const noted = changed({ type: 'edit-link', id: link, note: 'Why' })
    const tables = workbookOf(noted).map(({ name, heads, rows, isHidden }): SourceTable => {
      const note = heads.indexOf('Note')
      const all = [heads, ...rows].map((row, at) =>
        row.map((cell, column) => (at > 0 && name === 'Links' && column === note ? '' : cell)),
      )
      return {
        name,
        rows: all.map((cells, at) => ({ at: at + 1, cells })),
        ...(isHidden ? { isHidden } : {}),
      }
    })
    const base = readBase(tables)!
    const plan = planned(noted, { tables: tripTables(tables, base), base, source: '' })
    expect(plan.after.links.get(link)?.note).toBe('')
    expect(lines(plan)).toEqual(['Links!2:Note | change | Why | Why |  | taken'])
  })
})
