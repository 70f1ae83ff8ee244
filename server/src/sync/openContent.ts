import type { Log } from '../log.ts'
import type { LogPosition, Storage, StoredDocument } from '../storage/index.ts'
import type { Workers } from '../worker/index.ts'
import { type Content, createContent } from './content.ts'
import type { SyncLimits } from './limits.ts'

export interface OpenOptions {
  readonly storage: Pick<Storage, 'load' | 'compact'>
  readonly workers: Pick<Workers, 'run'>
  readonly clock: () => number
  readonly limits: SyncLimits
  readonly log: Pick<Log, 'warn' | 'error'>
}

/** Reads a map from the store. What is damaged there is passed over, and said. */
export async function openContent(
  mapId: string,
  options: OpenOptions,
): Promise<{ readonly content: Content; readonly position: LogPosition }> {
  const { storage, log, limits, clock } = options
  const stored = await storage.load(mapId)
  if (stored.damaged > 0)
    log.error(
      { map: mapId, damaged: stored.damaged },
      'parts of a log could not be read; the whole records are used',
    )
  const { snapshot, updates } = await shorten(mapId, stored, options)
  return { content: createContent({ snapshot, updates, limits, clock }), position: stored.upTo }
}

/** A long log is put together in the thread; where that fails it is read here, which takes longer. */
async function shorten(
  mapId: string,
  stored: StoredDocument,
  { storage, workers, limits, log }: OpenOptions,
): Promise<Pick<StoredDocument, 'snapshot' | 'updates'>> {
  if (stored.updates.length <= limits.loadInThreadUpdates) return stored
  const { snapshot, updates } = stored
  try {
    const whole = await workers.run('compact', { parts: snapshot ? [snapshot, ...updates] : updates })
    // Nobody waits for this: without it the next opening takes as long as this one.
    storage
      .compact(mapId, stored.upTo, whole)
      .catch((error: unknown) => log.warn({ err: error, map: mapId }, 'a snapshot was not kept'))
    return { snapshot: whole, updates: [] }
  } catch (error) {
    log.warn({ err: error }, 'a long log could not be put together in the thread')
    return stored
  }
}
