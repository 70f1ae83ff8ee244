import {
  compareSpans,
  type Field,
  type FieldValue,
  meaningOf,
  readDate,
  readMoney,
  readPeriod,
  type Span,
} from '../../model/index.ts'

/** What a value is where it is compared: how much, or from which day to which; words otherwise. */
export type Comparable =
  | { readonly amount: number; readonly currency?: string }
  | { readonly span: Span }
  | { readonly words: string }

/**
 * Reads a value for comparing: by the type of its field, and without one by how it looks. Undefined for what is empty,
 * cannot be read, or is no single value.
 */
export function comparable(value: FieldValue | undefined, field?: Field): Comparable | undefined {
  if (value === undefined || typeof value === 'object') return undefined
  if (field) return fromField(value, field)
  if (typeof value === 'number') return Number.isFinite(value) ? { amount: value } : undefined
  if (typeof value === 'boolean') return { words: value ? 'yes' : 'no' }
  const text = value.trim()
  if (text === '') return undefined
  const span = readDate(text) ?? readPeriod(text)
  return span ? { span } : (readMoney(text) ?? { words: fold(text) })
}

function fromField(value: FieldValue, field: Field): Comparable | undefined {
  const meaning = meaningOf(field, typeof value === 'string' ? value.trim() : value)
  switch (meaning?.is) {
    case 'span':
      return { span: meaning.span }
    case 'amount':
      return meaning
    case 'rank':
      return { amount: meaning.rank }
    case 'truth':
      return { words: meaning.truth ? 'yes' : 'no' }
    case 'words':
      return { words: fold(meaning.words) }
    default:
      return undefined
  }
}

/** Less than 0 where the first is less or begins before; undefined where the two cannot be compared. */
export function compared(a: Comparable, b: Comparable): number | undefined {
  if ('amount' in a && 'amount' in b) {
    const differ = a.currency !== undefined && b.currency !== undefined && a.currency !== b.currency
    return differ ? undefined : a.amount - b.amount
  }
  if ('span' in a && 'span' in b) return compareSpans(a.span, b.span)
  if ('words' in a && 'words' in b) return a.words === b.words ? 0 : collator.compare(a.words, b.words) || -1
  return undefined
}

export const sameWords = (a: string, b: string): boolean => fold(a) === fold(b)

/** True where two values mean the same, read by one field. */
export function sameValue(a: FieldValue, b: FieldValue, field?: Field): boolean {
  if (typeof a === 'object' || typeof b === 'object') return false
  if (sameWords(String(a), String(b))) return true
  const [one, other] = [comparable(a, field), comparable(b, field)]
  return !!one && !!other && compared(one, other) === 0
}

const fold = (text: string): string => text.trim().toLowerCase()
const collator = new Intl.Collator('en', { numeric: true })
