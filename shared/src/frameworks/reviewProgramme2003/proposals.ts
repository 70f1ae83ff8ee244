import { type ElementRow, type LinkRow, numbered, type Says } from '../content/index.ts'
import { reviewCalled } from './reviews.ts'

/** What members are asked to do (A). */
export const RECOMMENDATIONS: readonly ElementRow[] = numbered('D', [
  {
    title: 'Endorse the streamlined process for carrying out statutory reviews',
    fields: { paragraphs: 'rec 1' },
    says: [
      [
        'rec 1',
        'members endorse the streamlined process for carrying out statutory reviews as set out at paragraph seven',
      ],
    ],
  },
  {
    title: 'Approve the proposals on the areas to review in 2003/04',
    fields: {
      paragraphs: 'rec 2',
      reservation:
        'Subject to clarification on any requirement to participate in a national review of special branch.',
    },
    says: [
      ['rec 2', 'members approve the proposals from MPS management board on the areas to review in 2003/04'],
      [
        'rec 2',
        'subject to clarification on any requirement to participate in a national review of special branch',
        'reservation',
      ],
    ],
  },
  {
    title: 'Publicise the changes to the review regime internally and externally',
    fields: { paragraphs: 'rec 3' },
    says: [
      [
        'rec 3',
        'the changes to the review regime including the move towards ‘service improvement reviews’ are publicised internally and externally',
      ],
    ],
  },
])

const operationalSupport: Says = ['12', 'a review of ‘operational support policing’']
const staffDeployment: Says = ['12', 'a review of ‘staff deployment’']

export const PROPOSED_REVIEWS: readonly ElementRow[] = numbered('P', [
  {
    title: 'Operational support policing',
    fields: {
      year: '2003/04',
      summary:
        'It could focus on the use of pan-London specialist policing units in support of BOCUs (eg TSG, dogs, flying squad and so on).',
      paragraphs: '12',
    },
    says: [
      operationalSupport,
      [
        'rec 2',
        'the areas to review in 2003/04 (ie ‘operational support policing’ and ‘staff deployment’)',
        'year',
      ],
    ],
  },
  {
    title: 'Staff deployment',
    fields: {
      year: '2003/04',
      summary:
        'This would serve to make the most of civil staff in support of operational policing focusing on their development / training and capitalising on specialist skills.',
      paragraphs: '12',
    },
    says: [
      staffDeployment,
      [
        'rec 2',
        'the areas to review in 2003/04 (ie ‘operational support policing’ and ‘staff deployment’)',
        'year',
      ],
    ],
  },
])

const BODY_NAMES: readonly Says[] = [
  ['12', 'MPS management board'],
  ['11', 'Home Office'],
  ['app 1', 'HR Committee'],
  ['3', 'PPR Committee'],
  ['app 1', 'Finance Committee'],
  ['14', 'HMIC'],
]

export const BODIES: readonly ElementRow[] = numbered(
  'B',
  BODY_NAMES.map(([paragraph, title]) => ({
    title: title.charAt(0).toUpperCase() + title.slice(1),
    fields: { paragraphs: paragraph },
    says: [[paragraph, title]],
  })),
)

export const DECIDES: readonly LinkRow[] = [
  { from: 'D1', to: '*principle', basis: 'inferred', says: [['rec 1', 'as set out at paragraph seven']] },
  ...['P1', 'P2'].map(
    (to): LinkRow => ({
      from: 'D2',
      to,
      basis: 'stated',
      says: [
        [
          'rec 2',
          'the areas to review in 2003/04 (ie ‘operational support policing’ and ‘staff deployment’)',
        ],
      ],
    }),
  ),
]

/** Who asks for a review, and who is asked to decide on one. */
export const ASKS_FOR: readonly LinkRow[] = [
  {
    from: 'B1',
    to: 'P1',
    basis: 'stated',
    says: [
      ['12', 'MPS management board has considered other potential areas to review and propose the following'],
    ],
  },
  {
    from: 'B1',
    to: 'P2',
    basis: 'stated',
    says: [
      ['12', 'MPS management board has considered other potential areas to review and propose the following'],
    ],
  },
  {
    from: 'B2',
    to: reviewCalled('Special branch'),
    basis: 'stated',
    says: [
      [
        '11',
        'a long-standing but unconfirmed desire on the part of the Home Office to seek a national review of special branch in 2003/04',
      ],
    ],
  },
]

export const DECIDES_ON: readonly LinkRow[] = [
  {
    from: 'B3',
    to: reviewCalled('Retention'),
    basis: 'stated',
    says: [
      [
        'app 1',
        'HR Committee is being asked to approve a recommendation from the project board to end the review',
      ],
    ],
  },
  {
    from: 'B5',
    to: '*review',
    basis: 'stated',
    says: [['app 1', 'The MPA’s programme of reviews was terminated by Finance Committee on 18 April 2002']],
  },
]

export const COMPLEMENTS: readonly LinkRow[] = [
  {
    from: 'P1',
    to: reviewCalled('Managing demand'),
    basis: 'stated',
    says: [['12', 'this would complement the current review of demand management']],
  },
]
