import type { SyncLimits } from './limits.ts'
import { createTokenBucket, type TokenBucket } from './tokenBucket.ts'

/** What all connections of one person together may send. */
export interface PersonBudget {
  readonly messages: TokenBucket
  readonly bytes: TokenBucket
  readonly presenceBytes: TokenBucket
  /** Milliseconds of the event loop. */
  readonly loopMs: TokenBucket
}

/** A budget for each person; those who come back after all was forgotten begin with a full one. */
export function createBudgets(limits: SyncLimits): (personId: string) => PersonBudget {
  const {
    presenceBytesPerPersonPerSecondMax,
    loopMsPerPersonPerSecondMax,
    messagesPerSecondMax,
    bytesPerSecondMax,
    personFactor,
    burstSeconds,
  } = limits
  const budgets = new Map<string, PersonBudget>()
  return (personId) => {
    const known = budgets.get(personId)
    if (known) return known
    if (budgets.size >= PEOPLE_KEPT) budgets.clear()
    const made = {
      messages: createTokenBucket(messagesPerSecondMax * personFactor, burstSeconds),
      bytes: createTokenBucket(bytesPerSecondMax * personFactor, burstSeconds),
      presenceBytes: createTokenBucket(presenceBytesPerPersonPerSecondMax, PRESENCE_BURST_SECONDS),
      loopMs: createTokenBucket(loopMsPerPersonPerSecondMax, LOOP_BURST_SECONDS),
    }
    budgets.set(personId, made)
    return made
  }
}

/** Presence is told as it comes, so that a burst of it is one to everybody. */
const PRESENCE_BURST_SECONDS = 5
/** The whole of a second at once, as for a large paste, is more than others should have to wait for. */
const LOOP_BURST_SECONDS = 5
/** Budgets of people who are gone are forgotten all at once when there are this many. */
const PEOPLE_KEPT = 10_000
