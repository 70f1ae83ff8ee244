import type { RelationId } from '../../model/index.ts'
import { inferred, type LinkRow, noted, type Says, stated } from '../content/index.ts'

const GROWTH: Says = [
  '40',
  'The principal areas of growth are in counter terrorism and Safer Neighbourhoods, along with the continuation of the Together work, which are three of the seven priorities for 2006-07',
]
const sum = (total: string, ...lines: readonly string[]): LinkRow[] =>
  lines.map((code) => inferred(code, total, ['app 3', TOTALS[total] ?? '']))

const TOTALS: Readonly<Record<string, string>> = {
  B3: 'Total additional resources',
  B8: 'Total Standstill budget increases',
  B10: 'Net increase in expenditure',
  B12: 'Total increase in funding requirement',
  B13: 'Shortfall(-) / Surplus against resources available',
}

/** What adds up to what, and what pays for what. */
export const LINKS_OF_MONEY: Readonly<Record<RelationId, readonly LinkRow[]>> = {
  // What adds up to what is read from the order of the lines and their figures: the table does not say it.
  'part-of': [
    ...sum('B3', 'B1', 'B2'),
    ...sum('B8', 'B4', 'B5', 'B6', 'B7'),
    ...sum('B10', 'B8', 'B9'),
    ...sum('B12', 'B10', 'B11'),
    ...sum('B13', 'B3', 'B12'),
  ],
  funds: [
    stated('F1', 'S1', [
      '21',
      'It will be achieved by the redirection of Territorial Policing business group resources',
    ]),
    stated('F2', 'S1', ['21', 'by securing additional external funding opportunities']),
    {
      ...stated(
        'F3',
        'S1',
        ['41', 'would mean finding an additional £32 million'],
        ['41', 'This would require an increase in the precept above the 5.5% guidance given by the Mayor.'],
      ),
      fields: { amount: '£32 million' },
    },
    stated('F4', 'S2', ['22', 'a realignment in resources within Specialist Operations']),
    stated(
      'F5',
      'S2',
      ['22', 'a significant bid to the Home Office'],
      [
        '40',
        'A bid for increased funding of counter terrorist activity to offset this growth requirement is presently with the Home Office.',
      ],
    ),
    stated('F6', 'S7', ['27', 'a realignment of resources within the Serious Crime business group']),
    stated('F7', 'W2', ['40', 'containing expenditure on Together within current budgetary provisions']),
    noted(
      inferred('F8', '*priority', ['25', 'will be redirected to organisational priorities']),
      'The paper says "organisational priorities" and names none of the seven.',
    ),
    ...['P1', 'P2', 'P6'].map((priority) => stated('F9', priority, GROWTH)),
  ],
}
