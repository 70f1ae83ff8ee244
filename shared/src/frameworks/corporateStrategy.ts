import type { Field, Framework, Kind, MatrixDefinition, Relation } from '../model/index.ts'
import { PARAGRAPHS, POST, SUMMARY } from './content/index.ts'

const alias: Field = {
  id: 'alias',
  label: 'Also called',
  type: 'text',
  help: 'Other names that papers use for it.',
}

const work: readonly Field[] = [
  SUMMARY,
  {
    id: 'status',
    label: 'Status',
    type: 'choice',
    values: ['Idea', 'Proposed', 'Agreed', 'Under way', 'Done', 'Stopped'],
  },
  PARAGRAPHS,
  { id: 'starts', label: 'Starts', type: 'text', help: 'A date or a period, such as "2006/07".' },
  { id: 'ends', label: 'Ends', type: 'text', help: 'A date or a period, such as "end of 2006/07".' },
  { id: 'funding', label: 'Funding', type: 'text', help: 'Where the money is to come from.' },
  alias,
]

/** What we hold to, what we aim at, what we do, what comes of it, who answers for it. */
const kinds: readonly Kind[] = [
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

const strengths = ['Minor', 'Moderate', 'Major']

const relations: readonly Relation[] = [
  {
    id: 'supports',
    label: 'supports',
    inverse: 'is supported by',
    from: ['proposal', 'programme'],
    to: ['outcome'],
    strengths,
  },
  {
    id: 'serves',
    label: 'serves',
    inverse: 'is served by',
    from: ['proposal', 'programme'],
    to: ['priority'],
    strengths,
  },
  {
    id: 'enables',
    label: 'enables',
    inverse: 'is enabled by',
    from: ['proposal', 'programme'],
    to: ['proposal', 'programme'],
  },
  {
    id: 'works-with',
    label: 'works with',
    inverse: 'works with',
    from: ['proposal'],
    to: ['proposal', 'programme'],
  },
  {
    id: 'underpins',
    label: 'underpins',
    inverse: 'is underpinned by',
    from: ['value'],
    to: ['proposal', 'programme', 'priority', 'outcome'],
  },
  {
    id: 'leads',
    label: 'leads',
    inverse: 'is led by',
    from: ['person'],
    to: ['proposal', 'programme', 'priority'],
  },
  {
    id: 'achieves',
    label: 'achieves',
    inverse: 'is achieved by',
    from: ['priority'],
    to: ['outcome'],
    strengths,
  },
]

const matrices: readonly MatrixDefinition[] = [
  {
    id: 'proposals-outcomes',
    title: 'Proposals and the outcomes they support',
    rows: 'proposal',
    columns: 'outcome',
    direct: ['supports'],
    indirect: [['enables', 'supports']],
    verb: 'supported',
  },
  {
    id: 'proposals-priorities',
    title: 'Proposals and the priorities they serve',
    rows: 'proposal',
    columns: 'priority',
    direct: ['serves'],
    indirect: [['enables', 'serves']],
    verb: 'served',
  },
  {
    id: 'values-proposals',
    title: 'Values and the proposals they underpin',
    rows: 'value',
    columns: 'proposal',
    direct: ['underpins'],
    indirect: [],
    verb: 'underpinned',
  },
  {
    id: 'leads-proposals',
    title: 'Leads and the proposals they lead',
    rows: 'person',
    columns: 'proposal',
    direct: ['leads'],
    indirect: [],
    verb: 'led',
    closed: true,
  },
  {
    id: 'priorities-outcomes',
    title: 'Priorities and the outcomes they achieve',
    rows: 'priority',
    columns: 'outcome',
    direct: ['achieves'],
    indirect: [['^serves', 'supports']],
    verb: 'achieved',
  },
]

/** Priorities, the work that serves them, the outcomes it supports, the values under it and who leads what. */
export const corporateStrategy: Framework = {
  id: 'corporate-strategy',
  title: 'Corporate strategy',
  kinds,
  relations,
  matrices,
  view: {
    lanes: [
      { kind: 'value', as: 'band' },
      { kind: 'priority', as: 'column' },
      { kind: 'proposal', as: 'column' },
      { kind: 'programme', as: 'beneath' },
      { kind: 'outcome', as: 'column' },
      { kind: 'person', as: 'badge' },
    ],
    placing: 'links',
  },
  checks: [
    { type: 'column-covered', matrix: 'proposals-outcomes', severity: 'gap' },
    { type: 'column-single-support', matrix: 'proposals-outcomes', severity: 'risk' },
    { type: 'row-covers', matrix: 'proposals-outcomes', severity: 'note' },
    { type: 'column-covered', matrix: 'proposals-priorities', severity: 'gap' },
    { type: 'needs-link', kind: 'proposal', relation: 'leads', end: 'to', severity: 'gap', noun: 'lead' },
    { type: 'needs-link', kind: 'programme', relation: 'leads', end: 'to', severity: 'risk', noun: 'lead' },
    { type: 'most-links', kind: 'person', relation: 'leads', end: 'from', most: 2, severity: 'risk' },
  ],
}
