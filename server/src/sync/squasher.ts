import { Worker } from 'node:worker_threads'

/** Makes one update of many, in a thread of its own: it takes a document, and the event loop must not wait for it. */
export interface Squasher {
  squash(parts: readonly Uint8Array[]): Promise<Uint8Array>
  close(): Promise<void>
}

export interface SquashTask {
  readonly id: number
  readonly parts: readonly Uint8Array[]
}

export type SquashReply =
  | { readonly id: number; readonly snapshot: Uint8Array }
  | { readonly id: number; readonly reason: string }

interface Waiting {
  resolve(snapshot: Uint8Array): void
  reject(error: Error): void
}

/** The thread is started by the first task and started anew by the next one when it has died. */
export function createSquasher(): Squasher {
  const waiting = new Map<number, Waiting>()
  let worker: Worker | undefined
  let next = 1

  function start(): Worker {
    const started = new Worker(new URL('./squashThread.ts', import.meta.url), { name: 'squasher' })
    started.unref()
    const lost = (reason: string) => {
      if (worker === started) worker = undefined
      for (const { reject } of waiting.values()) reject(new Error(reason))
      waiting.clear()
    }
    started.on('message', (reply: SquashReply) => {
      const task = waiting.get(reply.id)
      waiting.delete(reply.id)
      if ('snapshot' in reply) task?.resolve(reply.snapshot)
      else task?.reject(new Error(reply.reason))
    })
    started.on('error', (error) => lost(String(error)))
    started.on('exit', () => lost('The thread that squashes ended.'))
    return started
  }

  return {
    squash(parts) {
      worker ??= start()
      const id = next++
      const thread = worker
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject })
        thread.postMessage({ id, parts } satisfies SquashTask)
      })
    },
    async close() {
      await worker?.terminate()
    },
  }
}
