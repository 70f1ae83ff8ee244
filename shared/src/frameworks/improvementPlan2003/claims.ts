import { type ElementRow, numbered } from '../content/index.ts'

/** What the paper says of all of something, and what in this map it is tested by. */
const CLAIMED: readonly (readonly [
  title: string,
  paragraph: string,
  quotation: string,
  test: string,
  summary?: string,
])[] = [
  [
    'Each benefit is brought by a recommendation',
    '3',
    'The recommendations resulting from this review are intended to ensure continuous improvement in the management of operational support',
    'matrix recommendations-benefits columns',
    'The four benefits are said of all recommendations at once.',
  ],
  [
    'Each recommendation is led',
    '4',
    'The implementation of the identified improvements will be the responsibility of Territorial Policing (TP)',
    'matrix directorates-recommendations columns',
    'It is said of all at once, and then that several are the responsibility of others.',
  ],
  [
    'Each recommendation has its costs',
    '6',
    'improvement plans that identify anticipated benefits, costs and savings',
    'check costs',
  ],
  [
    'Each recommendation has its savings',
    '6',
    'improvement plans that identify anticipated benefits, costs and savings',
    'check savings',
  ],
  [
    'Each recommendation has a target',
    '6',
    'It also outlines targets for each recommendation in improved performance measures',
    'check targets',
  ],
  ['Each recommendation has a timescale', '6', 'together with proposed timescales', 'check timescales'],
  [
    'Equality was considered in each of the four themes',
    'C1',
    'The implications for ensuring equality were considered throughout the analysis of each of the four themes',
    'check themes-equality',
  ],
  [
    'The effect of each recommendation on equality was assessed',
    'C4',
    'As findings and recommendations emerged, the impact of these was assessed as to how they affected equality for all',
    'check equality-assessed',
  ],
  [
    'An update is received every six months',
    'rec 3',
    'an update of progress towards the improvement plan be received every six months',
    'check six-monthly',
  ],
  [
    'The final report is Appendix 1',
    'rec 1',
    'the final report as given at Appendix 1',
    'check listed-as-called',
    'The list of supporting material has the management summary as Appendix 1, and paragraph 7 the full report as Appendix 3.',
  ],
  [
    'The whole plan can be approved',
    'rec 2',
    'the recommendations and improvements plan as set out in Appendix 2 be approved',
    'check approved-in-full',
    'Recommendation 10 may not progress before Management Board has discussed it again.',
  ],
]

export const CLAIMS: readonly ElementRow[] = numbered(
  'Q',
  CLAIMED.map(([title, paragraph, quotation, test, summary]) => ({
    title,
    fields: { quotation, test, ...(summary ? { summary } : {}), paragraphs: paragraph },
    says: [[paragraph, quotation]],
  })),
)
