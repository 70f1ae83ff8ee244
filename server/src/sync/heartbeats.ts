import { CLOSE, type CloseCode } from '@golden-thread/shared/protocol'
import type { SyncLimits } from './limits.ts'
import type { Room } from './room.ts'
import type { Session } from './session.ts'

/**
 * Every `heartbeatMs` each socket is told that the line is alive and asked to answer; those that have not answered
 * twice, and those that have been behind for too long, are closed. Answers how to stop it.
 */
export function heartbeats(options: {
  readonly rooms: ReadonlyMap<string, Room>
  readonly elapsed: () => number
  readonly limits: SyncLimits
  readonly close: (session: Session, code: CloseCode, reason: string) => void
}): () => void {
  const { rooms, elapsed, limits, close } = options

  const beat = setInterval(() => {
    for (const room of rooms.values()) room.heartbeat()
  }, limits.heartbeatMs)

  const look = setInterval(() => {
    const now = elapsed()
    for (const room of rooms.values()) {
      room.expirePending()
      for (const session of room.sessions) {
        const mayLagMs = limits.laggingMsMax + (1000 * session.answerBytes) / limits.slowestBytesPerSecond
        if (session.lagging && now - session.lagging.since > mayLagMs)
          close(session, CLOSE.tooSlow, 'This connection fell too far behind.')
        else if (
          now - session.heardAt > 2 * limits.heartbeatMs + LOOK_MS &&
          session.throttledSince === undefined
        )
          session.socket.cut()
      }
    }
  }, LOOK_MS)

  beat.unref()
  look.unref()
  return () => {
    clearInterval(beat)
    clearInterval(look)
  }
}

const LOOK_MS = 1_000
