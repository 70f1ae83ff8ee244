import type { Archetype, Field, Kind } from '../../model/index.ts'
import { AVAILABILITY, PARAGRAPHS, QUOTATION, SUMMARY, TEST } from '../content/index.ts'
import { STATUSES } from './efficiency.ts'

const ALIAS: Field = { id: 'alias', label: 'Also called', type: 'text', role: 'alias' }

const YEAR: Field = { id: 'year', label: 'Financial year', type: 'period', role: 'start' }

/** A kind with what every element of a paper has: a summary, and where it is described. */
const kind = (
  id: string,
  archetype: Archetype,
  [label, plural, prefix]: readonly [string, string, string],
  fields: readonly Field[] = [],
): Kind => ({ id, archetype, label, plural, prefix, fields: [...fields, SUMMARY, PARAGRAPHS] })

const reviews: readonly Kind[] = [
  kind(
    'review',
    'action',
    ['Review', 'Reviews', 'R'],
    [
      YEAR,
      { id: 'part', label: 'Related to', type: 'choice', values: ['Service delivery', 'Support'] },
      {
        id: 'state',
        label: 'State',
        type: 'choice',
        values: ['Planned', 'Under way', 'Complete'],
        role: 'status',
        observed: true,
      },
      { id: 'completion', label: 'Completion', type: 'date', role: 'end' },
      ALIAS,
      {
        id: 'existing',
        label: 'Called existing',
        type: 'boolean',
        help: 'Appendix 2 names it among the existing reviews.',
      },
    ],
  ),
  kind('proposed-review', 'action', ['Proposed review', 'Proposed reviews', 'P'], [YEAR]),
  kind(
    'efficiency-review',
    'action',
    ['Efficiency review', 'Efficiency reviews', 'E'],
    [
      { id: 'number', label: 'Number in its tranche', type: 'number' },
      {
        id: 'status',
        label: 'Status',
        type: 'choice',
        values: STATUSES,
        role: 'status',
        observed: true,
        help: 'As printed, in a word. Most have none printed.',
      },
      { id: 'printed', label: 'Status as printed', type: 'longtext' },
      { id: 'money', label: 'Money', type: 'money', role: 'amount', unit: '£' },
    ],
  ),
  kind('force-review', 'action', ['Review elsewhere', 'Reviews elsewhere', 'V']),
]

const structure: readonly Kind[] = [
  kind('committee', 'party', ['Committee', 'Committees', 'C']),
  kind('remit', 'aim', ['Remit item', 'Remit items', 'M']),
  kind('area', 'party', ['Management area', 'Management areas', 'A']),
  kind('unit', 'party', ['Unit', 'Units', 'U']),
  kind('function', 'aim', ['Function', 'Functions', 'F']),
  kind('force', 'party', ['Force', 'Forces', 'K'], [ALIAS, { id: 'own', label: 'Ours', type: 'boolean' }]),
  kind(
    'tranche',
    'event',
    ['Tranche', 'Tranches', 'T'],
    [
      { ...YEAR, label: 'Year in its heading' },
      { id: 'introduced', label: 'Year in the introduction', type: 'period' },
    ],
  ),
]

const plans: readonly Kind[] = [
  kind('plan', 'source', ['Plan', 'Plans', 'L'], [ALIAS]),
  kind(
    'plan-item',
    'aim',
    ['National plan item', 'National plan items', 'I'],
    [
      { id: 'number', label: 'Number', type: 'number' },
      { id: 'wording', label: 'Wording', type: 'longtext', role: 'quotation' },
    ],
  ),
  kind('plan-part', 'aim', ['Part of the national plan', 'Parts of the national plan', 'H']),
  kind('priority', 'aim', ['National priority', 'National priorities', 'N']),
]

const paper: readonly Kind[] = [
  {
    ...kind('claim', 'issue', ['Claim', 'Claims', 'Q'], [QUOTATION, TEST]),
    role: 'claim',
  },
  {
    ...kind(
      'recommendation',
      'event',
      ['Recommendation', 'Recommendations', 'D'],
      [{ id: 'reservation', label: 'Reservation', type: 'longtext' }],
    ),
    role: 'decision',
  },
  kind('body', 'party', ['Body', 'Bodies', 'B']),
  kind('reason', 'issue', ['Point of background', 'Background', 'X']),
  kind('criterion', 'aim', ['Criterion', 'Criteria', 'G']),
  kind('principle', 'aim', ['Principle', 'Principles', 'W']),
  kind('implication', 'issue', ['Implication', 'Implications', 'J']),
  kind(
    'event',
    'event',
    ['Event', 'Events', 'Y'],
    [{ id: 'date', label: 'Date', type: 'date', role: 'start' }],
  ),
  kind(
    'source',
    'source',
    ['Source', 'Sources', 'S'],
    [
      AVAILABILITY,
      { id: 'appendix', label: 'Appendix of this paper', type: 'boolean' },
      { id: 'headed', label: 'As of, in its heading', type: 'date' },
      { id: 'introduced', label: 'As of, in its introduction', type: 'date' },
    ],
  ),
]

export const kinds: readonly Kind[] = [...reviews, ...structure, ...plans, ...paper]
