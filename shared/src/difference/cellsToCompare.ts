import type { CoverageMatrix, SparseCells } from '../coverage/index.ts'
import type { ElementId } from '../model/index.ts'

type Ids = readonly ElementId[]

/**
 * The cells of a matrix that can read differently in two states of it, row by row as the later one has them, what is
 * gone after that: those with a mark in either, and those that a claim about a whole kind takes in otherwise.
 */
export function* cellsToCompare(
  before: CoverageMatrix | undefined,
  after: CoverageMatrix | undefined,
): Generator<readonly [row: ElementId, column: ElementId]> {
  const [was, is] = [before?.sparse, after?.sparse]
  const columns = joined(after?.columns, before?.columns)
  const places = new Map(columns.map((id, at) => [id, at]))
  const hasClaims = claimsAnything(was) || claimsAnything(is)
  const reclaimed = hasClaims
    ? columns.filter((column) => columnStands(was, column) !== columnStands(is, column))
    : []
  for (const row of joined(after?.rows, before?.rows)) {
    const isWholeRow = hasClaims && rowStands(was, row) !== rowStands(is, row)
    const found = isWholeRow ? columns : new Set([...marked(was, row), ...marked(is, row), ...reclaimed])
    const here = isWholeRow ? found : [...found].sort((a, b) => places.get(a)! - places.get(b)!)
    // What an element is to itself is no question.
    for (const column of here) if (column !== row) yield [row, column]
  }
}

function joined(later: Ids = [], earlier: Ids = []): Ids {
  const known = new Set(later)
  return [...later, ...earlier.filter((id) => !known.has(id))]
}

/** Also where a claim names the one cell. */
const marked = (cells: SparseCells | undefined, row: ElementId): ElementId[] =>
  cells?.hasRow(row)
    ? [...cells.markedIn(row), ...[...(cells.claims.cells.get(row)?.keys() ?? [])].filter(cells.hasColumn)]
    : []

const claimsAnything = (cells: SparseCells | undefined): boolean =>
  cells !== undefined &&
  cells.claims.everywhere.length +
    cells.claims.rows.size +
    cells.claims.columns.size +
    cells.claims.cells.size >
    0

/** Whether all cells of a row are claimed, or only some, or the row is not there. */
const rowStands = (cells: SparseCells | undefined, row: ElementId) =>
  cells?.hasRow(row) ? cells.claims.everywhere.length > 0 || cells.claims.rows.has(row) : 'absent'

const columnStands = (cells: SparseCells | undefined, column: ElementId) =>
  cells?.hasColumn(column) ? cells.claims.everywhere.length > 0 || cells.claims.columns.has(column) : 'absent'
