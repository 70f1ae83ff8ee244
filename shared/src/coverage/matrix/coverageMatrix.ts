import type { ElementId, MatrixDefinition } from '../../model/index.ts'
import type { Cell, Tally } from './cell.ts'
import type { Claims } from './claims.ts'
import type { MatrixLine, MatrixSide } from './lines.ts'

/**
 * The answer to one matrix of the framework. `cells[r][c]` belongs to `rows[r]` and `columns[c]`. After a change,
 * rows of cells, cells and tallies that the change cannot touch keep their identity.
 */
export interface CoverageMatrix {
  readonly definition: MatrixDefinition
  /** In the order that the matrix asks for; of their codes where it asks for none. */
  readonly rows: readonly ElementId[]
  readonly columns: readonly ElementId[]
  readonly cells: readonly (readonly Cell[])[]
  /** The same without making every cell: a matrix of 10,000 elements has millions, and a few thousand say something. */
  readonly sparse: SparseCells
  readonly rowTallies: readonly Tally[]
  readonly columnTallies: readonly Tally[]
  /** What it says of a row or a column besides its cells. Worked out when it is asked for. */
  lineOf(side: MatrixSide, id: ElementId): MatrixLine
}

/** What of a matrix says something. Good until the map changes. */
export interface SparseCells {
  /** The columns in which a row has a mark: a link, a path or an assessment. */
  markedIn(row: ElementId): Iterable<ElementId>
  readonly claims: Claims
  hasRow(id: ElementId): boolean
  hasColumn(id: ElementId): boolean
  /** Of a row and a column that the matrix has. */
  cellAt(row: ElementId, column: ElementId): Cell
}
