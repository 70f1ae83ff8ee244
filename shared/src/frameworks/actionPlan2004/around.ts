import type { ElementRow } from '../content/index.ts'

export const BODIES: readonly ElementRow[] = [
  {
    code: 'B1',
    title: 'Metropolitan Police Service',
    fields: { post: 'MPS', paragraphs: '1' },
    says: [['1', 'The recommendations made related both to the work of the MPS and also that of the MPA.']],
  },
  {
    code: 'B2',
    title: 'Metropolitan Police Authority',
    fields: { post: 'MPA', paragraphs: '1 (also rec 1 and rec 2)' },
    says: [
      ['1', 'In January 2003, the MPA published a report'],
      ['rec 1', 'That the MPA notes the content of this report.'],
    ],
  },
  {
    code: 'B3',
    title: 'Scrutiny Panel',
    fields: { paragraphs: 'C1' },
    says: [['C1', 'The Scrutiny Panel has made recommendations']],
  },
  {
    code: 'B4',
    title: 'Central Partnership Team',
    fields: {
      summary:
        'Three police officers in Territorial Policing Headquarters, in regular contact with their counterparts in the authority.',
      paragraphs: '5 (also D2)',
    },
    says: [
      [
        '5',
        'a central team comprising three police officers with extensive experience of partnership working, located within Territorial Policing Headquarters',
      ],
      ['D2', 'the corporate Partnership Team'],
    ],
  },
  {
    code: 'B5',
    title: 'HR Directorate',
    fields: { paragraphs: 'D1' },
    says: [['D1', 'projects being undertaken by the HR Directorate']],
  },
  {
    code: 'B6',
    title: 'Crime and Disorder Reduction Partnerships',
    fields: { post: 'CDRPs', summary: 'What the scrutiny was about.', paragraphs: '1' },
    says: [['1', 'the contribution the MPS makes to Crime and Disorder Reduction Partnerships (CDRPs)']],
  },
]

export const REPORTS: readonly ElementRow[] = [
  {
    code: 'Q1',
    title: 'Report of December 2003',
    fields: { date: '2003-12-11', summary: 'What it said is not in this paper.', paragraphs: '2' },
    says: [
      ['2', 'This matter was last reported on the 11 December 2003.'],
      ['2', 'the 11 December 2003', 'date'],
    ],
  },
  {
    code: 'Q2',
    title: 'Report of July 2004',
    fields: {
      date: '2004-07-12',
      position: '2004-06',
      author: 'Commander James Smith',
      summary: 'This paper: for the recommendations to the force only, by the Commissioner.',
      paragraphs: '2 (also F)',
    },
    says: [
      ['2', 'The current report provides an overview of the updated position as of June 2004.'],
      ['2', 'as of June 2004', 'position'],
      ['F', 'Report author: Commander James Smith', 'author'],
    ],
  },
]
