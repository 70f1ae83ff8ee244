import { type CopyAbout, copiesOfMap, deleteCopy, type KeptCopy } from '../collab/index.ts'

export type { KeptCopy } from '../collab/index.ts'

/**
 * What this device keeps of a map that cannot be opened. Where access has ended, what the server has on its disk goes
 * from here at once; what it may lack is offered first.
 */
export async function copiesToOffer(mapId: string, hasEnded: boolean): Promise<readonly KeptCopy[]> {
  const copies = await copiesOfMap(mapId)
  if (!hasEnded) return copies
  await Promise.allSettled(copies.filter((copy) => !copy.isUnsaved).map(deleteCopy))
  return copies.filter((copy) => copy.isUnsaved)
}

/** Who saw this map here last, and as what: without the server, the map is shown to them as this device has it. */
export const lastSeenHere = async (mapId: string): Promise<CopyAbout | undefined> =>
  (await copiesOfMap(mapId)).flatMap(({ about }) => about ?? []).sort((a, b) => b.at - a.at)[0]
