import type { Subject } from '@golden-thread/shared/protocol'
import type { StoredDelivery } from './webhookStorage.ts'

/** `put` until it is known what the meeting made of it: then another record replaces it. */
export const OUTCOMES = ['put', 'agreed', 'amended', 'deferred', 'noted'] as const

export type DecisionOutcome = (typeof OUTCOMES)[number]

/** What a meeting made of a recommendation. Nothing of it is ever changed: what was recorded wrongly is replaced. */
export interface StoredDecision {
  readonly id: string
  readonly map: string
  /** What of the map it is about, and what that was called then; null and empty where it is about the map as a whole. */
  readonly on: Subject | null
  readonly about: string
  /** What was put to the meeting, in our words. */
  readonly recommendation: string
  readonly outcome: DecisionOutcome
  /** Who decided, and on which day ("2005-09-29"). */
  readonly body: string
  readonly date: string
  readonly conditions: string
  /** What the minutes say. */
  readonly minutes: string
  /** The baseline that was before the meeting. */
  readonly baseline: string | null
  /** The decision that this one is the right record of. */
  readonly replaces: string | null
  /** Who recorded it, by id and by the name of that day, and when: milliseconds since 1970. */
  readonly person: string
  readonly by: string
  readonly at: number
}

/** That a decision was carried out, or is to be carried out after all. */
export interface StoredProgress {
  readonly map: string
  readonly decision: string
  readonly done: boolean
  readonly note: string
  readonly person: string
  readonly by: string
  readonly at: number
}

export interface DecisionStorage {
  /** Answers false where the decision that it replaces was replaced already; then nothing is kept, no `news` either. */
  add(decision: StoredDecision, news?: readonly StoredDelivery[]): Promise<boolean>
  /** By the day of the meeting, and then as they were recorded. */
  ofMap(map: string): Promise<readonly StoredDecision[]>
  addProgress(progress: StoredProgress, news?: readonly StoredDelivery[]): Promise<void>
  /** Oldest first. */
  progressOf(map: string): Promise<readonly StoredProgress[]>
}
