import { dayOf, monthsOf, READ_CHARS_MAX, type Span } from './span.ts'

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]

/** The number of a month that is called by its name, or by no fewer than three letters of it. */
function monthOf(word: string): number | undefined {
  const found = MONTHS.findIndex((month) => word.length >= 3 && month.startsWith(word))
  if (found >= 0) return found + 1
  return word === 'sept' ? 9 : undefined
}

/**
 * The days of a date as papers and programs write them: 2005, 2005-10, 2005-10-10, "October 2005", "10 October 2005",
 * "10th Oct 2005", "October 10, 2005". Undefined for anything else, 31 February among it.
 */
export function readDate(words: string): Span | undefined {
  if (words.length > READ_CHARS_MAX) return undefined
  const text = words.trim().toLowerCase()
  const iso = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(text)
  if (iso) return spanOf(Number(iso[1]), number(iso[2]), number(iso[3]))
  const spoken = /^(?:(\d{1,2})(?:st|nd|rd|th)? +(?:of +)?)?([a-z]{3,9})\.?,? +(\d{4})$/.exec(text)
  if (spoken) return named(spoken[3], spoken[2], spoken[1])
  const american = /^([a-z]{3,9})\.? +(\d{1,2})(?:st|nd|rd|th)?,? +(\d{4})$/.exec(text)
  return american ? named(american[3], american[1], american[2]) : undefined
}

function named(year = '', word = '', day?: string): Span | undefined {
  const month = monthOf(word)
  return month === undefined ? undefined : spanOf(Number(year), month, number(day))
}

function spanOf(year: number, month?: number, day?: number): Span | undefined {
  if (month === undefined) return monthsOf(year, 1, 12)
  if (month < 1 || month > 12) return undefined
  if (day === undefined) return monthsOf(year, month, 1)
  const at = dayOf(year, month, day)
  return at === undefined ? undefined : { first: at, last: at }
}

const number = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : Number(text)
