import type { Item } from 'yjs'

/**
 * Notes in `needs` how much of other clients must be there before an item can be placed: the neighbours and the parent
 * that it names. Returns false for an item that names itself or a later one of its own client, as no honest one can;
 * Yjs would throw on it in every copy.
 */
export function readOrigins(item: Item, needs: Map<number, number>): boolean {
  const { client, clock } = item.id
  for (const id of [item.origin, item.rightOrigin, item.parent]) {
    if (id === null || typeof id !== 'object' || !('clock' in id)) continue
    if (!Number.isSafeInteger(id.client) || !Number.isSafeInteger(id.clock)) return false
    if (id.client !== client) raise(needs, id.client, id.clock + 1)
    else if (id.clock >= clock) return false
  }
  return true
}

/** Keeps the greater of two ends. */
export function raise(ends: Map<number, number>, client: number, end: number): void {
  if ((ends.get(client) ?? 0) < end) ends.set(client, end)
}
