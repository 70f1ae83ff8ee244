import type { Field, Kind } from '../../../model/index.ts'
import { PARAGRAPHS, POST, SUMMARY } from '../../content/index.ts'

const alias: Field = {
  id: 'alias',
  label: 'Also called',
  type: 'text',
  role: 'alias',
  help: 'Other names that papers use for it.',
}

const work: readonly Field[] = [
  SUMMARY,
  {
    id: 'status',
    label: 'Status',
    type: 'choice',
    values: ['Idea', 'Proposed', 'Agreed', 'Under way', 'Done', 'Stopped'],
    role: 'status',
  },
  PARAGRAPHS,
  {
    id: 'starts',
    label: 'Starts',
    type: 'period',
    role: 'start',
    help: 'A date or a period, such as "2006/07".',
  },
  {
    id: 'ends',
    label: 'Ends',
    type: 'period',
    role: 'end',
    help: 'A date or a period, such as "end of 2006/07".',
  },
  { id: 'funding', label: 'Funding', type: 'text', help: 'Where the money is to come from.' },
  alias,
]

/** What we hold to, what we aim at, what we do, what comes of it, who answers for it. */
export const kinds: readonly Kind[] = [
  { id: 'value', archetype: 'aim', label: 'Value', plural: 'Values', prefix: 'V', fields: [SUMMARY] },
  {
    id: 'priority',
    archetype: 'aim',
    label: 'Priority',
    plural: 'Priorities',
    prefix: 'P',
    fields: [SUMMARY, { id: 'period', label: 'Period', type: 'text' }, alias],
  },
  { id: 'proposal', archetype: 'action', label: 'Proposal', plural: 'Proposals', prefix: 'S', fields: work },
  {
    id: 'programme',
    archetype: 'action',
    label: 'Programme',
    plural: 'Programmes',
    prefix: 'W',
    fields: work,
  },
  {
    id: 'outcome',
    archetype: 'aim',
    label: 'Outcome',
    plural: 'Outcomes',
    prefix: 'O',
    fields: [SUMMARY, { id: 'measure', label: 'Measure', type: 'text', help: 'How we will know.' }],
  },
  {
    id: 'person',
    archetype: 'party',
    label: 'Lead',
    plural: 'Leads',
    prefix: 'L',
    fields: [POST, { id: 'duties', label: 'Other duties', type: 'longtext' }],
  },
]
