export { JobFailed, type JobFault, WorkersBusy } from './errors.ts'
export type { FileOf } from './fileAsked.ts'
export type { MadeMap, NewMapRefusal, Summary } from './jobs.ts'
export { createWorkers, type Workers } from './workers.ts'
