/** How long something takes, in days: no less than the first, no more than the second. */
export interface Duration {
  readonly least: number
  readonly most: number
}

const DAYS: Readonly<Record<string, number>> = { day: 1, week: 7, month: 365.25 / 12, year: 365.25 }
const NUMBERS = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]

/** "24 months", "two years", "3-4 months", "6 to 8 weeks". Undefined for anything else. */
export function readDuration(words: string): Duration | undefined {
  const found =
    /^(?:about +|up to +|for +)?(\d{1,4}|[a-z]+)(?: *(?:-|–|to) *(\d{1,4}|[a-z]+))? +(day|week|month|year)s?$/i.exec(
      words.trim(),
    )
  if (!found) return undefined
  const [least, most] = [numberOf(found[1]), numberOf(found[2] ?? found[1])]
  const unit = DAYS[(found[3] ?? '').toLowerCase()]
  if (!least || !most || !unit || most < least) return undefined
  return { least: Math.round(least * unit), most: Math.round(most * unit) }
}

function numberOf(word = ''): number | undefined {
  if (/^\d+$/.test(word)) return Number(word)
  const at = NUMBERS.indexOf(word.toLowerCase())
  return at < 0 ? undefined : at + 1
}
