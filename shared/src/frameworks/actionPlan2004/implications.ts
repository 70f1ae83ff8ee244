import type { ElementRow } from '../content/index.ts'

export const IMPLICATIONS: readonly ElementRow[] = [
  {
    code: 'I1',
    title: 'Equal opportunities in posts',
    fields: {
      of: 'Race and equality',
      summary:
        'The same as for any post of the force. Partnership work may open posts to people from minority groups.',
      paragraphs: 'C1',
    },
    says: [
      [
        'C1',
        'Such issues will be subject to the same equal opportunities implications as any posts within the MPS.',
      ],
      ['C1', 'has the potential to provide opportunities for individuals from minority groups'],
    ],
  },
  {
    code: 'I2',
    title: 'Equal opportunities in training and careers',
    fields: {
      of: 'Race and equality',
      summary:
        'Courses have to include all: where and when they are held, and how long, so that part-time workers are not left out.',
      paragraphs: 'C2',
    },
    says: [
      ['C2', 'are subject to the equal opportunities implications that affect all such matters'],
      ['C2', 'in order not to discriminate against groups such as part-time workers'],
    ],
  },
  {
    code: 'I3',
    title: 'Cost of tenure, succession planning and ranks',
    fields: { of: 'Finance', summary: 'May arise; not assessed yet.', paragraphs: 'D1' },
    says: [
      [
        'D1',
        'A number of the recommendations may carry financial implications, specifically those that refer to tenure, succession planning and recommended ranks',
      ],
    ],
  },
  {
    code: 'I4',
    title: 'A team of three for the whole range of monitoring',
    fields: { of: 'Finance', paragraphs: 'D2' },
    says: [
      [
        'D2',
        'the range and diversity of the required tasks has implications for a team which at present numbers three members of staff',
      ],
    ],
  },
]

export const POSTS: readonly ElementRow[] = [
  {
    code: 'T1',
    title: 'Administration assistant of the central team',
    fields: {
      summary: 'Approved, to strengthen monitoring. Expected to become permanent.',
      cost: '£25,000',
      term: 'For good',
      paragraphs: 'D2',
    },
    says: [
      [
        'D2',
        'approval has been obtained for the appointment of an administration assistant to enhance the monitoring capability of the corporate Partnership Team',
      ],
      ['D2', 'The funding for this post (£25,000)', 'cost'],
      ['D2', 'there is an expectation that this will become a permanent post', 'term'],
    ],
  },
]

export const FUNDINGS: readonly ElementRow[] = [
  {
    code: 'F1',
    title: 'Underspend of the BCU fund',
    fields: {
      summary: 'What one year left over. That it is there once is our reading.',
      amount: '£25,000',
      period: '2003/04',
      term: 'Once',
      paragraphs: 'D2',
    },
    says: [
      ['D2', 'has been obtained from the 2003/04 BCU fund underspend'],
      ['D2', '£25,000', 'amount'],
    ],
  },
]
