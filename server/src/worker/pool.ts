import { availableParallelism } from 'node:os'
import { Piscina } from 'piscina'
import { JobFailed, type JobFault, WorkersBusy } from './errors.ts'
import { FairQueue, type Priority } from './queue.ts'
import { SharedJobs } from './shared.ts'

/** What each job is asked and what it answers. */
export type JobTypes = { readonly [name: string]: { readonly request: unknown; readonly answer: unknown } }

/** When a job may start, and how long it may then take, in milliseconds. */
export interface JobRule {
  readonly priority: Priority
  readonly timeMsMax: number
}

export interface RunOptions {
  /** Whom the job is for; jobs of one priority are shared out fairly between these. The server's own have none. */
  readonly key?: string
  /** Ends the job, and its thread where it has begun: whoever asked has gone. */
  readonly signal?: AbortSignal
  /** Says what is asked for, whole: of all that wait for the same at once, one has it done, and all have its answer. */
  readonly same?: string
}

/** Does jobs in threads, so that no map can hold up or bring down the server. */
export interface Pool<Jobs extends JobTypes> {
  /** Rejects with `WorkersBusy` when too many wait, with `JobFailed` when this one comes to nothing. */
  run<Name extends keyof Jobs & string>(
    job: Name,
    request: Jobs[Name]['request'],
    options?: RunOptions,
  ): Promise<Jobs[Name]['answer']>
  /** Ends every thread; what waits is turned away. */
  close(): Promise<void>
}

export interface PoolOptions<Jobs extends JobTypes> {
  /** The module whose default export does a job: `({ job, request }) => answer`. */
  readonly thread: URL
  readonly rules: { readonly [Name in keyof Jobs]: JobRule }
  readonly threadsMax?: number
  /** The heap of one thread, and so of one job, in megabytes. */
  readonly heapMbMax?: number
  readonly waitingMax?: number
  readonly waitingPerKeyMax?: number
  /** A thread with nothing to do for so many milliseconds ends, and gives its memory back. */
  readonly idleMs?: number
  readonly onFailure?: (error: JobFailed) => void
}

/** At least two, so that one can be kept free for what is urgent. */
const THREADS_MAX = Math.max(2, Math.min(4, availableParallelism()))
const HEAP_MB_MAX = 1_024
/** What is made and dropped while a job runs; V8 would let each thread keep many times as much between jobs. */
const YOUNG_MB_MAX = 16
const WAITING_MAX = 400
const WAITING_PER_KEY_MAX = 100
const IDLE_MS = 10_000
/** Where processors are few, whoever serves everybody goes first; a job has a third of what they leave it, and all else. */
const NICE = 5
/** Whoever has so many waiting has the others done among what takes long, and so in turns with everybody's. */
const EAGER_PER_KEY_MAX = 4

interface Job {
  readonly name: string
  readonly request: unknown
  readonly rule: JobRule
  /** That of its rule, or a lower one where many of the same person wait. */
  readonly priority: Priority
  readonly signal: AbortSignal | undefined
  readonly resolve: (answer: never) => void
  readonly reject: (error: Error) => void
}

/**
 * Piscina keeps the threads: it starts them when they are needed, ends them when they are not, and ends one whose job
 * is over its time. Who goes next is decided here, because a thread must stay free for what is urgent, turns must be
 * fair, and the time of a job must be counted from its start; so it is never given more than it has threads.
 */
