import type { Table, TableColumn } from './table.ts'

/** Coverage columns that one page of a paper holds and a reader can still follow. Word itself stops at 63. */
const COVERAGE_COLUMNS_MAX = 6

/**
 * A wide matrix as several tables that each fit a page: the same rows, the row heading repeated, the coverage columns
 * shared out evenly. What stands before them goes with the first table, what stands after (the notes) with the last.
 */
export function columnGroups(table: Table): Table[] {
  const at = (wanted: (column: TableColumn) => boolean) =>
    table.columns.flatMap((column, index) => (wanted(column) ? [index] : []))
  const coverage = at((column) => column.role === 'coverage')
  const parts = Math.ceil(coverage.length / COVERAGE_COLUMNS_MAX)
  if (parts < 2) return [table]
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
  const size = Math.ceil(coverage.length / parts)
  return Array.from({ length: parts }, (_, part) => {
    const indexes = [
      ...heading,
      ...(part === 0 ? before : []),
      ...coverage.slice(part * size, (part + 1) * size),
      ...(part === parts - 1 ? after : []),
    ]
    return {
      ...table,
      id: `${table.id}-${part + 1}`,
      caption: `${table.caption} (part ${part + 1} of ${parts})`,
      columns: indexes.flatMap((index) => table.columns[index] ?? []),
      rows: table.rows.map((row) => indexes.flatMap((index) => row[index] ?? [])),
    }
  })
}
