import type { Field, FieldValue } from '../../model/index.ts'

/** What a value means where it is compared: how much, or from which day to which; words otherwise. */
export type Comparable =
  | { readonly amount: number }
  | { readonly from: string; readonly to: string }
  | { readonly words: string }

const TEXT_TYPES: ReadonlySet<string> = new Set(['text', 'longtext', 'choice', 'url', 'reference', 'test'])

/**
 * Reads a value for comparing: by the type of its field, and without one by how it looks. Undefined for what is empty
 * or is no single value.
 */
export function comparable(value: FieldValue | undefined, field?: Field): Comparable | undefined {
  if (value === undefined || typeof value === 'object') return undefined
  if (typeof value === 'number') return Number.isFinite(value) ? { amount: value } : undefined
  if (typeof value === 'boolean') return { words: value ? 'yes' : 'no' }
  const text = value.trim()
  if (text === '') return undefined
  if (field?.type === 'scale') {
    const place = field.values?.findIndex((word) => sameWords(word, text)) ?? -1
    if (place >= 0) return { amount: place }
  }
  if (field && TEXT_TYPES.has(field.type)) return { words: fold(text) }
  const span = field?.type === 'money' || field?.type === 'number' ? undefined : spanOf(text)
  if (span) return span
  const amount = amountOf(text)
  return amount === undefined ? { words: fold(text) } : { amount }
}

/** Less than 0 where the first is less or begins before; undefined where the two cannot be compared. */
export function compared(a: Comparable, b: Comparable): number | undefined {
  if ('amount' in a && 'amount' in b) return a.amount - b.amount
  if ('from' in a && 'from' in b) return order(a.from, b.from) || order(a.to, b.to)
  if ('words' in a && 'words' in b) return collator.compare(a.words, b.words)
  return undefined
}

export const sameWords = (a: string, b: string): boolean => fold(a) === fold(b)

/** True where two values mean the same, read by one field. */
export function sameValue(a: FieldValue, b: FieldValue, field?: Field): boolean {
  if (typeof a === 'object' || typeof b === 'object') return false
  if (fold(String(a)) === fold(String(b))) return true
  if (typeof a === 'boolean' || typeof b === 'boolean') return false
  const [one, other] = [comparable(a, field), comparable(b, field)]
  return !!one && !!other && !('words' in one) && compared(one, other) === 0
}

const fold = (text: string): string => text.trim().toLowerCase()
const collator = new Intl.Collator('en', { numeric: true })
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The number in an amount as it is printed: "£32m", "1,234.5", "(147)", "-3". */
export function amountOf(text: string): number | undefined {
  const bare = text.trim().replace(/^[£$€]\s*/, '')
  const found =
    /^(\()?([-+\u2212])?[£$€]?(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?\s*(k|m|bn|million|billion|%)?\)?$/i.exec(bare)
  if (!found) return undefined
  const [, bracket, sign, whole = '', part = '', scale = ''] = found
  const size = { k: 1e3, m: 1e6, million: 1e6, bn: 1e9, billion: 1e9 }[scale.toLowerCase()] ?? 1
  const amount = Number(whole.replaceAll(',', '') + part) * size
  return Number.isFinite(amount) ? (bracket || (sign && sign !== '+') ? -amount : amount) : undefined
}

/** The first and the last day of a date or period as it is printed: 2005-10-10, 2005-10, 2005, 2006/07, "Q2 2006/07". */
export function spanOf(text: string): { readonly from: string; readonly to: string } | undefined {
  const day = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text)
  if (day) {
    const [, year = '', month, date] = day
    if (date) return isDate(text) ? { from: text, to: text } : undefined
    if (month) return isDate(`${text}-01`) ? { from: `${text}-01`, to: `${text}-31` } : undefined
    return { from: `${year}-01-01`, to: `${year}-12-31` }
  }
  const period = /^(?:Q([1-4])\s+)?(\d{4})\/(\d{2}|\d{4})$/i.exec(text)
  if (!period) return undefined
  const [, quarter, year = '', next = ''] = period
  const after = String(Number(year) + 1)
  if (next !== after && next !== after.slice(2)) return undefined
  if (!quarter) return { from: `${year}-04-01`, to: `${after}-03-31` }
  const [from, to] = (
    [
      ['04', '06'],
      ['07', '09'],
      ['10', '12'],
      ['01', '03'],
    ] as const
  )[Number(quarter) - 1] ?? ['04', '06']
  const own = quarter === '4' ? after : year
  return { from: `${own}-${from}-01`, to: `${own}-${to}-31` }
}

function isDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}
