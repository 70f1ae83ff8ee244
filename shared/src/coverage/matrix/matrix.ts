import type { MatrixDefinition, StrategyMap } from '../../model/index.ts'
import { linkIndexOf } from '../../queries/index.ts'
import { AssessmentIndex } from './assessmentIndex.ts'
import type { CoverageMatrix } from './coverageMatrix.ts'
import { MatrixState } from './matrixState.ts'

/** The answer to one matrix of a map, from nothing. Where the map goes on changing, use `createCoverage`. */
export const matrix = (map: StrategyMap, definition: MatrixDefinition): CoverageMatrix =>
  new MatrixState(map, definition, linkIndexOf(map), new AssessmentIndex(map)).matrix
