export { Directory, type Found, type FoundBy } from './directory.ts'
export {
  finishPlan,
  type PlannedImport,
  planElements,
  planImport,
  planTheRest,
} from './planImport.ts'
export { type ImportContext, PlanState } from './state.ts'
