import type { MatrixId, StrategyMap } from '../../model/index.ts'
import type { LinkIndex } from '../../queries/index.ts'
import type { AssessmentIndex, MatrixState } from '../matrix/index.ts'

/** What every check may look at. */
export interface Facts {
  readonly map: StrategyMap
  readonly index: LinkIndex
  readonly assessments: AssessmentIndex
  readonly matrices: ReadonlyMap<MatrixId, MatrixState>
}
