import type { Field, FieldValue, Series, Tone } from '../framework/index.ts'
import { type Amount, readMoney, readNumber } from './amount.ts'
import { readDate } from './date.ts'
import { readPeriod } from './period.ts'
import { compareSpans, type Span } from './span.ts'

/** What a value means, by the type of its field. */
export type Meaning =
  | { readonly is: 'span'; readonly span: Span }
  | ({ readonly is: 'amount' } & Amount)
  | { readonly is: 'truth'; readonly truth: boolean }
  /** Where a word stands among the words of its scale, from 0. */
  | { readonly is: 'rank'; readonly rank: number }
  | { readonly is: 'words'; readonly words: string }
  | { readonly is: 'series'; readonly amounts: ReadonlyMap<string, Amount> }

type Typed = Pick<Field, 'type' | 'values' | 'unit' | 'periods' | 'tones'>

/** What a value of a field means, or undefined where it cannot be read. Never anything that is not a number. */
export function meaningOf(field: Typed, value: FieldValue | undefined): Meaning | undefined {
  if (value === undefined || value === '') return undefined
  switch (field.type) {
    case 'date':
      return spanOf(plain(value, readDate))
    case 'period':
      return spanOf(plain(value, readPeriod))
    case 'number':
      return amountOf(typeof value === 'object' || typeof value === 'boolean' ? undefined : readNumber(value))
    case 'money': {
      const money =
        typeof value === 'object' || typeof value === 'boolean' ? undefined : readMoney(value, field.unit)
      return money && { is: 'amount', ...money }
    }
    case 'series':
      return typeof value === 'object' ? { is: 'series', amounts: amountsIn(field, value) } : undefined
    case 'boolean': {
      const truth = readTruth(value)
      return truth === undefined ? undefined : { is: 'truth', truth }
    }
    case 'scale': {
      const rank = (field.values ?? []).findIndex((word) => sameWords(word, String(value)))
      return rank < 0 ? undefined : { is: 'rank', rank }
    }
    default:
      return typeof value === 'object' ? undefined : { is: 'words', words: String(value) }
  }
}

/** Less than 0 where the first comes before the other, by what both mean; undefined where they cannot be compared. */
export function compareMeanings(a: Meaning | undefined, b: Meaning | undefined): number | undefined {
  if (!a || !b) return undefined
  if (a.is === 'span' && b.is === 'span') return compareSpans(a.span, b.span)
  if (a.is === 'amount' && b.is === 'amount') {
    const differ = a.currency !== undefined && b.currency !== undefined && a.currency !== b.currency
    return differ ? undefined : a.amount - b.amount
  }
  if (a.is === 'truth' && b.is === 'truth') return Number(a.truth) - Number(b.truth)
  if (a.is === 'rank' && b.is === 'rank') return a.rank - b.rank
  return a.is === 'words' && b.is === 'words' ? collator.compare(a.words, b.words) : undefined
}

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

/** What each period of a series comes to. A period that is blank, or cannot be read, is left out: it is not 0. */
function amountsIn(field: Typed, series: Series): ReadonlyMap<string, Amount> {
  const amounts = new Map<string, Amount>()
  for (const period of periodsIn(field, series)) {
    const held = Object.hasOwn(series, period) ? series[period] : undefined
    const amount = held === undefined ? undefined : readMoney(held, field.unit)
    if (amount) amounts.set(period, amount)
  }
  return amounts
}

/** The periods of a field in their order, and then those that a series has besides, the earliest first. */
export function periodsIn(field: Pick<Field, 'periods'>, series: Series): readonly string[] {
  const own = field.periods ?? []
  const others = Object.keys(series).filter((period) => !own.includes(period))
  return [...own, ...others.sort(comparePeriods)]
}

/** By the days that they take in; words that name none come after those that do. */
export function comparePeriods(a: string, b: string): number {
  const [first, second] = [readPeriod(a), readPeriod(b)]
  if (first && second) return compareSpans(first, second)
  return first ? -1 : second ? 1 : collator.compare(a, b)
}

const TRUE_WORDS = ['yes', 'y', 'true', '✓', '✔']
const FALSE_WORDS = ['no', 'n', 'false', '✗', '✘']

export function readTruth(value: FieldValue): boolean | undefined {
  if (typeof value === 'boolean') return value
  if (typeof value !== 'string') return undefined
  const word = value.trim().toLowerCase()
  if (TRUE_WORDS.includes(word)) return true
  return FALSE_WORDS.includes(word) ? false : undefined
}

/** How a word of a scale is to be taken; nothing for a word that is not in it. */
export function toneOf(field: Typed, value: FieldValue | undefined): Tone | undefined {
  const meaning = meaningOf(field, value)
  return meaning?.is === 'rank' ? field.tones?.[meaning.rank] : undefined
}

/** A value in words, as a list or a cell shows it; a reference is the id that it holds. */
export function valueWords(value: FieldValue | undefined): string {
  if (value === undefined) return ''
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  if (typeof value !== 'object') return String(value)
  return Object.keys(value)
    .sort(comparePeriods)
    .map((period) => `${period}: ${value[period]}`)
    .join('; ')
}

const plain = <T>(value: FieldValue, read: (words: string) => T | undefined): T | undefined =>
  typeof value === 'string' || typeof value === 'number' ? read(String(value)) : undefined

const spanOf = (span: Span | undefined): Meaning | undefined => span && { is: 'span', span }

const amountOf = (amount: number | undefined): Meaning | undefined =>
  amount === undefined ? undefined : { is: 'amount', amount }

const sameWords = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase()
