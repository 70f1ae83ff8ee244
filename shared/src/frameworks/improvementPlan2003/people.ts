import { type ElementRow, type LinkRow, noted, numbered, type Says, stated } from '../content/index.ts'

const directorate = (title: string, alias: Says): Omit<ElementRow, 'code'> => ({
  title,
  fields: { paragraphs: '4' },
  says: [alias],
})

const others: Says = [
  '4',
  'several of the proposed improvements will be the specific responsibility of other directorates e.g. DCC2, HRD and SCD',
]

/** The three others are examples ("e.g."), in the short names that the paper has for them. */
export const DIRECTORATES: readonly ElementRow[] = numbered('D', [
  directorate('Territorial Policing (TP)', ['4', 'the responsibility of Territorial Policing (TP)']),
  directorate('DCC2', others),
  directorate('HRD', others),
  directorate('SCD', others),
])

const questionnaire: Says = [
  'C2',
  'Questionnaires were distributed to Community Police Consultative Groups (CPCGs), MPS-wide and local Independent Advisory Groups and Crime and Disorder Reduction Partnerships',
]

const examined: Says = [
  'C4',
  'The Commission for Racial Equality, Greater London Action for the Disabled (GLAD) and GALOP (the lesbian gay and bisexual community safety charity) examined the review’s findings and recommendations',
]

const consulted: Says = ['C4', 'Staff support associations were also consulted']

/** Each body, how it was consulted, and where that is said. */
const CONSULTED: readonly (readonly [title: string, how: string, says: Says])[] = [
  ['Community Police Consultative Groups (CPCGs)', 'By questionnaire', questionnaire],
  ['Independent Advisory Groups, MPS-wide and local', 'By questionnaire', questionnaire],
  ['Crime and Disorder Reduction Partnerships', 'By questionnaire', questionnaire],
  ['Commission for Racial Equality', 'Examined findings and recommendations', examined],
  ['Greater London Action for the Disabled (GLAD)', 'Examined findings and recommendations', examined],
  ['GALOP', 'Examined findings and recommendations', examined],
  ['Staff support associations', 'Consulted', consulted],
]

export const BODIES: readonly ElementRow[] = numbered(
  'C',
  CONSULTED.map(([title, , says]) => ({ title, fields: { paragraphs: says[0] }, says: [says] })),
)

export const CONSULTED_ON: readonly LinkRow[] = CONSULTED.map(([, how, says], at) => ({
  ...stated(BODIES[at]!.code, 'V1', says),
  fields: { how },
}))

export const CONSULTATIONS: readonly ElementRow[] = numbered('X', [
  {
    title: 'Questionnaire',
    fields: {
      returned: 'Over 110',
      rate: 'Over 33%',
      summary: 'It was also published on the MPS Internet site, for any member of the public to comment.',
      paragraphs: 'C2',
    },
    says: [
      questionnaire,
      ['C2', 'Over 110 questionnaires were returned', 'returned'],
      ['C2', 'a return rate of over 33%', 'rate'],
      [
        'C2',
        'The questionnaire was also published on the MPS Internet site for any member of the public to provide comment',
        'summary',
      ],
    ],
  },
])

export const ASKED: readonly LinkRow[] = ['C1', 'C2', 'C3'].map((body) => stated('X1', body, questionnaire))

const OVERSIGHT: readonly (readonly [title: string, how: string, says: Says, to: string])[] = [
  [
    'Planning, Performance and Review Committee',
    'Approved the Project Initiation Document',
    [
      '1',
      'following approval of the Project Initiation Document by the MPA Planning, Performance and Review Committee on 8 May 2003',
    ],
    'V1',
  ],
  [
    'Project Board',
    'Recommended the improvement plan',
    ['Summary', 'the improvement plan as recommended by the Project Board'],
    'V1',
  ],
  [
    'MPS Management Board',
    'Supported it in principle, with a reservation',
    ['8', 'MPS Management Board expressed some reservation about Recommendation 10'],
    'R10',
  ],
  [
    'Independent Challenge Panel',
    'Appraised the consideration of equality',
    [
      'C3',
      'The Independent Challenge Panel played a crucial role in critically appraising the review team’s consideration of equality',
    ],
    'V1',
  ],
  [
    'MPS Diversity Directorate',
    'Advised and scrutinised, on the Project Board',
    [
      'C3',
      'the MPS Diversity Directorate, who were represented on the Project Board, as a source of advice and scrutiny',
    ],
    'V1',
  ],
]

export const BOARDS: readonly ElementRow[] = numbered(
  'P',
  OVERSIGHT.map(([title, , says]) => ({ title, fields: { paragraphs: says[0] }, says: [says] })),
)

export const OVERSEES: readonly LinkRow[] = OVERSIGHT.map(([, how, says, to], at) => ({
  ...stated(BOARDS[at]!.code, to, says),
  fields: { how },
}))

/** Of all improvements at once; which of the three others has which is in the appendices. */
export const LEADS: readonly LinkRow[] = [
  noted(
    stated('D1', '*recommendation', [
      '4',
      'The implementation of the identified improvements will be the responsibility of Territorial Policing (TP)',
    ]),
    'Several improvements will be the specific responsibility of others; which is not said.',
  ),
]
