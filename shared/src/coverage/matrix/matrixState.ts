import type { ElementId, MatrixDefinition, StrategyMap } from '../../model/index.ts'
import { type LinkGraph, linkIndexOf, lookAt } from '../../queries/index.ts'
import { AssessmentIndex } from './assessmentIndex.ts'
import { Axis } from './axis.ts'
import type { Cell, Tally } from './cell.ts'
import { type Grid, makeCell, makeGrid, updateGrid } from './cells.ts'
import {
  type Claims,
  claimsAnything,
  claimsDiffer,
  claimsOf,
  claimsOn,
  columnsClaimedAt,
  isMixed,
  NO_DIFFERENCE,
  rowsClaimedAt,
} from './claims.ts'
import type { CoverageMatrix, SparseCells } from './coverageMatrix.ts'
import { LineBook } from './lineBook.ts'
import { lineOf } from './lines.ts'
import { marksOfRow, type RowMarks } from './mark.ts'
import { MarkTable } from './markTable.ts'
import { TallyList, tallyOf } from './tallies.ts'

/** What a change can have done to one matrix. */
export interface MatrixChange {
  readonly map: StrategyMap
  /** Elements that came, went, or have another kind or code. */
  readonly moved: ReadonlySet<ElementId>
  /** Where a changed link or assessment can have touched a row. May name elements that are no rows. */
  readonly rows: ReadonlySet<ElementId>
  /** True when a claim about a whole kind came, went or changed. */
  readonly claims: boolean
  /** Rows and columns that came or went, stand elsewhere, or say something else of themselves. */
  readonly lines: ReadonlySet<ElementId>
}

/** Where a matrix reads differently after a change. */
export interface MatrixDifference {
  readonly rows: ReadonlySet<ElementId>
  readonly columns: ReadonlySet<ElementId>
  /** Rows of which a mark came, went or changed. */
  readonly marked: ReadonlySet<ElementId>
}

/**
 * One matrix, kept up to date at the cost of what changed. What it keeps is sparse: a mark for each cell that has
 * something in it. The full grid of cells is made when somebody first reads it, and kept up to date from then on.
 */
export class MatrixState {
  readonly definition: MatrixDefinition
  readonly #unmarked: 'none' | 'not-assessed'
  readonly #index: LinkGraph
  readonly #assessments: AssessmentIndex
  readonly #marks = new MarkTable()
  readonly #rowTallies: TallyList
  readonly #columnTallies: TallyList
  #map: StrategyMap
  #rows: Axis
  #columns: Axis
  #claims: Claims
  #grid: Grid | undefined
  #matrix: CoverageMatrix

