import type { Block, Table } from '@golden-thread/shared/paper'
import { expect, it } from 'vitest'
import { partsOf } from './turned.ts'

const heading = (text: string, level?: 3): Block => ({
  type: 'heading',
  text,
  ...(level ? { level } : {}),
})
const words: Block = { type: 'paragraph', role: 'about', content: [{ type: 'text', text: 'Words.' }] }
const column = { heading: 'A', role: 'row-header', type: 'text', width: 1 }
const table = (wide: boolean, rows: number): Block => ({
  type: 'table',
  table: {
    ...{ id: 't', name: 'T', caption: 'A table', wide, empty: 'None.' },
    columns: [column],
    rows: Array.from({ length: rows }, () => [{ type: 'text', content: [] }]),
  } as unknown as Table,
})
const turns = (blocks: readonly Block[]) =>
  partsOf(blocks).map(({ across, blocks: within }) => [across, within.length])

it('[EXP60] turns what stands under one heading of a report as a whole', () => {
  const appendix = [
    heading('Appendix 1'),
    words,
    heading('Coverage', 3),
    table(true, 2),
    heading('Notes', 3),
    words,
  ]
  const blocks = [words, heading('Summary'), words, ...appendix, heading('Appendix 2'), table(false, 2)]
  expect(turns(blocks)).toEqual([
    [false, 1],
    [false, 2],
    [true, 6],
    [false, 2],
  ])
})

it('[EXP60] turns a paper without headings of a lower level altogether, or not at all', () => {
  const blocks = (wide: boolean) => [words, heading('Finding'), words, heading('Coverage'), table(wide, 2)]
  expect(turns(blocks(true))).toEqual([[true, 5]])
  expect(turns(blocks(false))).toEqual([[false, 5]])
})

it('[EXP60] turns nothing for a table that says in a sentence that it is empty', () => {
  expect(turns([heading('Coverage'), table(true, 0)])).toEqual([[false, 2]])
})
