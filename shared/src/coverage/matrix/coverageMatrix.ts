import type { ElementId, MatrixDefinition } from '../../model/index.ts'
import type { Cell, Tally } from './cell.ts'

/**
 * The answer to one matrix of the framework. `cells[r][c]` belongs to `rows[r]` and `columns[c]`. After a change,
 * rows of cells, cells and tallies that the change cannot touch keep their identity.
 */
export interface CoverageMatrix {
  readonly definition: MatrixDefinition
  /** In the order of their codes. */
  readonly rows: readonly ElementId[]
  readonly columns: readonly ElementId[]
  readonly cells: readonly (readonly Cell[])[]
  readonly rowTallies: readonly Tally[]
  readonly columnTallies: readonly Tally[]
}
