import type { Table, TableColumn } from './table.ts'

/** Coverage columns that one page of a paper holds and a reader can still follow. Word itself stops at 63. */
const COVERAGE_COLUMNS_MAX = 6

/**
 * A wide matrix as several tables that each fit a page: the same rows, the row heading repeated, the coverage columns
 * shared out evenly, or by what they stand under. What stands before them goes with the first table, what stands after
 * (the notes) with the last.
 */
export function columnGroups(table: Table): Table[] {
  const at = (wanted: (column: TableColumn) => boolean) =>
    table.columns.flatMap((column, index) => (wanted(column) ? [index] : []))
  const coverage = at((column) => column.role === 'coverage')
  const shares = sharesOf(coverage, (index) => table.columns[index]?.group)
  if (shares.length < 2) return [table]
  const heading = at((column) => column.role === 'row-header')
  const first = coverage[0] ?? 0
  const last = coverage.at(-1) ?? 0
  const before = table.columns
    .keys()
    .filter((index) => index < first && !heading.includes(index))
    .toArray()
  const after = table.columns
    .keys()
    .filter((index) => index > last)
    .toArray()
  return shares.map((share, part) => {
    const indexes = [
      ...heading,
      ...(part === 0 ? before : []),
      ...share,
      ...(part === shares.length - 1 ? after : []),
    ]
    return {
      ...table,
      id: `${table.id}-${part + 1}`,
      caption: `${table.caption} (part ${part + 1} of ${shares.length})`,
      columns: indexes.flatMap((index) => table.columns[index] ?? []),
      rows: table.rows.map((row) => indexes.flatMap((index) => row[index] ?? [])),
    }
  })
}

/** The columns of each part. Columns that stand under one thing stay together, unless there are too many of them. */
function sharesOf(coverage: readonly number[], groupOf: (index: number) => string | undefined): number[][] {
  const runs: number[][] = []
  for (const index of coverage) {
    const last = runs.at(-1)
    if (last && groupOf(last[0] ?? index) === groupOf(index)) last.push(index)
    else runs.push([index])
  }
  const shares: number[][] = []
  for (const piece of runs.flatMap(evenly)) {
    const last = shares.at(-1)
    if (last && runs.length > 1 && last.length + piece.length <= COVERAGE_COLUMNS_MAX) last.push(...piece)
    else shares.push([...piece])
  }
  return shares
}

function evenly(run: readonly number[]): number[][] {
  const parts = Math.ceil(run.length / COVERAGE_COLUMNS_MAX)
  const size = Math.ceil(run.length / parts)
  return Array.from({ length: parts }, (_, part) => run.slice(part * size, (part + 1) * size))
}
