import type { Assessment, Basis, ElementId, LinkId } from '../../model/index.ts'

/**
 * What a row does for a column, told apart as a committee needs it:
 * `direct` a counted link that a source states; `direct-inferred` one that a reader infers or assumes;
 * `not-applicable` assessed so; `through` a path over other elements; `none` someone looked and found nothing;
 * `collective` only a claim about a whole kind covers it; `not-assessed` nobody has said anything.
 * The first of these that holds is the cell's state.
 */
export type CellState =
  | 'direct'
  | 'direct-inferred'
  | 'not-applicable'
  | 'through'
  | 'none'
  | 'collective'
  | 'not-assessed'

export interface Cell {
  readonly row: ElementId
  readonly column: ElementId
  readonly state: CellState
  /** Links that join row and column directly. */
  readonly links: readonly LinkId[]
  /** Every shortest-first path that the matrix admits, whatever the state is. */
  readonly paths: readonly CoveragePath[]
  /** Claims about a whole kind that take in this cell. */
  readonly collective: readonly LinkId[]
  readonly assessment?: Assessment
  /** What the matrix shows beside the word: how many ways there are, or what a field of the links holds. */
  readonly value?: string | number
}

export interface CoveragePath {
  /** The elements between row and column, in order: ["S1"] for "through S1". */
  readonly through: readonly ElementId[]
  readonly links: readonly LinkId[]
  /** The weakest basis along the path. */
  readonly basis: Basis
}

/** One line of counts for a row or a column. `direct` counts stated links only; `inferred` the others. */
export interface Tally {
  readonly id: ElementId
  readonly direct: number
  readonly inferred: number
  readonly through: number
  readonly collective: number
  readonly none: number
  readonly notApplicable: number
  readonly notAssessed: number
}
