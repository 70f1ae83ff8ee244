export { type CoveringSentence, coveringSentence } from './coveringSentence.ts'
export { type FilteredMatrix, filteredMatrix, type MatrixFilter, readMatrixFilter } from './matrixFilter.ts'
