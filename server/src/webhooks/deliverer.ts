import type { Log } from '../log.ts'
import type { DueDelivery, WebhookStorage } from '../storage/index.ts'
import type { Send } from './send.ts'
import { signedHeaders } from './signature.ts'

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
/** How long after each failure a message is tried again; after the last it is given up, three days after it was made. */
export const RETRY_AFTER_MS = [
  5 * SECOND,
  30 * SECOND,
  2 * MINUTE,
  10 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  20 * HOUR,
]
/** Whoever claims a message and ends before it is sent has kept it from others for so long. */
const CLAIM_MS = MINUTE
const AT_ONCE = 8
/** A server that was not told of new messages looks for them by itself, this often. */
const LOOK_MS = MINUTE

export interface Deliverer {
  /** From now on messages are sent when their time comes. */
  start(): void
  /** Something new waits. */
  wake(): void
  /** Sends all that is due now; resolves when nothing is any more. */
  run(): Promise<void>
  /** Breaks off what is being sent; it is sent again after the next start. */
  stop(): Promise<void>
}

/** Sends what waits in the store, of each webhook one message at a time, so that one which does not answer delays no other. */
export function createDeliverer({
  storage,
  send,
  clock,
  log,
}: {
  readonly storage: WebhookStorage
  readonly send: Send
  readonly clock: () => number
  readonly log: Log
}): Deliverer {
  const ending = new AbortController()
  let isStarted = false
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> | undefined
  let isAskedAgain = false

  async function deliver(message: DueDelivery): Promise<void> {
    const now = clock()
    if (!(await storage.claim(message, now + CLAIM_MS))) return
    const headers = signedHeaders(message, now)
    const { status, error } = await send({ url: message.url, body: message.body, headers }, ending.signal)
    if (ending.signal.aborted) return
    const attempts = message.attempts + 1
    const wait = RETRY_AFTER_MS[attempts - 1]
    const at = clock()
    if (error === '')
      return storage.attempted({ id: message.id, attempts, nextAt: null, deliveredAt: at, status, error })
    log.info({ webhook: message.webhook, status, attempts }, 'a message to a webhook did not arrive')
    const nextAt = wait === undefined ? null : at + wait
    return storage.attempted({ id: message.id, attempts, nextAt, deliveredAt: null, status, error })
  }

  /** Each webhook on its own way: the next of a fast one does not wait for a slow one. */
  async function runOnce(): Promise<void> {
    const under = new Map<string, Promise<void>>()
    for (;;) {
      if (ending.signal.aborted) break
      const due = await storage.due(clock(), AT_ONCE * 4)
      for (const message of due) {
        if (under.size >= AT_ONCE || under.has(message.webhook)) continue
        const done = deliver(message).finally(() => under.delete(message.webhook))
        under.set(message.webhook, done)
      }
      if (under.size === 0) break
      await Promise.race(under.values())
    }
    await Promise.allSettled(under.values())
  }

  function run(): Promise<void> {
    if (running) {
      isAskedAgain = true
      return running
    }
    running = runOnce()
      .catch((error: unknown) => log.warn({ err: error }, 'webhooks could not be delivered'))
      .then(async () => {
        running = undefined
        if (isAskedAgain && !ending.signal.aborted) {
          isAskedAgain = false
          return run()
        }
        return schedule()
      })
    return running
  }

  async function schedule(): Promise<void> {
    if (!isStarted || ending.signal.aborted) return
    const next = await storage.nextDue().catch(() => undefined)
    clearTimeout(timer)
    const wait = Math.min(LOOK_MS, Math.max(SECOND / 10, (next ?? Number.POSITIVE_INFINITY) - clock()))
    timer = setTimeout(() => void run(), wait).unref()
  }

  return {
    start() {
      isStarted = true
      void run()
    },
    wake() {
      if (isStarted) void run()
    },
    run,
    async stop() {
      ending.abort()
      clearTimeout(timer)
      await running
    },
  }
}
