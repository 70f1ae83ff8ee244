import type { StrategyMap } from '../../model/index.ts'
import { linkIndexOf } from '../../queries/index.ts'
import type { CoverageMatrix, Tally } from '../matrix/index.ts'
import { codeOf, counted, nameOf, statedRows, uncountedSentence } from '../matrix/index.ts'
import { named, type SentenceWords, upTo, wordsOf } from './sentenceWords.ts'
import { waySentences, waysCovered } from './waySentences.ts'

/** What may be said of a matrix in a paper. */
export interface CoveringSentence {
  /** True when every column is directly supported by a stated link of at least one row. */
  readonly holds: boolean
  /** The covering sentence, or its exceptions; then what hangs on one row; then the rows that support nothing. */
  readonly sentences: readonly string[]
  /** "3 of 4 outcomes directly covered" */
  readonly short: string
}

/**
 * The finding of a matrix in words, from the same tallies as the table. "Each of the 4 outcomes is directly supported
 * by at least one proposal." is printed only where stated links carry it; otherwise the exceptions are, by name: all of
 * them, or `most` in each list and how many more there are.
 */
export function coveringSentence(
  map: StrategyMap,
  matrix: CoverageMatrix,
  most = Number.POSITIVE_INFINITY,
): CoveringSentence {
  const words = wordsOf(map, matrix, most)
  const columns = matrix.columnTallies
  const ways = matrix.definition.direct.length === 0 ? waysCovered(matrix) : undefined
  const covered = columns.filter(({ id, direct }) => (ways ? ways.has(id) : direct > 0))
  if (columns.length === 0) {
    return {
      holds: false,
      sentences: [`There are no ${words.columns} in this map yet.`],
      short: `No ${words.columns} yet`,
    }
  }
  const short = `${covered.length} of ${counted(map, matrix.definition.columns, columns.length)} ${ways || !words.directly ? '' : 'directly '}covered`
  if (matrix.rows.length === 0) {
    return {
      holds: false,
      sentences: [`There are no ${words.rows} in this map yet, so ${words.nothingCovered}.`],
      short,
    }
  }
  if (ways) {
    const sentences = [...waySentences(map, words, columns, ways), ...unassessed(matrix)]
    return { holds: covered.length === columns.length, sentences, short }
  }
  const sentences = [
    ...covering(words, columns.length, covered.length),
    ...exceptions(map, words, columns),
    ...singleSupports(map, words, matrix),
    ...upTo(uncounted(map, matrix), most, (more) => `The same may be said of ${more} more ${words.columns}.`),
    ...idleRows(map, words, matrix.rowTallies),
    ...unassessed(matrix),
  ]
  return { holds: covered.length === columns.length, sentences, short }
}

function covering(words: SentenceWords, columns: number, covered: number): string[] {
  const by = `${words.directly}${words.verb} by at least one ${words.other}${words.row}`
  if (columns === 1) return covered === 1 ? [`The one ${words.column} is ${by}.`] : []
  if (covered === columns) return [`Each of the ${columns} ${words.columns} is ${by}.`]
  if (covered === 0)
    return [
      `None of the ${columns} ${words.columns} is stated to be ${words.directly}${words.verb} by any ${words.other}${words.row}.`,
    ]
  return [`${covered} of the ${columns} ${words.columns} ${covered === 1 ? 'is' : 'are'} ${by}.`]
}

/** The columns without stated direct support, told apart by what there is instead. */
function exceptions(map: StrategyMap, words: SentenceWords, columns: readonly Tally[]): string[] {
  const uncovered = columns.filter((tally) => tally.direct === 0)
  const inferred = uncovered.filter((tally) => tally.inferred > 0)
  const through = uncovered.filter((tally) => tally.inferred === 0 && tally.through > 0)
  const claimed = uncovered.filter((tally) => tally.inferred + tally.through === 0 && tally.collective > 0)
  const bare = uncovered.filter((tally) => tally.inferred + tally.through + tally.collective === 0)
  const { verb, directly, row, other } = words
  // Where this is true of every column, the sentence before has said so.
  const isAll = bare.length === columns.length && columns.length > 1
  return [
    ...(isAll ? [] : named(map, words, bare, `not ${directly}${verb} by any ${other}${row}`)),
    ...named(map, words, inferred, `${directly}${verb} only by links that are inferred or assumed`),
    ...named(map, words, through, `${verb} only through something else, and not directly`),
    ...named(map, words, claimed, 'taken in by a collective claim only, which is not counted as support'),
  ]
}

/** Columns that one row alone is stated to support, each with that row. */
function singleSupports(map: StrategyMap, words: SentenceWords, matrix: CoverageMatrix): string[] {
  // Where one is all that there should be, as with who leads what, nothing hangs on it.
  const single = matrix.definition.closed ? [] : matrix.columnTallies.filter((tally) => tally.direct === 1)
  const [only] = single
  if (!only) return []
  const by = `stated to be directly ${words.verb} by one ${words.other}${words.row} only`
  const index = linkIndexOf(map)
  const rowName = ({ id }: Tally): string => {
    const [support] = statedRows(map, index, matrix.definition, id)
    return support ? nameOf(map, support.row) : `one ${words.row}`
  }
  if (single.length === 1) return [`${nameOf(map, only.id)} is ${by}: ${rowName(only)}.`]
  const each = single.map((tally) => `${codeOf(map, tally.id)} by ${rowName(tally)}`)
  return [`${words.listed(single.map(({ id }) => codeOf(map, id)))} are each ${by}: ${words.listed(each)}.`]
}

/** What stands behind the columns that the sentences before have named, though no row of the matrix. */
function uncounted(map: StrategyMap, { definition, columnTallies }: CoverageMatrix): string[] {
  const index = linkIndexOf(map)
  return columnTallies.flatMap(({ id, direct }) =>
    direct > 1 ? [] : (uncountedSentence(map, index, definition, id) ?? []),
  )
}

/** Rows whose links are stated to support no column directly, whatever is inferred. */
function idleRows(map: StrategyMap, words: SentenceWords, rows: readonly Tally[]): string[] {
  const idle = rows.filter((tally) => tally.direct === 0)
  // When all rows are idle no column is covered, which has been said.
  if (idle.length === 0 || idle.length === rows.length) return []
  const codes = words.listed(idle.map(({ id }) => codeOf(map, id)))
  const by = `stated to be ${words.directly}${words.verb} by ${idle.length} of the ${rows.length} ${words.rows}`
  return [`No ${words.other}${words.column} is ${by}: ${codes}.`]
}

/** What nobody has said anything about is not a "none", and a paper has to say how much of it there is. */
function unassessed(matrix: CoverageMatrix): string[] {
  const cells = matrix.rows.length * matrix.columns.length
  const count = matrix.rowTallies.reduce((sum, tally) => sum + tally.notAssessed, 0)
  if (count === 0) return []
  return [`${count} of the ${cells} cells ${count === 1 ? 'has' : 'have'} not been assessed.`]
}
