import type { Field, Kind } from '../../../model/index.ts'
import { PARAGRAPHS, SUMMARY } from '../../content/index.ts'
import { RECORD_KINDS } from './recordKinds.ts'

const fields = [SUMMARY, PARAGRAPHS]

export const YEARS = ['2006/07', '2007/08', '2008/09']

const stateOf = (values: readonly string[]): Field => ({
  id: 'state',
  label: 'State',
  type: 'choice',
  values,
  role: 'status',
})

/** What the paper aims at besides its priorities and outcomes, and the work that is none of the proposals. */
const aims: readonly Kind[] = [
  { id: 'objective', archetype: 'aim', label: 'Objective', plural: 'Objectives', prefix: 'J', fields },
  {
    id: 'measure',
    archetype: 'aim',
    label: 'Success measure',
    plural: 'Success measures',
    prefix: 'M',
    fields: [
      SUMMARY,
      { id: 'baseline', label: 'Baseline', type: 'text', role: 'baseline' },
      { id: 'target', label: 'Target', type: 'text', role: 'target' },
      PARAGRAPHS,
    ],
  },
  {
    id: 'structure',
    archetype: 'aim',
    label: 'Shape expected',
    plural: 'Shapes expected',
    prefix: 'H',
    fields,
  },
  {
    id: 'component',
    archetype: 'action',
    label: 'Part of a proposal',
    plural: 'Parts of proposals',
    prefix: 'T',
    fields: [SUMMARY, stateOf(['Proposed', 'Considered', 'Trialled']), PARAGRAPHS],
  },
  {
    id: 'work',
    archetype: 'action',
    label: 'Other work',
    plural: 'Other work',
    prefix: 'X',
    fields: [
      SUMMARY,
      stateOf(['Needed', 'Intended', 'Under way', 'Done']),
      { id: 'starts', label: 'Starts', type: 'period', role: 'start' },
      { id: 'ends', label: 'Ends', type: 'period', role: 'end' },
      PARAGRAPHS,
    ],
  },
]

const parties: readonly Kind[] = [
  {
    id: 'body',
    archetype: 'party',
    label: 'Body or post',
    plural: 'Bodies and posts',
    prefix: 'G',
    fields,
  },
  {
    id: 'committee',
    archetype: 'party',
    label: 'Committee',
    plural: 'Committees',
    prefix: 'C',
    fields: [SUMMARY, stateOf(['Sits', 'An option']), PARAGRAPHS],
  },
  {
    id: 'consultation',
    archetype: 'event',
    label: 'Consultation',
    plural: 'Consultations',
    prefix: 'N',
    fields: [
      SUMMARY,
      { ...stateOf(['Being prepared', 'Ongoing', 'Done']), observed: true },
      { id: 'voices', label: 'Voices heard', type: 'number', help: 'The least that is printed.' },
      { id: 'printed', label: 'As printed', type: 'text' },
      PARAGRAPHS,
    ],
  },
]

const money: readonly Kind[] = [
  {
    id: 'budget-line',
    archetype: 'money',
    label: 'Budget line',
    plural: 'Budget lines',
    prefix: 'B',
    fields: [
      {
        id: 'amounts',
        label: 'By year',
        type: 'series',
        unit: '£ million',
        periods: YEARS,
        role: 'amount',
        help: 'A year that is blank is not 0.',
      },
      { id: 'line', label: 'Is a', type: 'choice', values: ['Line', 'Subtotal', 'Balance'] },
      {
        id: 'sign',
        label: 'Counts as',
        type: 'choice',
        values: ['plus', 'minus'],
        help: 'In the sum it is part of.',
      },
      SUMMARY,
      PARAGRAPHS,
    ],
  },
  {
    id: 'funding',
    archetype: 'money',
    label: 'Funding',
    plural: 'Fundings',
    prefix: 'F',
    fields: [
      SUMMARY,
      { id: 'amount', label: 'Amount', type: 'money', unit: '£', role: 'amount' },
      stateOf(['Within budgets', 'To be contained', 'To be secured', 'Bid made', 'Not found', 'Growth']),
      { id: 'period', label: 'Period', type: 'period' },
      PARAGRAPHS,
    ],
  },
]

export const MORE_KINDS: readonly Kind[] = [...aims, ...parties, ...money, ...RECORD_KINDS]

/** Fields that kinds of the smaller framework have besides their own in the whole one, by kind. */
export const MORE_FIELDS: Readonly<Record<string, readonly Field[]>> = {
  value: [PARAGRAPHS],
  priority: [PARAGRAPHS],
  outcome: [PARAGRAPHS],
  proposal: [
    {
      id: 'described',
      label: 'Paragraph of its own',
      type: 'text',
      help: 'The one numbered paragraph that is about it alone.',
    },
  ],
  person: [
    { id: 'joins', label: 'In post from', type: 'period', role: 'start' },
    { id: 'stays', label: 'In post for', type: 'text', role: 'duration' },
    { id: 'leaves', label: 'In post until', type: 'period', role: 'end' },
    PARAGRAPHS,
  ],
}
