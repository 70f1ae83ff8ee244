import { type ElementRow, numbered, type ObservationRow } from '../content/index.ts'

export const REVIEWS: readonly ElementRow[] = numbered('V', [
  {
    title: 'Operational Support Policing Service Improvement Review',
    fields: {
      date: '2003-10',
      summary:
        'It has focused on the functions that support the delivery of policing services to the public by BOCUs.',
      paragraphs: '1 and 2',
    },
    says: [
      ['Summary', 'Operational Support Policing Service Improvement Review (OSPSIR) October 2003', 'date'],
      [
        '2',
        'The OSPSIR has focused on the functions that support the delivery of policing services to the public by BOCUs',
      ],
    ],
  },
  {
    title: 'Managing Demand Best Value Review',
    fields: {
      summary: 'It made recommendations about accessibility; incident management; and shaping expectations.',
      paragraphs: '2',
    },
    says: [
      [
        '2',
        'the Managing Demand Best Value Review that sought to improve the MPS response to demands from members of the public',
      ],
      [
        '2',
        'It made recommendations about accessibility; incident management; and shaping expectations',
        'summary',
      ],
    ],
  },
])

/**
 * The one recommendation of the review that the paper names. How many there are is not said: at least ten, and the
 * others are in appendices that are missing, so they are not here.
 */
export const RECOMMENDATIONS: readonly ElementRow[] = [
  {
    code: 'R10',
    title: 'Recommendation 10',
    fields: {
      approval: 'Supported in principle',
      reservation:
        'It wanted to explore further how the recommendation would affect budgeted workforce targets (BWTs).',
      progress: 'Held',
      summary: 'Its words are in the appendices, which are missing.',
      paragraphs: '8',
    },
    says: [
      ['8', 'MPS Management Board expressed some reservation about Recommendation 10'],
      ['8', 'Management Board supported this recommendation in principle', 'approval'],
      [
        '8',
        'it wanted to explore further how the recommendation would affect budgeted workforce targets (BWTs)',
        'reservation',
      ],
      [
        '8',
        'Further Management Board discussion will need to take place before it is progressed',
        'progress',
      ],
    ],
  },
]

export const OBSERVATIONS: readonly ObservationRow[] = [
  {
    element: 'R10',
    field: 'approval',
    value: 'Supported in principle',
    asAt: '2003-12-11',
    event: 'Y3',
    says: [['8', 'Management Board supported this recommendation in principle']],
  },
  {
    element: 'R10',
    field: 'progress',
    value: 'Held',
    asAt: '2003-12-11',
    event: 'Y3',
    says: [['8', 'Further Management Board discussion will need to take place before it is progressed']],
  },
]

export const BENEFITS: readonly ElementRow[] = numbered(
  'B',
  [
    [
      'Enhanced quality of services',
      'Enhanced quality of MPS services to Londoners through improved efficiency of operational policing support functions',
    ],
    [
      'Increased public confidence',
      'Increased public confidence by improving accountability of operational policing support functions',
    ],
    [
      'Enhanced performance',
      'Enhanced MPS performance by clearly defining the contributions of operational policing support functions',
    ],
    [
      'Increased public satisfaction',
      'Increased public satisfaction by improving MPS response to Level 2 (cross BOCU border) issues',
    ],
  ].map(([title = '', words = '']) => ({
    title,
    fields: { summary: `${words}.`, paragraphs: '3' },
    says: [['3', words]],
  })),
)

/** Four are counted and none is named; the numbers are ours. */
export const THEMES: readonly ElementRow[] = numbered(
  'T',
  [1, 2, 3, 4].map((number) => ({
    title: `Theme ${number} of four, not named`,
    fields: { paragraphs: 'C1' },
    says: [['C1', 'the analysis of each of the four themes']],
    placeholder: true as const,
  })),
)

export const ARRANGEMENTS: readonly ElementRow[] = numbered('M', [
  {
    title: 'Programme management framework',
    fields: {
      summary: 'To ensure oversight, coordination and delivery of the Review’s recommendations.',
      paragraphs: '4',
    },
    says: [
      [
        '4',
        'A programme management framework will therefore be implemented to ensure oversight, coordination and delivery of the Review’s recommendations',
      ],
    ],
  },
  {
    title: 'Full implementation plan',
    fields: { summary: 'To be produced after the MPA has considered the recommendations.', paragraphs: '5' },
    says: [
      [
        '5',
        'A full implementation plan will be produced after the Review’s recommendations have been considered by the MPA',
      ],
    ],
  },
])

export const UPDATES: readonly ElementRow[] = numbered('U', [
  {
    title: 'First six-monthly update',
    fields: {
      due: '2004-06',
      summary:
        'Six months from the meeting of 11 December 2003, once recommendation 3 is agreed. The paper names no day.',
      paragraphs: 'rec 3',
    },
    says: [['rec 3', 'an update of progress towards the improvement plan be received every six months']],
  },
])
