/**
 * The days that a date or a period takes in, from the first to the last, each as the number of days since 1970. A year
 * is as long as it is: what is due "in 2005" is not late before 2006.
 */
export interface Span {
  readonly first: number
  readonly last: number
}

/** Longer words are a sentence, and nothing to be read as a date or an amount. */
export const READ_CHARS_MAX = 80

const DAY_MS = 86_400_000

/** A day of the calendar as a number, or undefined where there is no such day. Years from 1000 to 9999. */
export function dayOf(year: number, month: number, day: number): number | undefined {
  if (year < 1000 || year > 9999) return undefined
  const ms = Date.UTC(year, month - 1, day)
  const made = new Date(ms)
  return made.getUTCMonth() === month - 1 && made.getUTCDate() === day ? Math.round(ms / DAY_MS) : undefined
}

/** The span of whole months from one up to and with another. */
export function monthsOf(year: number, month: number, months: number): Span | undefined {
  const first = dayOf(year, month, 1)
  const end = year * 12 + (month - 1) + months
  const after = dayOf(Math.floor(end / 12), (end % 12) + 1, 1)
  return first === undefined || after === undefined ? undefined : { first, last: after - 1 }
}

/** A day as text, "2005-10-10". */
export const dayText = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10)

/** Less than 0 where the first begins before the other, or begins with it and is over sooner. */
export const compareSpans = (a: Span, b: Span): number => a.first - b.first || a.last - b.last

/** How many days lie between the end of the one and the beginning of the other; 0 where they meet. */
export const daysBetween = (a: Span, b: Span): number => Math.max(0, b.first - a.last, a.first - b.last)
