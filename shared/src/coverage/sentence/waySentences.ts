import type { ElementId, StrategyMap } from '../../model/index.ts'
import type { CoverageMatrix, Tally } from '../matrix/index.ts'
import { named, type SentenceWords } from './sentenceWords.ts'

/** The columns that some row reaches by a way that is stated from end to end: all that a matrix without direct links has. */
export function waysCovered({ cells, columns }: CoverageMatrix): ReadonlySet<ElementId> {
  const covered = new Set<ElementId>()
  for (const row of cells) {
    for (const [at, { state, paths }] of row.entries()) {
      const column = columns[at]
      if (column !== undefined && state === 'through' && paths.some(({ basis }) => basis === 'stated'))
        covered.add(column)
    }
  }
  return covered
}

/** What holds of the columns by ways alone, and by name of which it does not. */
export function waySentences(
  map: StrategyMap,
  words: SentenceWords,
  columns: readonly Tally[],
  ways: ReadonlySet<ElementId>,
): string[] {
  const { verb, other, row } = words
  const by = `${verb} by at least one ${other}${row}, through something else`
  const bare = columns.filter(({ id, through }) => !ways.has(id) && through === 0)
  const inferred = columns.filter(({ id, through }) => !ways.has(id) && through > 0)
  const count = columns.length
  const all =
    count === 1 ? `The one ${words.column} is ${by}.` : `Each of the ${count} ${words.columns} is ${by}.`
  const some = `${ways.size} of the ${count} ${words.columns} ${ways.size === 1 ? 'is' : 'are'} ${by}.`
  const none = `None of the ${count} ${words.columns} is stated to be ${verb} by any ${other}${row}, by any way that the matrix follows.`
  return [
    ...(ways.size === count ? [all] : ways.size > 0 ? [some] : count > 1 ? [none] : []),
    ...(bare.length === count && count > 1
      ? []
      : named(map, words, bare, `not ${verb} by any ${other}${row}, by any way that the matrix follows`)),
    ...named(map, words, inferred, `${verb} only by ways that are inferred or assumed`),
  ]
}
