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
      session.unsaved.push({ position, count: session.received, edit: session.edit })
      waiting.add(session)
    },
    reached(durable) {
      for (const session of waiting) {
        const done = session.unsaved.findLastIndex((message) => message.position <= durable) + 1
        if (done === 0) continue
        const durableNow = session.unsaved.splice(0, done)
        session.pendingAcknowledgement = durableNow.at(-1)?.count
        for (const { edit } of durableNow) {
          if (edit === undefined) continue
          session.acknowledging ??= []
          session.acknowledging.push(edit)
        }
        if (session.unsaved.length === 0) waiting.delete(session)
        fanOut.queueAcknowledgement(session)
      }
    },
    forget: (session) => waiting.delete(session),
  }
}
