import type { DeletedRange } from '@golden-thread/shared/document'

/**
 * What is deleted in a map, so that an update that deletes only what is deleted already can be told from news: every
 * client that connects sends all deletions it knows, and passing those on would cost each member each join.
 */
export interface Deletions {
  /** Whether all these ranges are in it. */
  covers(ranges: ReadonlyMap<number, readonly DeletedRange[]>): boolean
  add(ranges: ReadonlyMap<number, readonly DeletedRange[]>): void
}

export function createDeletions(): Deletions {
  /** For each client: start, end, start, end …, sorted, with gaps between; an end is one past the last clock. */
  const byClient = new Map<number, number[]>()

  return {
    covers(ranges) {
      for (const [client, list] of ranges) {
        const bounds = byClient.get(client)
        if (bounds === undefined) {
          if (list.length > 0) return false
          continue
        }
        for (const { clock, len } of list) {
          const at = firstEndFrom(bounds, clock)
          if (at >= bounds.length || bounds[at]! > clock || bounds[at + 1]! < clock + len) return false
        }
      }
      return true
    },
    add(ranges) {
      for (const [client, list] of ranges) {
        const bounds = byClient.get(client) ?? []
        byClient.set(client, bounds)
        for (const { clock, len } of list) insert(bounds, clock, clock + len)
      }
    },
  }
}

/** The index of the first range that ends at or after `clock`; the list's length when there is none. */
function firstEndFrom(bounds: readonly number[], clock: number): number {
  let low = 0
  let high = bounds.length / 2
  while (low < high) {
    const middle = (low + high) >> 1
    if (bounds[2 * middle + 1]! < clock) low = middle + 1
    else high = middle
  }
  return 2 * low
}

/** Adds a range and joins it with those it touches. */
function insert(bounds: number[], start: number, end: number): void {
  const at = firstEndFrom(bounds, start)
  let past = at
  let from = start
  let to = end
  while (past < bounds.length && bounds[past]! <= end) {
    from = Math.min(from, bounds[past]!)
    to = Math.max(to, bounds[past + 1]!)
    past += 2
  }
  bounds.splice(at, past - at, from, to)
}
