import type { Measure, Register, Report } from '../../model/index.ts'

export const measures: readonly Measure[] = [
  {
    id: 'key-results-of-objective',
    title: 'Key results of each objective',
    of: 'objective',
    path: ['^measures'],
    take: 'count',
  },
  {
    id: 'budget-of-objective',
    title: 'Budget of the initiatives behind each objective',
    of: 'objective',
    path: ['^measures', '^drives'],
    take: 'sum',
    field: 'budget',
  },
  { id: 'owned', title: 'What each team owns', of: 'team', path: ['owns'], take: 'count' },
]

export const registers: readonly Register[] = [
  {
    id: 'key-results',
    title: 'Key results',
    of: 'key-result',
    columns: [
      { label: 'Objective', path: ['measures'] },
      { label: 'Owner', path: ['^owns'] },
      { field: 'baseline' },
      { field: 'current' },
      { field: 'target' },
      { field: 'unit' },
      { field: 'confidence' },
    ],
  },
  { id: 'initiatives', title: 'Initiatives', of: 'initiative' },
  { id: 'check-ins', title: 'Check-ins', of: 'check-in' },
]

export const reports: readonly Report[] = [
  {
    id: 'check-in',
    title: 'Check-in',
    parts: [
      { heading: 'Where the key results stand' },
      { register: 'key-results' },
      { heading: 'What the initiatives drive' },
      { matrix: 'initiatives-key-results' },
      { matrix: 'alignment' },
      { heading: 'What is planned' },
      { timeline: true },
      { measure: 'budget-of-objective' },
      { heading: 'What to talk about' },
      { claims: true },
      { findings: ['gap', 'risk', 'note'] },
    ],
  },
]