export function createPool<Jobs extends JobTypes>(options: PoolOptions<Jobs>): Pool<Jobs> {
  const { thread, rules, threadsMax = THREADS_MAX, onFailure } = options
  const { waitingMax = WAITING_MAX, waitingPerKeyMax = WAITING_PER_KEY_MAX } = options
  const threads = new Piscina({
    filename: thread.href,
    minThreads: 0,
    maxThreads: threadsMax,
    idleTimeout: options.idleMs ?? IDLE_MS,
    recordTiming: false,
    // On Linux this is of the thread alone; elsewhere it would be of the whole server.
    niceIncrement: process.platform === 'linux' ? NICE : 0,
    resourceLimits: {
      maxOldGenerationSizeMb: options.heapMbMax ?? HEAP_MB_MAX,
      maxYoungGenerationSizeMb: YOUNG_MB_MAX,
    },
  })
  // A thread may die with nothing to do; the next job starts another.
  threads.on('error', () => undefined)
  const queue = new FairQueue<Job>({ waitingMax, waitingPerKeyMax })
  const shared = new SharedJobs()
  let running = 0
  let runningPatient = 0
  let closed = false

  const mayStart = (priority: Priority): boolean => priority === 'urgent' || runningPatient < threadsMax - 1

  function startNext(): void {
    while (running < threadsMax && !closed) {
      const job = queue.next(mayStart)
      if (!job) return
      void start(job)
    }
  }

  /** The server's own jobs have no key, and keep their priority. */
  const priorityOf = (rule: JobRule, key: string): Priority =>
    key !== '' && queue.waitingOf(rule.priority, key) >= EAGER_PER_KEY_MAX ? 'bulk' : rule.priority

  async function start(job: Job): Promise<void> {
    const patient = job.priority === 'urgent' ? 0 : 1
    running += 1
    runningPatient += patient
    const timeout = AbortSignal.timeout(job.rule.timeMsMax)
    const signal = job.signal ? AbortSignal.any([timeout, job.signal]) : timeout
    try {
      const { name, request } = job
      job.resolve((await threads.run({ job: name, request }, { signal })) as never)
    } catch (error) {
      fail(job, timeout, error)
    }
    running -= 1
    runningPatient -= patient
    startNext()
  }

  function fail(job: Job, timeout: AbortSignal, error: unknown): void {
    if (closed) {
      job.reject(new WorkersBusy('The server stops.'))
      return
    }
    const fault = faultOf(job, timeout, error)
    const message =
      fault === 'took-too-long'
        ? `took more than ${job.rule.timeMsMax / 1_000} s`
        : error instanceof Error
          ? error.message
          : String(error)
    const failed = new JobFailed(job.name, fault, message)
    if (fault !== 'cancelled') onFailure?.(failed)
    job.reject(failed)
  }

  const run: Pool<Jobs>['run'] = (name, request, { key = '', signal } = {}) =>
    new Promise((resolve, reject) => {
      if (closed) return reject(new WorkersBusy('The server stops.'))
      const cancelled = () => new JobFailed(name, 'cancelled', 'nobody waits for it any more')
      if (signal?.aborted) return reject(cancelled())
      const rule = rules[name]
      const job: Job = { name, request, rule, priority: priorityOf(rule, key), signal, resolve, reject }
      if (!queue.add(job.priority, key, job))
        return reject(new WorkersBusy(`${queue.size} jobs wait already.`))
      // Once it runs, Piscina listens itself.
      signal?.addEventListener('abort', () => queue.remove(job) && reject(cancelled()), { once: true })
      startNext()
    })

  return {
    run: (name, request, options = {}) => {
      const { same, signal } = options
      if (same === undefined) return run(name, request, options)
      return shared.run(`${name} ${same}`, signal, (gone) => run(name, request, { ...options, signal: gone }))
    },
    async close() {
      closed = true
      for (const job of queue.drain()) job.reject(new WorkersBusy('The server stops.'))
      await threads.destroy()
    },
  }
}

function faultOf(job: Job, timeout: AbortSignal, error: unknown): JobFault {
  if (job.signal?.aborted) return 'cancelled'
  if (timeout.aborted) return 'took-too-long'
  const { code, message } = error as { code?: unknown; message?: unknown }
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') return 'too-much-memory'
  return /^worker exited/i.test(String(message)) ? 'thread-ended' : 'threw'
}
