import { type StrategyMap, sameKinds } from '../../model/index.ts'
import type { CoverageMatrix, Tally } from '../matrix/index.ts'
import { listed, manyOf, nameOf, oneOf } from '../matrix/index.ts'

/** What the sentences of a matrix call things. */
export interface SentenceWords {
  readonly row: string
  readonly rows: string
  readonly column: string
  readonly columns: string
  readonly verb: string
  /** "directly", but where nothing else is possible or nothing can be: in a closed matrix, and without direct links. */
  readonly directly: string
  /** "at least one proposal", or "at least one other proposal" where rows and columns are of one kind. */
  readonly other: string
  readonly nothingCovered: string
  /** "S1, S2 and S3", or "S1, S2 and 498 more". */
  readonly listed: (words: readonly string[]) => string
}

export function wordsOf(
  map: StrategyMap,
  { definition, columns }: CoverageMatrix,
  most: number,
): SentenceWords {
  const { verb } = definition
  const isOneKind = sameKinds(definition.rows, definition.columns)
  const column = oneOf(map, definition.columns)
  const plural = manyOf(map, definition.columns)
  return {
    row: oneOf(map, definition.rows),
    rows: manyOf(map, definition.rows),
    column,
    columns: plural,
    verb,
    directly: definition.closed ? '' : 'directly ',
    other: isOneKind ? 'other ' : '',
    nothingCovered:
      columns.length === 1
        ? `the one ${column} is not ${verb}`
        : `none of the ${columns.length} ${plural} is ${verb}`,
    listed: (all) => listed(upTo(all, most, (more) => `${more} more`)),
  }
}

/** As many as these, and what is said of the rest; all of them where that would take up their room. */
export function upTo(
  words: readonly string[],
  most: number,
  ofRest: (count: number) => string,
): readonly string[] {
  if (words.length <= most + SPARED) return words
  return [...words.slice(0, most), ofRest(words.length - most)]
}

/** Nobody opens a list for one or two names. */
const SPARED = 2

/** The columns of a sentence by their names, and what is said of them. */
export function named(
  map: StrategyMap,
  words: SentenceWords,
  tallies: readonly Tally[],
  rest: string,
): string[] {
  if (tallies.length === 0) return []
  return [
    `${words.listed(tallies.map(({ id }) => nameOf(map, id)))} ${tallies.length === 1 ? 'is' : 'are'} ${rest}.`,
  ]
}
