export { datesObserved, type LookBack, type LookProblem, lookBack, type StatusShown } from './lookBack.ts'
export { advanceObservations } from './observationIndex.ts'
export {
  asAt,
  type Contradiction,
  contradictions,
  contradictionsOf,
  currentValue,
  type Moved,
  movedSince,
  observationsOf,
  type Status,
  statusAt,
} from './values.ts'
