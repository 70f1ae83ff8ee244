import {
  type Assessment,
  cellFromKey,
  type ElementId,
  type MatrixId,
  type StrategyMap,
} from '../../model/index.ts'
import { entry } from '../../queries/index.ts'

/** The assessments of a map by matrix, row and column. Keys that name no cell are left out. */
export class AssessmentIndex {
  readonly #byRow = new Map<MatrixId, Map<ElementId, Map<ElementId, Assessment>>>()
  readonly #rowsByColumn = new Map<MatrixId, Map<ElementId, Set<ElementId>>>()

  constructor(map: StrategyMap) {
    for (const [key, assessment] of map.assessments) this.set(key, assessment)
  }

  /** Puts or removes one; returns the cell that the key names, if it names one. */
  set(key: string, assessment: Assessment | undefined): ReturnType<typeof cellFromKey> {
    const cell = cellFromKey(key)
    if (!cell) return undefined
    const row = entry(
      entry(this.#byRow, cell.matrix, () => new Map<ElementId, Map<ElementId, Assessment>>()),
      cell.row,
      () => new Map<ElementId, Assessment>(),
    )
    const rows = entry(
      entry(this.#rowsByColumn, cell.matrix, () => new Map<ElementId, Set<ElementId>>()),
      cell.column,
      () => new Set<ElementId>(),
    )
    if (assessment) {
      row.set(cell.column, assessment)
      rows.add(cell.row)
    } else {
      row.delete(cell.column)
      rows.delete(cell.row)
    }
    return cell
  }

  /** The assessments of one row, by column. */
  ofRow(matrix: MatrixId, row: ElementId): ReadonlyMap<ElementId, Assessment> {
    return this.#byRow.get(matrix)?.get(row) ?? NONE
  }

  /** The rows that have an assessment in a column. */
  rowsAt(matrix: MatrixId, column: ElementId): ReadonlySet<ElementId> {
    return this.#rowsByColumn.get(matrix)?.get(column) ?? NO_ROWS
  }
}

const NONE: ReadonlyMap<ElementId, Assessment> = new Map()
const NO_ROWS: ReadonlySet<ElementId> = new Set()
