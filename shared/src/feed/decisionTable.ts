import type { DecisionSummary } from '../protocol/index.ts'
import { type FeedTable, feedTable } from './feedTable.ts'

/** Decisions as a flat table, with what they are about as one key. */
export const decisionTable = (decisions: readonly DecisionSummary[]): FeedTable =>
  feedTable(
    [
      'id',
      'date',
      'body',
      'outcome',
      'state',
      'recommendation',
      'minutes',
      'conditions',
      'onKind',
      'on',
      'about',
      'baseline',
      'replaces',
      'replacedBy',
      'progressNote',
      'by',
      'at:number',
    ],
    decisions.map((decision) => {
      const { id, date, body, outcome, state, recommendation, minutes, conditions, on, about } = decision
      const { baseline, replaces, replacedBy, progress, by, at } = decision
      const [onKind, key] = Object.entries(on ?? {})[0] ?? []
      const own = typeof key === 'object' ? Object.values(key).join(' | ') : key
      return {
        id,
        date,
        body,
        outcome,
        state,
        recommendation,
        minutes,
        conditions,
        onKind,
        on: own,
        about,
        baseline,
        replaces,
        replacedBy,
        progressNote: progress?.note,
        by,
        at,
      }
    }),
  )
