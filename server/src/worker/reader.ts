import { Worker } from 'node:worker_threads'
import type { AnswerOf, AskName, AskOf } from './ask.ts'

/** Reads maps in a thread of its own, one after the other, so that no map can hold up or bring down the server. */
export interface Reader {
  /** Rejects with `ReaderBusy` when too many wait, with `ReaderFailed` when this map is too much for it. */
  ask<Name extends AskName>(name: Name, ask: AskOf<Name>): Promise<AnswerOf<Name>>
  close(): Promise<void>
}

/** More questions wait than the reader will get through soon; ask again in a few seconds. */
export class ReaderBusy extends Error {
  override readonly name = 'ReaderBusy'
}

/** One question took too long or too much memory, or failed; others are not affected. */
export class ReaderFailed extends Error {
  override readonly name = 'ReaderFailed'
}

const WAITING_MAX = 200
const ANSWER_MS_MAX = 20_000
const HEAP_MB_MAX = 512

export interface ReaderOptions {
  readonly waitingMax?: number
  /** How long one question may take, in milliseconds, from when the thread begins with it. */
  readonly answerMsMax?: number
  readonly onFailure?: (ask: AskName, error: Error) => void
}

export interface Question {
  readonly name: AskName
  readonly ask: unknown
}

/** What the thread sends back: the answer, or what went wrong. */
export type Reply =
  | { readonly ok: true; readonly answer: unknown }
  | { readonly ok: false; readonly message: string }

interface Waiting extends Question {
  readonly resolve: (answer: never) => void
  readonly reject: (error: Error) => void
}

export function createReader(options: ReaderOptions = {}): Reader {
  const { waitingMax = WAITING_MAX, answerMsMax = ANSWER_MS_MAX, onFailure } = options
  const waiting: Waiting[] = []
  let worker: Worker | undefined
  let current: Waiting | undefined
  let timer: NodeJS.Timeout | undefined
  let closed = false

  function next(): void {
    if (current || closed) return
    current = waiting.shift()
    if (!current) return
    worker ??= start()
    timer = setTimeout(() => fail(`took more than ${answerMsMax / 1000} s`), answerMsMax)
    const { name, ask } = current
    worker.postMessage({ name, ask } satisfies Question)
  }

  function start(): Worker {
    const started = new Worker(new URL('./thread.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB_MAX },
    })
    // A thread that has nothing to do must not keep a stopped server alive.
    started.unref()
    started.on('message', (reply: Reply) => {
      if (started !== worker || !current) return
      if (reply.ok) settle((asked) => asked.resolve(reply.answer as never))
      else report(reply.message)
    })
    started.on('error', (error) => {
      if (started === worker) fail(error instanceof Error ? error.message : String(error))
    })
    return started
  }

  function settle(how: (asked: Waiting) => void): void {
    const asked = current
    clearTimeout(timer)
    current = undefined
    if (asked) how(asked)
    next()
  }

  function report(message: string): void {
    settle((asked) => {
      const error = new ReaderFailed(`${asked.name}: ${message}`)
      onFailure?.(asked.name, error)
      asked.reject(error)
    })
  }

  /** The thread is lost or stuck: it is ended, and the next question starts another. */
  function fail(message: string): void {
    void worker?.terminate()
    worker = undefined
    report(message)
  }

  return {
    ask: (name, ask) =>
      new Promise((resolve, reject) => {
        if (closed) return reject(new ReaderBusy('The reader is closed.'))
        if (waiting.length >= waitingMax)
          return reject(new ReaderBusy(`${waiting.length} questions wait already.`))
        waiting.push({ name, ask, resolve: resolve as (answer: never) => void, reject })
        next()
      }),
    async close() {
      closed = true
      const left = [...(current ? [current] : []), ...waiting.splice(0)]
      clearTimeout(timer)
      current = undefined
      for (const asked of left) asked.reject(new ReaderBusy('The reader is closed.'))
      await worker?.terminate()
    },
  }
}
