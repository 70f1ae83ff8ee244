import type { Log } from '../log.ts'
import type { Store } from '../storage/index.ts'
import type { Workers } from '../worker/index.ts'
import type { SyncLimits } from './limits.ts'
import type { Room } from './room.ts'

export interface Compactor {
  /** Starts one when enough has come, and none is under way. */
  whenDue(room: Room): void
  /** Leaves little to read for who opens the map next. */
  beforeClosing(room: Room): Promise<void>
  /** The room is no more; what it holds is not to be written again. */
  forget(room: Room): void
  stop(): void
}

/**
 * Makes a new snapshot of a room when enough has come since the last one. The compaction happens in a thread; meanwhile
 * the room goes on, and what comes is kept beside. The log itself is not touched.
 */
export function compactor(options: {
  readonly storage: Pick<Store, 'compact'>
  readonly workers: Pick<Workers, 'run'>
  readonly limits: SyncLimits
  readonly log: Pick<Log, 'warn'>
}): Compactor {
  const { storage, workers, limits, log } = options
  const running = new Map<Room, Promise<void>>()
  /** Rooms with edits since the last look, and what their content was then. */
  const busy = new Map<Room, number>()

  // A room that has come to rest is left with little to read, in case the server ends before the room is closed.
  const look = setInterval(() => {
    for (const [room, version] of busy) {
      busy.set(room, room.content.version)
      if (room.content.version !== version) continue
      busy.delete(room)
      if (isWorthwhile(room)) void start(room)
    }
  }, REST_MS)
  look.unref()

  /** Answers whether there is a new snapshot. */
  async function compact(room: Room): Promise<boolean> {
    const { content, mapId, settled } = room
    const durable = room.whenDurable()
    // Where it fails, that is heard below, and not before.
    durable.catch(() => undefined)
    const parts = content.startCompaction()
    try {
      const snapshot = await workers.run('compact', { parts })
      content.compacted(snapshot)
      await durable
      // It may hold more than the log up to there; what comes twice is known, what is missing would be lost.
      if (settled >= 0) await storage.compact(mapId, room.epoch, room.positionOf(settled), snapshot)
      return true
    } catch (error) {
      log.warn({ err: error, map: mapId }, 'a snapshot could not be made; the next one is tried later')
      if (content.compacting) content.compactionFailed()
      return false
    }
  }

  const isWorthwhile = (room: Room): boolean => room.content.updatesSince >= limits.compactOnCloseUpdates

  function start(room: Room): Promise<void> {
    const present = running.get(room)
    if (present) return present
    const made = compact(room).then((done) => {
      running.delete(room)
      // As much may have come while this one was made.
      if (done) whenDue(room)
    })
    running.set(room, made)
    return made
  }

  function whenDue(room: Room): void {
    const { content } = room
    if (!busy.has(room)) busy.set(room, content.version)
    const due =
      content.updatesSince >= limits.compactAfterUpdates ||
      content.bytesSince >= Math.max(limits.compactAfterBytes, (content.bytes - content.bytesSince) / 4)
    if (due) void start(room)
  }

  return {
    whenDue,
    async beforeClosing(room) {
      await running.get(room)
      if (isWorthwhile(room)) await start(room)
    },
    forget: (room) => busy.delete(room),
    stop: () => clearInterval(look),
  }
}

/** A room without edits for this long is at rest. */
const REST_MS = 3_000
