import type { RelationId } from '../../model/index.ts'
import { inferred, type LinkRow, noted, type Says, stated } from '../content/index.ts'

const numbers = (...of: readonly number[]) => of.map((number) => `R${number}`)
const EARLY = numbers(1, 2, 3, 4)
const LATE = numbers(5, 11, 13)
const GROUPS = ['G1', 'G2', 'G3', 'G4']

const RANKS: Says = ['C1', 'the appropriate rank for officers engaged in CDRP work']
const CAREERS: Says = ['C2', 'Those recommendations (5, 11 & 13) relating to training and career progression']
const MADE: Says = ['1', 'together with 35 recommendations from the scrutiny']
const BOTH: Says = [
  '1',
  'The recommendations made related both to the work of the MPS and also that of the MPA.',
]
const MATCHED = 'By its subject: the paper puts no recommendation into a group by its number.'

const notedAll = (note: string, rows: readonly LinkRow[]): LinkRow[] => rows.map((row) => noted(row, note))

export const LINKS: Readonly<Record<RelationId, readonly LinkRow[]>> = {
  'made-in': Array.from({ length: 35 }, (_, index) => stated(`R${index + 1}`, 'Z2', MADE)),
  'belongs-to': notedAll(MATCHED, [
    ...EARLY.map((code) => inferred(code, 'G1', RANKS, ['3', 'appropriate ranks'])),
    ...LATE.map((code) => inferred(code, 'G1', CAREERS, ['3', 'training and career progression'])),
    ...LATE.map((code) => inferred(code, 'G3', CAREERS, ['3', 'training to be delivered to all recruits'])),
  ]),
  'addressed-to': [
    noted(stated('*recommendation', 'B1,B2', BOTH), 'Which is addressed to which of the two is not said.'),
    ...notedAll('It is dealt with here, and this report deals only with those to the force.', [
      ...[...EARLY, ...LATE].map((code) =>
        inferred(code, 'B1', ['1', 'This report deals only with the former.']),
      ),
    ]),
  ],
  owns: [
    stated('B4', 'S6', ['5', 'Its function is to provide training, advice and guidance']),
    stated('B4', 'S7', ['5', 'It also carries out the various corporate monitoring functions']),
    stated('B5', 'S8', ['D1', 'projects being undertaken by the HR Directorate']),
  ],
  serves: [
    ...notedAll('The paper names training among what has moved most, and does not name the group.', [
      inferred('S1', 'G3', ['4', 'a week-long course for probationary officers']),
      inferred('S2', 'G3', [
        '4',
        'a course has been developed for officers assigned to the Safer Neighbourhood teams',
      ]),
      inferred('S3', 'G3', ['6', 'Problem-Solving training']),
      inferred('S4', 'G3', ['6', 'it is also being delivered to probationers']),
      inferred('S5', 'G3', ['6', 'an ongoing programme of training']),
    ]),
    inferred('S6', 'G2', ['5', 'training, advice and guidance for officers involved with CDRPs']),
    inferred('S7', 'G2', ['5', 'the various corporate monitoring functions']),
    inferred('S9', 'G2', ['D2', 'to enhance the monitoring capability']),
    inferred('S8', 'G1', ['D1', 'tenure, succession planning and recommended ranks']),
    inferred('T1', 'G2', ['D2', 'to enhance the monitoring capability of the corporate Partnership Team']),
  ],
  'moved-in': [
    noted(
      stated('*group', 'Q2', ['4', 'Progress has been made in each of the areas identified above']),
      'Said of all four at once.',
    ),
    ...['G2', 'G3'].map((code) =>
      stated(code, 'Q2', ['4', 'notably in respect of training, corporate support and problem solving']),
    ),
    ...['S1', 'S2'].map((code) => stated(code, 'Q2', ['4', 'Significant successes include'])),
    stated('S3', 'Q2', ['6', 'has now been delivered']),
    stated('S9', 'Q2', ['D2', 'approval has been obtained']),
  ],
  raises: [
    noted(
      stated(EARLY.join(','), 'I1', [
        'C1',
        'recommendations (see 1 – 4) concerning matters such as the appropriate rank',
      ]),
      'Said of the four together: which is about ranks is not said.',
    ),
    ...LATE.map((code) => stated(code, 'I2', CAREERS)),
    ...notedAll('Ranks are among what may cost money; the paper gives no numbers here.', [
      ...EARLY.map((code) =>
        inferred(code, 'I3', ['D1', 'recommended ranks for officers engaging in CDRP work on boroughs']),
      ),
    ]),
    noted(
      inferred('G2', 'I4', [
        'D2',
        'In respect of the recommendations covering the monitoring functions of the corporate Team',
      ]),
      'Said of the recommendations on monitoring, which are in this group by its description.',
    ),
  ],
  eases: [
    stated('T1', 'I4', ['D2', 'to enhance the monitoring capability of the corporate Partnership Team']),
    stated('S8', 'I3', [
      'D1',
      'will include an assessment of the financial implications of these recommendations',
    ]),
  ],
  'part-of': [
    stated('B4', 'B1', ['5', 'The MPS has a central team']),
    stated('T1', 'B4', ['D2', 'the monitoring capability of the corporate Partnership Team']),
    inferred('B5', 'B1', ['D1', 'the HR Directorate']),
    inferred('B3', 'B2', ['C1', 'The Scrutiny Panel has made recommendations']),
  ],
  funds: [
    {
      ...stated('F1', 'T1', [
        'D2',
        'The funding for this post (£25,000) has been obtained from the 2003/04 BCU fund underspend.',
      ]),
      fields: { amount: '£25,000' },
    },
  ],
  precedes: [stated('Q1', 'Q2', ['2', 'This matter was last reported on the 11 December 2003.'])],
  decides: [
    stated('D1', 'Q2', ['rec 1', 'notes the content of this report']),
    stated('D2', 'C4', ['rec 2', 'there are systems in place']),
  ],
  details: [
    stated('Z1', 'Q2', [
      '7',
      'This table offers comments on the current position in respect of the recommendations.',
    ]),
    stated('Z1', 'S8', [
      'D1',
      'Anticipated completion dates for these projects are included in the table contained in the Appendix.',
    ]),
    stated('Z3', 'Q1', ['2', 'This matter was last reported on the 11 December 2003.']),
  ],
}

export { EARLY, GROUPS, LATE }
