import type { Store } from '@golden-thread/server/storage'
import { defaultLimits } from '@golden-thread/server/sync'
import { type Quantiles, quantiles } from '../sync/load.ts'

export interface Written extends Quantiles {
  readonly editsPerSecond: number
}

const EDIT_BYTES = 60
const { createMetrics } = await import('../../../server/src/metrics.ts')
const { createSaver } = await import('../../../server/src/sync/saving.ts')

/**
 * So many people, each in a map of their own, who draw the next thing as soon as they are told that the last is on disk:
 * through the queue that the server saves by, with the time between its commits as given (ms).
 */
export async function writers(
  store: Store,
  count: number,
  commitIntervalMs: number,
  seconds: number,
): Promise<Written> {
  const elapsed = () => performance.now()
  const saver = createSaver({
    storage: store,
    clock: Date.now,
    elapsed,
    limits: { ...defaultLimits, commitIntervalMs },
    metrics: createMetrics(),
    onFailed: (error) => console.error(error),
    onRecovered: () => undefined,
  })
  const update = new Uint8Array(EDIT_BYTES).fill(7)
  const times: number[] = []
  const startedAt = elapsed()
  const until = startedAt + seconds * 1_000
  await Promise.all(Array.from({ length: count }, (_, at) => draw(`writer${at}`)))
  return { ...quantiles(times), editsPerSecond: (times.length * 1_000) / (elapsed() - startedAt) }

  async function draw(mapId: string): Promise<void> {
    const { epoch } = await store.open(mapId)
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    let sentAt = 0
    const room: Parameters<typeof saver.add>[0] = {
      mapId,
      epoch,
      saved() {
        times.push(elapsed() - sentAt)
        if (elapsed() < until) next()
        else resolve()
      },
      superseded: reject,
      storeChanged: () => undefined,
    }
    const next = () => {
      sentAt = elapsed()
      saver.add(room, update, 'anna')
    }
    next()
    return promise
  }
}
