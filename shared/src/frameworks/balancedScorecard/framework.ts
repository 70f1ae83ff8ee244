import { type Field, type Framework, type Kind, LANGUAGE_VERSION, type Relation } from '../../model/index.ts'
import { POST, QUOTATION, SUMMARY, TEST } from '../content/index.ts'
import { checks, matrices } from './questions.ts'
import { measures, registers, reports } from './reports.ts'

const YEARS = ['2025/26', '2026/27', '2027/28']

const BY_YEAR: Field = { id: 'targets', label: 'Targets', type: 'series', periods: YEARS }

const kinds: readonly Kind[] = [
  {
    id: 'perspective',
    archetype: 'aim',
    label: 'Perspective',
    plural: 'Perspectives',
    prefix: 'P',
    fields: [
      { id: 'question', label: 'What it asks', type: 'text' },
      {
        id: 'budget',
        label: 'Budget as agreed',
        type: 'series',
        unit: '£ thousand',
        periods: YEARS,
        help: 'What the initiatives under it may come to, to be held against what they do.',
      },
      SUMMARY,
    ],
  },
  {
    id: 'objective',
    archetype: 'aim',
    label: 'Objective',
    plural: 'Objectives',
    prefix: 'O',
    fields: [SUMMARY],
  },
  {
    id: 'measure',
    archetype: 'aim',
    label: 'Measure',
    plural: 'Measures',
    prefix: 'M',
    fields: [
      { id: 'unit', label: 'Counted in', type: 'text' },
      { id: 'better', label: 'Better is', type: 'choice', values: ['More', 'Less'] },
      { id: 'baseline', label: 'Baseline', type: 'number', role: 'baseline' },
      { id: 'target', label: 'Target for this year', type: 'number', role: 'target' },
      BY_YEAR,
      { id: 'actual', label: 'Actual', type: 'number', observed: true },
      {
        id: 'status',
        label: 'Status',
        type: 'scale',
        values: ['Red', 'Amber', 'Green'],
        tones: ['bad', 'warning', 'good'],
        role: 'status',
        observed: true,
      },
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
      { id: 'starts', label: 'Starts', type: 'date', role: 'start' },
      { id: 'ends', label: 'Ends', type: 'date', role: 'end' },
      {
        id: 'budget',
        label: 'Budget',
        type: 'series',
        unit: '£ thousand',
        periods: YEARS,
        role: 'amount',
      },
      SUMMARY,
    ],
  },
  {
    id: 'owner',
    archetype: 'party',
    label: 'Owner',
    plural: 'Owners',
    prefix: 'L',
    fields: [POST, SUMMARY],
  },
  {
    id: 'report',
    archetype: 'event',
    label: 'Report',
    plural: 'Reports',
    prefix: 'R',
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
    id: 'in-perspective',
    label: 'is in',
    inverse: 'has',
    from: ['objective'],
    to: ['perspective'],
    role: 'part-of',
    cardinality: { perFrom: 1 },
  },
  {
    id: 'leads-to',
    label: 'leads to',
    inverse: 'follows from',
    from: ['objective'],
    to: ['objective'],
    role: 'enables',
    strengths: ['Weak', 'Strong'],
    acyclic: true,
  },
  {
    id: 'measures',
    label: 'measures',
    inverse: 'is measured by',
    from: ['measure'],
    to: ['objective'],
    role: 'measures',
  },
  {
    id: 'advances',
    label: 'advances',
    inverse: 'is advanced by',
    from: ['initiative'],
    to: ['objective'],
  },
  {
    id: 'owns',
    label: 'answers for',
    inverse: 'is answered for by',
    from: ['owner'],
    to: ['objective', 'measure', 'initiative'],
    role: 'leads',
  },
]

/** Objectives in perspectives, what leads to what, how each is measured, and the work and money behind it. */
export const framework: Framework = {
  id: 'balanced-scorecard',
  title: 'Balanced scorecard',
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
      { kind: 'perspective', as: 'band' },
      { kind: 'initiative', as: 'column' },
      { kind: 'objective', as: 'column' },
      { kind: 'measure', as: 'column' },
      { kind: 'owner', as: 'badge' },
      { kind: 'report', as: 'hidden' },
      { kind: 'claim', as: 'hidden' },
    ],
    placing: 'links',
  },
}
