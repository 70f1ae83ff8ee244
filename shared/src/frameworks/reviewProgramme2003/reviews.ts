import { type ElementRow, numbered, type ObservationRow, type Says } from '../content/index.ts'
import { COMMITTEES } from './committees.ts'
import { PROGRAMME, type ReviewRow } from './programme.ts'

const PART_HEADINGS = {
  'Service delivery': 'Best value reviews primarily related to service delivery',
  Support: 'Best value reviews primarily related to support services',
}

/** What Appendix 2 names as existing, whatever Appendix 1 says of its state. */
const existing = new Set(Object.values(COMMITTEES).flatMap((items) => items.map((item) => item.review)))

/** Where no state is printed beside it, a review has that of its year: planned, and to be looked at again. */
function sayingState({ title, printed }: ReviewRow, year: string): Says {
  if (printed) return ['app 1', `${title} ${printed}`, 'state']
  if (year === '2002/03') return ['app 1', 'reviews planned for 2002/03 were to continue', 'state']
  if (year === '2003/04') {
    return [
      'app 1',
      'there was to be a reassessment of reviews for 2003/04 (limited to two per annum)',
      'state',
    ]
  }
  return ['app 1', 'The MPA’s programme of reviews was terminated by Finance Committee', 'state']
}

const rowOf = (row: ReviewRow, year: string, number: number): Omit<ElementRow, 'code'> => ({
  title: row.title,
  fields: {
    year,
    part: row.part,
    state: row.state,
    ...(row.completion ? { completion: row.completion } : {}),
    ...(row.alias ? { alias: row.alias } : {}),
    ...(existing.has(row.alias ?? row.title) ? { existing: true } : {}),
    ...(row.summary ? { summary: row.summary } : {}),
    paragraphs: 'app 1',
  },
  says: [
    ['app 1', row.printed ? `${row.title} ${row.printed}` : row.title],
    ['app 1', `Financial year ${number} ${year}`, 'year'],
    ['app 1', PART_HEADINGS[row.part], 'part'],
    sayingState(row, year),
    ...(row.aliasSays ? [row.aliasSays] : []),
  ],
})

export const REVIEWS: readonly ElementRow[] = numbered(
  'R',
  Object.entries(PROGRAMME).flatMap(([year, rows], at) => rows.map((row) => rowOf(row, year, at + 1))),
)

/** The day of the meeting: what the paper says of a state without a date, it says as of then. */
const MEETING = '2003-01-09'

export const STATES: readonly ObservationRow[] = REVIEWS.map(({ code, fields = {}, says = [] }) => ({
  element: code,
  field: 'state',
  value: fields['state']!,
  asAt: fields['state'] === 'Complete' ? String(fields['completion']) : MEETING,
  event: 'Y5',
  says: says.filter(([, , field]) => field === 'state'),
}))

/** The code of the review that Appendix 2 calls by this name. */
export function reviewCalled(name: string): string {
  const review = REVIEWS.find(({ title, fields }) => title === name || fields?.['alias'] === name)
  if (!review) throw new Error(`No review of the programme is called "${name}".`)
  return review.code
}
