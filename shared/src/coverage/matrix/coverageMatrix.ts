import type { ElementId, MatrixDefinition } from '../../model/index.ts'
import type { Cell, Tally } from './cell.ts'
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
  readonly rowTallies: readonly Tally[]
  readonly columnTallies: readonly Tally[]
  /** What it says of a row or a column besides its cells. Worked out when it is asked for. */
  lineOf(side: MatrixSide, id: ElementId): MatrixLine
}
