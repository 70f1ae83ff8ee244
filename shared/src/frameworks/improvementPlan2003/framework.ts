import { type Framework, LANGUAGE_VERSION } from '../../model/index.ts'
import { kinds } from './kinds.ts'
import { checks, matrices } from './questions.ts'
import { relations } from './relations.ts'
import { measures, registers, reports } from './reports.ts'

export const framework: Framework = {
  id: 'improvement-plan-2003',
  title: 'Improvement plan',
  language: LANGUAGE_VERSION,
  version: '1',
  kinds,
  relations,
  matrices,
  checks,
  measures,
  registers,
  reports,
  view: {
    lanes: [
      { kind: 'body', as: 'column' },
      { kind: 'review', as: 'column' },
      { kind: 'board', as: 'band' },
      { kind: 'recommendation', as: 'column' },
      { kind: 'arrangement', as: 'beneath' },
      { kind: 'benefit', as: 'column' },
      { kind: 'theme', as: 'beneath' },
      { kind: 'directorate', as: 'column' },
      { kind: 'update', as: 'beneath' },
      { kind: 'decision', as: 'beneath' },
      ...['finding', 'claim', 'consultation', 'implication', 'event', 'source'].map((kind) => ({
        kind,
        as: 'hidden' as const,
      })),
    ],
    placing: 'links',
  },
}
