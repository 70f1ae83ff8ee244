import { isDay } from '@golden-thread/shared/model'
import { RequestRefused } from '../request/index.ts'

const DAY_MS = 86_400_000

/** A time in the words of an address, in milliseconds since 1970: a day means its end, in universal time. */
export function momentOf(name: string, text: string | undefined, now: number): number {
  if (text === 'now') return now
  if (text !== undefined && isDay(text)) return Date.parse(text) + DAY_MS - 1
  if (text !== undefined && /^\d{9,15}$/.test(text)) return Number(text)
  const at =
    text !== undefined && /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/.test(text)
      ? Date.parse(text)
      : Number.NaN
  if (Number.isNaN(at)) throw new RequestRefused({ code: 'time-unreadable', name, text: text ?? '' })
  return at
}
