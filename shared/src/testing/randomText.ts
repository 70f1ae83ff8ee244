import type { Random } from './random.ts'

/** Words that break what has not been thought of: markup, formulas, pairs of units, marks, other directions. */
const WORDS = [
  'safer',
  'streets ',
  'Investigating crime',
  '<b>&amp;</b>',
  '=SUM(A1)',
  '😀',
  '👩‍👩‍👧',
  '\u00e9',
  'e\u0301',
  'שלום',
  'مرحبا',
  '\n',
  '\u202e',
  '𝔊',
  '"',
  ' ',
  '|>*:',
] as const

/** A text, or an edit of the text given: something put in or cut out between two of its characters. */
export function randomText(random: Random, before: string): string {
  const characters = [...before]
  if (characters.length === 0 || random.chance(0.1)) {
    return Array.from({ length: random.below(4) }, () => random.pick(WORDS)).join('')
  }
  const start = random.below(characters.length + 1)
  const cut = random.chance(0.4) ? random.below(4) : 0
  const word = random.chance(0.8) && characters.length < 200 ? random.pick(WORDS) : ''
  return [...characters.slice(0, start), word, ...characters.slice(start + cut)].join('')
}
