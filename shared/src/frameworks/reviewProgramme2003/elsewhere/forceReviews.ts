import {
  type AssessmentRow,
  codeOf,
  type ElementRow,
  type LinkRow,
  numbered,
  type Says,
} from '../../content/index.ts'
import { ENTRIES, type Entry, entriesByReview, FORCE_NAMES, keyOf } from './entries.ts'
import { FUNCTIONS } from './functions.ts'

const saying = (entries: readonly Entry[]): Says[] =>
  [...new Set(entries.flatMap(({ bullets }) => bullets))].map((bullet) => ['app 4', bullet])

export const FUNCTION_ROWS: readonly ElementRow[] = numbered(
  'F',
  Object.entries(FUNCTIONS).map(([title, bullets]) => ({
    title,
    fields: { paragraphs: 'app 4', ...(bullets.length === 0 ? { summary: 'Printed with "(nil)".' } : {}) },
    says: [['app 4', title]],
  })),
)

export const FORCE_REVIEWS: readonly ElementRow[] = numbered(
  'V',
  [...entriesByReview.values()].map((entries) => {
    const notes = [...new Set(entries.map(({ note }) => note).filter((note) => note !== undefined))]
    return {
      title: entries[0]!.title,
      fields: { paragraphs: 'app 4', ...(notes.length > 0 ? { summary: notes.join(' ') } : {}) },
      says: saying(entries),
    }
  }),
)

const codeOfEntry = new Map([...entriesByReview.keys()].map((key, at) => [key, FORCE_REVIEWS[at]!.code]))

const forceNames = [
  ...new Set(ENTRIES.map(({ force }) => force).filter((force) => force !== undefined)),
].sort()

export const FORCES: readonly ElementRow[] = numbered(
  'K',
  forceNames.map((title) => {
    const short = Object.entries(FORCE_NAMES).find(([, name]) => name === title)?.[0]
    const isOwn = title === 'Metropolitan Police Service'
    const shortBullet = ENTRIES.flatMap(({ bullets }) => bullets).find((bullet) =>
      bullet.endsWith(` - ${short}`),
    )
    return {
      title,
      fields: {
        paragraphs: 'app 4',
        own: isOwn,
        ...(short ? { alias: short } : {}),
        ...(isOwn ? { summary: 'Listed among the reviews of other police authorities.' } : {}),
      },
      says: [['app 4', title] as const, ...(shortBullet ? [['app 4', shortBullet, 'alias'] as const] : [])],
    }
  }),
)

export const EXAMINES: readonly LinkRow[] = ENTRIES.map((entry) => ({
  from: codeOfEntry.get(keyOf(entry))!,
  to: codeOf(FUNCTION_ROWS, entry.under),
  basis: 'stated',
  says: saying([entry]),
  ...(entry.note ? { note: entry.note } : {}),
}))

export const CARRIED_OUT_BY: readonly LinkRow[] = [...entriesByReview.values()].flatMap(
  (entries): LinkRow[] => {
    const { force } = entries[0]!
    if (force === undefined) return []
    return [
      {
        from: codeOfEntry.get(keyOf(entries[0]!))!,
        to: codeOf(FORCES, force),
        basis: 'stated',
        says: saying(entries),
        ...(entries[0]!.note ? { note: entries[0]!.note } : {}),
      },
    ]
  },
)

/** "(nil)" says that there is none, of any review and of any force in the list. */
export const NIL: readonly AssessmentRow[] = FUNCTION_ROWS.filter(
  ({ title }) => FUNCTIONS[title]!.length === 0,
)
  .flatMap(({ code }) => [
    ...FORCE_REVIEWS.map((review) => ({ matrix: 'functions-reviews', row: code, column: review.code })),
    ...FORCES.map((force) => ({ matrix: 'functions-forces', row: code, column: force.code })),
  ])
  .map((cell) => ({
    ...cell,
    state: 'none' as const,
    note: 'Appendix 4 prints "(nil)" under this function.',
  }))
