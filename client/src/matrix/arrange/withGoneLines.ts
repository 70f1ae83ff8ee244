import type { Cell, CoverageMatrix } from '@golden-thread/shared/coverage'
import type { ElementId } from '@golden-thread/shared/model'

/**
 * A matrix with the rows and columns that are gone from it, after the others, as they read before. They have no counts:
 * what the matrix counts is what there is.
 */
export function withGoneLines(matrix: CoverageMatrix, before: CoverageMatrix | undefined): CoverageMatrix {
  if (!before) return matrix
  const goneRows = missingFrom(matrix.rows, before.rows)
  const goneColumns = missingFrom(matrix.columns, before.columns)
  if (goneRows.length + goneColumns.length === 0) return matrix
  const was = new Map(before.cells.flat().map((cell) => [`${cell.row} ${cell.column}`, cell]))
  const gone = (row: ElementId, column: ElementId): Cell =>
    was.get(`${row} ${column}`) ?? {
      row,
      column,
      state: 'not-assessed',
      links: [],
      paths: [],
      collective: [],
    }
  const columns = [...matrix.columns, ...goneColumns]
  const isGone = new Set([...goneRows, ...goneColumns])
  return {
    ...matrix,
    rows: [...matrix.rows, ...goneRows],
    columns,
    cells: [
      ...matrix.cells.map((cells, at) => [
        ...cells,
        ...goneColumns.map((column) => gone(matrix.rows[at]!, column)),
      ]),
      ...goneRows.map((row) => columns.map((column) => gone(row, column))),
    ],
    lineOf: (side, id) => (isGone.has(id) ? before : matrix).lineOf(side, id),
  }
}

function missingFrom(ids: readonly ElementId[], others: readonly ElementId[]): readonly ElementId[] {
  const known = new Set(ids)
  return others.filter((id) => !known.has(id))
}
