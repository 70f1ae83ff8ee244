import type { PaperContent } from '../content/index.ts'
import { AREAS, UNITS, UNITS_OF_AREAS } from './areas.ts'
import { CRITERIA, EVENTS, IMPLICATIONS, PRINCIPLES, REASONS } from './background.ts'
import { CLAIMS } from './claims.ts'
import { EFFICIENCY_REVIEWS, EFFICIENCY_STATUSES, IN_TRANCHES, TRANCHE_ROWS } from './efficiency.ts'
import { CARRIED_OUT_BY, EXAMINES, FORCE_REVIEWS, FORCES, FUNCTION_ROWS, NIL } from './elsewhere/index.ts'
import { framework } from './framework.ts'
import {
  IS_IN,
  ITEMS_OF_PARTS,
  PLAN_ITEMS,
  PLAN_PARTS,
  PLAN_ROWS,
  PRIORITIES,
  REPEATS,
} from './nationalPlan/index.ts'
import { LOOKS_AT } from './ownFunctions.ts'
import {
  ASKS_FOR,
  BODIES,
  COMPLEMENTS,
  DECIDES,
  DECIDES_ON,
  PROPOSED_REVIEWS,
  RECOMMENDATIONS,
} from './proposals.ts'
import { COMMITTEE_ROWS, COVERS, REMITS, REMITS_OF_COMMITTEES } from './remits.ts'
import { REVIEWS, STATES } from './reviews.ts'
import { SOURCES } from './sources.ts'

export const content: PaperContent = {
  framework,
  title: 'Review programme of January 2003',
  about: [
    'This map was read from "Securing continuous improvement", Metropolitan Police Authority, report 14, 9 January 2003,',
    'by the Clerk; its author is Derrick Norton, MPA. What the paper prints is stated; matches that a reader makes are inferred.',
    'The archived page has lost the lines of its tables: an entry is a bullet or a row, a cell that came out twice is one',
    'mark, a blank is not a "no", and where an entry had to be repaired its summary says so.',
  ].join(' '),
  source: 'MPA report 14, 9 January 2003',
  elements: {
    review: REVIEWS,
    'proposed-review': PROPOSED_REVIEWS,
    'efficiency-review': EFFICIENCY_REVIEWS,
    'force-review': FORCE_REVIEWS,
    committee: COMMITTEE_ROWS,
    remit: REMITS,
    area: AREAS,
    unit: UNITS,
    function: FUNCTION_ROWS,
    force: FORCES,
    tranche: TRANCHE_ROWS,
    plan: PLAN_ROWS,
    'plan-item': PLAN_ITEMS,
    'plan-part': PLAN_PARTS,
    priority: PRIORITIES,
    claim: CLAIMS,
    recommendation: RECOMMENDATIONS,
    body: BODIES,
    reason: REASONS,
    criterion: CRITERIA,
    principle: PRINCIPLES,
    implication: IMPLICATIONS,
    event: EVENTS,
    source: SOURCES,
  },
  links: {
    covers: COVERS,
    'remit-of': REMITS_OF_COMMITTEES,
    'unit-of': UNITS_OF_AREAS,
    'in-tranche': IN_TRANCHES,
    'item-of': ITEMS_OF_PARTS,
    examines: EXAMINES,
    'looks-at': LOOKS_AT,
    'carried-out-by': CARRIED_OUT_BY,
    'is-in': IS_IN,
    repeats: REPEATS,
    complements: COMPLEMENTS,
    'asks-for': ASKS_FOR,
    'decides-on': DECIDES_ON,
    decides: DECIDES,
  },
  observations: [...STATES, ...EFFICIENCY_STATUSES],
  assessments: NIL,
  views: [
    { id: 'programme', title: 'The programme and what it covers', screen: 'canvas', filter: '' },
    {
      id: 'remits',
      title: 'Which items have no review',
      screen: 'matrix',
      matrix: 'reviews-remits',
      filter: '',
    },
    {
      id: 'committees',
      title: 'Which committees have none',
      screen: 'matrix',
      matrix: 'reviews-committees',
      filter: '',
    },
    {
      id: 'elsewhere',
      title: 'What other forces have reviewed',
      screen: 'matrix',
      matrix: 'functions-forces',
      filter: '',
    },
    { id: 'plans', title: 'Is every item in a plan?', screen: 'matrix', matrix: 'plans-items', filter: '' },
    { id: 'findings', title: 'What to settle next', screen: 'findings', filter: '' },
  ],
}
