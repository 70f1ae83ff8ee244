import { codeOf, type LinkRow } from '../content/index.ts'
import { FUNCTION_ROWS } from './elsewhere/index.ts'
import { REVIEWS } from './reviews.ts'

/** Reviews of the programme by function, matched by name: Appendix 4 lists other authorities, and places none of ours. */
const BY_NAME: readonly (readonly [review: string, title: string])[] = [
  ['Complaints and discipline', 'Professional Standards'],
  ['Consultation', 'Consultation, Media & Marketing and Communication'],
  ['Investigating and detecting crime', 'Crime'],
  ['Equalities & diversity with GLA', 'Diversity Issues and Equal Opportunities'],
  ['Bringing offenders to justice', 'Criminal Justice Support Services'],
  ['Training national review', 'Human Resources'],
  ['Managing demand', 'Leadership, Organisational Development, Strategy and Performance'],
  ['Managing people (retention)', 'Human Resources'],
  ['Managing finance', 'Finance and Resources'],
  ['Community safety / engagement', 'Community Safety and Reassurance'],
  ['Managing performance', 'Leadership, Organisational Development, Strategy and Performance'],
  ['MPA functions', 'Police Authorities'],
  ['Improving road safety', 'Road Policing'],
  ['Managing communication', 'Consultation, Media & Marketing and Communication'],
]

export const LOOKS_AT: readonly LinkRow[] = BY_NAME.map(([review, title]) => ({
  from: codeOf(REVIEWS, review),
  to: codeOf(FUNCTION_ROWS, title),
  basis: 'inferred',
  says: [
    ['app 1', review],
    ['app 4', title],
  ],
  note: 'Matched by name. The paper places no review of the programme under a function.',
}))
