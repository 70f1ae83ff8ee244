/**
 * Whether a cell says what it said before a spreadsheet opened the CSV and saved it: 2005-09-29 comes back as 29/09/2005,
 * "2006/07" as Jul-06, "007" as 7, and what Windows-1252 has no sign for as a question mark.
 */
export const isAsSpreadsheetsWrite = (was: string, now: string): boolean =>
  was !== '' &&
  now !== '' &&
  (isSameNumber(was, now) || isSameTruth(was, now) || isSameDay(was, now) || isLostInEncoding(was, now))

const NUMBER = /^[-+]?(?:\d[\d,]*)?\.?\d+(?:e[-+]?\d+)?$/i

const numberIn = (words: string): number | undefined =>
  NUMBER.test(words) ? Number(words.replaceAll(',', '')) : undefined

function isSameNumber(was: string, now: string): boolean {
  const [before, after] = [numberIn(was), numberIn(now)]
  if (before === undefined || after === undefined) return false
  // A long number is shown by its first figures and how many there are.
  return before === after || (/e/i.test(now) && Number(before.toPrecision(6)) === after)
}

const isSameTruth = (was: string, now: string): boolean =>
  /^(true|false)$/i.test(was) && was.toUpperCase() === now

/** Any sign above U+00FF that Windows-1252 has, besides those of Latin-1. */
const IN_1252 = '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ'

/** Sign by sign the same, but for those that Windows-1252 does not have; a spreadsheet writes "?" or the nearest letter. */
const isLostInEncoding = (was: string, now: string): boolean =>
  was.length === now.length &&
  [...was.split('')].every((sign, at) => sign === now[at] || (sign > '\u00ff' && !IN_1252.includes(sign)))

const isSameDay = (was: string, now: string): boolean => {
  // Somebody who makes 2.5 of 1.5 has edited a figure, though both may be read as days in May.
  if (numberIn(was) !== undefined && numberIn(now) !== undefined) return false
  if (was.length > 30 || now.length > 30 || !/\d/.test(was) || !/\d/.test(now)) return false
  const isNamed = /[a-z]/i.test(was + now)
  const before = daysIn(was)
  return daysIn(now).some((day) =>
    before.some((each) => agree(each, day) && (isNamed || (each.year ?? day.year) !== undefined)),
  )
}

interface Day {
  readonly year?: number
  readonly month: number
  readonly day: number
}

/** A year that is not said is that in which the file was opened. */
const agree = (a: Day, b: Day): boolean =>
  a.month === b.month &&
  a.day === b.day &&
  (a.year === undefined || b.year === undefined || a.year === b.year)

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** Every day that these words may be for a spreadsheet, British or American. */
function daysIn(words: string): Day[] {
  const parts = words
    .trim()
    .toLowerCase()
    .replace(/[ t]00:00(:00)?$/, '')
    .split(/[\s./,-]+/)
  const numbers = parts.map((part) => {
    const month = MONTHS.indexOf(part.slice(0, 3))
    return /^[a-z]{3,9}$/.test(part) && month >= 0 ? { month: month + 1 } : { number: toNumber(part) }
  })
  if (numbers.some((part) => 'number' in part && part.number === undefined)) return []
  return ORDERS.filter(({ length }) => length === numbers.length).flatMap((order) => dayIn(numbers, order))
}

type Part = { readonly month: number } | { readonly number: number | undefined }

const ORDERS = ['ymd', 'dmy', 'mdy', 'ym', 'my', 'dm', 'md'].map((order) => order.split(''))

function dayIn(parts: readonly Part[], order: readonly string[]): Day[] {
  const said: { y?: number; m?: number; d?: number } = {}
  for (const [at, part] of parts.entries()) {
    const what = order[at] as 'y' | 'm' | 'd'
    if ('month' in part) {
      if (what !== 'm') return []
      said.m = part.month
    } else if (what === 'y') said.y = fullYear(part.number ?? 0)
    else said[what] = part.number ?? 0
  }
  const { y, m = 0, d = 1 } = said
  if (m < 1 || m > 12 || d < 1 || d > 31) return []
  return [{ ...(y === undefined ? {} : { year: y }), month: m, day: d }]
}

const toNumber = (part: string): number | undefined => (/^\d{1,4}$/.test(part) ? Number(part) : undefined)

const fullYear = (year: number): number => (year >= 100 ? year : year < 30 ? 2000 + year : 1900 + year)
