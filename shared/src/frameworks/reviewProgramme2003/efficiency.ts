import { codeOf, type ElementRow, type LinkRow, numbered, type ObservationRow } from '../content/index.ts'

interface TrancheRow {
  readonly title: string
  /** As its heading has it. */
  readonly year: string
  /** As the introduction of Appendix 6 has it, where it names the tranche. */
  readonly introduced?: string
  /** The first two are numbered lists, and the third is a table without numbers. */
  readonly isNumbered: boolean
  readonly reviews: readonly EfficiencyRow[]
}

/** A review, what is printed beside it, and that in a word. A review without a status has none printed. */
type EfficiencyRow = readonly [title: string, printed?: string, status?: string, money?: string]

const deferred = (title: string): EfficiencyRow => [title, 'Deferred', 'Deferred']
const bare = (...titles: string[]): EfficiencyRow[] => titles.map((title) => [title] as const)

/** Appendix 6: efficiency and effectiveness reviews. They are not reviews of the programme. */
const TRANCHES: readonly TrancheRow[] = [
  {
    title: 'Tranche 1',
    year: '2001/02',
    isNumbered: true,
    reviews: bare(
      'Income Generation',
      'Supplies and Stores',
      'Transport',
      'Overtime',
      'Property Part 1',
      'Interpreter and FME Services',
      'Forensic Science Service & DNA',
      'Preparation for Financial Devolution',
      'Implementation of Operational Policing Model',
    ),
  },
  {
    title: 'Tranche 2',
    year: '2002/03',
    isNumbered: true,
    reviews: [
      ...bare('Inspection', 'Civilianisation'),
      deferred('Uniformed Mgt. Structures'),
      ...bare('IT'),
      deferred('Sickness'),
      ...bare('Property Part 2'),
      deferred('Cost of failure/compensation claims'),
      ...bare('HR', 'Shift Patterns'),
    ],
  },
  {
    title: 'Tranche 3',
    year: '2002/03',
    introduced: '2003/04',
    isNumbered: false,
    reviews: [
      [
        'Sharing best practice and implementation processes',
        'Agreed move into Tranche 2 to use up unused Accenture days (140 days currently available). Focus on implementation as agreed by Project Board',
        'Agreed move into Tranche 2',
      ],
      ['Community Safety Partnerships', 'Proposed for Tranche 3', 'Proposed for Tranche 3'],
      [
        'Corporate Centre',
        'Re-scope and include in Tranche 3 work (outcome focused on increasing operational officer numbers)',
        'Re-scope',
      ],
      [
        'Risk assessments and abstractions',
        'Agreed move into Tranche 2 to use up unused Accenture days (140 days currently available)',
        'Agreed move into Tranche 2',
      ],
      ['Fine collection and processing', 'Not to be undertaken (small benefits)', 'Not to be undertaken'],
      [
        'Knowledge management',
        'Postpone review (due to project load on IT) to be undertaken in year 4 (not part of review programme)',
        'Postpone',
      ],
      [
        'Use of ICT by operational officers',
        'Postpone review (due to project load on IT) to be undertaken in year 4 (not part of review programme)',
        'Postpone',
      ],
      [
        'Management of Organisational Growth',
        'Resource to be provided for possible high-level support and possibly some external consultancy. Issue to be rescoped and proposals brought back to the Board. Possibly £400,000-£500,000 available, subject to costs of other reviews.',
        'Re-scope',
        '£400,000-£500,000',
      ],
      [
        'Procurement/Property Reviews',
        'Top-slice £200,000 for high-level implementation support. Report due back to Project Board on detail of proposals.',
        'Report due back',
        '£200,000',
      ],
    ],
  },
]

export const STATUSES = [
  'Agreed move into Tranche 2',
  'Proposed for Tranche 3',
  'Re-scope',
  'Report due back',
  'Postpone',
  'Deferred',
  'Not to be undertaken',
]

const placed = TRANCHES.flatMap((tranche) =>
  tranche.reviews.map((review, at) => ({ tranche, review, number: at + 1 })),
)

/** In the table of tranche 3 the title and its status are two cells of one row; in the lists they are one line. */
const line = ([title, printed]: EfficiencyRow): string =>
  printed === undefined ? title : printed === 'Deferred' ? `${title} - Deferred` : `${title} ${printed}`

export const EFFICIENCY_REVIEWS: readonly ElementRow[] = numbered(
  'E',
  placed.map(({ tranche, review, number }) => {
    const [title, printed, status, money] = review
    return {
      title,
      fields: {
        ...(tranche.isNumbered ? { number } : {}),
        ...(status ? { status } : {}),
        ...(printed ? { printed } : {}),
        ...(money ? { money } : {}),
        paragraphs: 'app 6',
      },
      says: [['app 6', line(review)]],
    }
  }),
)

export const TRANCHE_ROWS: readonly ElementRow[] = numbered(
  'T',
  TRANCHES.map(({ title, year, introduced }) => ({
    title,
    fields: { year, ...(introduced ? { introduced } : {}), paragraphs: 'app 6' },
    says: [
      ['app 6', `${title}: ${year}`, 'year'] as const,
      ...(introduced ? [['app 6', `${title} (${introduced})`, 'introduced'] as const] : []),
    ],
  })),
)

export const IN_TRANCHES: readonly LinkRow[] = placed.map(({ tranche }, at) => ({
  from: EFFICIENCY_REVIEWS[at]!.code,
  to: codeOf(TRANCHE_ROWS, tranche.title),
  basis: 'stated',
  says: [['app 6', `${tranche.title}: ${tranche.year}`]],
}))

/** The table of tranche 3 says of which day it is. What is deferred in tranche 2 has the day of the paper. */
export const EFFICIENCY_STATUSES: readonly ObservationRow[] = EFFICIENCY_REVIEWS.flatMap(
  ({ code, fields = {}, says = [] }) =>
    fields['status'] === undefined
      ? []
      : [
          {
            element: code,
            field: 'status',
            value: fields['status'],
            asAt: fields['status'] === 'Deferred' ? '2003-01-09' : '2002-12-10',
            event: fields['status'] === 'Deferred' ? 'Y5' : 'Y4',
            says,
          },
        ],
)
