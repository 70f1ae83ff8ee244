import { readPeriod } from '@golden-thread/shared/model'
import { today } from '../workspace/index.ts'

const inWords = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })

export const dayWords = (day: string): string => inWords.format(new Date(`${day}T00:00:00Z`))

export const dayNumber = (day: string): number => readPeriod(day)?.last ?? 0

/** The day of the line: the date that is looked at, or else today. */
export const todayOf = (asAt: string | null): string => asAt ?? today()
