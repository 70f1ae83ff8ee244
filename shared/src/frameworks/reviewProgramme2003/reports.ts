import type { Measure, Register, Report } from '../../model/index.ts'

const count = (id: string, title: string, of: string, hop: string): Measure => ({
  id,
  title,
  of,
  path: [hop],
  take: 'count',
})

/** Every count that a reader of the paper would make by hand. */
export const measures: readonly Measure[] = [
  count('remit-items', 'Remit items of each committee', 'committee', '^remit-of'),
  count('units', 'Units of each management area', 'area', '^unit-of'),
  count('reviews-elsewhere', 'Reviews elsewhere under each function', 'function', '^examines'),
  count('reviews-of-force', 'Reviews of each force', 'force', '^carried-out-by'),
  count('tranche-reviews', 'Efficiency reviews of each tranche', 'tranche', '^in-tranche'),
  count('plan-items', 'Items that name each plan', 'plan', '^is-in'),
]

export const registers: readonly Register[] = [
  { id: 'programme', title: 'Programme of reviews', of: 'review' },
  { id: 'proposed', title: 'Reviews proposed', of: 'proposed-review' },
  {
    id: 'remits',
    title: 'Remit items and the reviews that cover them',
    of: 'remit',
    columns: [
      { label: 'Committee', path: ['remit-of'] },
      { label: 'Reviews', path: ['^covers'] },
    ],
  },
  {
    id: 'units',
    title: 'Units and their management areas',
    of: 'unit',
    columns: [{ label: 'Area', path: ['unit-of'] }],
  },
  {
    id: 'elsewhere',
    title: 'Reviews by other authorities',
    of: 'force-review',
    columns: [
      { label: 'Force', path: ['carried-out-by'] },
      { label: 'Functions', path: ['examines'] },
      { field: 'summary' },
    ],
  },
  {
    id: 'national-plan',
    title: 'Items of the national plan and the plans that they name',
    of: 'plan-item',
    columns: [{ field: 'wording' }, { label: 'Plans', path: ['is-in'] }, { field: 'summary' }],
  },
  {
    id: 'efficiency',
    title: 'Efficiency reviews',
    of: 'efficiency-review',
    columns: [
      { label: 'Tranche', path: ['in-tranche'] },
      { field: 'number' },
      { field: 'status' },
      { field: 'printed' },
      { field: 'money' },
    ],
  },
  { id: 'decisions', title: 'Recommendations to members', of: 'recommendation' },
  { id: 'claims', title: 'What the paper claims', of: 'claim' },
  { id: 'sources', title: 'Sources', of: 'source' },
]

export const reports: readonly Report[] = [
  {
    id: 'review-programme',
    title: 'Review programme by year',
    parts: [
      { heading: 'What members are asked to decide' },
      { register: 'decisions' },
      { heading: 'The programme, and what is proposed' },
      { register: 'programme' },
      { register: 'proposed' },
      { timeline: true },
      { heading: 'What committees are there for, and which reviews cover it' },
      { matrix: 'reviews-remits' },
      { matrix: 'reviews-committees' },
      { measure: 'remit-items' },
      { heading: 'What other authorities have reviewed' },
      { matrix: 'functions-forces' },
      { heading: 'The national plan' },
      { matrix: 'plans-items' },
      { heading: 'Efficiency reviews' },
      { register: 'efficiency' },
      { heading: 'What the paper claims, and what there is to settle' },
      { claims: true },
      { findings: ['gap', 'risk', 'note'] },
    ],
  },
]
