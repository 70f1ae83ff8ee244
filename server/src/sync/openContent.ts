import type { Log } from '../log.ts'
import type { Epoch, LogPosition, OwnedDocument, Store, StoredDocument } from '../storage/index.ts'
import type { Workers } from '../worker/index.ts'
import { type Content, createContent } from './content/index.ts'
import type { SyncLimits } from './limits.ts'

export interface OpenOptions {
  readonly storage: Pick<Store, 'open' | 'compact'>
  readonly workers: Pick<Workers, 'run'>
  readonly elapsed: () => number
  readonly limits: SyncLimits
  readonly log: Pick<Log, 'warn' | 'error'>
}

/** Takes a map over from the store. One that is damaged there is not opened, unless its log makes up for all of it. */
export async function openContent(
  mapId: string,
  options: OpenOptions,
): Promise<{ readonly content: Content; readonly position: LogPosition; readonly epoch: Epoch }> {
  const { storage, log, limits, elapsed } = options
  const stored = await storage.open(mapId)
  if (stored.rebuilt)
    log.error({ map: mapId }, 'the snapshot of a map is damaged; it was put together again from its log')
  const { snapshot, updates } = await shorten(mapId, stored, options)
  return {
    content: createContent({ snapshot, updates, limits, elapsed }),
    position: stored.upTo,
    epoch: stored.epoch,
  }
}

/**
 * A long log is put together in a thread; where that fails it is read here, which takes longer. A log that is long but
 * not large does not wait for its turn while the thread is busy with some huge map.
 */
async function shorten(
  mapId: string,
  stored: OwnedDocument,
  { storage, workers, limits, log }: OpenOptions,
): Promise<Pick<StoredDocument, 'snapshot' | 'updates'>> {
  if (stored.updates.length <= limits.loadInThreadUpdates && !stored.rebuilt) return stored
  const { snapshot, updates } = stored
  try {
    const parts = snapshot ? [snapshot, ...updates] : updates
    const bytes = parts.reduce((sum, part) => sum + part.byteLength, 0)
    const signal =
      bytes <= limits.openDirectlyBytesMax ? AbortSignal.timeout(limits.openWaitMsMax) : undefined
    const whole = await workers.run('compact', { parts }, signal && { signal })
    // Nobody waits for this: without it the next opening takes as long as this one.
    storage
      .compact(mapId, stored.epoch, stored.upTo, whole)
      .catch((error: unknown) => log.warn({ err: error, map: mapId }, 'a snapshot was not kept'))
    return { snapshot: whole, updates: [] }
  } catch (error) {
    log.warn({ err: error }, 'a long log could not be put together in the thread')
    return stored
  }
}
