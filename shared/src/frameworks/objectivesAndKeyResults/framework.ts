import { type Field, type Framework, type Kind, LANGUAGE_VERSION, type Relation } from '../../model/index.ts'
import { POST, QUOTATION, SUMMARY, TEST } from '../content/index.ts'
import { checks, matrices } from './questions.ts'
import { measures, registers, reports } from './reports.ts'

const CYCLE: Field = {
  id: 'cycle',
  label: 'Cycle',
  type: 'period',
  role: 'start',
  help: 'The quarter or the year that it is for, such as "Q3 2026/27".',
}

const kinds: readonly Kind[] = [
  {
    id: 'objective',
    archetype: 'aim',
    label: 'Objective',
    plural: 'Objectives',
    prefix: 'O',
    fields: [
      CYCLE,
      { id: 'level', label: 'Level', type: 'choice', values: ['Organisation', 'Team'] },
      SUMMARY,
    ],
  },
  {
    id: 'key-result',
    archetype: 'aim',
    label: 'Key result',
    plural: 'Key results',
    prefix: 'K',
    fields: [
      {
        id: 'unit',
        label: 'Counted in',
        type: 'text',
        help: 'What its figures are of: visits, days, per cent.',
      },
      { id: 'better', label: 'Better is', type: 'choice', values: ['More', 'Less'] },
      { id: 'baseline', label: 'Baseline', type: 'number', role: 'baseline' },
      { id: 'target', label: 'Target', type: 'number', role: 'target' },
      { id: 'current', label: 'Current', type: 'number', observed: true },
      {
        id: 'confidence',
        label: 'Confidence',
        type: 'scale',
        values: ['Off track', 'At risk', 'On track'],
        tones: ['bad', 'warning', 'good'],
        role: 'status',
        observed: true,
      },
      { id: 'due', label: 'Due', type: 'date', role: 'end' },
      SUMMARY,
    ],
  },
  {
    id: 'initiative',
    archetype: 'action',
    label: 'Initiative',
    plural: 'Initiatives',
    prefix: 'I',
    fields: [
      {
        id: 'state',
        label: 'State',
        type: 'choice',
        values: ['Planned', 'Under way', 'Done', 'Stopped'],
        role: 'status',
        observed: true,
      },
      { id: 'starts', label: 'Starts', type: 'date', role: 'start' },
      { id: 'ends', label: 'Ends', type: 'date', role: 'end' },
      { id: 'budget', label: 'Budget', type: 'money', role: 'amount', unit: '£' },
      SUMMARY,
    ],
  },
  {
    id: 'team',
    archetype: 'party',
    label: 'Team or owner',
    plural: 'Teams and owners',
    prefix: 'T',
    fields: [POST, SUMMARY],
  },
  {
    id: 'check-in',
    archetype: 'event',
    label: 'Check-in',
    plural: 'Check-ins',
    prefix: 'C',
    fields: [{ id: 'date', label: 'Date', type: 'date', role: 'start' }, SUMMARY],
  },
  {
    id: 'claim',
    archetype: 'issue',
    label: 'Claim',
    plural: 'Claims',
    prefix: 'Q',
    role: 'claim',
    fields: [QUOTATION, TEST, SUMMARY],
  },
]

const relations: readonly Relation[] = [
  {
    id: 'measures',
    label: 'measures',
    inverse: 'is measured by',
    from: ['key-result'],
    to: ['objective'],
    role: 'measures',
    cardinality: { perFrom: 1 },
  },
  {
    id: 'drives',
    label: 'drives',
    inverse: 'is driven by',
    from: ['initiative'],
    to: ['key-result'],
  },
  {
    id: 'aligns-to',
    label: 'is aligned to',
    inverse: 'is carried on by',
    from: ['objective'],
    to: ['objective'],
    role: 'part-of',
    acyclic: true,
  },
  {
    id: 'owns',
    label: 'owns',
    inverse: 'is owned by',
    from: ['team'],
    to: ['objective', 'key-result', 'initiative'],
    role: 'leads',
  },
  {
    id: 'enables',
    label: 'enables',
    inverse: 'is enabled by',
    from: ['initiative'],
    to: ['initiative'],
    role: 'enables',
    acyclic: true,
  },
]

/** What is to be reached, the figures that show it, the work that moves them and the team that owns each. */
export const framework: Framework = {
  id: 'objectives-and-key-results',
  title: 'Objectives and key results',
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
      { kind: 'initiative', as: 'column' },
      { kind: 'key-result', as: 'column' },
      { kind: 'objective', as: 'column' },
      { kind: 'team', as: 'badge' },
      { kind: 'check-in', as: 'hidden' },
      { kind: 'claim', as: 'hidden' },
    ],
    placing: 'links',
  },
}
