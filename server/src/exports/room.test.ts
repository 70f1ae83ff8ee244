import type { Paper, Table } from '@golden-thread/shared/paper'
import { expect, it } from 'vitest'
import { formatOf } from './formats.ts'
import { tooLargeFor } from './room.ts'

function paperOf(rows: number, columns: number): Paper {
  const column = { id: 'c', heading: 'C', type: 'number', width: 1 } as const
  const row = Array.from({ length: columns }, () => ({ type: 'number', value: 1 }) as const)
  const table: Table = {
    ...{ id: 't', name: 'T', caption: 'T', wide: true, empty: '' },
    columns: row.map(() => column),
    rows: Array.from({ length: rows }, () => row),
  }
  return { title: 'T', mapTitle: 'M', language: 'en-GB', blocks: [{ type: 'table', table }] }
}

const told = (format: string, paper: Paper): string | undefined => {
  const found = formatOf('paper', format)
  return found && tooLargeFor(found, paper)
}

it('[PAP2] refuses 5,000 rows of 100 columns but as rows alone, and says what to do instead', () => {
  for (const format of ['docx', 'xlsx', 'pdf', 'html', 'md', 'paper.json'])
    expect(told(format, paperOf(5_000, 100)), format).toMatch(
      /^This would have 500,000 cells, and .+ has room for 150,000\. Narrow it with a filter, or take it as CSV/,
    )
  expect(told('csv', paperOf(5_000, 100))).toBeUndefined()
  expect(told('csv', paperOf(5_000, 201))).toContain('tables/cells.csv')
  expect(told('docx', paperOf(500, 300))).toBeUndefined()
})
