import { setImmediate as nextTurn } from 'node:timers/promises'
import type { UpdateSurvey } from '@golden-thread/shared/document'
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
  const content = createContent({ snapshot, survey: await surveyOf(snapshot, options), limits, elapsed })
  let startedAt = elapsed()
  for (const update of updates) {
    content.restore(update)
    if (elapsed() - startedAt < SLICE_MS) continue
    await nextTurn()
    startedAt = elapsed()
  }
  content.restored()
  return {
    content,
    position: stored.upTo,
    epoch: stored.epoch,
  }
}

/** A map is put together in slices of so many milliseconds, between which the event loop does what others wait for. */
const SLICE_MS = 10

/** What a large snapshot holds is found out in a thread; where that fails it is found out here. */
async function surveyOf(
  snapshot: Uint8Array | null,
  { workers, limits, log }: OpenOptions,
): Promise<UpdateSurvey | undefined> {
  if (snapshot === null || snapshot.byteLength <= limits.loadInThreadBytes) return undefined
  try {
    return await workers.run('survey', { update: snapshot }, patience([snapshot], limits))
  } catch (error) {
    log.warn({ err: error }, 'a large snapshot could not be gone through in a thread')
    return undefined
  }
}

/** What is not large does not wait for its turn while the threads are busy with some huge map. */
function patience(parts: readonly Uint8Array[], limits: SyncLimits): { signal?: AbortSignal } {
  return bytesOf(parts) > limits.openDirectlyBytesMax
    ? {}
    : { signal: AbortSignal.timeout(limits.openWaitMsMax) }
}

const bytesOf = (parts: readonly Uint8Array[]): number =>
  parts.reduce((sum, part) => sum + part.byteLength, 0)

/**
 * A long log is put together in a thread; where that fails it is read here, which takes longer.
 */
async function shorten(
  mapId: string,
  stored: OwnedDocument,
  { storage, workers, limits, log }: OpenOptions,
): Promise<Pick<StoredDocument, 'snapshot' | 'updates'>> {
  const { snapshot, updates } = stored
  const isShort = updates.length <= limits.loadInThreadUpdates && bytesOf(updates) <= limits.loadInThreadBytes
  if (isShort && !stored.rebuilt) return stored
  try {
    const parts = snapshot ? [snapshot, ...updates] : updates
    const whole = await workers.run('compact', { parts }, patience(parts, limits))
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
