import type { NewsInfo, Role } from '@golden-thread/shared/protocol'
import type { Room } from './room.ts'
import { newsFrame } from './wire/index.ts'

/** Tells whoever follows maps that something of theirs was written to disk: of each map soon, and at most once a second. */
export interface SavedNews {
  saved(mapId: string): void
  /** Answers how to stop it. */
  onSaved(listener: (mapId: string, at: number) => void): () => void
  stop(): void
}

export interface SavedNewsOptions {
  /** Milliseconds since 1970, and milliseconds on a clock that never steps back. */
  readonly clock: () => number
  readonly elapsed: () => number
}

export function createSavedNews({ clock, elapsed }: SavedNewsOptions): SavedNews {
  const listeners = new Set<(mapId: string, at: number) => void>()
  const news = new Set<string>()
  /** When each map was told of within the last second, the longest ago first. */
  const told = new Map<string, number>()
  // One timer for all maps: with hundreds of rooms, one for each would cost more than what it is for.
  let timer: NodeJS.Timeout | undefined

  function tell(): void {
    timer = undefined
    const now = elapsed()
    for (const [mapId, at] of told) {
      if (now - at < INTERVAL_MS) break
      told.delete(mapId)
    }
    for (const mapId of [...news]) {
      if (told.has(mapId)) continue
      news.delete(mapId)
      told.set(mapId, now)
      for (const listener of listeners) listener(mapId, clock())
    }
    if (news.size > 0) tellSoon()
  }

  const tellSoon = () => {
    timer ??= setTimeout(tell, SOON_MS).unref()
  }

  return {
    saved(mapId) {
      news.add(mapId)
      tellSoon()
    },
    onSaved(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    stop: () => clearTimeout(timer),
  }
}

/** What is told together waits so long for more, which is as often as it is looked what may be told again. */
const SOON_MS = 100
const INTERVAL_MS = 1_000

/** A socket that does not read is told of so much once it does; it asks for all of it then. */
const KEPT_MAX = 16

/** Tells those in a room whose role may hear of it that something beside the document is new. */
export function tellNews(
  { sessions, fanOut }: Pick<Room, 'sessions' | 'fanOut'>,
  info: NewsInfo,
  mayHear: (role: Role) => boolean,
): void {
  const frame = newsFrame(info)
  for (const session of sessions) {
    if (!mayHear(session.entrant.role)) continue
    if (session.lagging && session.outgoing.length >= KEPT_MAX) continue
    session.outgoing.push(frame)
    fanOut.queueOutgoing(session)
  }
}
