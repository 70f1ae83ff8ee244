import { expect, it } from 'vitest'
import { sampleMap } from '../../frameworks/index.ts'
import type { Element } from '../../model/index.ts'
import { lookAt } from '../graph/index.ts'
import { cellWords, compareCells, firstRegister, registerRows, registerTable } from './index.ts'

const map = sampleMap()
const labels = (asked: string) => registerTable(map, asked)?.columns.map(({ label }) => label)

it('[REG7] is asked for by a kind, by several, or by a register of the framework', () => {
  expect(registerTable(map, 'risk')?.title).toBe('Risks')
  expect(registerTable(map, 'risk,idea')?.title).toBe('Risks and Rejected ideas')
  expect(registerTable(map, 'risks')?.title).toBe('Risk register')
  expect(registerTable(map, 'nothing')).toBeUndefined()
  expect(firstRegister(map.framework)).toBe('risks')
})

it('[REG8] has a column for each field, for each period of a series, and for what a way leads to', () => {
  expect(labels('risk')).toEqual([
    'Code',
    'Title',
    'Summary',
    'Likelihood',
    'Impact',
    'Owner',
    'Described in',
  ])
  expect(labels('budget')).toEqual([
    'Code',
    'Title',
    'By year 2006/07 (£ million)',
    'By year 2007/08 (£ million)',
    'By year 2008/09 (£ million)',
    'Is a',
    'Counts in',
  ])
  expect(labels('risk,idea')?.slice(0, 3)).toEqual(['Code', 'Title', 'Kind'])
  expect(labels('claim')).toContain('Verdict')
})

it('[REG9] sorts by what values mean, with blanks last either way about', () => {
  const table = registerTable(map, 'budget-line')
  const column = table?.columns.find(({ key }) => key === 'period amounts 2007/08')
  if (!table || !column) throw new Error('There is no such column.')
  const look = lookAt(map)
  const rows = registerRows(map, table, look).map((element): [Element, string] => [
    element,
    cellWords(look, element, column),
  ])
  const sorted = (direction: 1 | -1) =>
    rows.toSorted((a, b) => compareCells(look, column, a, b, direction)).map(([, words]) => words)
  expect(sorted(1)).toEqual(['-14', '1', '2', '6', '33', '39', '74', '74', '75', '80', '80', '113', ''])
  expect(sorted(-1).at(-1)).toBe('')
  expect(sorted(-1)[0]).toBe('113')
})
