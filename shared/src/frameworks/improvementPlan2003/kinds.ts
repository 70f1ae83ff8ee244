import type { Archetype, Field, Kind } from '../../model/index.ts'
import { AVAILABILITY, PARAGRAPHS, QUOTATION, SUMMARY, TEST } from '../content/index.ts'

/** A kind with what every element of a paper has: a summary, and where it is described. */
const kind = (
  id: string,
  archetype: Archetype,
  [label, plural, prefix]: readonly [string, string, string],
  fields: readonly Field[] = [],
): Kind => ({ id, archetype, label, plural, prefix, fields: [...fields, SUMMARY, PARAGRAPHS] })

/** The paper says twice, of themes and of recommendations, that equality was looked at for each of them. */
const EQUALITY: Field = {
  id: 'equality',
  label: 'Effect on equality',
  type: 'longtext',
  help: 'How it affects equality for all, as it was assessed.',
}

const DATE: Field = { id: 'date', label: 'Date', type: 'date', role: 'start' }

const RESERVATION: Field = { id: 'reservation', label: 'Reservation', type: 'longtext' }

const work: readonly Kind[] = [
  kind('review', 'action', ['Review', 'Reviews', 'V'], [{ ...DATE, label: 'Reported' }]),
  kind(
    'recommendation',
    'action',
    ['Recommendation', 'Recommendations', 'R'],
    [
      {
        id: 'approval',
        label: 'Approval',
        type: 'scale',
        values: ['Not approved', 'Put forward', 'Supported in principle', 'Approved'],
        tones: ['bad', 'neutral', 'warning', 'good'],
        observed: true,
      },
      RESERVATION,
      {
        id: 'progress',
        label: 'Progress',
        type: 'scale',
        values: ['Held', 'Not started', 'Under way', 'Done'],
        tones: ['warning', 'neutral', 'neutral', 'good'],
        role: 'status',
        observed: true,
      },
      { id: 'cost', label: 'Cost', type: 'money', role: 'amount', unit: '£' },
      { id: 'saving', label: 'Saving', type: 'money', unit: '£' },
      {
        id: 'target',
        label: 'Target',
        type: 'text',
        role: 'target',
        help: 'In improved performance measures.',
      },
      { id: 'timescale', label: 'Timescale', type: 'period', role: 'end' },
      EQUALITY,
    ],
  ),
  kind('benefit', 'aim', ['Benefit', 'Benefits', 'B']),
  kind('theme', 'aim', ['Theme', 'Themes', 'T'], [EQUALITY]),
  kind('finding', 'issue', ['Finding', 'Findings', 'F'], [EQUALITY]),
  kind('arrangement', 'action', ['Arrangement', 'Arrangements', 'M']),
  kind(
    'update',
    'event',
    ['Update', 'Updates', 'U'],
    [
      { id: 'due', label: 'Due', type: 'date', role: 'end' },
      { id: 'received', label: 'Received', type: 'date' },
    ],
  ),
]

const people: readonly Kind[] = [
  kind('directorate', 'party', ['Directorate', 'Directorates', 'D']),
  kind('body', 'party', ['Consulted body', 'Consulted bodies', 'C']),
  kind('board', 'party', ['Board or panel', 'Boards and panels', 'P']),
]

const record: readonly Kind[] = [
  {
    ...kind('claim', 'issue', ['Claim', 'Claims', 'Q'], [QUOTATION, TEST]),
    role: 'claim',
  },
  {
    ...kind(
      'decision',
      'event',
      ['Decision', 'Decisions', 'A'],
      [{ ...DATE, label: 'Put to the meeting of' }],
    ),
    role: 'decision',
  },
  kind(
    'consultation',
    'event',
    ['Consultation', 'Consultations', 'X'],
    [
      { id: 'returned', label: 'Returned', type: 'text' },
      { id: 'rate', label: 'Rate of return', type: 'text' },
    ],
  ),
  kind('implication', 'issue', ['Implication', 'Implications', 'J']),
  kind('event', 'event', ['Event', 'Events', 'Y'], [DATE]),
  kind(
    'source',
    'source',
    ['Source', 'Sources', 'S'],
    [
      AVAILABILITY,
      { id: 'listed', label: 'What it is listed as', type: 'text' },
      { id: 'called', label: 'What the text calls it', type: 'text' },
    ],
  ),
]

export const kinds: readonly Kind[] = [...work, ...people, ...record]
