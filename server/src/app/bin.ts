import type { Services } from './env.ts'

/** How long a deleted map can be restored. */
export const BIN_DAYS = 30
const DAY_MS = 86_400_000

/** Removes for good what has been in the bin for longer than its days; answers how many maps that was. */
export async function emptyBin(services: Services): Promise<number> {
  const { storage, rooms, clock, log } = services
  const ids = await storage.maps.deletedBefore(clock() - BIN_DAYS * DAY_MS)
  for (const id of ids) {
    await rooms.forget(id)
    await storage.maps.remove(id)
    log.info({ map: id }, 'a map left the bin for good')
  }
  return ids.length
}
