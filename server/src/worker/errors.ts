/** More waits than the threads will get through soon, altogether or for this person; try again in a few seconds. */
export class WorkersBusy extends Error {
  override readonly name = 'WorkersBusy'
}

/** Why a job has no answer: it ran into its limit of time or memory, its thread ended, it threw, or nobody waits. */
export type JobFault = 'took-too-long' | 'too-much-memory' | 'thread-ended' | 'threw' | 'cancelled'

/** One job came to nothing; no other is affected. */
export class JobFailed extends Error {
  override readonly name = 'JobFailed'
  readonly job: string
  readonly fault: JobFault

  constructor(job: string, fault: JobFault, message: string) {
    super(`${job}: ${message}`)
    this.job = job
    this.fault = fault
  }
}
