export {
  decodeStateVector,
  diffUpdate,
  emptyUpdate,
  encodeDeletions,
  encodeStateVector,
  mergeUpdates,
  stateVectorOf,
} from './bytes.ts'
export { checkUpdate, type DeletedRange, type PassedUpdate, type UpdateCheck } from './checkUpdate.ts'
export { compactUpdates } from './compactUpdates.ts'
export { splitUpdate } from './splitUpdate.ts'
export { surveyUpdate, type UpdateSurvey } from './surveyUpdate.ts'
