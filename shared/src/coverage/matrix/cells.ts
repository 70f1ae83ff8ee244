import type { ElementId, LinkId } from '../../model/index.ts'
import type { Cell } from './cell.ts'
import type { Mark } from './mark.ts'
import { sameCell } from './same.ts'

/** The cells of a matrix with what they stand for: `cells[r][c]` belongs to `rows[r]` and `columns[c]`. */
export interface Grid {
  readonly rows: readonly ElementId[]
  readonly columns: readonly ElementId[]
  readonly cells: readonly (readonly Cell[])[]
}

/** What one cell says, from its mark and the claims about whole kinds that take it in; without either, `unmarked`. */
export function makeCell(
  row: ElementId,
  column: ElementId,
  mark: Mark | undefined,
  collective: readonly LinkId[],
  unmarked: 'none' | 'not-assessed',
): Cell {
  // An element and itself, in a matrix whose rows and columns are of one kind: the question does not arise.
  if (row === column)
    return { row, column, state: 'not-applicable', links: NOTHING, paths: NOTHING, collective: NOTHING }
  if (!mark) {
    const state = collective.length > 0 ? 'collective' : unmarked
    return { row, column, state, links: NOTHING, paths: NOTHING, collective }
  }
  return { row, column, collective, ...mark }
}

const NOTHING: readonly never[] = []

/** Every cell, made from nothing. */
export const makeGrid = (
  rows: readonly ElementId[],
  columns: readonly ElementId[],
  cellOf: (row: ElementId, column: ElementId) => Cell,
): Grid => ({ rows, columns, cells: rows.map((row) => columns.map((column) => cellOf(row, column))) })

/**
 * The grid after a change. Only cells of the rows and columns named, and of rows and columns that are new, are
 * made; everything else is the very same object as before, whole rows where nothing in them moved.
 */
export function updateGrid(
  before: Grid,
  rows: readonly ElementId[],
  columns: readonly ElementId[],
  stale: {
    readonly rows: ReadonlySet<ElementId>
    readonly columns: ReadonlySet<ElementId>
    readonly all: boolean
  },
  cellOf: (row: ElementId, column: ElementId) => Cell,
): Grid {
  const formerRow = formerPositions(before.rows, rows)
  const formerColumn = formerPositions(before.columns, columns)
  const staleColumns = stale.all ? columns : columns.filter((column) => stale.columns.has(column))
  const cells = rows.map((row, r) => {
    const former = before.cells[formerRow(r)]
    if (!former) return columns.map((column) => cellOf(row, column))
    const isWholeRowStale = stale.all || stale.rows.has(row)
    if (!isWholeRowStale && staleColumns.length === 0 && before.columns === columns) return former
    const next = columns.map((column, c) => {
      const cell = former[formerColumn(c)]
      if (cell && !isWholeRowStale && !stale.columns.has(column)) return cell
      const made = cellOf(row, column)
      return cell && sameCell(cell, made) ? cell : made
    })
    return next.length === former.length && next.every((cell, c) => cell === former[c]) ? former : next
  })
  return { rows, columns, cells }
}

/** Where the item at a position of `after` stood in `before`; -1 when it was not there. */
function formerPositions(
  before: readonly ElementId[],
  after: readonly ElementId[],
): (position: number) => number {
  if (before === after) return (position) => position
  const positions = new Map(before.map((id, position) => [id, position]))
  const former = after.map((id) => positions.get(id) ?? -1)
  return (position) => former[position] ?? -1
}
