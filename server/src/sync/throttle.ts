import { CLOSE, type CloseCode } from '@golden-thread/shared/protocol'
import type { PersonBudget } from './budgets.ts'
import type { SyncLimits } from './limits.ts'
import type { Session } from './session.ts'

/** What a message, or the answer to one, is charged for. */
export interface Cost {
  readonly messages: number
  readonly bytes: number
  /** What of it everyone in the room is sent again. */
  readonly presenceBytes: number
  /** How long the event loop had nothing else to do meanwhile (ms). */
  readonly loopMs: number
}

export interface ThrottleOptions {
  readonly limits: Pick<SyncLimits, 'throttledMsMax'>
  /** Milliseconds on a clock that never steps back. */
  readonly elapsed: () => number
  /** What all connections of one person together may send. */
  readonly budgetOf: (personId: string) => PersonBudget
  readonly close: (session: Session, code: CloseCode, reason: string) => void
}

/**
 * Charges a sender for messages and bytes, its own and those that an answer to it takes to make. One over its rate is
 * not read from for a while; one that keeps it up is sent away.
 */
export function throttle(
  { limits, elapsed, budgetOf, close }: ThrottleOptions,
  session: Session,
  { messages, bytes, presenceBytes, loopMs }: Cost,
): void {
  const now = elapsed()
  const budget = budgetOf(session.entrant.person.id)
  const wait = Math.max(
    session.messages.take(messages, now),
    session.bytes.take(bytes, now),
    budget.messages.take(messages, now),
    budget.bytes.take(bytes, now),
    budget.presenceBytes.take(presenceBytes, now),
    budget.loopMs.take(loopMs, now),
  )
  if (wait === 0) {
    session.throttledSince = undefined
    return
  }
  session.throttledSince ??= now
  if (now - session.throttledSince > limits.throttledMsMax) {
    close(session, CLOSE.tooFast, 'This connection sends too much.')
    return
  }
  session.socket.pause()
  // What was read together is all looked at: the last of it says when to read on.
  clearTimeout(session.resumes)
  session.resumes = setTimeout(
    () => session.stage.name === 'open' && session.socket.resume(),
    Math.max(wait, THROTTLE_MS),
  ).unref()
}

/** Stopping for less than this costs more than it saves (ms). */
const THROTTLE_MS = 50
