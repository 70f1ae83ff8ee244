import { describe, expect, it } from 'vitest'
import type { DecisionSummary } from '../protocol/index.ts'
import { mapFromText } from '../testing/index.ts'
import { decisionTable } from './decisionTable.ts'
import { type FeedTable, feedPage, feedTable } from './feedTable.ts'
import { MAP_TABLES, type MapTable, mapTable } from './mapTables.ts'

const map = mapFromText`
  proposal S1 "Safer streets"
  proposal S2
  outcome O1 "Less crime"
  outcome O2
  S1 -> O1
  S2 ~> O1
  *proposal -> *outcome
  S2 / O2 = none
`
const table = (name: MapTable) => mapTable(map, name, '2026-11-25')
const records = ({ columns, rows }: FeedTable) =>
  rows.map((row) => Object.fromEntries(columns.map(({ name }, at) => [name, row[at]])))

describe('a table', () => {
  it.each(MAP_TABLES)(
    '[FEE1] of %s has an id for each row, once, and a value of its type or blank in each column',
    (name) => {
      const { columns, rows } = table(name)
      const ids = rows.map(([id]) => id)
      expect(columns[0]).toEqual({ name: 'id', type: 'text' })
      expect(new Set(ids).size).toBe(ids.length)
      expect(ids).toEqual([...ids].sort())
      expect(new Set(columns.map((column) => column.name)).size).toBe(columns.length)
      for (const row of rows)
        for (const [at, { type }] of columns.entries())
          expect(row[at] === null || typeof row[at] === (type === 'text' ? 'string' : type)).toBe(true)
    },
  )

  it('[FEE1] has the same columns whether anything stands in them or not', () => {
    const empty = mapFromText`outcome O1`
    for (const name of MAP_TABLES)
      expect(mapTable(empty, name, '2026-11-25').columns).toEqual(table(name).columns)
  })

  it('[FEE2] says of elements, links and cells what the map says, with ids beside codes and titles', () => {
    expect(records(table('elements'))).toContainEqual(
      expect.objectContaining({
        id: 'S1',
        code: 'S1',
        kind: 'proposal',
        title: 'Safer streets',
        evidence: 0,
      }),
    )
    expect(records(table('links'))).toContainEqual(
      expect.objectContaining({
        from: 'S1',
        to: 'O1',
        toTitle: 'O1 Less crime',
        basis: 'stated',
        collective: false,
      }),
    )
    expect(records(table('links'))).toContainEqual(
      expect.objectContaining({ from: '*proposal', to: '*outcome', fromCode: null, collective: true }),
    )
    const states = records(table('cells')).map(({ row, column, state }) => `${row}/${column} ${state}`)
    expect(states).toEqual(
      expect.arrayContaining(['S1/O1 direct', 'S2/O1 direct-inferred', 'S2/O2 none', 'S1/O2 collective']),
    )
  })

  it('[FEE2] has decisions with what they are about as one key', () => {
    const decision: DecisionSummary = {
      id: 'd',
      on: { cell: { matrix: 'm', row: 'S1', column: 'O1' } },
      about: 'S1 in O1',
      recommendation: 'Agree it',
      minutes: '',
      conditions: '',
      outcome: 'agreed',
      body: 'Authority',
      date: '2005-09-29',
      baseline: null,
      replaces: null,
      state: 'to do',
      person: 'p',
      by: 'Anna',
      at: 5,
    }
    expect(records(decisionTable([decision]))).toEqual([
      expect.objectContaining({ id: 'd', onKind: 'cell', on: 'm | S1 | O1', outcome: 'agreed', at: 5 }),
    ])
  })
})

describe('pages', () => {
  const of = (...ids: string[]) =>
    feedTable(
      ['id'],
      ids.map((id) => ({ id })),
    )
  const ids = (rows: FeedTable['rows']) => rows.map(([id]) => id)

  it('[FEE3] hold every row once, whatever comes and goes between them', () => {
    const first = feedPage(of('d', 'a', 'c', 'e'), '', 2)
    expect([ids(first.rows), first.next]).toEqual([['a', 'c'], 'c'])
    // One before what was read and one after it come, and the last that was read goes.
    const second = feedPage(of('b', 'a', 'd', 'e', 'f'), first.next ?? '', 2)
    expect([ids(second.rows), second.next]).toEqual([['d', 'e'], 'e'])
    const third = feedPage(of('a', 'e', 'f'), second.next ?? '', 2)
    expect([ids(third.rows), third.next]).toEqual([['f'], null])
  })

  it('[FEE3] end with the last row, also where it fills the page, and an empty table has one', () => {
    expect(feedPage(of('a', 'b'), '', 2).next).toBeNull()
    expect(feedPage(of(), '', 2)).toEqual({ columns: [{ name: 'id', type: 'text' }], rows: [], next: null })
    expect(feedPage(of('a'), 'z', 2).rows).toEqual([])
  })
})
