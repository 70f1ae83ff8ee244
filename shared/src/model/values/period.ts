import { readDate } from './date.ts'
import { monthsOf, READ_CHARS_MAX, type Span } from './span.ts'

/** Public bodies count their year from April. */
const FIRST_MONTH = 4

/**
 * The days of a period: a financial year ("2006/07"), a quarter of one ("Q2 2006/07") or of a calendar year ("Q2 2006"),
 * a date of any length, the beginning or the end of one of these ("end of 2006/07" is its last day), or from one to
 * another ("2004/05 to 2006/07"). Undefined for anything else, a period that ends before it begins among it.
 */
export function readPeriod(words: string): Span | undefined {
  if (words.length > READ_CHARS_MAX) return undefined
  const text = words
    .trim()
    .toLowerCase()
    .replaceAll('–', '-')
    .replace(/^(?:by|in|during|from) +(?:the +)?/, '')
  const edge = /^(?:the +)?(end|start|beginning) +(?:of +)?(?:the +)?(.+)$/.exec(text)
  if (edge) {
    const whole = readPeriod(edge[2] ?? '')
    if (!whole) return undefined
    const at = edge[1] === 'end' ? whole.last : whole.first
    return { first: at, last: at }
  }
  const range = /^(.+?) +(?:to|until|-) +(.+)$/.exec(text) ?? /^(\d{4}\/\d{2,4})-(\d{4}\/\d{2,4})$/.exec(text)
  if (range) {
    const from = readPeriod(range[1] ?? '')
    const to = readPeriod(range[2] ?? '')
    return from && to && from.first <= to.first && from.last <= to.last
      ? { first: from.first, last: to.last }
      : undefined
  }
  return readQuarter(text) ?? readYear(text) ?? readDate(text)
}

function readQuarter(text: string): Span | undefined {
  const before = /^q(?:uarter)? ?([1-4]),? +(?:of +)?(\d{4}(?:\/\d{2,4})?)$/.exec(text)
  const after = /^(\d{4}(?:\/\d{2,4})?),? +q(?:uarter)? ?([1-4])$/.exec(text)
  const quarter = Number(before?.[1] ?? after?.[2])
  const year = before?.[2] ?? after?.[1]
  if (!year) return undefined
  const isFinancial = year.includes('/')
  if (isFinancial && !readYear(year)) return undefined
  const month = (isFinancial ? FIRST_MONTH : 1) + (quarter - 1) * 3
  return monthsOf(Number(year.slice(0, 4)) + (month > 12 ? 1 : 0), ((month - 1) % 12) + 1, 3)
}

/** "2006/07" or "2006/2007": the second is the year after the first, or it is no year. */
function readYear(text: string): Span | undefined {
  const found = /^(\d{4})\/(\d{2}|\d{4})$/.exec(text)
  if (!found) return undefined
  const year = Number(found[1])
  const next = found[2] ?? ''
  return String(year + 1).slice(-next.length) === next ? monthsOf(year, FIRST_MONTH, 12) : undefined
}
