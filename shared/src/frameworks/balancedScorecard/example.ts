import type { ElementRow } from '../content/index.ts'

const PERSPECTIVES: readonly ElementRow[] = [
  {
    code: 'P1',
    title: 'Residents',
    fields: {
      question: 'What do residents get from us?',
      budget: { '2025/26': 40, '2026/27': 95, '2027/28': 60 },
    },
  },
  {
    code: 'P2',
    title: 'Money',
    fields: { question: 'Do we use money well?', budget: { '2026/27': 20 } },
  },
  {
    code: 'P3',
    title: 'Ways of working',
    fields: {
      question: 'What must we be good at?',
      budget: { '2025/26': 15, '2026/27': 55, '2027/28': 10 },
    },
  },
  {
    code: 'P4',
    title: 'People and skills',
    fields: { question: 'How do we keep learning?', budget: { '2026/27': 12, '2027/28': 12 } },
  },
]

const OBJECTIVES: readonly ElementRow[] = [
  { code: 'O1', title: 'Streets are clean' },
  { code: 'O2', title: 'Reports are answered at once' },
  { code: 'O3', title: 'Each street costs less to keep clean' },
  { code: 'O4', title: 'Crews go where they are needed' },
  { code: 'O5', title: 'Vehicles are on the road' },
  { code: 'O6', title: 'Crews can plan their own rounds' },
].map((row) => ({ ...row, fields: {} }))

const measure = (
  code: string,
  title: string,
  better: 'More' | 'Less',
  [baseline, target]: readonly [number, number],
  unit: string,
  targets: Readonly<Record<string, number>> = {},
): ElementRow => ({
  code,
  title,
  fields: { unit, better, baseline, target, ...(Object.keys(targets).length > 0 ? { targets } : {}) },
})

const MEASURES: readonly ElementRow[] = [
  measure('M1', 'Streets found clean at inspection', 'More', [71, 80], 'per cent', {
    '2025/26': 75,
    '2026/27': 80,
    '2027/28': 88,
  }),
  measure('M2', 'Days from report to answer', 'Less', [6, 2], 'days'),
  measure('M3', 'Cost of a street a year', 'Less', [1240, 1150], '£'),
  measure('M4', 'Rounds changed by what was reported', 'More', [5, 30], 'per cent'),
  measure('M5', 'Vehicles off the road', 'Less', [4, 2], 'a day'),
  measure('M6', 'Crew leaders trained to plan', 'More', [0, 14], 'people'),
]

const INITIATIVES: readonly ElementRow[] = [
  {
    code: 'I1',
    title: 'One line for reports',
    fields: {
      starts: '2025-10-01',
      ends: '2026-12-31',
      budget: { '2025/26': 40, '2026/27': 70 },
    },
  },
  {
    code: 'I2',
    title: 'Rounds planned from reports',
    fields: {
      starts: '2026-04-01',
      ends: '2027-09-30',
      budget: { '2026/27': 35, '2027/28': 10 },
    },
  },
  {
    code: 'I3',
    title: 'Workshop in two shifts',
    fields: { starts: '2025-11-03', ends: '2026-11-27', budget: { '2025/26': 15, '2026/27': 20 } },
  },
  {
    code: 'I4',
    title: 'Planning course for crew leaders',
    fields: { starts: '2026-09-01', ends: '2027-06-30', budget: { '2026/27': 12, '2027/28': 12 } },
  },
]

export const ELEMENTS = {
  perspective: PERSPECTIVES,
  objective: OBJECTIVES,
  measure: MEASURES,
  initiative: INITIATIVES,
  owner: [
    { code: 'L1', title: 'Head of street services', fields: { post: 'Head of service' } },
    { code: 'L2', title: 'Depot manager', fields: { post: 'Manager' } },
    { code: 'L3', title: 'Contact centre manager', fields: { post: 'Manager' } },
  ],
  report: [
    { code: 'R1', title: 'First quarter', fields: { date: '2026-07-09' } },
    { code: 'R2', title: 'Second quarter', fields: { date: '2026-10-08' } },
  ],
  claim: [
    {
      code: 'Q1',
      title: 'Every objective is measured',
      fields: { test: 'matrix measures-objectives columns' },
    },
    {
      code: 'Q2',
      title: 'Every objective is advanced by an initiative',
      fields: { test: 'matrix initiatives-objectives columns' },
    },
    {
      code: 'Q3',
      title: 'The budgets agreed are those of the initiatives',
      fields: { test: 'measure budget-by-perspective' },
    },
  ],
}
