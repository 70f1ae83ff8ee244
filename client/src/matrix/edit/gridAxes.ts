import type { CoverageMatrix } from '@golden-thread/shared/coverage'
import type { ElementId } from '@golden-thread/shared/model'
import { type GridNames, gridNames, type Place } from '../../grid/index.ts'
import type { ArrangedMatrix } from '../arrange/index.ts'

/** What stands at each number of the grid as it is arranged now, and back again: elements, groups, heads and tallies. */
export interface GridAxes extends GridNames {
  /** Where a cell is, or a head when one of the two is null; null where it is not shown. */
  find(row: ElementId | null, column: ElementId | null): Place | null
  /** The element a line is of; undefined for groups, heads and tallies. */
  rowAt(line: number): ElementId | undefined
  columnAt(column: number): ElementId | undefined
}

export function gridAxes(matrix: CoverageMatrix, { lines, columns }: ArrangedMatrix): GridAxes {
  const lineKeys = lines.map((line) =>
    line.type === 'row' ? matrix.rows[line.row]! : `#group:${line.label}`,
  )
  const columnKeys = columns.map((column) => matrix.columns[column]!)
  const names = gridNames(lineKeys, columnKeys)
  return {
    ...names,
    find(row, column) {
      const line = row === null ? -1 : names.lineOf(row)
      const at = column === null ? -1 : names.columnOf(column)
      return line === undefined || at === undefined ? null : { line, column: at }
    },
    rowAt: (line) => (lines[line]?.type === 'row' ? (lineKeys[line] as ElementId) : undefined),
    columnAt: (column) => columnKeys[column],
  }
}
