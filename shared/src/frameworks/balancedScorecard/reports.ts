import type { Measure, Register, Report } from '../../model/index.ts'

export const measures: readonly Measure[] = [
  {
    id: 'budget-by-perspective',
    title: 'Budget of the initiatives under each perspective, by year',
    of: 'perspective',
    path: ['^in-perspective', '^advances'],
    take: 'sum',
    field: 'budget',
    by: 'series',
    printed: 'budget',
  },
  {
    id: 'budget-by-objective',
    title: 'Budget of the initiatives that advance each objective, by year',
    of: 'objective',
    path: ['^advances'],
    take: 'sum',
    field: 'budget',
    by: 'series',
  },
  {
    id: 'measures-of-objective',
    title: 'Measures of each objective',
    of: 'objective',
    path: ['^measures'],
    take: 'count',
  },
]

export const registers: readonly Register[] = [
  {
    id: 'scorecard',
    title: 'Scorecard',
    of: 'measure',
    columns: [
      { label: 'Objective', path: ['measures'] },
      { label: 'Perspective', path: ['measures', 'in-perspective'] },
      { field: 'baseline' },
      { field: 'actual' },
      { field: 'target' },
      { field: 'unit' },
      { field: 'status' },
    ],
  },
  { id: 'initiatives', title: 'Initiatives', of: 'initiative' },
]

export const reports: readonly Report[] = [
  {
    id: 'scorecard',
    title: 'Balanced scorecard',
    parts: [
      { heading: 'Scorecard' },
      { register: 'scorecard' },
      { heading: 'Cause and effect' },
      { matrix: 'cause-and-effect' },
      { heading: 'Work and money' },
      { matrix: 'initiatives-objectives' },
      { measure: 'budget-by-perspective' },
      { timeline: true },
      { heading: 'What to talk about' },
      { claims: true },
      { findings: ['gap', 'risk', 'note'] },
    ],
  },
]
