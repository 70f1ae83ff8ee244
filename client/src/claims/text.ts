import type { ClaimState } from '@golden-thread/shared/coverage'
import type { TagTone } from '../ui/index.ts'

/** Every word that the claims show or speak. */
export const text = {
  comments: (open: number) => (open > 0 ? `Comments (${open})` : 'Comment'),
  said: (label: string, open: number) => `${open > 0 ? `Comments, ${open} open` : 'Comment'}: ${label}`,
  title: 'Claims',
  about:
    'Sentences of the paper that speak of all or of each. Each is tied to a matrix, to figures or to a check, and its verdict follows the map as it is drawn.',
  filter: 'Show',
  all: 'Everything',
  only: (word: string, count: number) => `${word} (${count})`,
  add: 'Add a claim',
  untitled: 'Untitled claim',
  open: (label: string) => `${label}, show its details`,
  paragraph: (paragraph: string) =>
    /[,;–-]/.test(paragraph) ? `paragraphs ${paragraph}` : `paragraph ${paragraph}`,
  noParagraph: 'no paragraph is given',
  why: 'Why',
  change: 'What would have to change',
  tested: 'Tested by',
  testedByNothing: 'Nothing is named.',
  notChosen: 'Not chosen',
  show: 'Show it',
  showTie: (words: string) => `Show it: ${words}`,
  exceptions: (count: number) => (count === 1 ? '1 exception' : `${count} exceptions`),
  showAll: (count: number) => `Show all ${count} exceptions`,
  element: (label: string) => `${label}, show it`,
  cell: (pair: string) => `Cell ${pair}, show it in the matrix`,
  pair: (row: string, column: string) => `${row} to ${column}`,
  moreCells: (count: number) => `and ${count} more cells`,
  nothingHere: 'No claim reads so just now.',
  noKind: {
    title: 'This framework has no claims',
    body: 'A claim is a sentence of a paper that speaks of all or of each, such as “each outcome is directly supported by at least one proposal”. To hold such sentences against the map, give the framework a kind with the role “claim” and a field of type “test”.',
  },
  empty: {
    title: 'No claims yet',
    body: 'Add each sentence of the paper that speaks of all or of each, with its quotation, and choose what it is tested by. Whether it holds is then worked out here, live.',
    viewer:
      'When somebody who may edit adds the sentences of the paper that speak of all or of each, they are listed here with whether they hold.',
  },
} as const

/** Each verdict has a word, a sign and a shade. */
export const TONES: Readonly<Record<ClaimState, TagTone>> = {
  holds: 'good',
  'not-shown': 'not-assessed',
  fails: 'gap',
}
