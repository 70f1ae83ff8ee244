export { JobFailed, type JobFault, WorkersBusy } from './errors.ts'
export type { MadeMap, NewMapRefusal, PaperFile, Summary } from './jobs.ts'
export { createWorkers, type Workers } from './workers.ts'
