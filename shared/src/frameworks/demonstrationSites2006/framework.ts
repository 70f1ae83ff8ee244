import type { Framework } from '../../model/index.ts'
import { kinds } from './kinds.ts'
import { checks, matrices, measures, registers, reports } from './questions.ts'
import { relations } from './relations.ts'

/** Which initiative runs where, to what aim and benefit, who governs it, and which gate each application has passed. */
export const framework: Framework = {
  id: 'demonstration-sites',
  title: 'Demonstration sites',
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
      { kind: 'gate', as: 'band' },
      { kind: 'application', as: 'column' },
      { kind: 'site', as: 'beneath' },
      { kind: 'strand', as: 'column' },
      { kind: 'initiative', as: 'column' },
      { kind: 'aim', as: 'column' },
      { kind: 'benefit', as: 'beneath' },
      { kind: 'post', as: 'badge' },
      { kind: 'resource', as: 'hidden' },
      { kind: 'topic', as: 'hidden' },
      { kind: 'programme', as: 'hidden' },
      { kind: 'recommendation', as: 'hidden' },
      { kind: 'claim', as: 'hidden' },
      { kind: 'source', as: 'hidden' },
    ],
    placing: 'links',
  },
}
