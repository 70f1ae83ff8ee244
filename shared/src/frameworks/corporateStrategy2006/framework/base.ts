import type { Framework, MatrixDefinition, Relation } from '../../../model/index.ts'
import { kinds } from './baseKinds.ts'

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
    role: 'enables',
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
    role: 'leads',
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
