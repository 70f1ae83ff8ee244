import type { Measure, Register, Report } from '../../model/index.ts'

export const measures: readonly Measure[] = [
  {
    id: 'recommendations-by-report',
    title: 'Recommendations that a report makes, against the number that is printed',
    of: { kinds: ['source'], where: [{ field: 'recommendations', filled: true }] },
    path: ['^made-in'],
    take: 'count',
    printed: 'recommendations',
  },
  {
    id: 'recommendations-by-group',
    title: 'Recommendations that are known to be in each group',
    of: 'group',
    path: ['^belongs-to'],
    take: 'count',
  },
  {
    id: 'money-by-post',
    title: 'Money for each post, against the cost that is printed',
    of: 'post',
    path: ['^funds'],
    take: 'sum',
    field: 'amount',
    printed: 'cost',
  },
]

export const registers: readonly Register[] = [
  {
    id: 'recommendations',
    title: 'Action plan by recommendation',
    of: 'recommendation',
    columns: [
      { label: 'Groups', path: ['belongs-to'] },
      { label: 'Addressed to', path: ['addressed-to'] },
      { label: 'Answered for by', path: ['^owns'] },
      { field: 'state' },
      { field: 'due' },
      { field: 'paragraphs' },
    ],
  },
  {
    id: 'described',
    title: 'Recommendations of which the paper says more than their number',
    of: { kinds: ['recommendation'], where: [{ field: 'summary', filled: true }] },
    columns: [{ field: 'summary' }, { label: 'Groups', path: ['belongs-to'] }, { field: 'paragraphs' }],
  },
  {
    id: 'steps',
    title: 'Steps taken',
    of: 'step',
    columns: [
      { label: 'Groups', path: ['serves'] },
      { field: 'state' },
      { field: 'due' },
      { field: 'summary' },
    ],
  },
  { id: 'implications', title: 'Implications', of: 'implication' },
  {
    id: 'money',
    title: 'Posts and their money',
    of: 'post',
    columns: [
      { field: 'state' },
      { field: 'cost' },
      { field: 'term' },
      { label: 'Paid for from', path: ['^funds'] },
    ],
  },
  { id: 'claims', title: 'Claims of the paper', of: 'claim' },
  { id: 'documents', title: 'Documents that the paper names', of: 'source' },
]

export const reports: readonly Report[] = [
  {
    id: 'progress',
    title: 'Progress of the action plan',
    parts: [
      { heading: 'Progress by group' },
      { matrix: 'groups-reports' },
      { measure: 'recommendations-by-group' },
      { register: 'steps' },
      { heading: 'Recommendations' },
      { register: 'recommendations' },
      { matrix: 'recommendations-groups' },
      { heading: 'Implications and money' },
      { matrix: 'recommendations-implications' },
      { register: 'money' },
      { heading: 'Claims' },
      { claims: true },
      { heading: 'What is open' },
      { findings: ['gap', 'risk', 'note'] },
    ],
  },
]
