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
