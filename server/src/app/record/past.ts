import type { LogPosition } from '../../storage/index.ts'
import { StorageError } from '../../storage/index.ts'
import { RequestRefused } from '../request/index.ts'
import type { Services } from '../services/index.ts'

/** So many updates are put together at once, whatever a map has been through. */
const STEP = 5_000

export interface Asking {
  readonly key: string
  readonly signal?: AbortSignal
}

/** How far the log of a map went at a moment; refuses what was before the map. */
export async function positionAt({ storage }: Services, map: string, at: number): Promise<LogPosition> {
  const position = await storage.positionAt(map, at)
  if (position > 0) return position
  const [first] = await storage.edits(map, { after: 0, limit: 1 })
  throw new RequestRefused({ code: 'time-too-early', since: first?.at ?? at })
}

/** The document as it was when its log went so far. */
export const stateAt = async (
  services: Services,
  map: string,
  position: LogPosition,
  asking: Asking,
): Promise<Uint8Array> =>
  services.workers.run('past', { parts: await partsAt(services, map, position, asking) }, asking)

/**
 * The same in a bounded number of parts, for a job that reads the map: putting them together, only to take them apart
 * again, would cost as much once more. What was put together on the way is kept for the next who asks.
 */
export async function partsAt(
  { storage, workers }: Services,
  map: string,
  position: LogPosition,
  asking: Asking,
): Promise<readonly Uint8Array[]> {
  const from = await storage.stateAt(map, position, STEP)
  let upTo = from.upTo
  let parts = from.state ? [from.state, ...from.updates] : from.updates
  while (upTo < position) {
    const state = await workers.run('past', { parts }, asking)
    await storage.keepCheckpoint(map, upTo, state)
    const wanted = Math.min(STEP, position - upTo)
    const rows = await storage.history(map, upTo, wanted)
    if (rows.length < wanted)
      throw new StorageError(
        'damaged',
        `The history of map ${map} cannot be read past ${upTo + rows.length}.`,
      )
    upTo += rows.length
    parts = [state, ...rows.map(({ update }) => update)]
  }
  return parts
}
