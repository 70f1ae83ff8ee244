export {
  type ArrangedMatrix,
  type Arrangement,
  arrange,
  type Filter,
  foundOn,
  ownGroups,
  PLAIN,
  type SortBy,
} from './arrangement.ts'
export { groupingOptions } from './grouping.ts'
export { QUIET_SIGNS, toneOf } from './tone.ts'
export { useArranged } from './useArranged.ts'
export { withGoneLines } from './withGoneLines.ts'
