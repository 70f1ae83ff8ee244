import type { DecisionSummary, Subject } from '@golden-thread/shared/protocol'
import { today } from '../workspace/index.ts'
import { decisionWords as words } from './text.ts'

export type Outcome = DecisionSummary['outcome']

export const OUTCOMES = Object.keys(words.outcomes) as Outcome[]

/** A record while it is written. */
export interface DecisionDraft {
  readonly on: Subject | null
  readonly outcome: Outcome
  readonly body: string
  readonly date: string
  readonly baseline: string
  readonly recommendation: string
  readonly conditions: string
  readonly minutes: string
}

/** The next record of a sitting is mostly of the meeting of the last. */
export function newDraft(
  on: Subject | undefined,
  title: string,
  known: readonly DecisionSummary[],
): DecisionDraft {
  const last = known.toSorted((a, b) => a.at - b.at).at(-1)
  return {
    on: on ?? null,
    outcome: 'put',
    body: last?.body ?? '',
    date: today(),
    baseline: '',
    recommendation: title,
    conditions: '',
    minutes: '',
  }
}

/** A record that takes the place of another begins as that. */
export const draftOf = (decision: DecisionSummary): DecisionDraft => ({
  on: decision.on,
  outcome: decision.outcome === 'put' ? 'agreed' : decision.outcome,
  body: decision.body,
  date: decision.date,
  baseline: decision.baseline ?? '',
  recommendation: decision.recommendation,
  conditions: decision.conditions,
  minutes: decision.minutes,
})

/** The first field that is asked for and empty. */
export function missingIn({ body, date, on, recommendation }: DecisionDraft) {
  if (body.trim() === '') return { at: 'body', text: words.bodyMissing } as const
  if (date === '') return { at: 'date', text: words.dateMissing } as const
  if (on === null && recommendation.trim() === '')
    return { at: 'recommendation', text: words.whatMissing } as const
  return null
}
