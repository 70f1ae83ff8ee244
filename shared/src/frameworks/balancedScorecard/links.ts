import { type LinkRow, type ObservationRow, type Says, stated } from '../content/index.ts'

/** Links that one paragraph of a strategy states; the strategy is made up as all else is. */
const links = (says: Says, ...pairs: readonly (readonly [string, string])[]): LinkRow[] =>
  pairs.map(([from, to]) => stated(from, to, says))

const CAUSE: Says = [
  '2',
  'Crews who plan go where they are needed, and vehicles that run cost less than those that stand',
]

export const LINKS: Readonly<Record<string, readonly LinkRow[]>> = {
  'in-perspective': links(
    ['1', 'Four perspectives, and what we want in each'],
    ['O1', 'P1'],
    ['O2', 'P1'],
    ['O3', 'P2'],
    ['O4', 'P3'],
    ['O5', 'P3'],
    ['O6', 'P4'],
  ),
  'leads-to': [
    { ...stated('O6', 'O4', CAUSE), strength: 'Strong' },
    { ...stated('O4', 'O1', CAUSE), strength: 'Strong' },
    { ...stated('O5', 'O1', CAUSE), strength: 'Weak' },
    { ...stated('O4', 'O3', CAUSE), strength: 'Weak' },
    { ...stated('O5', 'O3', CAUSE), strength: 'Strong' },
  ],
  measures: links(
    ['3', 'One measure for each objective, with its baseline'],
    ['M1', 'O1'],
    ['M2', 'O2'],
    ['M3', 'O3'],
    ['M4', 'O4'],
    ['M5', 'O5'],
    ['M6', 'O6'],
  ),
  advances: links(
    ['4', 'What we will do in three years, and what for'],
    ['I1', 'O2'],
    ['I2', 'O4'],
    ['I3', 'O5'],
    ['I4', 'O6'],
  ),
  owns: links(
    ['5', 'Who answers for each line'],
    ['L1', 'O1'],
    ['L1', 'O3'],
    ['L2', 'O4'],
    ['L2', 'O5'],
    ['L2', 'O6'],
    ['L3', 'O2'],
    ['L3', 'I1'],
    ['L2', 'I2'],
    ['L2', 'I3'],
    ['L2', 'I4'],
  ),
}

const seen = (
  element: string,
  [asAt, event]: readonly [string, string],
  actual: number,
  status: string,
): ObservationRow[] => [
  { element, field: 'actual', value: actual, asAt, event },
  { element, field: 'status', value: status, asAt, event },
]

const FIRST = ['2026-07-09', 'R1'] as const
const SECOND = ['2026-10-08', 'R2'] as const

export const OBSERVATIONS: readonly ObservationRow[] = [
  ...seen('M1', FIRST, 74, 'Amber'),
  ...seen('M1', SECOND, 78, 'Amber'),
  ...seen('M2', FIRST, 4, 'Amber'),
  ...seen('M2', SECOND, 2, 'Green'),
  ...seen('M3', FIRST, 1235, 'Red'),
  ...seen('M3', SECOND, 1210, 'Amber'),
  ...seen('M4', FIRST, 6, 'Red'),
  ...seen('M4', SECOND, 18, 'Amber'),
  ...seen('M5', FIRST, 3, 'Amber'),
  ...seen('M5', SECOND, 2, 'Green'),
  ...seen('M6', FIRST, 0, 'Red'),
  ...seen('M6', SECOND, 6, 'Amber'),
]
