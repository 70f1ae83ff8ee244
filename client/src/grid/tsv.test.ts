import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromTsv, toTsv } from './tsv.ts'

describe('tab-separated text', () => {
  it('reads what it writes', () => {
    const rows = [
      ['Direct', 'a "quoted"\tword', ''],
      ['two\nlines', 'None', 'Through S1'],
    ]
    expect(fromTsv(toTsv(rows))).toEqual(rows)
  })

  it('reads what it writes, whatever stands in the cells', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', ' ', '"', '\t', '\n', '\r') })
    const row = fc.array(cell, { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 4 }), (rows) => {
        // A last row of one empty cell is what Excel's line end after the last row looks like.
        fc.pre(rows.at(-1)?.join() !== '')
        expect(fromTsv(toTsv(rows))).toEqual(rows)
      }),
    )
  })

  it('reads what Excel puts on the clipboard, with a line end after the last row', () => {
    expect(fromTsv('Direct\tNone\r\nx\t\r\n')).toEqual([
      ['Direct', 'None'],
      ['x', ''],
    ])
  })

  it('keeps a blank line in the middle, and a quotation mark inside a word', () => {
    expect(fromTsv('a\n\n"b" c')).toEqual([['a'], [''], ['"b" c']])
  })

  it('has no rows for no text', () => {
    expect(fromTsv('')).toEqual([])
  })
})
