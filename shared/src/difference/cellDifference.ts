import { bestBasis, type Cell, type CellState, type CoverageMatrix } from '../coverage/index.ts'
import type { ElementId, MatrixId, StrategyMap } from '../model/index.ts'
import { cellsToCompare } from './cellsToCompare.ts'

/** A cell of a matrix that reads differently; null where it had no row or no column, or nobody had said anything. */
export interface ChangedCell {
  readonly matrix: string
  readonly row: string
  readonly column: string
  readonly before: ReadCell | null
  readonly after: ReadCell | null
}

export interface ReadCell {
  readonly state: CellState
  readonly basis: string | null
}

export interface CellsDifference {
  /** Supported now, in whatever way, and not before. */
  readonly gained: readonly ChangedCell[]
  readonly lost: readonly ChangedCell[]
  /** Supported in another way, or unsupported for another reason. */
  readonly changed: readonly ChangedCell[]
  /** So many cells more differ, and are not listed. Absent where all are. */
  readonly more?: number
}

/** One sentence about whole kinds can change millions of cells: so many are listed, and the others counted. */
export const CELLS_LISTED_MAX = 100_000

interface Side {
  readonly map: StrategyMap
  readonly matrices: ReadonlyMap<MatrixId, CoverageMatrix>
}

/**
 * Costs the cells that say something, in one state or the other, and not those that both matrices have: of 10,000
 * elements these are millions. A cell that says nothing in either is no difference: it came or went with its line, or
 * with the word that the matrix has for nothing.
 */
export function cellDifference(before: Side, after: Side, most = CELLS_LISTED_MAX): CellsDifference {
  const gained: ChangedCell[] = []
  const lost: ChangedCell[] = []
  const changed: ChangedCell[] = []
  let more = 0
  for (const matrix of new Set([...after.matrices.keys(), ...before.matrices.keys()])) {
    const [was, is] = [readerOf(before, matrix), readerOf(after, matrix)]
    for (const [row, column] of cellsToCompare(before.matrices.get(matrix), after.matrices.get(matrix))) {
      const [then, now] = [was(row, column), is(row, column)]
      if (!saysSomething(then) && !saysSomething(now)) continue
      const change = { matrix, row, column, before: readingOf(before, then), after: readingOf(after, now) }
      if (change.before?.state === change.after?.state && change.before?.basis === change.after?.basis)
        continue
      const [had, has] = [isSupported(change.before), isSupported(change.after)]
      const list = has && !had ? gained : had && !has ? lost : changed
      if (list.length < most) list.push(change)
      else more += 1
    }
  }
  return { gained, lost, changed, ...(more > 0 ? { more } : {}) }
}

/** Undefined where the matrix has no such row or no such column. */
function readerOf({ matrices }: Side, id: MatrixId): (row: ElementId, column: ElementId) => Cell | undefined {
  const cells = matrices.get(id)?.sparse
  return (row, column) =>
    cells?.hasRow(row) && cells.hasColumn(column) ? cells.cellAt(row, column) : undefined
}

const saysSomething = (cell: Cell | undefined): boolean =>
  cell !== undefined &&
  (cell.links.length + cell.paths.length + cell.collective.length > 0 || cell.assessment !== undefined)

const readingOf = ({ map }: Side, cell: Cell | undefined): ReadCell | null =>
  cell && cell.state !== 'not-assessed'
    ? { state: cell.state, basis: bestBasis(map, cell.links, cell.paths) }
    : null

const SUPPORTED: readonly CellState[] = ['direct', 'direct-inferred', 'through', 'collective']

const isSupported = (reading: ReadCell | null): boolean =>
  reading !== null && SUPPORTED.includes(reading.state)
