import { readMoney, readNumber } from '../../model/index.ts'
import { type ImportNotes, importText, type SourceCell } from '../entries/index.ts'
import type { LaidRow, LaidTable } from './layOut.ts'

/**
 * Takes the rows of totals out: each is held against the rows above it, back to the total before, or to the beginning.
 * One that does not add up is told at its cell, because one of the two figures is wrong.
 */
export function withoutTotals(
  table: LaidTable,
  notes: ImportNotes,
  place: (row: number, column?: string) => { row: number; column?: string; table?: string },
): LaidTable {
  const kept: LaidRow[] = []
  let sinceTotal: LaidRow[] = []
  let since = 0
  for (const row of table.rows) {
    if (!isTotal(row.cells)) {
      kept.push(row)
      sinceTotal.push(row)
      continue
    }
    const checked = row.cells.flatMap((cell, at) => {
      const figure = figureIn(cell)
      if (figure === undefined) return []
      // A sum counts the rows that are hidden, a subtotal does not: either is right.
      const unseen = table.leftOut.filter((left) => left.at < row.at)
      const sums = [
        sinceTotal,
        kept,
        [...sinceTotal, ...unseen.filter((left) => left.at > since)],
        [...kept, ...unseen],
      ].map((rows) => sumOf(rows, at))
      if (sums.every((sum) => sum === undefined)) return []
      const isRight = sums.some(
        (sum) => sum !== undefined && Math.abs(sum - figure) < 1e-6 * Math.max(1, Math.abs(figure)),
      )
      return [{ at, figure: String(cell), sum: sums[0] ?? 0, isRight }]
    })
    const wrong = checked.filter(({ isRight }) => !isRight)
    for (const { at, figure, sum } of wrong) {
      const sentence = importText.totalWrong(figure, String(Math.round(sum * 1e6) / 1e6))
      notes.refuse(place(row.at, table.heads[at]), 'total-differs', sentence)
    }
    if (wrong.length === 0)
      notes.repair(place(row.at), checked.length > 0 ? importText.total : importText.totalPlain)
    sinceTotal = []
    since = row.at
  }
  return { ...table, rows: kept }
}

const TOTAL = /^(grand |sub-? ?|overall )?totals?\b(?! \w+ \w+ \w+)|^sum( of .*)?$|^all (together|rows)$/i

function isTotal(cells: readonly SourceCell[]): boolean {
  const words = cells.filter(
    (cell): cell is string => typeof cell === 'string' && cell !== '' && figureIn(cell) === undefined,
  )
  const first = words[0]
  if (first === undefined || !TOTAL.test(first)) return false
  // "Total place" is a title where the rest of its row is words as well.
  return words.length === 1 || cells.some((cell) => figureIn(cell) !== undefined)
}

function figureIn(cell: SourceCell): number | undefined {
  if (typeof cell === 'number') return cell
  if (typeof cell !== 'string' || cell === '') return undefined
  return readNumber(cell) ?? readMoney(cell)?.amount
}

function sumOf(rows: readonly LaidRow[], at: number): number | undefined {
  const figures = rows.flatMap(({ cells }) => figureIn(cells[at] ?? '') ?? [])
  return figures.length === 0 ? undefined : figures.reduce((sum, figure) => sum + figure, 0)
}
