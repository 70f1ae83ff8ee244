import type { Log } from '../log.ts'
import type { Metrics } from '../metrics.ts'
import type { Differ } from './content/index.ts'
import type { SyncLimits } from './limits.ts'
import type { Room } from './room.ts'
import type { Session } from './session.ts'

/**
 * Sends sockets what they lack. What is at hand leaves at once; what has to be cut out of the document is charged to
 * whoever asked, and is done one at a time for each socket. One that asks again meanwhile is answered to what it asked
 * last.
 */
export interface Answering {
  bringUpToDate(room: Room, session: Session, stateVector: Uint8Array): void
}

export function createAnswering(options: {
  readonly differ: Differ
  readonly limits: Pick<SyncLimits, 'queueBytesMax'>
  /** Milliseconds on a clock that never steps back. */
  readonly elapsed: () => number
  readonly metrics: Metrics
  readonly log: Pick<Log, 'warn'>
  readonly charge: (session: Session, bytes: number) => void
}): Answering {
  const { differ, limits, elapsed, metrics, log, charge } = options

  async function answerAll(room: Room, session: Session): Promise<void> {
    session.isAnswered = false
    for (let asked = session.asked; asked; asked = session.asked) {
      session.asked = undefined
      await answer(room, session, asked)
    }
    session.isAnswered = true
  }

  async function answer(room: Room, session: Session, stateVector: Uint8Array): Promise<void> {
    if (session.stage.name !== 'open' || isPutOff(session, stateVector)) return
    const answer = room.content.answerTo(stateVector)
    if (answer.kind === 'ready') return send(room, session, answer.frames)
    charge(session, answer.bytes)
    metrics.differences.inc()
    try {
      const made = await differ.difference(answer.parts, stateVector, session.person.id)
      const frames = answer.framesOf(made)
      if (!isPutOff(session, stateVector)) send(room, session, frames)
    } catch (error) {
      log.warn({ err: error, map: room.mapId }, 'what a socket lacks could not be found out')
      session.socket.cut()
    }
  }

  /** One that is behind, or has not read its last answer yet, is brought up to date from here once it has read. */
  function isPutOff(session: Session, stateVector: Uint8Array): boolean {
    if (!session.lagging && session.answerBytes === 0) return false
    session.lagging = { since: session.lagging?.since ?? elapsed(), stateVector }
    return true
  }

  function send(room: Room, session: Session, frames: readonly Buffer[]): void {
    if (session.stage.name !== 'open') return
    const bytes = frames.reduce((sum, frame) => sum + frame.byteLength, 0)
    // A smaller one may be taken at once, and then nobody is told that it was.
    if (bytes > limits.queueBytesMax) session.answerBytes = bytes
    session.outgoing.push(...frames)
    room.fanOut.queueOutgoing(session)
  }

  return {
    bringUpToDate(room, session, stateVector) {
      session.asked = stateVector
      if (session.isAnswered) void answerAll(room, session)
    },
  }
}
