import { cellText, headingText, type Table } from '@golden-thread/shared/paper'

/** A bold capital-and-small character of 10 point Arial, and the margins of a cell, in twentieths of a point. */
const CHARACTER = 124
const MARGINS = 240
/** A longer word is broken: it would take the page from the other columns. */
const WORD_CHARS_MAX = 20

/** Widths in twentieths of a point that add up to `total`: every column holds its longest word, the rest by wish. */
export function columnWidths(table: Table, total: number): number[] {
  const least = table.columns.map((column, index) => {
    const texts = [headingText(column), ...table.rows.map((row) => cellText(row[index]))]
    const longest = texts.reduce((most, text) => Math.max(most, longestWord(text)), 0)
    return Math.min(longest, WORD_CHARS_MAX) * CHARACTER + MARGINS
  })
  const needed = sum(least)
  if (needed >= total)
    return rounded(
      least.map((width) => (width * total) / needed),
      total,
    )
  const wishes = table.columns.map((column) => column.width)
  const wished = wishes.map((wish) => (wish * total) / sum(wishes))
  const missing = wished.map((wish, index) => Math.max(0, wish - (least[index] ?? 0)))
  const share = (total - needed) / (sum(missing) || 1)
  return rounded(
    least.map((width, index) => width + (missing[index] ?? 0) * share),
    total,
  )
}

const longestWord = (text: string): number => Math.max(0, ...text.split(/[\s-]+/).map((word) => word.length))

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0)

function rounded(widths: readonly number[], total: number): number[] {
  const whole = widths.map(Math.floor)
  whole[0] = (whole[0] ?? 0) + total - sum(whole)
  return whole
}
