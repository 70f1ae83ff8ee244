import type { CheckId, ElementId, MatrixId, MeasureId, StrategyMap } from '../../model/index.ts'
import type { CheckCount, Finding } from '../findings/index.ts'
import type { CoverageMatrix } from '../matrix/index.ts'

export type ClaimState = 'holds' | 'not-shown' | 'fails'

/** A universal sentence of a paper, and whether what the map knows bears it out. */
export interface ClaimVerdict {
  readonly element: ElementId
  /** The sentence as the paper has it, or the title where it is not quoted. */
  readonly text: string
  /** `fails` where something is known not to be so; `not-shown` where it rests on what nobody has stated or assessed. */
  readonly verdict: ClaimState
  readonly why: string
  /** What would have to change for it to hold; empty where it does. */
  readonly change: string
  /** What it is tested by; null where nothing is named that the framework has. */
  readonly tie: ClaimTie | null
  /** What keeps it from holding, what is known not to be so first. */
  readonly exceptions: readonly ClaimException[]
}

export type ClaimTie =
  | { readonly by: 'matrix'; readonly matrix: MatrixId; readonly side: 'rows' | 'columns' }
  | { readonly by: 'measure'; readonly measure: MeasureId }
  | { readonly by: 'check'; readonly check: CheckId }

/** One thing that the sentence is not borne out of. */
export interface ClaimException {
  /** Known not to be so, or only not shown. */
  readonly verdict: 'fails' | 'not-shown'
  readonly elements: readonly ElementId[]
  /** Why, in a few words or in the sentence of its finding. */
  readonly words: string
  /** The cells of a matrix that it rests on now, and that a stated link would settle. */
  readonly cells: readonly { readonly row: ElementId; readonly column: ElementId }[]
}

/** What a claim can be tested by, worked out already. */
export interface ClaimFacts {
  readonly map: StrategyMap
  readonly matrices: ReadonlyMap<MatrixId, CoverageMatrix>
  readonly findings: readonly Finding[]
  countOf(check: string): CheckCount
}

/** A verdict on what a claim is tested by. */
export type Judged = Omit<ClaimVerdict, 'element' | 'text' | 'tie' | 'exceptions'> & {
  readonly exceptions?: readonly ClaimException[]
}

export const HOLDS = { verdict: 'holds', change: '' } as const
