import type { NewsInfo, Role } from '@golden-thread/shared/protocol'
import type { Room } from './room.ts'
import { newsFrame } from './wire/index.ts'

/** Tells whoever follows maps that something of theirs was written to disk: of each map at most once a second. */
export interface SavedNews {
  saved(mapId: string): void
  /** Answers how to stop it. */
  onSaved(listener: (mapId: string, at: number) => void): () => void
  stop(): void
}

export function createSavedNews(clock: () => number): SavedNews {
  const listeners = new Set<(mapId: string, at: number) => void>()
  const news = new Set<string>()
  // One timer for all maps: with hundreds of rooms, one for each would cost more than what it is for.
  let timer: NodeJS.Timeout | undefined

  function tell(): void {
    timer = undefined
    const maps = [...news]
    news.clear()
    for (const mapId of maps) for (const listener of listeners) listener(mapId, clock())
  }

  return {
    saved(mapId) {
      news.add(mapId)
      timer ??= setTimeout(tell, INTERVAL_MS).unref()
    },
    onSaved(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    stop: () => clearTimeout(timer),
  }
}

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
