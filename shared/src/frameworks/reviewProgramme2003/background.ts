import { type ElementRow, numbered } from '../content/index.ts'

/** Something of the numbered paragraphs, by words of its own and all its words. */
type Point = readonly [paragraph: string, title: string, wording: string, summary?: string]

const rows = (prefix: string, points: readonly Point[]): ElementRow[] =>
  numbered(
    prefix,
    points.map(([paragraph, title, wording, summary]) => ({
      title,
      fields: { paragraphs: paragraph, ...(summary ? { summary } : {}) },
      says: [[paragraph, wording]],
    })),
  )

/** Why the regime is to change (1), and what the authority has done so far (2). */
export const REASONS = rows('X', [
  [
    '1',
    'Requirements and guidance not tailored to the police',
    'statutory requirements and guidance not tailored to police service needs',
  ],
  [
    '1',
    'Compliance and process rather than outcomes',
    'an over-emphasis on compliance and process rather than outcomes',
  ],
  ['1', 'Bureaucracy and administrative burdens', 'unnecessary bureaucracy and administrative burdens'],
  [
    '2',
    'Relaxation in the statutory regime',
    'supported the relaxation in the statutory regime so that everything does not needs to be reviewed within five years',
  ],
  [
    '2',
    'New national guidelines',
    'worked with partners to prepare new national guidelines which emphasise the need for reviews to take a proportionate and flexible approach',
  ],
  ['2', 'Two best value reviews per year', 'agreed to undertake two best value reviews per year'],
])

/** What a service may be selected for review by (4). */
export const CRITERIA = rows('G', [
  [
    '4',
    'Improve performance, or bring fresh thinking',
    'there was a need to improve performance in a priority area or performance was good but might benefit from fresh thinking',
  ],
  [
    '4',
    'Objectives or contribution are unclear',
    'the MPA was unclear about the objectives of a service or how the service contributed to either national or local priorities',
  ],
  [
    '4',
    'Step-change in performance, or savings',
    'there was a need, or opportunity, for a step-change in performance (or for significant savings) and evidence that such a step-change was reasonable',
  ],
])

/** How reviews are to be undertaken: what the guidelines leave open (6), what officers agree on (7 and 8), what each comes to (9 and 10). */
export const PRINCIPLES = rows('W', [
  ['5', 'The 4Cs', 'assessing a service using the 4Cs: challenge, consult, compare and compete'],
  ['6', 'Discretion: how many reviews', 'the number of reviews undertaken'],
  ['6', 'Discretion: how, and by whom', 'the manner in which they are undertaken and by whom'],
  ['6', 'Discretion: the scope of each', 'the scope of individual reviews'],
  [
    '7',
    'Start with specific priorities and problems',
    'reviews should start with a focus on specific priorities / problems so that they can be completed / deliver improvements much more quickly',
    'Early reviews had to assess major services such as "crime management", and were large, complex, long and costly.',
  ],
  [
    '7',
    'Desktop research first',
    'desktop research should clarify existing progress towards the 4Cs so that the rest of the review can concentrate on ‘making good the difference’',
    'Early reviews tended to consider each of the 4Cs from scratch.',
  ],
  [
    '7',
    'Led by a qualified consultant or project manager',
    'review teams should be led and managed by a suitably qualified consultant / project manager',
    'For a proportionate and flexible approach, better reports and plans, a lower cost, and fewer police abstractions.',
  ],
  [
    '7',
    'Undertaken by consultancy staff with staff of the service',
    'reviews should be undertaken by consultancy staff supplemented by staff from the service area being reviewed plus others as appropriate',
    'Core team members come from MPS Internal Consultancy; others are attached to it as required.',
  ],
  [
    '8',
    'Call it a service improvement review',
    'should be called a ‘service improvement review’ (SIR)',
    '"Best value" is re-badged to help signal the change.',
  ],
  ['9', 'Think afresh', 'thinking afresh about the need for a service and how it is carried out'],
  ['9', 'Ask', 'asking service providers and others how improvements could be made'],
  ['9', 'Assess and learn', 'assessing performance and learning from others who are doing better'],
  ['9', 'Consider other ways', 'considering if other ways of providing the service might be beneficial'],
  [
    '10',
    'Proposals within three to six months',
    'could deliver clear, realistic, measurable and costed proposals for improvement within three to six months',
    'Best value reviews took 6 to 15 months.',
  ],
])

export const IMPLICATIONS = rows('J', [
  [
    'C',
    'Equality and diversity',
    'take full account of the need to mainstream human rights, equalities and fairness issues',
  ],
  [
    'D',
    'Finance',
    'There are no direct financial implications. The proposed changes to the review process would be met within existing resources dedicated for best value.',
  ],
])

/** By their dates. Y4 and Y5 are what states are observed at. */
export const EVENTS: readonly ElementRow[] = numbered('Y', [
  {
    title: 'Finance Committee terminates the programme',
    fields: { date: '2002-04-18', paragraphs: 'app 1' },
    says: [['app 1', 'was terminated by Finance Committee on 18 April 2002']],
  },
  {
    title: 'Position of strategic committees',
    fields: { date: '2002-10', paragraphs: 'app 2' },
    says: [['app 2', 'The list below reflects the formal position in October 2002']],
  },
  {
    title: 'PPR Committee agrees to reassess what is reviewed, and how',
    fields: { date: '2002-11-11', paragraphs: '3' },
    says: [['3', 'PPR Committee agreed at its meeting on 11 November 2002']],
  },
  {
    title: 'Status of the reviews of tranche 3',
    fields: { date: '2002-12-10', paragraphs: 'app 6' },
    says: [['app 6', 'Current status / proposal (10 December 2002)']],
  },
  {
    title: 'Planning, Performance & Review Committee',
    fields: { date: '2003-01-09', paragraphs: 'Summary' },
    says: [['Summary', 'Report 14 of the 09 Jan 03 meeting of the Planning, Performance & Review Committee']],
  },
  {
    title: 'Decisions on the topics of tranche 3',
    fields: { date: '2003', paragraphs: 'app 6', summary: '"Early in 2003".' },
    says: [['app 6', 'are anticipated early in 2003']],
  },
])
