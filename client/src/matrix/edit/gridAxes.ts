import type { CoverageMatrix } from '@golden-thread/shared/coverage'
import type { ElementId } from '@golden-thread/shared/model'
import type { ArrangedMatrix } from '../arrange/index.ts'
import type { Place } from './block.ts'

const HEAD = '#head'
const TALLY = '#tally'

/** What stands at each number of the grid as it is arranged now, and back again. */
export interface GridAxes {
  readonly lines: number
  readonly columns: number
  /** A name for a line that outlives sorting: an element, a group, the heads or the tallies. */
  lineKey(line: number): string
  columnKey(column: number): string
  /** Where named lines and columns are now; the nearest cell when one has gone. */
  placeOf(keys: { readonly line: string; readonly column: string }): Place
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
  const lineOf = new Map<string, number>(lineKeys.map((key, index) => [key, index]))
  const columnOf = new Map<string, number>(columnKeys.map((key, index) => [key, index]))
  const key = (keys: readonly string[], index: number): string =>
    index < 0 ? HEAD : index >= keys.length ? TALLY : keys[index]!
  const place = (places: ReadonlyMap<string, number>, name: string): number =>
    name === HEAD ? -1 : name === TALLY ? places.size : (places.get(name) ?? 0)
  return {
    lines: lines.length,
    columns: columns.length,
    lineKey: (line) => key(lineKeys, line),
    columnKey: (column) => key(columnKeys, column),
    placeOf: (keys) => ({ line: place(lineOf, keys.line), column: place(columnOf, keys.column) }),
    find(row, column) {
      const line = row === null ? -1 : lineOf.get(row)
      const at = column === null ? -1 : columnOf.get(column)
      return line === undefined || at === undefined ? null : { line, column: at }
    },
    rowAt: (line) => (lines[line]?.type === 'row' ? (lineKeys[line] as ElementId) : undefined),
    columnAt: (column) => columnKeys[column],
  }
}
