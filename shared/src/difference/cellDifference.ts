import { bestBasis, type Cell, type CellState, type CoverageMatrix } from '../coverage/index.ts'
import type { MatrixId, StrategyMap } from '../model/index.ts'

/** A cell of a matrix that reads differently; null where it had no row or no column. */
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
}

interface Side {
  readonly map: StrategyMap
  readonly matrices: ReadonlyMap<MatrixId, CoverageMatrix>
}

/** Cells that only came or went with their row or column, and say nothing, are no difference. */
export function cellDifference(before: Side, after: Side): CellsDifference {
  const gained: ChangedCell[] = []
  const lost: ChangedCell[] = []
  const changed: ChangedCell[] = []
  for (const matrix of new Set([...before.matrices.keys(), ...after.matrices.keys()])) {
    const was = cellsOf(before, matrix)
    const is = cellsOf(after, matrix)
    for (const key of new Set([...was.keys(), ...is.keys()])) {
      const [then, now] = [was.get(key) ?? null, is.get(key) ?? null]
      if (then?.reading.state === now?.reading.state && then?.reading.basis === now?.reading.basis) continue
      const cell = (now ?? then)?.cell
      if (!cell) continue
      const change = {
        matrix,
        row: cell.row,
        column: cell.column,
        before: then?.reading ?? null,
        after: now?.reading ?? null,
      }
      const [had, has] = [isSupported(then?.reading), isSupported(now?.reading)]
      if (has && !had) gained.push(change)
      else if (had && !has) lost.push(change)
      else changed.push(change)
    }
  }
  return { gained, lost, changed }
}

interface Read {
  readonly cell: Cell
  readonly reading: ReadCell
}

function cellsOf({ map, matrices }: Side, id: MatrixId): Map<string, Read> {
  const read = new Map<string, Read>()
  for (const cell of matrices.get(id)?.cells.flat() ?? []) {
    if (cell.state === 'not-assessed') continue
    const basis = bestBasis(map, cell.links, cell.paths)
    read.set(`${cell.row}|${cell.column}`, { cell, reading: { state: cell.state, basis } })
  }
  return read
}

const SUPPORTED: readonly CellState[] = ['direct', 'direct-inferred', 'through', 'collective']

const isSupported = (reading: ReadCell | undefined): boolean =>
  reading !== undefined && SUPPORTED.includes(reading.state)
