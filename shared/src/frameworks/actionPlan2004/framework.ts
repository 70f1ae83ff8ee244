import type { Framework } from '../../model/index.ts'
import { measures, registers, reports } from './answers.ts'
import { kinds } from './kinds.ts'
import { checks, matrices } from './questions.ts'
import { relations } from './relations.ts'

/** The recommendations of a scrutiny, to whom they are addressed, and what each progress report says has moved. */
export const framework: Framework = {
  id: 'action-plan',
  title: 'Action plan',
  language: 2,
  version: '2',
  kinds,
  relations,
  matrices,
  checks,
  measures,
  registers,
  reports,
  view: {
    lanes: [
      { kind: 'report', as: 'band' },
      { kind: 'step', as: 'column' },
      { kind: 'group', as: 'column' },
      { kind: 'recommendation', as: 'column' },
      { kind: 'implication', as: 'column' },
      { kind: 'body', as: 'badge' },
      { kind: 'post', as: 'hidden' },
      { kind: 'funding', as: 'hidden' },
      { kind: 'decision', as: 'hidden' },
      { kind: 'claim', as: 'hidden' },
      { kind: 'source', as: 'hidden' },
    ],
    placing: 'links',
  },
}
