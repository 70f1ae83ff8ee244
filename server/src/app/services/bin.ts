import type { Services } from './env.ts'

/** How long a deleted map can be restored. */
export const BIN_DAYS = 30
const DAY_MS = 86_400_000

type BinOptions = Pick<Services, 'storage' | 'rooms' | 'audit' | 'clock' | 'elapsed' | 'log'>

export interface Bin {
  /** Removes for good what has been due for a day; answers how many maps that was. */
  empty(): Promise<number>
}

/**
 * Maps leave the bin once their days are over, and a day after that was first seen: a clock that jumps ahead by a month
 * is put right within the day, and has emptied nothing. While the server runs, the day is one of its own running time;
 * what of it passed before is read from the store when a map is first seen here.
 */
export function createBin({ storage, rooms, audit, clock, elapsed, log }: BinOptions): Bin {
  /** When each was first seen to be due, on the clock that never jumps, and so before this server was started at times. */
  let firstSeen: ReadonlyMap<string, number> = new Map()

  return {
    async empty() {
      const now = clock()
      const due = await storage.maps.due(now - BIN_DAYS * DAY_MS, now)
      firstSeen = new Map(
        due.map(({ id, since }) => [id, firstSeen.get(id) ?? elapsed() - Math.max(0, now - since)]),
      )
      const ripe = [...firstSeen].filter(([, seenAt]) => elapsed() - seenAt >= DAY_MS)
      for (const [id] of ripe) {
        // One that was held since stays, and so do its sockets.
        if ((await storage.holds.ofMap(id)).some(({ liftedAt }) => liftedAt === null)) continue
        await rooms.forget(id)
        // In one step: what is gone is written down as gone, and nothing that stays.
        const deed = { map: id, person: null, action: 'map disposed of' }
        if (!(await audit.with(deed).maps.remove(id))) continue
        log.info({ map: id }, 'a map left the bin for good')
      }
      return ripe.length
    },
  }
}
