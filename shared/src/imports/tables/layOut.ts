import type { ImportNotes, SourceCell, SourceMerge, SourceRow, SourceTable } from '../entries/index.ts'
import { importText } from '../entries/index.ts'
import { type CellRepair, cleanCell } from './cleanCell.ts'
import { findHeads, type HeadOptions } from './headRows.ts'
import { plainHead } from './heads.ts'

/** A table as rows under heads, with its damage put right and told. */
export interface LaidTable {
  /** Each once; a column without one is called by its letter. */
  readonly heads: readonly string[]
  /** The row of the heads; 0 where the table has none. */
  readonly head: number
  readonly rows: readonly LaidRow[]
  /** The rows that are hidden in the sheet. */
  readonly hidden: readonly number[]
  /** Those of them that are left out: totals may count them all the same. */
  readonly leftOut: readonly LaidRow[]
  /** The heads of the columns that are hidden in the sheet. */
  readonly hiddenHeads: readonly string[]
}

export interface LaidRow {
  readonly at: number
  readonly cells: readonly SourceCell[]
}

export interface LayOutOptions extends HeadOptions {
  readonly hidden: 'take' | 'leave'
  readonly notes: ImportNotes
  /** The name of the table, where the import has several. */
  readonly name?: string | undefined
}

/** Finds the heads, fills merged cells, and leaves out what is no row of the table: blank rows, repeated heads, pages. */
export function layOut(table: SourceTable, options: LayOutOptions): LaidTable {
  const { notes, name } = options
  const place = (row: number) => ({ row, ...(name ? { table: name } : {}) })
  const merges = mergesIn(table)
  const cleaned = table.rows.map((row) => cleanRow(row, options))
  const filled = merges.length > 0 ? fill(cleaned, merges) : cleaned
  const width = Math.max(0, ...filled.map(({ cells }) => cells.length))
  const { headAt, overAt, heads } = findHeads(filled, table.merges ?? [], width, options)
  const hidden: number[] = []
  const leftOut: LaidRow[] = []
  const rows: LaidRow[] = []
  for (const [index, row] of filled.entries()) {
    if (index <= headAt || row.cells.every((cell) => cell === '')) continue
    if (table.rows[index]?.isHidden) {
      hidden.push(row.at)
      if (options.hidden === 'leave') {
        notes.refuse(place(row.at), 'row-hidden', importText.rowHidden)
        leftOut.push({ at: row.at, cells: row.cells })
        continue
      }
    }
    if ([headAt, overAt].some((at) => at >= 0 && repeats(row.cells, filled[at]?.cells ?? []))) {
      notes.repair(place(row.at), importText.headAgain)
      continue
    }
    if (isPageLine(row.cells)) {
      notes.repair(place(row.at), importText.pageLine)
      continue
    }
    if (row.fills.length > 0)
      notes.repair(place(row.at), importText.merged(row.fills.map((at) => heads[at] ?? '')))
    for (const repair of row.repairs) notes.repair(place(row.at), importText.repairs[repair])
    rows.push({ at: row.at, cells: Array.from({ length: width }, (_, at) => row.cells[at] ?? '') })
  }
  return withoutDoubles(
    {
      heads,
      head: headAt < 0 ? 0 : (filled[headAt]?.at ?? 0),
      rows,
      hidden,
      leftOut,
      hiddenHeads: (table.hiddenColumns ?? []).flatMap((at) => heads[at] ?? []),
    },
    notes,
    place,
  )
}

interface CleanRow extends LaidRow {
  readonly repairs: readonly CellRepair[]
  /** Columns whose cell came from a merged one above. */
  readonly fills: readonly number[]
}

function cleanRow({ at, cells }: SourceRow, _: LayOutOptions): CleanRow {
  const cleaned = cells.map(cleanCell)
  const repairs = [...new Set(cleaned.flatMap((each) => each.repairs))]
  return { at, cells: cleaned.map(({ cell }) => cell), repairs, fills: [] }
}

/** What is merged over many rows or columns at once is a heading or a mistake, and only its first cell has words. */
const MERGED_ROWS_MAX = 2_000

const mergesIn = ({ merges = [], rows }: SourceTable): readonly SourceMerge[] => {
  const last = rows.at(-1)?.at ?? 0
  return merges
    .filter(({ top, bottom }) => bottom > top)
    .map((merge) => ({ ...merge, bottom: Math.min(merge.bottom, last) }))
    .filter(({ top, bottom, left, right }) => bottom - top < MERGED_ROWS_MAX && right - left < 50)
}

/** A cell that stands for several rows says the same of each of them. */
function fill(rows: readonly CleanRow[], merges: readonly SourceMerge[]): CleanRow[] {
  const byRow = new Map(rows.map((row, index) => [row.at, index]))
  const filled = rows.map((row) => ({ ...row, cells: [...row.cells], fills: [...row.fills] }))
  for (const { top, bottom, left } of merges) {
    const words = filled[byRow.get(top) ?? -1]?.cells[left] ?? ''
    if (words === '') continue
    for (let at = top + 1; at <= bottom; at += 1) {
      const row = filled[byRow.get(at) ?? -1]
      // A row in which nothing else stands is no row of the table.
      if (!row || row.cells.every((cell) => cell === '') || (row.cells[left] ?? '') !== '') continue
      row.cells[left] = words
      row.fills.push(left)
    }
  }
  return filled
}

/** The heads once more, as at the top of every page. */
function repeats(cells: readonly SourceCell[], heads: readonly SourceCell[]): boolean {
  const filled = cells.filter((cell) => cell !== '')
  if (filled.length < 2) return false
  return cells.every(
    (cell, at) => cell === '' || plainHead(String(cell)) === plainHead(String(heads[at] ?? '')),
  )
}

function isPageLine(cells: readonly SourceCell[]): boolean {
  const [only, ...more] = cells.filter((cell) => cell !== '')
  return (
    more.length === 0 && typeof only === 'string' && /^-?\s*(page\s+)\d+(\s*(of|\/)\s*\d+)?\s*-?$/i.test(only)
  )
}

/** A column that came out twice from a merged one: under the same head, with the same in every row. */
function withoutDoubles(
  table: LaidTable,
  notes: ImportNotes,
  place: (row: number) => { row: number; table?: string },
): LaidTable {
  const doubled = table.heads.flatMap((head, at) => {
    const original = table.heads.indexOf(head.replace(/ \(\d+\)$/, ''))
    const isSame =
      original >= 0 && original < at && table.rows.every(({ cells }) => cells[at] === cells[original])
    return isSame && table.rows.length > 0 && / \(\d+\)$/.test(head) ? [at] : []
  })
  if (doubled.length === 0) return table
  for (const at of doubled) notes.repair(place(table.head), importText.columnTwice(table.heads[at] ?? ''))
  const kept = <T>(cells: readonly T[]): T[] => cells.filter((_, at) => !doubled.includes(at))
  return {
    ...table,
    heads: kept(table.heads),
    rows: table.rows.map((row) => ({ ...row, cells: kept(row.cells) })),
    leftOut: table.leftOut.map((row) => ({ ...row, cells: kept(row.cells) })),
  }
}
