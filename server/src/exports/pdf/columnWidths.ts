import { cellText, headingText, type Table } from '@golden-thread/shared/paper'
import type { Sheet } from './sheet.ts'

/** Room beside the words of a cell, in points, and the longest word that a column makes room for. */
const BESIDE = 9
const WORD_POINTS_MAX = 100

/** Widths in points that fill the page: every column holds its longest word, the rest is shared out by wish. */
export function columnWidths(table: Table, { fonts, width }: Sheet): number[] {
  const total = width()
  const least = table.columns.map((column, at) => {
    const words = [headingText(column), ...table.rows.map((row) => cellText(row[at]))].flatMap((text) =>
      text.split(/\s+/),
    )
    const longest = words.reduce((most, word) => (word.length > most.length ? word : most), '')
    const points = fonts.pieces(longest, true).reduce((sum, piece) => sum + fonts.width(piece, 9), 0)
    return Math.min(points * 1.1, WORD_POINTS_MAX) + BESIDE
  })
  const needed = sum(least)
  if (needed >= total) return least.map((each) => (each * total) / needed)
  const wished = table.columns.map(
    (column) => (column.width * total) / sum(table.columns.map((each) => each.width)),
  )
  const missing = wished.map((wish, at) => Math.max(0, wish - (least[at] ?? 0)))
  const share = (total - needed) / (sum(missing) || 1)
  const widths = least.map((each, at) => each + (missing[at] ?? 0) * share)
  const scale = total / sum(widths)
  return widths.map((each) => each * scale)
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0)
