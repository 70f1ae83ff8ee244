import type { DeletedRange } from '@golden-thread/shared/document'

/**
 * What is deleted in a map, so that an update that deletes only what is deleted already can be told from news: every
 * client that connects sends all deletions it knows, and passing those on would cost each member each join.
 */
export interface Deletions {
  /** Whether all these ranges are in it. */
  covers(ranges: ReadonlyMap<number, readonly DeletedRange[]>): boolean
  add(ranges: ReadonlyMap<number, readonly DeletedRange[]>): void
  /** All ranges, sorted, with gaps between. */
  all(): ReadonlyMap<number, readonly DeletedRange[]>
}

export function createDeletions(): Deletions {
  const byClient = new Map<number, RangeSet>()

  return {
    covers(ranges) {
      for (const [client, list] of ranges) {
        const there = byClient.get(client)
        for (const { clock, len } of list) if (!there?.covers(clock, clock + len)) return false
      }
      return true
    },
    add(ranges) {
      for (const [client, list] of ranges) {
        const there = byClient.get(client) ?? createRangeSet()
        byClient.set(client, there)
        for (const { clock, len } of list) there.add(clock, clock + len)
      }
    },
    all: () => new Map([...byClient].map(([client, there]) => [client, there.all()])),
  }
}

interface RangeSet {
  covers(start: number, end: number): boolean
  /** Adds a range and joins it with those it touches. */
  add(start: number, end: number): void
  all(): readonly DeletedRange[]
}

/** Start, end, start, end …, sorted, with gaps between; an end is one past the last clock. */
type Bounds = number[]

/** A list this long is cut in two, so that adding to the front of a million ranges moves only a few of them. */
const BOUNDS_MAX = 1024

function createRangeSet(): RangeSet {
  /** Never empty lists, each before the next. */
  const lists: Bounds[] = []

  /** The first list whose last range ends at or after `clock`; the number of lists when there is none. */
  function listFrom(clock: number): number {
    let low = 0
    let high = lists.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (lists[middle]!.at(-1)! < clock) low = middle + 1
      else high = middle
    }
    return low
  }

  return {
    covers(start, end) {
      const bounds = lists[listFrom(start)]
      if (bounds === undefined) return false
      const at = firstEndFrom(bounds, start)
      return bounds[at]! <= start && bounds[at + 1]! >= end
    },

    add(start, end) {
      const index = listFrom(start)
      const bounds = lists[index]
      if (bounds === undefined) {
        const last = lists.at(-1)
        if (last === undefined || last.length >= BOUNDS_MAX) lists.push([start, end])
        else last.push(start, end)
        return
      }
      const at = firstEndFrom(bounds, start)
      const from = Math.min(start, bounds[at]!)
      let to = end
      let past = at
      while (past < bounds.length && bounds[past]! <= end) {
        to = Math.max(to, bounds[past + 1]!)
        past += 2
      }
      // It may reach beyond this list, over whole ones and into another.
      if (past === bounds.length) to = Math.max(to, takeUpTo(index + 1, end))
      bounds.splice(at, past - at, from, to)
      if (bounds.length > BOUNDS_MAX) lists.splice(index + 1, 0, bounds.splice(BOUNDS_MAX / 2))
    },

    all: () => lists.flatMap(rangesOf),
  }

  /** Takes away the ranges from list `index` on that start at or before `end`; answers where the last of them ends. */
  function takeUpTo(index: number, end: number): number {
    let whole = index
    let to = end
    for (; whole < lists.length && lists[whole]![0]! <= end; whole += 1) {
      const bounds = lists[whole]!
      let past = 0
      while (past < bounds.length && bounds[past]! <= end) past += 2
      to = Math.max(to, bounds[past - 1]!)
      if (past === bounds.length) continue
      bounds.splice(0, past)
      break
    }
    lists.splice(index, whole - index)
    return to
  }
}

/** The index of the first range that ends at or after `clock`, which there must be. */
function firstEndFrom(bounds: Bounds, clock: number): number {
  let low = 0
  let high = bounds.length / 2
  while (low < high) {
    const middle = (low + high) >> 1
    if (bounds[2 * middle + 1]! < clock) low = middle + 1
    else high = middle
  }
  return 2 * low
}

function rangesOf(bounds: Bounds): DeletedRange[] {
  const ranges: DeletedRange[] = []
  for (let at = 0; at < bounds.length; at += 2)
    ranges.push({ clock: bounds[at]!, len: bounds[at + 1]! - bounds[at]! })
  return ranges
}
