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
}

export function wordsOf(map: StrategyMap, { definition, columns }: CoverageMatrix): SentenceWords {
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
  }
}

/** The columns of a sentence by their names, and what is said of them. */
export function named(map: StrategyMap, tallies: readonly Tally[], rest: string): string[] {
  if (tallies.length === 0) return []
  return [
    `${listed(tallies.map(({ id }) => nameOf(map, id)))} ${tallies.length === 1 ? 'is' : 'are'} ${rest}.`,
  ]
}
