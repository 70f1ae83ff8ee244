import type { ObservationRow, Says } from '../content/index.ts'
import { EARLY, GROUPS, LATE } from './links.ts'

const LAST: Says = ['2', 'This matter was last reported on the 11 December 2003.']
const TABLE: Says = ['7', 'a detailed breakdown for each of the recommendations addressed to the MPS']
const NOT_HERE = 'Reported, not given here'

const DECEMBER = { asAt: '2003-12-11', event: 'Q1' } as const
const JUNE = { asAt: '2004-06', event: 'Q2' } as const

const step = (element: string, value: string, paragraph: string, quotation: string): ObservationRow => ({
  element,
  field: 'state',
  value,
  ...JUNE,
  says: [[paragraph, quotation]],
})

/** What was the case in December 2003 and in June 2004, as far as this paper says. */
export const OBSERVATIONS: readonly ObservationRow[] = [
  ...GROUPS.flatMap((element): ObservationRow[] => [
    {
      element,
      field: 'progress',
      value: NOT_HERE,
      ...DECEMBER,
      note: 'The paper says that the matter was reported, and not what was reported of this group.',
      says: [LAST],
    },
    {
      element,
      field: 'progress',
      value: 'Progress made',
      ...JUNE,
      says: [['4', 'Progress has been made in each of the areas identified above']],
    },
  ]),
  ...[...EARLY, ...LATE].flatMap((element): ObservationRow[] => [
    {
      element,
      field: 'state',
      value: NOT_HERE,
      ...DECEMBER,
      note: 'The paper says that the matter was reported, and not what was reported of this recommendation.',
      says: [LAST],
    },
    {
      element,
      field: 'state',
      value: NOT_HERE,
      ...JUNE,
      note: 'Its position is in the table of the appendix, which is missing.',
      says: [TABLE],
    },
  ]),
  step('S1', 'In place', '4', 'the introduction of a week-long course'),
  step('S2', 'Being evaluated', '4', 'which is currently being evaluated'),
  step('S3', 'Delivered', '6', 'has now been delivered to all 32 London boroughs'),
  step('S4', 'Under way', '6', 'it is also being delivered'),
  step('S5', 'Ongoing', '6', 'there is an ongoing programme of training'),
  step('S6', 'In place', '5', 'The MPS has a central team'),
  step('S7', 'In place', '5', 'It also carries out the various corporate monitoring functions'),
  step('S8', 'Under way', 'D1', 'There are currently projects being undertaken'),
  step('S9', 'Approved', 'D2', 'approval has been obtained'),
  step(
    'T1',
    'Approved',
    'D2',
    'approval has been obtained for the appointment of an administration assistant',
  ),
  {
    element: 'B4',
    field: 'members',
    value: 3,
    ...JUNE,
    says: [['D2', 'at present numbers three members of staff']],
  },
]
