import { expect, it } from 'vitest'
import { sampleMap, templates } from '../frameworks/index.ts'
import { type Element, elementId, type StrategyMap } from '../model/index.ts'
import { cellText, type Table, tableOf } from '../paper/index.ts'
import { type MoneyPart, moneyPaper, moneyParts } from './index.ts'

const map = sampleMap()
const partOf = (id: string, of: StrategyMap = map): MoneyPart => {
  const part = moneyParts(of).find((each) => each.id === id)
  if (!part) throw new Error(`There is no part "${id}".`)
  return part
}
const rowsOf = (table: Table | undefined, code: string): string[][] =>
  (table?.rows ?? []).map((row) => row.map(cellText)).filter(([head]) => head?.startsWith(`${code} `))
const edited = (code: string, fields: Element['fields']): StrategyMap => {
  const element = map.elements.get(elementId(code))
  if (!element) throw new Error(`There is no ${code}.`)
  return {
    ...map,
    elements: new Map(map.elements).set(element.id, { ...element, fields: { ...element.fields, ...fields } }),
  }
}

it('[MNY1] has lines by period as they are printed, in which a blank is not 0', () => {
  const [lines] = partOf('lines-budget-line-amounts').tables
  expect(rowsOf(lines, 'B6')[0]?.slice(1, 4)).toEqual(['13', '6', '0'])
  expect(rowsOf(lines, 'B11')[0]?.slice(1, 4)).toEqual(['32', 'Blank', 'Blank'])
  expect(rowsOf(lines, 'B8')[0]?.at(-1)).toBe('B4, B5, B6 and B7')
  expect(lines?.rows.flat().map(cellText)).not.toContain('')
})

it('[MNY2] has each printed total beside what it adds up to, and says how far they are apart', () => {
  const part = partOf('lines-budget-line-amounts')
  const totals = part.tables[1]
  expect(rowsOf(totals, 'B8')).toEqual([
    ['B8 Total Standstill budget increases', '2006/07', '171', '170', '1 more is printed: rounding'],
    ['B8 Total Standstill budget increases', '2007/08', '75', '74', '1 more is printed: rounding'],
    ['B8 Total Standstill budget increases', '2008/09', '88', '89', '1 less is printed: rounding'],
  ])
  expect(part.sentences[1]).toBe(
    'Of 15 totals that can be compared 11 are as printed and 4 are within rounding.',
  )
  const wrong = partOf(
    'lines-budget-line-amounts',
    edited('B3', { amounts: { '2006/07': 120, '2007/08': 113 } }),
  )
  expect(rowsOf(wrong.tables[1], 'B3')).toEqual([
    ['B3 Total additional resources', '2006/07', '120', '108', '12 more is printed: it differs'],
    ['B3 Total additional resources', '2007/08', '113', '113', 'None'],
    ['B3 Total additional resources', '2008/09', 'Blank', '118', 'Cannot be compared'],
  ])
  expect(wrong.sentences[1]).toContain('1 cannot be compared, because one of the two is blank.')
})

it('[MNY3] lists what supports an outcome and has nothing named that pays for it, before what has', () => {
  const { sentences, tables } = partOf('funded')
  expect(sentences[0]).toMatch(/^Of 7 proposals and programmes that support outcomes 4 have nothing named/)
  const rows = tables[0]?.rows.map((row) => row.map(cellText)) ?? []
  expect(rows.slice(0, 4).map(([head, , paid]) => [head?.split(' ')[0], paid])).toEqual(
    ['S3', 'S6', 'S10', 'S11'].map((code) => [code, 'Nothing is named']),
  )
  expect(rowsOf(tables[0], 'S2')[0]?.slice(2)).toEqual([
    'F4 Specialist Operations resources, realigned (Within budgets); F5 Bid to the Home Office (Bid made)',
    'No amount is named',
  ])
})

it('[MNY4] has the cost of what stands behind each outcome, and what on the way names no amount', () => {
  const [table] = partOf('measure-money-by-outcome').tables
  expect(rowsOf(table, 'O1')[0]?.slice(1)).toEqual(['32,000,000', 'F3', 'F1, F2 and F6'])
  expect(rowsOf(table, 'O4')[0]?.slice(1)).toEqual(['Blank', 'Nothing', 'F6'])
})

it('[MNY5] is a paper, whole or one part of it, and says nothing of a map without money', () => {
  expect(moneyPaper(map)?.blocks.filter(({ type }) => type === 'table')).toHaveLength(6)
  const one = moneyPaper(map, 'funded')
  expect(one?.title).toBe('Unfunded supports')
  expect(one && tableOf(one, 'funded')).toBeDefined()
  expect(moneyPaper(map, 'nothing')).toBeUndefined()
  for (const template of templates) {
    const parts = moneyParts(template.build())
    expect(new Set(parts.map(({ id }) => id)).size, template.id).toBe(parts.length)
    for (const cell of parts.flatMap(({ tables }) => tables.flatMap(({ rows }) => rows.flat())))
      expect(cellText(cell), template.id).not.toBe('')
  }
  expect(moneyParts({ ...map, elements: new Map() })).toEqual([])
})
