import type { Item } from 'yjs'

/**
 * Reads which other items an item names as its neighbours and parent. Of other clients they go to `needs`, as the count
 * of clocks that must be there; its own later ones, which cannot come before it, to `missing`.
 */
export function readOrigins(item: Item, needs: Map<number, number>, missing: Map<number, number>): void {
  const { client, clock } = item.id
  for (const id of [item.origin, item.rightOrigin, item.parent]) {
    if (id === null || typeof id !== 'object' || !('clock' in id)) continue
    if (id.client !== client) raise(needs, id.client, id.clock + 1)
    else if (id.clock >= clock) raise(missing, client, id.clock + 1)
  }
}

/** Keeps the greater of two ends. */
export function raise(ends: Map<number, number>, client: number, end: number): void {
  if ((ends.get(client) ?? 0) < end) ends.set(client, end)
}
