import {
  checkUpdate,
  decodeStateVector,
  diffUpdate,
  encodeStateVector,
  mergeUpdates,
  stateVectorOf,
} from '@golden-thread/shared/document'

/** A room as the real server keeps one: bytes, and never a document. */
export interface FakeSyncServer {
  /** Everything so far, as one update. */
  bytes(): Uint8Array
  receive(update: Uint8Array): void
  /** What someone at that state lacks. */
  lacking(stateVector: Uint8Array): Uint8Array
  stateVector(): Uint8Array
}

export function createFakeSyncServer(first: Uint8Array): FakeSyncServer {
  let updates: Uint8Array[] = [first]

  function bytes(): Uint8Array {
    const merged = mergeUpdates(updates)
    updates = [merged]
    return merged
  }

  return {
    bytes,
    receive(update) {
      const check = checkUpdate(update)
      if (!check.ok) throw new Error(`A client sent what the server refuses: ${check.reason}`)
      updates.push(update)
    },
    lacking: (stateVector) => diffUpdate(bytes(), stateVector),
    // Once through the two codecs that a room uses to work with clocks.
    stateVector: () => encodeStateVector(decodeStateVector(stateVectorOf(bytes()))),
  }
}
