import type { CellTarget } from './cellTarget.ts'

/**
 * What a word pasted from a spreadsheet asks of a cell. `leave` for what follows from other links and for blanks,
 * because a blank in somebody's table is unexplained; undefined for a word that is not known.
 */
export function targetFromWord(word: string): CellTarget | 'leave' | undefined {
  const plain = word.trim().toLowerCase().replace(/\s+/g, ' ')
  if (plain === '' || /^[-–—]$/.test(plain)) return 'leave'
  if (/^through\b/.test(plain) || /^collective\b/.test(plain)) return 'leave'
  return WORDS.get(plain)
}

// "x" is a mark in everyone's spreadsheets, so pasted it means direct, although the key X says none.
const WORDS: ReadonlyMap<string, CellTarget> = new Map(
  (
    [
      ['direct', ['direct', 'stated', 'yes', 'y', 'x', '1', '✓', '✔', '✔️', '●', '•', 'true']],
      ['inferred', ['direct (inferred)', 'inferred', '(x)', '(✓)', '(✔)', '○']],
      ['assumed', ['direct (assumed)', 'assumed', '?']],
      ['none', ['none', 'no', 'n', '0', 'false']],
      ['not-applicable', ['not applicable', 'n/a', 'na', '[z]']],
      ['clear', ['not assessed']],
    ] as const
  ).flatMap(([target, words]) => words.map((word): [string, CellTarget] => [word, target])),
)
