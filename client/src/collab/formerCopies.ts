import * as Y from 'yjs'
import { copiesOfMap, deleteCopy, type KeptCopy, readCopy } from './copies.ts'
import type { CopyName } from './copyDatabase.ts'

/**
 * Copies of the map that this browser kept for somebody it was before: a server that was restored from an older backup
 * knows neither the session nor the edits made since, and whoever comes back by their link comes back as someone new.
 * A person is one browser, so the edits are theirs. They are brought in like any edit, and forgotten once saved.
 */
export async function bringInFormer(doc: Y.Doc, name: CopyName): Promise<readonly KeptCopy[]> {
  const former = (await copiesOfMap(name.mapId)).filter((copy) => copy.personId !== name.personId)
  const taken: KeptCopy[] = []
  for (const copy of former) {
    const update = await readCopy(copy)
    if (!update || !isSameHistory(doc, update)) continue
    Y.applyUpdate(doc, update)
    taken.push(copy)
  }
  return taken
}

export const forgetCopies = async (copies: readonly KeptCopy[]): Promise<void> => {
  await Promise.allSettled(copies.map(deleteCopy))
}

/** Another map that once stood under this id (the sample of a server that was set up anew) has nothing in common. */
function isSameHistory(doc: Y.Doc, update: Uint8Array): boolean {
  const here = Y.decodeStateVector(Y.encodeStateVector(doc))
  return [...Y.decodeStateVector(Y.encodeStateVectorFromUpdate(update)).keys()].some((id) => here.has(id))
}
