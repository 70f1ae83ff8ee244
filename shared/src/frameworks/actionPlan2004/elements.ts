import type { ElementRow, Says } from '../content/index.ts'

const group = (code: string, title: string, summary: string, quotation: string): ElementRow => ({
  code,
  title,
  fields: { summary, paragraphs: '3 and 4' },
  says: [
    ['3', quotation],
    ['4', 'Progress has been made in each of the areas identified above', 'progress'],
  ],
})

export const GROUPS: readonly ElementRow[] = [
  group(
    'G1',
    'Borough-based staff',
    'Ranks, retention, training and career progression of those who work on the partnerships in boroughs. Training is in the third group as well.',
    '(1) recommendations dealing with borough-based staff engaged in CDRP work – appropriate ranks, retention, training and career progression',
  ),
  group(
    'G2',
    'Corporate support, monitoring and reporting',
    'What the force does centrally for its partnership officers.',
    '(2) those dealing with support for partnership officers at a corporate level, including monitoring and reporting functions',
  ),
  group(
    'G3',
    'Training',
    'For every recruit, and for officers by the role they perform.',
    '(3) training to be delivered to all recruits and that which is to be made available to officers according to the role being performed',
  ),
  group(
    'G4',
    'Good practice',
    'Identifying it.',
    '(4) those recommendations associated with the identification of good practice',
  ),
]

const MADE: Says = ['1', 'a report detailing the findings together with 35 recommendations from the scrutiny']

/** The seven that the paper names by number, by what it says they are about. */
const DESCRIBED: readonly {
  numbers: readonly number[]
  about: string
  summary: string
  paragraphs: string
  says: Says
}[] = [
  {
    numbers: [1, 2, 3, 4],
    about: 'on matters such as ranks',
    summary:
      'Recommendations 1 to 4 are about such matters as the right rank of officers in this work. Which is about what is not said.',
    paragraphs: 'C1 (also D1)',
    says: [
      'C1',
      'recommendations (see 1 – 4) concerning matters such as the appropriate rank for officers engaged in CDRP work or in key partnership positions within boroughs',
    ],
  },
  {
    numbers: [5, 11, 13],
    about: 'on training and career progression',
    summary:
      'Recommendations 5, 11 and 13 relate to training and career progression. Which relates to what is not said.',
    paragraphs: 'C2',
    says: ['C2', 'Those recommendations (5, 11 & 13) relating to training and career progression'],
  },
]

/** Thirty-five by their numbers. Of 28 the paper says no more than that they were made. */
export const RECOMMENDATIONS: readonly ElementRow[] = Array.from({ length: 35 }, (_, index): ElementRow => {
  const number = index + 1
  const code = `R${number}`
  const known = DESCRIBED.find(({ numbers }) => numbers.includes(number))
  if (!known) {
    return {
      code,
      title: `Recommendation ${number}`,
      fields: { paragraphs: '1' },
      says: [MADE],
      placeholder: true,
    }
  }
  const { about, summary, paragraphs, says } = known
  return {
    code,
    title: `Recommendation ${number}, ${about}`,
    fields: { summary, paragraphs },
    says: [MADE, says],
  }
})

export const STEPS: readonly ElementRow[] = [
  {
    code: 'S1',
    title: 'Course on partnership for probationers',
    fields: { summary: 'A week long, with a module that the Home Office certifies.', paragraphs: '4' },
    says: [
      [
        '4',
        'the introduction of a week-long course for probationary officers on the subject of partnership working',
      ],
      ['4', 'the Home Office certificated ‘Introduction to Crime & Disorder Reduction’ module'],
    ],
  },
  {
    code: 'S2',
    title: 'Course for Safer Neighbourhood teams',
    fields: {
      summary: 'Much of it is about partnership. Other forces are looking at it for their own teams.',
      paragraphs: '4',
    },
    says: [
      ['4', 'a course has been developed for officers assigned to the Safer Neighbourhood teams'],
      ['4', 'is being looked at by other forces seeking to introduce it for their own teams'],
    ],
  },
  {
    code: 'S3',
    title: 'Training in problem solving for all boroughs',
    fields: { boroughs: 32, paragraphs: '6' },
    says: [
      ['6', 'Problem-Solving training has now been delivered to all 32 London boroughs'],
      ['6', 'all 32 London boroughs', 'boroughs'],
    ],
  },
  {
    code: 'S4',
    title: 'Training in problem solving for probationers and Safer Neighbourhood teams',
    fields: { paragraphs: '6' },
    says: [
      [
        '6',
        'it is also being delivered to probationers and to officers working in the Safer Neighbourhood teams',
      ],
    ],
  },
  {
    code: 'S5',
    title: 'Continuing training in problem solving',
    fields: { summary: 'With advanced modules, for key staff.', paragraphs: '6' },
    says: [
      [
        '6',
        'there is an ongoing programme of training, which includes advanced modules, to enhance the problem-solving skills of key staff',
      ],
    ],
  },
  {
    code: 'S6',
    title: 'Training, advice and guidance from the central team',
    fields: { summary: 'For officers who work with the partnerships.', paragraphs: '5' },
    says: [
      ['5', 'Its function is to provide training, advice and guidance for officers involved with CDRPs.'],
    ],
  },
  {
    code: 'S7',
    title: 'Corporate monitoring, and reporting on partnership money',
    fields: { paragraphs: '5' },
    says: [
      [
        '5',
        'the various corporate monitoring functions, with responsibility for reporting on the allocation of partnership related funding',
      ],
    ],
  },
  {
    code: 'S8',
    title: 'Projects of the HR Directorate',
    fields: {
      summary:
        'They will assess what tenure, succession planning and recommended ranks cost. Their dates are in the missing table.',
      paragraphs: 'D1',
    },
    says: [
      [
        'D1',
        'There are currently projects being undertaken by the HR Directorate which will include an assessment of the financial implications of these recommendations.',
      ],
      [
        'D1',
        'Anticipated completion dates for these projects are included in the table contained in the Appendix.',
        'due',
      ],
    ],
  },
  {
    code: 'S9',
    title: 'Appointment of an administration assistant',
    fields: { paragraphs: 'D2' },
    says: [['D2', 'approval has been obtained for the appointment of an administration assistant']],
  },
]
