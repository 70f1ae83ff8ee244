import { expect, it } from 'vitest'
import { quotedLine } from './quotedLines.ts'

const drawn = (line: string, ...quotations: string[]): string =>
  quotedLine(line, quotations)
    .map(({ words, isQuoted }) => (isQuoted ? `[${words}]` : words))
    .join('')

it('[TXI21] marks every quotation of a line, those that overlap as well, and loses no word', () => {
  expect(drawn('one two three')).toBe('one two three')
  expect(drawn('one two three', 'two', 'gone', '')).toBe('one [two] three')
  expect(drawn('one two three', 'two', 'one two', 'two three')).toBe('[one two][ three]')
  expect(drawn('one', 'one')).toBe('[one]')
})
