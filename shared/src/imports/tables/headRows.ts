import type { SourceCell, SourceMerge, SourceRow } from '../entries/index.ts'
import { columnLetter } from './heads.ts'

type CellRow = Pick<SourceRow, 'at' | 'cells'>

export interface HeadOptions {
  /** How well a row would do as heads: how many of its cells name what is known. */
  readonly known: (cells: readonly string[]) => number
  /** The row of the heads, as a spreadsheet counts; 0 where there is none. */
  readonly head?: number | undefined
}

/** The heads of a table, and where they stand, as indexes into its rows; -1 where there are none. */
export interface FoundHeads {
  readonly headAt: number
  /** The row of heads over the heads, where there is one. */
  readonly overAt: number
  readonly heads: readonly string[]
}

/** Heads in one row, or in two where cells of the upper are merged over several of the lower. */
export function findHeads(
  rows: readonly CellRow[],
  merges: readonly SourceMerge[],
  width: number,
  options: HeadOptions,
): FoundHeads {
  const found = headRow(rows, options)
  const overAt = [found, found - 1].find((at) => isOverHeads(rows, merges, at)) ?? -1
  const headAt = overAt < 0 ? found : overAt + 1
  const lower = wordsIn(rows[headAt])
  if (overAt < 0) return { headAt, overAt, heads: headsOf(lower, width) }
  const upper = wordsIn(rows[overAt])
  for (const { left, right } of wideAt(merges, rows[overAt]))
    for (let at = left + 1; at <= right; at += 1) upper[at] = upper[left] ?? ''
  const isTwice = (words: string) => lower.filter((each) => each === words).length > 1
  const joined = Array.from({ length: width }, (_, at) => {
    const [over = '', own = ''] = [upper[at], lower[at]]
    // What stands over several says something only where the lower ones are called the same.
    return own === '' ? over : over !== own && isTwice(own) ? `${over} ${own}`.trim() : own
  })
  return { headAt, overAt, heads: headsOf(joined, width) }
}

/** A row with merged cells over a row of words, which has nothing of its own under what is not merged. */
function isOverHeads(rows: readonly CellRow[], merges: readonly SourceMerge[], at: number): boolean {
  const [over, under] = [rows[at], rows[at + 1]]
  if (!over || !under || under.at !== over.at + 1) return false
  const wide = wideAt(merges, over)
  if (wide.length === 0 || over.cells.filter((cell) => cell !== '').length < 2) return false
  return under.cells.every((cell, column) => {
    if (cell === '') return true
    const isUnderWide = wide.some(({ left, right }) => left <= column && column <= right)
    return (
      typeof cell === 'string' && (isUnderWide || cell === over.cells[column] || over.cells[column] === '')
    )
  })
}

/** More than anybody has under one head: what is merged over all of a sheet is its title. */
const UNDER_ONE_MOST = 60

const wideAt = (merges: readonly SourceMerge[], row: CellRow | undefined): readonly SourceMerge[] =>
  merges.filter(
    ({ top, bottom, left, right }) =>
      top === row?.at && bottom === top && right > left && right - left < UNDER_ONE_MOST,
  )

const wordsIn = (row: CellRow | undefined): string[] =>
  (row?.cells ?? []).map((cell: SourceCell) => String(cell).replace(/\s+/g, ' '))

/** Where the heads are looked for: sheets begin with a title and a few lines about themselves. */
const LOOKED_THROUGH = 25

function headRow(rows: readonly CellRow[], { known, head }: HeadOptions): number {
  if (head === 0) return -1
  if (head !== undefined) return rows.findIndex(({ at }) => at === head)
  const scores = rows.slice(0, LOOKED_THROUGH).map(({ cells }) => {
    const words = cells.map((cell) => (typeof cell === 'string' ? cell : ''))
    return known(words)
  })
  const best = Math.max(0, ...scores)
  if (best > 0) return scores.indexOf(best)
  // Heads in nobody's words: the first row of words alone over more than one column, with something below it.
  return rows.slice(0, LOOKED_THROUGH).findIndex(({ cells }, index) => {
    const words = cells.filter((cell) => cell !== '')
    const below = rows.slice(index + 1).some((row) => row.cells.some((cell) => cell !== ''))
    return (
      below && words.length > 1 && words.every((cell) => typeof cell === 'string' && !LIKE_A_CODE.test(cell))
    )
  })
}

const LIKE_A_CODE = /^[A-Z]{1,4}-?\d+(?:\.\d+)*$/

function headsOf(cells: readonly string[], width: number): string[] {
  const taken = new Set<string>()
  return Array.from({ length: width }, (_, at) => {
    const words = cells[at] ?? ''
    let head = words || `Column ${columnLetter(at)}`
    for (let again = 2; taken.has(head); again += 1)
      head = `${words || `Column ${columnLetter(at)}`} (${again})`
    taken.add(head)
    return head
  })
}
