export { type CoveringSentence, coveringSentence } from './coveringSentence.ts'
export {
  type FilteredMatrix,
  filteredMatrix,
  type MatrixFilter,
  readKindCondition,
  readMatrixFilter,
} from './matrixFilter.ts'
