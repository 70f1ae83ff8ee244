import { type Framework, LANGUAGE_VERSION } from '../../model/index.ts'
import { checks } from './checks.ts'
import { kinds } from './kinds.ts'
import { matrices } from './matrices.ts'
import { relations } from './relations.ts'
import { measures, registers, reports } from './reports.ts'

// Four hundred cards more would hide these; the other kinds are in the matrices, the outline and the registers.
const DRAWN = ['review', 'proposed-review', 'remit', 'committee']

/** The programme in the middle of the picture: what committees are there for, the reviews of it, what is proposed. */
export const framework: Framework = {
  id: 'review-programme-2003',
  title: 'Review programme',
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
      { kind: 'review', as: 'column' },
      { kind: 'proposed-review', as: 'beneath' },
      { kind: 'remit', as: 'column' },
      { kind: 'committee', as: 'column' },
      ...kinds.filter(({ id }) => !DRAWN.includes(id)).map(({ id }) => ({ kind: id, as: 'hidden' as const })),
    ],
    placing: 'links',
  },
}
