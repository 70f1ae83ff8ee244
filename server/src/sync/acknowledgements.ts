import type { FanOut } from './fanOut.ts'
import type { Session } from './session.ts'

/** Which messages of which sessions are to be acknowledged once they are on disk. */
export interface Acknowledgements {
  /** The session's latest message is to be acknowledged when so many of the room's updates are durable. */
  add(session: Session, position: number): void
  /** So many of the room's updates are durable: acknowledges what that covers. */
  reached(durable: number): void
  forget(session: Session): void
}

export function createAcknowledgements(fanOut: Pick<FanOut, 'queueAcknowledgement'>): Acknowledgements {
  const waiting = new Set<Session>()
  return {
    add(session, position) {
      session.unsaved.push({ position, count: session.received })
      waiting.add(session)
    },
    reached(durable) {
      for (const session of waiting) {
        const done = session.unsaved.findLastIndex((message) => message.position <= durable) + 1
        if (done === 0) continue
        session.pendingAcknowledgement = session.unsaved.splice(0, done).at(-1)?.count
        if (session.unsaved.length === 0) waiting.delete(session)
        fanOut.queueAcknowledgement(session)
      }
    },
    forget: (session) => waiting.delete(session),
  }
}
