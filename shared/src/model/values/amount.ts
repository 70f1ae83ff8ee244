import { READ_CHARS_MAX } from './span.ts'

/** An amount as it is meant: in whole pounds, not in millions; and of what currency, where the words or the unit say. */
export interface Amount {
  readonly amount: number
  readonly currency?: string
}

const CURRENCIES: Readonly<Record<string, string>> = {
  '£': 'GBP',
  '€': 'EUR',
  $: 'USD',
  gbp: 'GBP',
  eur: 'EUR',
  usd: 'USD',
}

const FACTORS: Readonly<Record<string, number>> = {
  k: 1e3,
  '000': 1e3,
  '000s': 1e3,
  thousand: 1e3,
  thousands: 1e3,
  m: 1e6,
  mn: 1e6,
  million: 1e6,
  millions: 1e6,
  bn: 1e9,
  billion: 1e9,
  billions: 1e9,
}

/**
 * A number as papers print it: 14, -14, (14), 25,000, 3.5, 12%. Thousands are parted by commas in threes or not at all.
 * Undefined for anything else, and for what is too great to be counted.
 */
export function readNumber(words: string | number): number | undefined {
  if (typeof words === 'number') return Number.isFinite(words) ? words : undefined
  if (words.length > READ_CHARS_MAX) return undefined
  const [, open, minus, digits = '', close] =
    /^(\()?([-−+])?((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|\.\d+) ?%?(\))?$/.exec(words.trim()) ?? []
  if (digits === '' || Boolean(open) !== Boolean(close)) return undefined
  const value = Number(digits.replaceAll(',', ''))
  if (!Number.isFinite(value)) return undefined
  return (open !== undefined || minus === '-' || minus === '−') && value !== 0 ? -value : value
}

/**
 * Money as papers print it: "£32m", "£25,000", "-£1.5 million", "(£14)". A bare number is in the unit of its field, such
 * as "£ million"; words that bring a currency or a factor of their own need none.
 */
export function readMoney(words: string | number, unit = ''): Amount | undefined {
  const own = typeof words === 'number' ? undefined : partsOf(words)
  const field = unitOf(unit)
  const number = own ? readNumber(own.digits) : readNumber(words)
  if (number === undefined) return undefined
  const isBare = !own || (own.currency === undefined && own.factor === undefined)
  const amount = rounded(number * (isBare ? field.factor : (own.factor ?? 1)))
  const currency = own?.currency ?? field.currency
  return Number.isFinite(amount) ? { amount, ...(currency ? { currency } : {}) } : undefined
}

function partsOf(words: string): { digits: string; currency?: string; factor?: number } | undefined {
  if (words.length > READ_CHARS_MAX) return undefined
  const text = words.trim().toLowerCase()
  const found = /^(\(?[-−+]?) ?(£|€|\$|gbp|eur|usd)? ?([-−]?)([\d.,]+) ?([a-z]+)?(\)?)$/.exec(text)
  if (!found) return undefined
  const [, before = '', sign = '', minus = '', digits = '', word = '', after = ''] = found
  const factor = word === '' ? undefined : FACTORS[word]
  if (word !== '' && factor === undefined) return undefined
  const currency = CURRENCIES[sign]
  return {
    digits: `${before}${minus}${digits}${after}`,
    ...(currency ? { currency } : {}),
    ...(factor === undefined ? {} : { factor }),
  }
}

/** "£ million", "£000", "GBP": a currency, a factor, or both. */
export function unitOf(unit: string): { readonly factor: number; readonly currency?: string } {
  const text = unit.trim().toLowerCase()
  const sign = Object.keys(CURRENCIES).find((each) => text.startsWith(each))
  const rest = text.slice(sign?.length ?? 0).trim()
  const currency = sign && CURRENCIES[sign]
  return { factor: FACTORS[rest] ?? 1, ...(currency ? { currency } : {}) }
}

/** 1.1 million is 1,100,000 and not 1,100,000.0000000002. */
const rounded = (value: number): number => {
  const cents = Math.round(value * 100) / 100
  return Number.isFinite(cents) ? cents : value
}
