import type { Measure, Register, Report } from '../../model/index.ts'

const total = (id: string, title: string, field: string): Measure => ({
  id,
  title,
  of: 'review',
  path: ['^comes-from'],
  take: 'sum',
  field,
})

/** The paper prints no amount. The measures stand ready for the improvement plans, should they be found. */
export const measures: readonly Measure[] = [
  total('costs', 'Costs of the recommendations of each review', 'cost'),
  total('savings', 'Savings of the recommendations of each review', 'saving'),
  {
    id: 'recommendations-led',
    title: 'Recommendations that each directorate leads',
    of: 'directorate',
    path: ['leads'],
    take: 'count',
  },
  {
    id: 'bodies-consulted',
    title: 'Bodies consulted on each review',
    of: 'review',
    path: ['^consulted-on'],
    take: 'count',
  },
]

export const registers: readonly Register[] = [
  { id: 'recommendations', title: 'Recommendations', of: 'recommendation' },
  { id: 'benefits', title: 'Principal benefits', of: 'benefit' },
  {
    id: 'consulted',
    title: 'Bodies consulted',
    of: 'body',
    columns: [{ field: 'summary' }, { label: 'Asked by', path: ['^asked'] }, { field: 'paragraphs' }],
  },
  { id: 'updates', title: 'Six-monthly updates', of: 'update' },
  { id: 'decisions', title: 'Decisions asked of members', of: 'decision' },
  { id: 'claims', title: 'What the paper claims', of: 'claim' },
  { id: 'sources', title: 'Sources', of: 'source' },
]

export const reports: readonly Report[] = [
  {
    id: 'improvement-plan',
    title: 'Improvement plan',
    parts: [
      { heading: 'Decisions asked' },
      { register: 'decisions' },
      { heading: 'Recommendations and their benefits' },
      { register: 'recommendations' },
      { matrix: 'recommendations-benefits' },
      { matrix: 'directorates-recommendations' },
      { heading: 'Costs and savings' },
      { measure: 'costs' },
      { measure: 'savings' },
      { matrix: 'savings-costs' },
      { heading: 'Consultation' },
      { register: 'consulted' },
      { heading: 'Updates' },
      { register: 'updates' },
      { timeline: true },
      { heading: 'What the paper claims, and what there is to settle' },
      { claims: true },
      { findings: ['gap', 'risk', 'note'] },
      { heading: 'Sources' },
      { register: 'sources' },
    ],
  },
]
