import type { Measure, Register, Report } from '../../../model/index.ts'

export const MEASURES: readonly Measure[] = [
  {
    id: 'budget-by-year',
    title: 'Totals of the budget by year, against what is printed',
    of: { kinds: ['budget-line'], where: [{ path: ['^part-of'], some: true }] },
    path: ['^part-of'],
    take: 'sum',
    field: 'amounts',
    sign: { field: 'sign', minus: ['minus'] },
    by: 'series',
    printed: 'amounts',
    tolerance: 1,
  },
  {
    id: 'proposals-by-lead',
    title: 'Proposals that each lead answers for',
    of: 'person',
    path: ['leads'],
    take: 'count',
  },
  {
    id: 'money-by-proposal',
    title: 'Money that is named for each proposal',
    of: 'proposal',
    path: ['^funds'],
    take: 'sum',
    field: 'amount',
  },
  {
    id: 'money-by-outcome',
    title: 'Money that is named for what supports each outcome',
    of: 'outcome',
    path: ['^supports', '^funds'],
    take: 'sum',
    field: 'amount',
  },
]

export const REGISTERS: readonly Register[] = [
  {
    id: 'risks',
    title: 'Risk register',
    of: 'risk',
    columns: [{ field: 'summary' }, { field: 'likelihood' }, { field: 'impact' }, { field: 'owner' }],
  },
  {
    id: 'ideas',
    title: 'Ideas that were not taken forward',
    of: 'idea',
    columns: [
      { field: 'reason' },
      { label: 'Could be taken forward by', path: ['^could-take'] },
      { field: 'summary' },
    ],
  },
  {
    id: 'recommendations',
    title: 'Recommendations',
    of: 'recommendation',
    columns: [{ field: 'verb' }, { field: 'summary' }, { label: 'Decides on', path: ['decides'] }],
  },
  {
    id: 'budget',
    title: 'Budget by year',
    of: 'budget-line',
    columns: [{ field: 'amounts' }, { field: 'line' }, { label: 'Counts in', path: ['part-of'] }],
  },
  {
    id: 'fundings',
    title: 'Where the money is to come from',
    of: 'funding',
    columns: [{ field: 'state' }, { field: 'amount' }, { label: 'Pays for', path: ['funds'] }],
  },
  {
    id: 'events',
    title: 'Dated events',
    of: 'event',
    columns: [{ field: 'date' }, { field: 'printed' }, { label: 'What comes up', path: ['^comes-up-at'] }],
  },
  {
    id: 'consultations',
    title: 'Consultation',
    of: 'consultation',
    columns: [
      { field: 'state' },
      { label: 'Takes part', path: ['^takes-part'] },
      { field: 'voices' },
      { field: 'summary' },
    ],
  },
  {
    id: 'parts',
    title: 'What proposals consist of',
    of: 'component',
    columns: [{ label: 'Proposal', path: ['part-of'] }, { field: 'state' }, { field: 'paragraphs' }],
  },
  {
    id: 'work',
    title: 'Other work, and what it needs',
    of: 'work',
    columns: [
      { field: 'state' },
      { label: 'Comes after', path: ['^precedes'] },
      { label: 'In the charge of', path: ['^charged-with'] },
      { field: 'paragraphs' },
    ],
  },
  { id: 'claims', title: 'Claims of the paper', of: 'claim' },
  { id: 'documents', title: 'Documents that the paper names', of: 'source' },
]

export const REPORTS: readonly Report[] = [
  {
    id: 'appendix-2',
    title: 'Proposals beside the strategic outcomes',
    parts: [
      { text: 'A reconstruction: the appendix of this content is not in the archived paper.' },
      { matrix: 'proposals-outcomes' },
      { claims: true },
      { matrix: 'proposals-priorities' },
      { findings: ['gap', 'risk'] },
    ],
  },
  {
    id: 'budget',
    title: 'Budget and funding',
    parts: [
      { heading: 'Budget by year' },
      { register: 'budget' },
      { measure: 'budget-by-year' },
      { heading: 'Where the money is to come from' },
      { matrix: 'fundings-proposals' },
      { register: 'fundings' },
    ],
  },
  {
    id: 'register',
    title: 'Decisions, risks and dates',
    parts: [
      { heading: 'Recommendations' },
      { register: 'recommendations' },
      { heading: 'Risks' },
      { register: 'risks' },
      { heading: 'Ideas that were not taken forward' },
      { register: 'ideas' },
      { heading: 'Dates' },
      { register: 'events' },
      { timeline: true },
      { heading: 'Claims' },
      { claims: true },
    ],
  },
]
