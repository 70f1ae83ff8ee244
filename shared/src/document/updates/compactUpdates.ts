import { applyUpdate, Doc, encodeStateAsUpdate } from 'yjs'

/**
 * Many updates as one, smaller than their merger: what was deleted is emptied and neighbours are joined, which only a
 * document can do. Updates that still wait for an earlier one are kept. Costs a document in memory, so it belongs in a
 * worker.
 */
export function compactUpdates(updates: readonly Uint8Array[]): Uint8Array {
  const doc = new Doc()
  try {
    doc.transact(() => {
      for (const update of updates) applyUpdate(doc, update)
    })
    return encodeStateAsUpdate(doc)
  } finally {
    doc.destroy()
  }
}
