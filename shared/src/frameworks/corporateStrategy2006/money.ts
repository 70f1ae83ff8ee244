import type { FieldValue } from '../../model/index.ts'
import type { ElementRow } from '../content/index.ts'
import { YEARS } from './framework/index.ts'

/** A line of Appendix 3 as it is printed. A year without a figure is left out: it is blank, which is not 0. */
const line = (
  code: string,
  title: string,
  quotation: string,
  amounts: readonly [number, number?, number?],
  is: 'Line' | 'Subtotal' | 'Balance',
  sign: 'plus' | 'minus' = 'plus',
): ElementRow => ({
  code,
  title,
  fields: {
    amounts: Object.fromEntries(
      YEARS.flatMap((year, at) => (amounts[at] === undefined ? [] : [[year, amounts[at]] as const])),
    ),
    line: is,
    sign,
    paragraphs: 'app 3',
  },
  says: [['app 3', quotation, 'amounts']],
})

export const BUDGET_LINES: readonly ElementRow[] = [
  line('B1', 'Precept @ 5.5%', 'Precept @ 5.5% 31 33 35', [31, 33, 35], 'Line'),
  line('B2', 'Govt Grant @ 4%', 'Govt Grant @ 4% 77 80 83', [77, 80, 83], 'Line'),
  line(
    'B3',
    'Total additional resources',
    'Total additional resources 108 113 118',
    [108, 113, 118],
    'Subtotal',
  ),
  line('B4', 'Inflation/Pay pressures', 'Inflation/Pay pressures 80 80 87', [80, 80, 87], 'Line'),
  line(
    'B5',
    'Current programmes - increased commitments',
    'Current programmes - increased commitments 51 -14 -1',
    [51, -14, -1],
    'Line',
  ),
  line(
    'B6',
    'Loss of grant/funding streams and non-recurring savings',
    'Loss of grant/funding streams and non-recurring savings 13 6 0',
    [13, 6, 0],
    'Line',
  ),
  line('B7', 'Budgets currently overspending', 'Budgets currently overspending 26 2 3', [26, 2, 3], 'Line'),
  line(
    'B8',
    'Total Standstill budget increases',
    'Total Standstill budget increases 171 75 88',
    [171, 75, 88],
    'Subtotal',
  ),
  line('B9', 'Total savings proposals', 'Total savings proposals 70 1 0', [70, 1, 0], 'Line', 'minus'),
  line(
    'B10',
    'Net increase in expenditure',
    'Net increase in expenditure 102 74 88',
    [102, 74, 88],
    'Subtotal',
  ),
  line('B11', 'Reduced reserves/specific grant', 'Reduced reserves/specific grant 32', [32], 'Line'),
  line(
    'B12',
    'Total increase in funding requirement',
    'Total increase in funding requirement 134 74 88',
    [134, 74, 88],
    'Subtotal',
    'minus',
  ),
  line(
    'B13',
    'Shortfall(-) / Surplus against resources available',
    'Shortfall(-) / Surplus against resources available -26 39 30',
    [-26, 39, 30],
    'Balance',
  ),
]

const funding = (
  code: string,
  paragraph: string,
  title: string,
  quotation: string,
  fields: Readonly<Record<string, FieldValue>>,
): ElementRow => ({
  code,
  title,
  fields: { ...fields, paragraphs: paragraph },
  says: [[paragraph, quotation]],
})

export const FUNDINGS: readonly ElementRow[] = [
  funding(
    'F1',
    '21',
    'Territorial Policing resources, redirected',
    'the redirection of Territorial Policing business group resources',
    { state: 'Within budgets' },
  ),
  funding('F2', '21', 'More outside money', 'by securing additional external funding opportunities', {
    state: 'To be secured',
  }),
  funding(
    'F3',
    '41',
    'Money for neighbourhood teams in all wards sooner',
    'would mean finding an additional £32 million',
    {
      summary:
        'It would need a precept above the 5.5% that the Mayor has given as guidance; he supports the approach, and the GLA is discussing the money. Not the £32 million of reduced reserves in Appendix 3.',
      amount: '£32 million',
      state: 'Not found',
      period: '2006/07',
    },
  ),
  funding(
    'F4',
    '22',
    'Specialist Operations resources, realigned',
    'a realignment in resources within Specialist Operations',
    { state: 'Within budgets' },
  ),
  funding('F5', '22', 'Bid to the Home Office', 'a significant bid to the Home Office', {
    summary:
      'Presently with the Home Office (paragraph 40); news is due on 10 October (paragraph 47). No amount is given.',
    state: 'Bid made',
  }),
  funding(
    'F6',
    '27',
    'Serious Crime resources, realigned',
    'a realignment of resources within the Serious Crime business group',
    { state: 'Within budgets' },
  ),
  funding(
    'F7',
    '40',
    'Current budgets, for Together',
    'the MPS is seeking to identify means of containing expenditure on Together within current budgetary provisions',
    { state: 'To be contained' },
  ),
  funding(
    'F8',
    '25',
    'What performance and inspection release',
    'Resources released from these initiatives will be redirected to organisational priorities.',
    { state: 'To be secured', summary: 'Which priorities is not said.' },
  ),
  funding(
    'F9',
    '40',
    'Principal areas of growth',
    'The principal areas of growth are in counter terrorism and Safer Neighbourhoods, along with the continuation of the Together work',
    {
      state: 'Growth',
      period: '2006/07',
      summary: 'Tied to three of the seven priorities and to no proposal. No amount is given.',
    },
  ),
]
