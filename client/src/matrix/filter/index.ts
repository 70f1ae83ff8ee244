export { FilterBar } from './FilterBar.tsx'
export { useFiltered } from './useFiltered.ts'
