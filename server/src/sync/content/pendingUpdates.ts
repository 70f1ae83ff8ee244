import type { PassedUpdate } from '@golden-thread/shared/document'
import { type Clocks, prerequisitesOf } from './causalReadiness.ts'

/** Updates of one map that wait for an earlier one, their bytes, and the bytes of those that one socket brought. */
export interface PendingLimits {
  readonly pendingUpdatesMax: number
  readonly pendingBytesMax: number
  readonly pendingBytesPerSocketMax: number
}

/** Where an update came from. */
export interface Origin {
  /** Whoever brought it, so that they can be told what became of it; null where nobody is there to be told. */
  readonly author: object | null
  /** How many updates the room had taken before it. */
  readonly position: number
}

export interface PendingUpdate extends Origin {
  readonly update: Uint8Array
  /** When it came, on the clock that never steps back (ms). */
  readonly since: number
}

/**
 * Updates that wait for an earlier one. They are in the log, but no part of the map yet, so their number, their bytes
 * and their time are bounded. Whoever sends one has the whole in hand and is told when it is given up here.
 */
export interface PendingUpdates {
  readonly count: number
  readonly bytes: number
  /** The position of the one that has waited longest. */
  readonly oldest: number | undefined
  /** Whether there is room for one more of this author. */
  hasRoom(update: Uint8Array, author: object | null): boolean
  add(pending: PendingUpdate, check: PassedUpdate): void
  /** Takes out one that waits for nothing any more, now that these clients have got further. */
  takeReady(clients: Iterable<number>): PendingUpdate | undefined
  /** Takes out those that came before this moment, and the oldest over the limit of bytes. */
  takeExpired(before: number): readonly PendingUpdate[]
}

interface Waiting extends PendingUpdate {
  /** What is still to be looked at of what it stands on; what was there once stays there. */
  readonly rest: Iterator<[client: number, end: number]>
  client: number
  end: number
}

export function createPendingUpdates(clocks: Clocks, limits: PendingLimits): PendingUpdates {
  /** In the order in which they came. */
  const all = new Set<Waiting>()
  /** Each under the one client that it waits for first. */
  const byClient = new Map<number, Set<Waiting>>()
  const bytesOf = new Map<object | null, number>()
  let bytes = 0

  /** Goes on to the first thing that is missing; false when nothing is. */
  function waits(waiting: Waiting): boolean {
    while ((clocks.get(waiting.client) ?? 0) >= waiting.end) {
      const next = waiting.rest.next()
      if (next.done) return false
      ;[waiting.client, waiting.end] = next.value
    }
    return true
  }

  function file(waiting: Waiting): void {
    const some = byClient.get(waiting.client)
    if (some) some.add(waiting)
    else byClient.set(waiting.client, new Set([waiting]))
  }

  function unfile(waiting: Waiting): void {
    const some = byClient.get(waiting.client)
    some?.delete(waiting)
    if (some?.size === 0) byClient.delete(waiting.client)
  }

  function drop(waiting: Waiting): void {
    all.delete(waiting)
    bytes -= waiting.update.byteLength
    const left = (bytesOf.get(waiting.author) ?? 0) - waiting.update.byteLength
    if (left > 0) bytesOf.set(waiting.author, left)
    else bytesOf.delete(waiting.author)
  }

  return {
    get count() {
      return all.size
    },
    get bytes() {
      return bytes
    },
    get oldest() {
      return all.values().next().value?.position
    },
    hasRoom: ({ byteLength }, author) =>
      all.size < limits.pendingUpdatesMax &&
      bytes + byteLength <= limits.pendingBytesMax &&
      (bytesOf.get(author) ?? 0) + byteLength <= limits.pendingBytesPerSocketMax,

    add(pending, check) {
      const rest = prerequisitesOf(check)[Symbol.iterator]()
      const waiting = { ...pending, rest, client: 0, end: 0 }
      all.add(waiting)
      bytes += pending.update.byteLength
      bytesOf.set(pending.author, (bytesOf.get(pending.author) ?? 0) + pending.update.byteLength)
      waits(waiting)
      file(waiting)
    },

    takeReady(clients) {
      for (const client of clients) {
        for (const waiting of byClient.get(client) ?? []) {
          if ((clocks.get(client) ?? 0) < waiting.end) continue
          unfile(waiting)
          if (waits(waiting)) {
            file(waiting)
            continue
          }
          drop(waiting)
          return waiting
        }
      }
      return undefined
    },

    takeExpired(before) {
      const taken: Waiting[] = []
      for (const waiting of all) {
        if (waiting.since >= before && bytes <= limits.pendingBytesMax) break
        unfile(waiting)
        drop(waiting)
        taken.push(waiting)
      }
      return taken
    },
  }
}
