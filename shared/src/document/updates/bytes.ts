import * as Y from 'yjs'
import type { DeletedRange } from './checkUpdate.ts'

/**
 * Documents as bytes (Yjs updates, format 1), for a server that keeps no Y.Doc. These expect updates that
 * `checkUpdate` has passed, and throw on others.
 */

/** `Y.mergeUpdates` costs more than its share for each further update; a hundred at once is where it is still cheap. */
const CHUNK = 100

/** The update of a document in which nothing has happened. */
export const emptyUpdate: Uint8Array = new Uint8Array([0, 0])

/** One update that does what all of them do. */
export function mergeUpdates(updates: readonly Uint8Array[]): Uint8Array {
  let level = updates
  while (level.length > 1) {
    const merged: Uint8Array[] = []
    for (let start = 0; start < level.length; start += CHUNK) {
      merged.push(Y.mergeUpdates(level.slice(start, start + CHUNK)))
    }
    level = merged
  }
  return level[0] ?? emptyUpdate
}

/** What a peer that has the state of `stateVector` still lacks of `update`. */
export const diffUpdate = (update: Uint8Array, stateVector: Uint8Array): Uint8Array =>
  Y.diffUpdate(update, stateVector)

/** How far an update reaches without a gap, for each client, encoded as a peer asks for it. */
export const stateVectorOf = (update: Uint8Array): Uint8Array => Y.encodeStateVectorFromUpdate(update)

export const decodeStateVector = (bytes: Uint8Array): Map<number, number> => Y.decodeStateVector(bytes)

export const encodeStateVector = (clocks: ReadonlyMap<number, number>): Uint8Array =>
  Y.encodeStateVector(new Map(clocks))

/** An update that deletes these ranges and does nothing else. */
export function encodeDeletions(ranges: ReadonlyMap<number, readonly DeletedRange[]>): Uint8Array {
  const encoder = new Y.UpdateEncoderV1()
  encoder.writeLen(0)
  encoder.writeLen(ranges.size)
  for (const [client, list] of ranges) {
    encoder.writeLen(client)
    encoder.writeLen(list.length)
    for (const { clock, len } of list) {
      encoder.writeLen(clock)
      encoder.writeLen(len)
    }
  }
  return encoder.toUint8Array()
}
