import { type ElementRow, type LinkRow, type ObservationRow, type Says, stated } from '../content/index.ts'

const CYCLE = 'Q3 2026/27'
const END = '2026-12-31'

const OBJECTIVES: readonly ElementRow[] = [
  {
    code: 'O1',
    title: 'Everyone in town can use the library when it suits them',
    fields: { cycle: CYCLE, level: 'Organisation' },
  },
  {
    code: 'O2',
    title: 'Opening hours fit working people',
    fields: { cycle: CYCLE, level: 'Team' },
  },
  {
    code: 'O3',
    title: 'Borrowing takes no longer than asking',
    fields: { cycle: CYCLE, level: 'Team' },
  },
]

const keyResult = (
  code: string,
  title: string,
  better: 'More' | 'Less',
  [baseline, target]: readonly [number, number],
  unit: string,
): ElementRow => ({ code, title, fields: { unit, better, baseline, target, due: END } })

const KEY_RESULTS: readonly ElementRow[] = [
  keyResult('K1', 'Visits after five o’clock', 'More', [310, 450], 'visits a week'),
  keyResult('K2', 'Residents with a card', 'More', [38, 42], 'per cent'),
  keyResult('K3', 'Evenings open', 'More', [1, 3], 'evenings a week'),
  keyResult('K4', 'Visitors who find the doors closed', 'Less', [60, 20], 'a week'),
  keyResult('K5', 'Days from request to shelf', 'Less', [9, 4], 'days'),
  keyResult('K6', 'Loans made at the machine', 'More', [25, 60], 'per cent'),
]

const INITIATIVES: readonly ElementRow[] = [
  {
    code: 'I1',
    title: 'Open on three evenings',
    fields: { state: 'Under way', starts: '2026-10-05', ends: '2026-12-18', budget: '£9,000' },
  },
  {
    code: 'I2',
    title: 'Rota of volunteers',
    fields: { state: 'Under way', starts: '2026-09-07', ends: '2026-10-30', budget: '£1,500' },
  },
  {
    code: 'I3',
    title: 'Second lending machine',
    fields: { state: 'Planned', starts: '2026-11-16', ends: '2027-01-29', budget: '£12,400' },
  },
  {
    code: 'I4',
    title: 'Van between the branches twice a week',
    fields: { state: 'Under way', starts: '2026-10-12', ends: '2026-12-11', budget: '£2,800' },
  },
]

const TEAMS: readonly ElementRow[] = [
  { code: 'T1', title: 'Head of libraries', fields: { post: 'Head of service' } },
  { code: 'T2', title: 'Front of house', fields: { post: 'Team' } },
  { code: 'T3', title: 'Stock and systems', fields: { post: 'Team' } },
]

const CHECK_INS: readonly ElementRow[] = [
  { code: 'C1', title: 'October check-in', fields: { date: '2026-10-30' } },
  { code: 'C2', title: 'November check-in', fields: { date: '2026-11-27' } },
]

export const ELEMENTS = {
  objective: OBJECTIVES,
  'key-result': KEY_RESULTS,
  initiative: INITIATIVES,
  team: TEAMS,
  'check-in': CHECK_INS,
  claim: [
    {
      code: 'Q1',
      title: 'Every objective is measured',
      fields: { test: 'matrix key-results-objectives columns' },
    },
    {
      code: 'Q2',
      title: 'Every key result is driven by an initiative',
      fields: { test: 'matrix initiatives-key-results columns' },
    },
    { code: 'Q3', title: 'No initiative ends too late', fields: { test: 'check in-time' } },
  ],
}

/** Links that one paragraph of the minutes of a planning day states; the minutes are made up as all else is. */
const links = (says: Says, ...pairs: readonly (readonly [string, string])[]): LinkRow[] =>
  pairs.map(([from, to]) => stated(from, to, says))

export const LINKS: Readonly<Record<string, readonly LinkRow[]>> = {
  measures: links(
    ['2', 'Two key results for each objective, in its own words'],
    ['K1', 'O1'],
    ['K2', 'O1'],
    ['K3', 'O2'],
    ['K4', 'O2'],
    ['K5', 'O3'],
    ['K6', 'O3'],
  ),
  drives: links(
    ['3', 'For each piece of work, the figures that it is to move'],
    ['I1', 'K1'],
    ['I1', 'K3'],
    ['I1', 'K4'],
    ['I3', 'K6'],
    ['I4', 'K5'],
  ),
  enables: links(['3', 'The evenings cannot open before the rota is full'], ['I2', 'I1']),
  'aligns-to': links(
    ['1', 'Both team objectives carry on what the service wants of the quarter'],
    ['O2', 'O1'],
    ['O3', 'O1'],
  ),
  owns: links(
    ['4', 'One owner for each line'],
    ['T1', 'O1'],
    ['T2', 'O2'],
    ['T3', 'O3'],
    ['T1', 'K2'],
    ['T2', 'K1'],
    ['T2', 'K3'],
    ['T2', 'K4'],
    ['T3', 'K5'],
    ['T3', 'K6'],
    ['T2', 'I1'],
    ['T2', 'I2'],
    ['T3', 'I3'],
    ['T3', 'I4'],
  ),
}

const seen = (
  element: string,
  [asAt, event]: readonly [string, string],
  current: number,
  confidence: string,
): ObservationRow[] => [
  { element, field: 'current', value: current, asAt, event },
  { element, field: 'confidence', value: confidence, asAt, event },
]

const OCTOBER = ['2026-10-30', 'C1'] as const
const NOVEMBER = ['2026-11-27', 'C2'] as const

export const OBSERVATIONS: readonly ObservationRow[] = [
  ...seen('K1', OCTOBER, 335, 'On track'),
  ...seen('K1', NOVEMBER, 402, 'On track'),
  ...seen('K2', OCTOBER, 38, 'At risk'),
  ...seen('K2', NOVEMBER, 39, 'Off track'),
  ...seen('K3', OCTOBER, 2, 'On track'),
  ...seen('K3', NOVEMBER, 3, 'On track'),
  ...seen('K4', OCTOBER, 41, 'On track'),
  ...seen('K4', NOVEMBER, 24, 'On track'),
  ...seen('K5', OCTOBER, 8, 'At risk'),
  ...seen('K5', NOVEMBER, 6, 'At risk'),
  ...seen('K6', OCTOBER, 25, 'At risk'),
  ...seen('K6', NOVEMBER, 27, 'At risk'),
]
