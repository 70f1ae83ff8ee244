import type { PresenceEntry } from './presence.ts'
import type { Session } from './session.ts'
import { awarenessFrame } from './wire/index.ts'

export interface OutgoingUpdate {
  readonly frame: Buffer
  readonly author: Session | null
  readonly at: number
}

export interface Tick {
  readonly changes: readonly PresenceEntry<Session>[]
  framesFor(session: Session, withPresence: boolean): Buffer
}

/** One tick's frames: put together once for those who get all of them, and again for each who wrote some of them. */
export function createTick(
  updates: readonly OutgoingUpdate[],
  changes: readonly PresenceEntry<Session>[],
): Tick {
  const authors = new Set(updates.map(({ author }) => author))
  const owners = new Set(changes.map(({ owner }) => owner))
  const documentForAll = join(updates.map(({ frame }) => frame))
  const presenceForAll = changes.length === 0 ? NOTHING : awarenessFrame(changes.map(({ bytes }) => bytes))
  const both = join([documentForAll, presenceForAll])

  const documentFor = (session: Session) =>
    authors.has(session)
      ? join(updates.filter(({ author }) => author !== session).map(({ frame }) => frame))
      : documentForAll
  const presenceFor = (session: Session) => {
    if (!owners.has(session)) return presenceForAll
    const others = changes.filter(({ owner }) => owner !== session)
    return others.length === 0 ? NOTHING : awarenessFrame(others.map(({ bytes }) => bytes))
  }
  return {
    changes,
    framesFor(session, withPresence) {
      if (!withPresence) return documentFor(session)
      if (!authors.has(session) && !owners.has(session)) return both
      return join([documentFor(session), presenceFor(session)])
    },
  }
}

const NOTHING = Buffer.alloc(0)

function join(pieces: readonly Buffer[]): Buffer {
  const some = pieces.filter((piece) => piece.byteLength > 0)
  return some.length === 1 ? some[0]! : Buffer.concat(some)
}
