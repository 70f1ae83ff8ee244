import { codeOf, type ElementRow, type LinkRow, numbered } from '../content/index.ts'
import { COMMITTEES, type RemitRow } from './committees.ts'
import { REVIEWS, reviewCalled } from './reviews.ts'

const printed = ({ item, review, twice }: RemitRow): string =>
  [item, review, twice && review].filter(Boolean).join(' ')

export const COMMITTEE_ROWS: readonly ElementRow[] = numbered(
  'C',
  Object.keys(COMMITTEES).map((title) => ({
    title,
    fields: { paragraphs: 'app 2' },
    says: [['app 2', `Strategic Committee: ${title}`]],
  })),
)

const placed = Object.entries(COMMITTEES).flatMap(([committee, items]) =>
  items.map((row) => ({ ...row, committee })),
)

export const REMITS: readonly ElementRow[] = numbered(
  'M',
  placed.map((row) => ({
    title: row.item,
    fields: { paragraphs: 'app 2' },
    says: [['app 2', printed(row)]],
  })),
)

export const REMITS_OF_COMMITTEES: readonly LinkRow[] = placed.map((row, at) => ({
  from: REMITS[at]!.code,
  to: codeOf(COMMITTEE_ROWS, row.committee),
  basis: 'stated',
  says: [['app 2', `Strategic Committee: ${row.committee}`]],
}))

/** The marks that Appendix 2 prints: stated, and nothing else is. */
const PRINTED: readonly LinkRow[] = placed.flatMap((row, at): LinkRow[] =>
  row.review === undefined
    ? []
    : [
        {
          from: reviewCalled(row.review),
          to: REMITS[at]!.code,
          basis: 'stated',
          says: [['app 2', printed(row)]],
          ...(row.twice ? { note: 'The archived page has this cell twice; it is read as one mark.' } : {}),
        },
      ],
)

/** Reviews that name what a committee is there for, where Appendix 2 has a blank. A reader's match, not the paper's. */
const BY_NAME: readonly (readonly [review: string, item: string])[] = [
  ['Managing finance', 'Finance systems'],
  ['Managing performance', 'Performance management framework'],
  ['Community safety / engagement', 'Community confidence & partnership'],
  ['Improving road safety', 'Accident prevention'],
  ['Catering', 'Catering'],
]

export const COVERS: readonly LinkRow[] = [
  ...PRINTED,
  ...BY_NAME.map(
    ([review, item]): LinkRow => ({
      from: codeOf(REVIEWS, review),
      to: codeOf(REMITS, item),
      basis: 'inferred',
      says: [
        ['app 1', review],
        ['app 2', item],
      ],
      note: 'Matched by name. Appendix 2 prints no review beside this item.',
    }),
  ),
]
