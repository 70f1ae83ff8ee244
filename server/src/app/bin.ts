import type { Services } from './env.ts'

/** How long a deleted map can be restored. */
export const BIN_DAYS = 30
const DAY_MS = 86_400_000

type BinOptions = Pick<Services, 'storage' | 'rooms' | 'clock' | 'elapsed' | 'log'>

export interface Bin {
  /** Removes for good what has been due for a day; answers how many maps that was. */
  empty(): Promise<number>
}

/**
 * Maps leave the bin once their days are over, and a day of the server's own running time after it first saw that: a
 * clock that jumps ahead by a month is put right within the day, and has emptied nothing. What is due is seen anew
 * after a restart; a map is kept longer rather than shorter.
 */
export function createBin({ storage, rooms, clock, elapsed, log }: BinOptions): Bin {
  /** When each was first seen to be due, on the clock that never jumps. */
  let firstSeen: ReadonlyMap<string, number> = new Map()

  return {
    async empty() {
      const due = await storage.maps.deletedBefore(clock() - BIN_DAYS * DAY_MS)
      const seen = new Map(due.map((id) => [id, firstSeen.get(id) ?? elapsed()]))
      firstSeen = seen
      const ripe = due.filter((id) => elapsed() - (seen.get(id) ?? elapsed()) >= DAY_MS)
      for (const id of ripe) {
        await rooms.forget(id)
        await storage.maps.remove(id)
        log.info({ map: id }, 'a map left the bin for good')
      }
      return ripe.length
    },
  }
}
