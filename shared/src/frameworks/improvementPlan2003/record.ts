import { type ElementRow, inferred, type LinkRow, numbered, type Says, stated } from '../content/index.ts'

const MEETING = '2003-12-11'

const decision = (number: number, title: string, words: string): Omit<ElementRow, 'code'> => ({
  title,
  fields: { date: MEETING, paragraphs: `rec ${number}` },
  says: [[`rec ${number}`, words]],
})

export const DECISIONS: readonly ElementRow[] = numbered('A', [
  decision(1, 'Endorse the final report', 'the final report as given at Appendix 1 be endorsed'),
  decision(
    2,
    'Approve the recommendations and the improvement plan',
    'the recommendations and improvements plan as set out in Appendix 2 be approved',
  ),
  decision(
    3,
    'Receive an update every six months',
    'an update of progress towards the improvement plan be received every six months',
  ),
])

export const EVENTS: readonly ElementRow[] = numbered('Y', [
  {
    title: 'The review commences',
    fields: { date: '2003-05-08', paragraphs: '1' },
    says: [
      [
        '1',
        'following approval of the Project Initiation Document by the MPA Planning, Performance and Review Committee on 8 May 2003',
      ],
    ],
  },
  {
    title: 'Final report',
    fields: { date: '2003-10', paragraphs: 'Summary' },
    says: [
      [
        'Summary',
        'the final report of the Operational Support Policing Service Improvement Review (OSPSIR) October 2003',
      ],
    ],
  },
  {
    title: 'Planning, Performance & Review Committee',
    fields: { date: MEETING, paragraphs: 'Summary' },
    says: [['Summary', 'Report 6 of the 11 Dec 03 meeting of the Planning, Performance & Review Committee']],
  },
])

export const IMPLICATIONS: readonly ElementRow[] = numbered('J', [
  {
    title: 'Equality and diversity',
    fields: {
      summary:
        'The review team ensured that the statutory requirements of the Race Relations (Amendment) Act 2000 were fully met.',
      paragraphs: 'C1 to C4',
    },
    says: [
      ['C1', 'Ensuring equality for all, and its implications, was of fundamental importance to this review'],
      [
        'C4',
        'the review team ensured that the statutory requirements of the Race Relations (Amendment) Act 2000 were fully met',
        'summary',
      ],
    ],
  },
  {
    title: 'Finance',
    fields: {
      summary: 'No amount is in the paper: they are in appendices that are missing.',
      paragraphs: 'D',
    },
    says: [
      [
        'D',
        'The financial implications of the review’s recommendations are summarised at Appendix C to the full final report, and presented in more detail as part of the Improvement Plans included in Appendix 2',
      ],
    ],
  },
])

const MISSING = 'Missing from the archived page'

export const SOURCES: readonly ElementRow[] = numbered('S', [
  {
    title: 'Appendix 1: management summary (missing)',
    fields: {
      availability: MISSING,
      listed: 'management summary',
      called: 'final report',
      summary: 'Recommendation 1 calls it the final report. By paragraph 7 that is Appendix 3.',
      paragraphs: '6',
    },
    says: [
      ['6', 'Attached at Appendix 1 is the management summary from the final report'],
      ['rec 1', 'the final report as given at Appendix 1', 'called'],
      ['F', 'Service improvement review of operational support policing – management summary', 'listed'],
    ],
  },
  {
    title: 'Appendix 2: improvement plans (missing)',
    fields: {
      availability: MISSING,
      listed: 'improvement plans',
      summary: 'Benefits, costs, savings, targets and timescales of each recommendation are to be in it.',
      paragraphs: 'rec 2 and D',
    },
    says: [
      ['rec 2', 'the recommendations and improvements plan as set out in Appendix 2'],
      ['F', 'Service improvement review of operational support policing – improvement plans', 'listed'],
    ],
  },
  {
    title: 'Appendix 3: full report (missing)',
    fields: { availability: MISSING, summary: 'Circulated to members.', paragraphs: '7' },
    says: [['7', 'At Appendix 3 is the full report (copies have been circulated to members']],
  },
  {
    title: 'Appendix C to the full final report (missing)',
    fields: { availability: MISSING, summary: 'It summarises the financial implications.', paragraphs: 'D' },
    says: [['D', 'summarised at Appendix C to the full final report']],
  },
  {
    title: 'Papers of the review',
    fields: { availability: 'Named, not attached', paragraphs: 'E' },
    says: [['E', 'All SIR papers held by Chief Superintendent David Morgan']],
  },
  {
    title: 'Project Initiation Document',
    fields: { availability: 'Named, not attached', paragraphs: '1' },
    says: [['1', 'approval of the Project Initiation Document']],
  },
])

const benefits: Says = ['3', 'The key benefits anticipated are']

export const LINKS: Readonly<Record<string, readonly LinkRow[]>> = {
  'comes-from': [
    stated('R10', 'V1', ['8', 'MPS Management Board expressed some reservation about Recommendation 10']),
  ],
  brings: [
    stated('*recommendation', '*benefit', ['3', 'The recommendations resulting from this review'], benefits),
  ],
  precedes: [
    stated('V2', 'V1', ['2', 'This OSPSIR followed on from the Managing Demand Best Value Review']),
    inferred('Y1', 'Y2', ['1', 'is the culmination of the work of the review']),
    inferred('Y2', 'Y3', ['Summary', 'Members are invited to endorse the final report and improvement plan']),
  ],
  decides: [
    stated('A1', 'S1', ['rec 1', 'the final report as given at Appendix 1 be endorsed']),
    stated('A2', '*recommendation', [
      'rec 2',
      'the recommendations and improvements plan as set out in Appendix 2 be approved',
    ]),
    inferred('A3', 'U1', [
      'rec 3',
      'an update of progress towards the improvement plan be received every six months',
    ]),
  ],
}
