import { awarenessFrame } from './frames.ts'

/** An update as a frame, and the reader who wrote it; null where the server did. */
export interface LeavingUpdate<Reader> {
  readonly frame: Buffer
  readonly author: Reader | null
}

/** Where a reader is now. */
export interface LeavingPresence<Reader> {
  readonly owner: Reader
  readonly bytes: Uint8Array
}

/** What leaves a room at one moment. */
export interface RoomTick<Reader> {
  /** Where somebody is now is among it. */
  readonly hasPresence: boolean
  /** Who wrote some of it, and gets that not back. */
  readonly own: ReadonlySet<Reader>
  readonly forAll: Buffer
  framesFor(reader: Reader, withPresence: boolean): Buffer
}

/** One tick's frames: put together once for those who get all of them, and again for each who wrote some of them. */
export function createRoomTick<Reader extends object>(
  updates: readonly LeavingUpdate<Reader>[],
  changes: readonly LeavingPresence<Reader>[],
): RoomTick<Reader> {
  const authors = new Set(updates.flatMap(({ author }) => author ?? []))
  const owners = new Set(changes.map(({ owner }) => owner))
  const documentForAll = join(updates.map(({ frame }) => frame))
  const presenceForAll = changes.length === 0 ? NOTHING : awarenessFrame(changes.map(({ bytes }) => bytes))
  const both = join([documentForAll, presenceForAll])

  const documentFor = (reader: Reader) =>
    authors.has(reader)
      ? join(updates.filter(({ author }) => author !== reader).map(({ frame }) => frame))
      : documentForAll
  const presenceFor = (reader: Reader) => {
    if (!owners.has(reader)) return presenceForAll
    const others = changes.filter(({ owner }) => owner !== reader)
    return others.length === 0 ? NOTHING : awarenessFrame(others.map(({ bytes }) => bytes))
  }
  return {
    hasPresence: changes.length > 0,
    own: new Set([...authors, ...owners]),
    forAll: both,
    framesFor(reader, withPresence) {
      if (!withPresence) return documentFor(reader)
      if (!authors.has(reader) && !owners.has(reader)) return both
      return join([documentFor(reader), presenceFor(reader)])
    },
  }
}

const NOTHING = Buffer.alloc(0)

function join(pieces: readonly Buffer[]): Buffer {
  const some = pieces.filter((piece) => piece.byteLength > 0)
  return some.length === 1 ? some[0]! : Buffer.concat(some)
}
