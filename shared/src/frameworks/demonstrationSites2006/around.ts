import type { ElementRow } from '../content/index.ts'

const BOROUGHS = 'three boroughs (provisionally, Hackney, Tower Hamlets and Waltham Forest)'

const site = (code: string, title: string): ElementRow => ({
  code,
  title,
  fields: { standing: 'Provisional', paragraphs: '3' },
  says: [
    ['3', BOROUGHS],
    ['3', 'provisionally', 'standing'],
  ],
})

export const SITES: readonly ElementRow[] = [
  site('S1', 'Hackney'),
  site('S2', 'Tower Hamlets'),
  site('S3', 'Waltham Forest'),
]

export const GATES: readonly ElementRow[] = [
  {
    code: 'G1',
    title: 'Expression of interest',
    fields: {
      date: '2006-11-10',
      summary: 'In writing, from chief constables and chairs of authorities; due the day after the meeting.',
      paragraphs: '2',
    },
    says: [
      ['2', 'requesting written indication of ‘expressions of interest’'],
      ['2', 'by 10 November', 'date'],
    ],
  },
  {
    code: 'G2',
    title: 'Preparedness process',
    fields: { summary: 'After acceptance as a national site.', paragraphs: '9' },
    says: [['9', 'the national programme team and HMIC will undertake a ‘preparedness process’']],
  },
  {
    code: 'G3',
    title: 'Formal business case and detailed project plans',
    fields: { duration: '3-4 months', paragraphs: '9' },
    says: [
      ['9', 'a formal business case and detailed project plans will have been developed'],
      ['9', 'within 3-4 months', 'duration'],
    ],
  },
  {
    code: 'G4',
    title: 'Further scrutiny by the MPS and the MPA',
    fields: { paragraphs: '9' },
    says: [['9', 'The business case and plans will require further MPS and MPA scrutiny']],
  },
  {
    code: 'G5',
    title: 'Formal commitment to proceed',
    fields: { paragraphs: '9' },
    says: [['9', 'before formal commitment to proceed']],
  },
]

export const RESOURCES: readonly ElementRow[] = [
  {
    code: 'R1',
    title: 'Budgeted workforce targets of 2006/07',
    fields: {
      summary: 'The pilots of the year are proposed to be paid for within the targets as they stand.',
      from: 'MPS',
      officers: 100,
      printed: 'approximately one hundred police officers',
      period: '2006/07',
      paragraphs: '8',
    },
    says: [
      [
        '8',
        'It is proposed that these will be funded in 2006/7 within the current levels of budgeted workforce targets (BWT) equal to approximately one hundred police officers.',
      ],
      ['8', 'approximately one hundred police officers', 'officers'],
    ],
  },
  {
    code: 'R2',
    title: 'Project support for its own work',
    fields: {
      summary: 'Each force that takes part provides it.',
      from: 'Participating forces',
      paragraphs: '1',
    },
    says: [['1', 'Participating forces will be expected to provide project support for their own work']],
  },
  {
    code: 'R3',
    title: 'Support by the national programme team',
    fields: { from: 'ACPO programme team', paragraphs: '1' },
    says: [['1', 'the ACPO programme team will provide support for participating forces']],
  },
  {
    code: 'R4',
    title: 'Evaluation, paid for from outside',
    fields: { from: 'Outside funds, not named', paragraphs: '1' },
    says: [['1', 'evaluation will be externally funded']],
  },
  {
    code: 'R5',
    title: 'Flexibilities that can be negotiated',
    fields: { summary: 'In roles, responsibilities and funding streams; some, not which.', paragraphs: '1' },
    says: [
      [
        '1',
        'there will be some opportunity to negotiate flexibilities in relation to roles, responsibilities and funding streams',
      ],
    ],
  },
  {
    code: 'R6',
    title: 'Method for realising benefits',
    fields: {
      summary: 'What the force brings into the programme. No benefit is listed.',
      from: 'MPS',
      paragraphs: '3',
    },
    says: [['3', 'the development and application of proven methodology for benefits realisation']],
  },
]

export const TOPICS: readonly ElementRow[] = [
  {
    code: 'W1',
    title: 'Staff mix pilots',
    fields: { state: 'Piloted', start: '2006/07', end: '2006/07', paragraphs: '8' },
    says: [['8', 'In 2006/7, these concern pilots for initiatives looking, initially, at staff mix']],
  },
  {
    code: 'W2',
    title: 'Specialisation pilot',
    fields: {
      summary: 'Considered for 2007; the paper gives a year and not a financial year.',
      state: 'Considered',
      start: '2007',
      paragraphs: '8',
    },
    says: [['8', 'with a specialisation pilot considered for 2007']],
  },
  ...(
    [
      ['W3', 'Further staff mix initiatives', 'further staff mix initiatives'],
      ['W4', 'Specialisation', 'issues such as specialisation'],
      ['W5', 'Multi-point entry', 'multi-point entry'],
      ['W6', 'Advanced constable', 'advanced constable will be scoped and planned for'],
    ] as const
  ).map(
    ([code, title, quotation]): ElementRow => ({
      code,
      title,
      fields: { state: 'To be scoped', start: '2007/08', end: '2008/09', paragraphs: '8' },
      says: [
        ['8', quotation],
        ['8', 'In 2007/8 and 2008/9', 'start'],
      ],
    }),
  ),
]
