import type { CellTarget } from '@golden-thread/shared/queries'

/**
 * The one vocabulary of cells: what a key does, the same letter pasted does too, and so do the words and marks of
 * other people's tables. "x" is a mark in everyone's spreadsheets, so it means direct, typed or pasted.
 */
export const VOCABULARY: Readonly<
  Record<CellTarget, { readonly keys: readonly string[]; readonly words: readonly string[] }>
> = {
  direct: { keys: ['d', 'x'], words: ['direct', 'stated', 'yes', 'y', '1', '✓', '✔', '✔️', '●', '•', 'true'] },
  inferred: { keys: ['i'], words: ['direct (inferred)', 'inferred', '(x)', '(✓)', '(✔)', '○'] },
  assumed: { keys: ['a'], words: ['direct (assumed)', 'assumed', '?'] },
  none: { keys: ['n', '0'], words: ['none', 'no', 'false'] },
  'not-applicable': { keys: ['z', '/'], words: ['not applicable', 'n/a', 'na', '[z]'] },
  clear: { keys: [], words: ['not assessed'] },
}

const entries = Object.entries(VOCABULARY) as [CellTarget, (typeof VOCABULARY)[CellTarget]][]
const KEYS = new Map(entries.flatMap(([target, { keys }]) => keys.map((key) => [key, target])))
const WORDS = new Map(
  entries.flatMap(([target, { keys, words }]) => [...keys, ...words].map((word) => [word, target])),
)

/** What a letter typed on a cell asks of it. */
export const targetFromKey = (key: string): CellTarget | undefined => KEYS.get(key.toLowerCase())

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
