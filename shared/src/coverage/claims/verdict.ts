import type { ElementId, MatrixId, StrategyMap } from '../../model/index.ts'
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
}

/** What a claim can be tested by, worked out already. */
export interface ClaimFacts {
  readonly map: StrategyMap
  readonly matrices: ReadonlyMap<MatrixId, CoverageMatrix>
  readonly findings: readonly Finding[]
  countOf(check: string): CheckCount
}

/** A verdict on what a claim is tested by. */
export type Judged = Omit<ClaimVerdict, 'element' | 'text'>

export const HOLDS = { verdict: 'holds', change: '' } as const
