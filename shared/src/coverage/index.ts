export type { CardCounts, RelationCount } from './cardCounts.ts'
export {
  CLAIM_STATES,
  type ClaimException,
  type ClaimReading,
  type ClaimState,
  type ClaimTie,
  type ClaimVerdict,
  claimReading,
  claimsSentence,
  possibleTies,
  testWords,
  tieWords,
  VERDICT_WORDS,
} from './claims/index.ts'
export { type Coverage, claims, createCoverage, findings, headlineOf } from './coverage.ts'
export { acceptedFindings, type Finding, openFindings } from './findings/index.ts'
export { type Headline, type HeadlinePart, headline } from './headline.ts'
export type { Cell, CellState, CoverageMatrix, CoveragePath, SparseCells, Tally } from './matrix/index.ts'
export { bestBasis, cellWord, type MatrixLine, matrix } from './matrix/index.ts'
export { type Led, type Portfolio, portfolio } from './portfolio.ts'
export { publishedCoverage } from './published.ts'
export {
  type CoveringSentence,
  coveringSentence,
  type FilteredMatrix,
  filteredMatrix,
  filterInAddress,
  filterInWords,
  type MatrixFilter,
  readKindCondition,
  readMatrixFilter,
} from './sentence/index.ts'
export { type LostSupport, lostBetween, lostSupport, whatIf } from './whatIf.ts'
