import type { Log } from '../log.ts'
import type { Storage } from '../storage/index.ts'
import type { SyncLimits } from './limits.ts'
import type { Room } from './room.ts'
import type { Squasher } from './squasher.ts'

/**
 * Makes a new snapshot of a room when enough has come since the last one. The squashing happens in a thread; meanwhile
 * the room goes on, and what comes is kept beside. The log itself is not touched.
 */
export function compactor(options: {
  readonly storage: Pick<Storage, 'compact'>
  readonly squasher: Squasher
  readonly limits: SyncLimits
  readonly log: Pick<Log, 'warn'>
}): (room: Room) => void {
  const { storage, squasher, limits, log } = options
  const running = new Set<Room>()

  async function compact(room: Room): Promise<void> {
    const { content, mapId, position } = room
    const parts = content.startSquash()
    try {
      const snapshot = await squasher.squash(parts)
      content.squashed(snapshot)
      // It may hold more than the log up to `position`; what comes twice is known, what is missing would be lost.
      await storage.compact(mapId, position, snapshot)
    } catch (error) {
      log.warn({ err: error, map: mapId }, 'a snapshot could not be made; the next one is tried later')
      content.squashFailed()
    }
  }

  return (room) => {
    const { content } = room
    const due =
      content.updatesSince >= limits.compactAfterUpdates ||
      content.bytesSince >= Math.max(limits.compactAfterBytes, (content.bytes - content.bytesSince) / 4)
    // Updates that wait for an earlier one are in the log only, so the log must still be read on opening.
    if (!due || content.waiting > 0 || running.has(room)) return
    running.add(room)
    void compact(room).finally(() => running.delete(room))
  }
}
