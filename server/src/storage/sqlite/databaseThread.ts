import { Worker } from 'node:worker_threads'
import { StorageError } from '../store.ts'
import type { Calls, Opened, Question, Reply } from './calls.ts'

/** The database's thread as seen from outside: ask it, get a promise. Questions are answered in the order asked. */
export interface DatabaseThread {
  ask<Call extends keyof Calls>(
    call: Call,
    ...values: Parameters<Calls[Call]>
  ): Promise<Awaited<ReturnType<Calls[Call]>>>
  /** As `ask`; these buffers are handed over instead of copied, and are empty here afterwards. */
  hand<Call extends keyof Calls>(
    buffers: readonly ArrayBuffer[],
    call: Call,
    ...values: Parameters<Calls[Call]>
  ): Promise<Awaited<ReturnType<Calls[Call]>>>
  close(): Promise<void>
}

/** The thread keeps nothing but statements; V8 would let it gather tens of megabytes of rows that were answered. */
const YOUNG_MB_MAX = 4

interface Waiting {
  resolve(value: unknown): void
  reject(error: Error): void
}

/**
 * Starts the thread and waits until the database is open. A thread that dies takes its unanswered questions with it
 * (they reject, and are asked again by whoever must not lose them) and is started anew by the next question.
 */
export async function startDatabaseThread(
  path: string,
  onOpened: (tornBytes: number) => void,
): Promise<DatabaseThread> {
  const waiting = new Map<number, Waiting>()
  let next = 1
  let worker: Worker | undefined
  let closed = false

  function start(): Worker {
    const started = new Worker(new URL('./thread.ts', import.meta.url), {
      workerData: { path },
      name: 'database',
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB_MAX },
    })
    const refused = (error: StorageError) => {
      if (worker !== started) return
      worker = undefined
      for (const { reject } of waiting.values()) reject(error)
      waiting.clear()
    }
    const lost = (reason: string) => refused(new StorageError('failed', reason))
    started.on('message', (message: Reply | Opened) => {
      if ('opened' in message) {
        if (message.opened) onOpened(message.tornBytes)
        else refused(new StorageError(message.code, message.message))
        return
      }
      const asked = waiting.get(message.id)
      waiting.delete(message.id)
      if (message.ok) asked?.resolve(message.value)
      else asked?.reject(new StorageError(message.code, message.message))
    })
    started.on('error', (error) => lost(`The database stopped: ${String(error)}`))
    started.on('exit', () => lost('The database was closed while it was asked something.'))
    worker = started
    return started
  }

  function hand<Call extends keyof Calls>(
    buffers: readonly ArrayBuffer[],
    call: Call,
    ...values: Parameters<Calls[Call]>
  ): Promise<Awaited<ReturnType<Calls[Call]>>> {
    if (closed)
      return Promise.reject(new StorageError('closed', 'The store is closed. Open it again to go on.'))
    const thread = worker ?? start()
    const id = next++
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve: resolve as Waiting['resolve'], reject })
      thread.postMessage({ id, call, values } satisfies Question, buffers)
    })
  }

  const ask: DatabaseThread['ask'] = (call, ...values) => hand([], call, ...values)

  const thread: DatabaseThread = {
    ask,
    hand,
    async close() {
      if (closed) return
      const answered = thread.ask('close')
      closed = true
      await answered
    },
  }
  await thread.ask('ping')
  return thread
}
