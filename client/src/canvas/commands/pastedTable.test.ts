import { describe, expect, it } from 'vitest'
import { tableOf, wordsOf } from './pastedTable.ts'

describe('[PST1] a pasted table', () => {
  it('is rows of cells of one length, without the bullets of Word and empty lines', () => {
    expect(tableOf('•\tFirst\r\n\r\n3.\tSecond\t\tmore')).toEqual([
      ['First', '', ''],
      ['Second', '', 'more'],
    ])
    expect(tableOf('\n\t\n')).toEqual([])
  })

  it('is read as Excel quotes it, and keeps quotation marks that are part of a title', () => {
    expect(tableOf('S1\t"Two\nlines, ""quoted"""\tx')).toEqual([['S1', 'Two lines, "quoted"', 'x']])
    expect(tableOf('"Together" programme')).toEqual([['"Together" programme']])
  })

  it('is handed on as the words of a spreadsheet', () => {
    expect(wordsOf(tableOf('S1\tOne "quoted"\nS2\tTwo'))).toBe('S1\t"One ""quoted"""\nS2\tTwo')
  })
})