  /** `lines` are those of this matrix, among others. */
  constructor(
    map: StrategyMap,
    definition: MatrixDefinition,
    index: LinkGraph,
    assessments: AssessmentIndex,
    lines: LineBook = new LineBook(map, index, [definition]),
  ) {
    this.definition = definition
    this.#unmarked = definition.closed ? 'none' : 'not-assessed'
    this.#index = index
    this.#assessments = assessments
    this.#map = map
    this.#rows = new Axis(map, definition.rows, lines.sideOf(definition.id, 'rows'))
    this.#columns = new Axis(map, definition.columns, lines.sideOf(definition.id, 'columns'))
    this.#claims = claimsOf(map, index, definition)
    for (const row of this.#rows.ids) this.#marks.set(row, this.#marksNow(row))
    this.#rowTallies = new TallyList(this.#rows.ids, (row) => this.#tallyOfRow(row))
    this.#columnTallies = new TallyList(this.#columns.ids, (column) => this.#tallyOfColumn(column))
    this.#matrix = this.#publish()
  }

  get matrix(): CoverageMatrix {
    return this.#matrix
  }

  rowTally(row: ElementId): Tally | undefined {
    return this.#rowTallies.get(row)
  }

  columnTally(column: ElementId): Tally | undefined {
    return this.#columnTallies.get(column)
  }

  marksOf(row: ElementId): RowMarks {
    return this.#marks.of(row)
  }

  /** Takes a change in; the indexes have taken it in already. */
  advance(change: MatrixChange): MatrixDifference {
    const formerRows = this.#rows
    const formerColumns = this.#columns
    this.#map = change.map
    const moved = change.lines.size > 0 ? new Set([...change.moved, ...change.lines]) : change.moved
    this.#rows = formerRows.advance(change.map, moved)
    this.#columns = formerColumns.advance(change.map, moved)
    const isSameShape = formerRows.ids === this.#rows.ids && formerColumns.ids === this.#columns.ids

    const stale = this.#refreshMarks(this.#suspectRows(change.rows, moved, formerColumns))
    const isReclaimed = change.claims || (isMixed(this.definition) && moved.size > 0)
    const claimed = isReclaimed ? this.#refreshClaims() : NO_DIFFERENCE
    const rows = new Set([...stale.rows, ...claimed.rows])
    const isUntouched =
      isSameShape &&
      rows.size === 0 &&
      claimed.columns.size === 0 &&
      !claimed.all &&
      ![...change.lines].some((id) => this.#rows.has(id) || this.#columns.has(id))
    if (isUntouched) return NOTHING_DIFFERS

    // A row has a cell more or less when a column comes or goes, and a claim on a column takes in every row.
    const isWidthNew = formerColumns.ids.length !== this.#columns.ids.length
    const isHeightNew = formerRows.ids.length !== this.#rows.ids.length
    const rowsCounted = this.#rowTallies.refresh(
      this.#rows,
      new Set([...rows, ...moved]),
      isWidthNew || claimed.all || claimed.columns.size > 0,
    )
    const columnsCounted = this.#columnTallies.refresh(
      this.#columns,
      new Set([...stale.columns, ...claimed.columns, ...moved]),
      isHeightNew || claimed.all || claimed.rows.size > 0,
    )
    if (this.#grid) {
      const cells = { rows, columns: claimed.columns, all: claimed.all }
      this.#grid = updateGrid(this.#grid, this.#rows.ids, this.#columns.ids, cells, this.#cellOf)
    }
    this.#matrix = this.#publish()
    // Without claims, a row more only means one more cell that nobody has assessed: no finding turns on that.
    const hasClaims = change.claims || claimsAnything(this.#claims)
    return {
      rows: new Set([...rows, ...(hasClaims ? rowsCounted : [])]),
      columns: new Set([...stale.columns, ...(hasClaims ? columnsCounted : [])]),
      marked: stale.rows,
    }
  }

  /** The rows to look at again: those that a link or an assessment touched, and those that a column came to or left. */
  #suspectRows(
    rows: ReadonlySet<ElementId>,
    moved: ReadonlySet<ElementId>,
    formerColumns: Axis,
  ): Set<ElementId> {
    const suspects = new Set([...rows, ...moved])
    for (const id of moved) {
      const was = formerColumns.has(id)
      const is = this.#columns.has(id)
      if (was && !is) for (const row of this.#marks.rowsIn(id)) suspects.add(row)
      if (is && !was) for (const row of this.#assessments.rowsAt(this.definition.id, id)) suspects.add(row)
    }
    return suspects
  }

  #refreshMarks(suspects: ReadonlySet<ElementId>): { rows: Set<ElementId>; columns: Set<ElementId> } {
    const rows = new Set<ElementId>()
    const columns = new Set<ElementId>()
    for (const row of suspects) {
      const changed = this.#marks.set(row, this.#rows.has(row) ? this.#marksNow(row) : NO_MARKS)
      if (changed.length > 0) rows.add(row)
      for (const column of changed) columns.add(column)
    }
    return { rows, columns }
  }

  #refreshClaims() {
    const before = this.#claims
    this.#claims = claimsOf(this.#map, this.#index, this.definition)
    return claimsDiffer(before, this.#claims)
  }

  #marksNow(row: ElementId): RowMarks {
    const assessments = this.#assessments.ofRow(this.definition.id, row)
    const { definition } = this
    const initials =
      definition.show === 'initials'
        ? lineOf(lookAt(this.#map, this.#index), definition, 'rows', row).initials
        : undefined
    return marksOfRow(this.#index, definition, row, assessments, (id) => this.#columns.has(id), initials)
  }

  #tallyOfRow(row: ElementId): Tally {
    const { everywhere, rows } = this.#claims
    const marks = this.#marks.of(row)
    return tallyOf(row, this.#marks.rowCounts(row), {
      length: this.#columns.ids.length,
      onDiagonal: this.#columns.has(row) ? 1 : 0,
      isClaimed: everywhere.length > 0 || rows.has(row),
      claimedAcross: columnsClaimedAt(this.#claims, row).filter((column) => this.#columns.has(column)),
      isMarked: (column) => marks.has(column),
      unmarked: this.#unmarked,
    })
  }

  #tallyOfColumn(column: ElementId): Tally {
    const { everywhere, columns } = this.#claims
    return tallyOf(column, this.#marks.columnCounts(column), {
      length: this.#rows.ids.length,
      onDiagonal: this.#rows.has(column) ? 1 : 0,
      isClaimed: everywhere.length > 0 || columns.has(column),
      claimedAcross: rowsClaimedAt(this.#claims, column).filter((row) => this.#rows.has(row)),
      isMarked: (row) => this.#marks.of(row).has(column),
      unmarked: this.#unmarked,
    })
  }

  readonly #cellOf = (row: ElementId, column: ElementId): Cell =>
    makeCell(
      row,
      column,
      this.#marks.of(row).get(column),
      claimsOn(this.#claims, row, column),
      this.#unmarked,
    )

  #publish(): CoverageMatrix {
    const map = this.#map
    const state = this
    let cells: CoverageMatrix['cells'] | undefined = this.#grid?.cells
    const matrix: CoverageMatrix = {
      definition: this.definition,
      rows: this.#rows.ids,
      columns: this.#columns.ids,
      rowTallies: this.#rowTallies.list,
      columnTallies: this.#columnTallies.list,
      lineOf: (side, id) => lineOf(lookAt(map), this.definition, side, id),
      get cells() {
        cells ??= state.#cellsFor(matrix, map)
        return cells
      },
      get sparse() {
        return state.#sparseFor(matrix, map)
      },
    }
    return matrix
  }

  /** Whoever still holds a former matrix and reads its cells only now gets them as they were: from its own map. */
  #cellsFor(matrix: CoverageMatrix, map: StrategyMap): CoverageMatrix['cells'] {
    if (matrix !== this.#matrix) {
      return new MatrixState(map, this.definition, linkIndexOf(map), new AssessmentIndex(map)).matrix.cells
    }
    this.#grid ??= makeGrid(this.#rows.ids, this.#columns.ids, this.#cellOf)
    return this.#grid.cells
  }

  #sparseFor(matrix: CoverageMatrix, map: StrategyMap): SparseCells {
    if (matrix !== this.#matrix) {
      return new MatrixState(map, this.definition, linkIndexOf(map), new AssessmentIndex(map)).matrix.sparse
    }
    return {
      markedIn: (row) => this.#marks.of(row).keys(),
      claims: this.#claims,
      hasRow: (id) => this.#rows.has(id),
      hasColumn: (id) => this.#columns.has(id),
      cellAt: this.#cellOf,
    }
  }
}

const NO_MARKS: RowMarks = new Map()
const NOTHING_DIFFERS: MatrixDifference = { rows: new Set(), columns: new Set(), marked: new Set() }
