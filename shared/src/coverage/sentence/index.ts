export { type CoveringSentence, coveringSentence } from './coveringSentence.ts'
export {
  type FilteredMatrix,
  filteredMatrix,
  filterInAddress,
  filterInWords,
  type MatrixFilter,
  readKindCondition,
  readMatrixFilter,
} from './matrixFilter.ts'
