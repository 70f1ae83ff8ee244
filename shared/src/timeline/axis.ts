import { dayOf, dayText, type Span } from '../model/index.ts'

/** A line of the axis, with the words under which it stands; empty for one between two of these. */
export interface Tick {
  readonly day: number
  readonly words: string
}

/** As many words as there is room for: a year takes this many pixels. */
const YEAR_PX = 56
const STEPS = [1, 2, 5, 10, 25, 50, 100, 250, 500, 1_000]

/**
 * The years of a span, as many as have room, and their quarters where those have room too. Of a body that counts its
 * years from April these are financial years.
 */
export function ticksOf(range: Span, width: number, isFinancial: boolean): readonly Tick[] {
  const perDay = width / Math.max(1, range.last - range.first)
  const step = STEPS.find((each) => each * 365 * perDay >= YEAR_PX) ?? 1_000
  const quarterly = step === 1 && 91 * perDay >= 16
  const quarterWords = 91 * perDay >= YEAR_PX
  const [from, to] = [range.first, range.last].map((day) => Number(dayText(day).slice(0, 4)))
  const ticks: Tick[] = []
  for (let year = Math.floor(((from ?? 0) - 1) / step) * step; year <= (to ?? 0); year += step) {
    const months = quarterly ? [0, 3, 6, 9] : [0]
    for (const [quarter, month] of months.entries()) {
      const at = month + (isFinancial ? 3 : 0)
      const day = dayOf(year + Math.floor(at / 12), (at % 12) + 1, 1)
      if (day === undefined || day < range.first || day > range.last) continue
      const own = quarterWords ? `Q${quarter + 1}` : ''
      // The first says its year as well, where the year itself lies before it.
      const first =
        quarterWords && ticks.length === 0 ? `Q${quarter + 1} ${yearWords(year, isFinancial)}` : own
      ticks.push({ day, words: quarter === 0 ? yearWords(year, isFinancial) : first })
    }
  }
  return ticks
}

const yearWords = (year: number, isFinancial: boolean): string =>
  isFinancial ? `${year}/${String(year + 1).slice(-2)}` : String(year)

/** From the first day of a quarter to the last of one, with at least a quarter around a single day. */
export function rangeOf(spans: readonly Span[]): Span | undefined {
  if (spans.length === 0) return undefined
  let [first, last] = [Infinity, -Infinity]
  for (const span of spans) {
    first = Math.min(first, span.first)
    last = Math.max(last, span.last)
  }
  return { first: quarterAt(first), last: quarterAt(last + 92) }
}

function quarterAt(day: number): number {
  const [year = 0, month = 1] = dayText(day).split('-').map(Number)
  return dayOf(year, Math.floor((month - 1) / 3) * 3 + 1, 1) ?? day
}
