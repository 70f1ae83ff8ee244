export { type Job, NOBODY, type PlanKind, type PlanSeen, type Plans, sizeOf } from './job.ts'
export { type BringIn, useBringIn } from './useBringIn.ts'
export { type PlanMade, usePlan } from './usePlan.ts'
