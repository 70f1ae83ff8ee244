import { JobFailed } from './errors.ts'

interface UnderWay {
  readonly answer: Promise<unknown>
  readonly gone: AbortController
  waiting: number
}

/**
 * What several ask for at once is done once, and each has the answer; `key` says what it is. It ends when the last of
 * them has gone, and when it is done the next who asks has it done anew.
 */
export class SharedJobs {
  readonly #underWay = new Map<string, UnderWay>()

  get size(): number {
    return this.#underWay.size
  }

  run<Answer>(
    key: string,
    signal: AbortSignal | undefined,
    start: (signal: AbortSignal) => Promise<Answer>,
  ): Promise<Answer> {
    const job = this.#underWay.get(key) ?? this.#start(key, start)
    job.waiting += 1
    return new Promise<Answer>((resolve, reject) => {
      const leave = (): void => {
        job.waiting -= 1
        // Whoever asks from now on is not to be given what is being stopped.
        if (job.waiting === 0) {
          this.#forget(key, job)
          job.gone.abort()
        }
        reject(new JobFailed(key, 'cancelled', 'nobody waits for it any more'))
      }
      if (signal?.aborted) return leave()
      signal?.addEventListener('abort', leave, { once: true })
      const done = (): void => signal?.removeEventListener('abort', leave)
      ;(job.answer as Promise<Answer>).finally(done).then(resolve, reject)
    })
  }

  #start(key: string, start: (signal: AbortSignal) => Promise<unknown>): UnderWay {
    const gone = new AbortController()
    const job: UnderWay = { answer: start(gone.signal), gone, waiting: 0 }
    this.#underWay.set(key, job)
    const forget = (): void => this.#forget(key, job)
    job.answer.then(forget, forget)
    return job
  }

  #forget(key: string, job: UnderWay): void {
    if (this.#underWay.get(key) === job) this.#underWay.delete(key)
  }
}
