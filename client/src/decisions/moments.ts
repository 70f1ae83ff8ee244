const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })
const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })

/** "29 September 2005" */
export const dayWords = (date: string): string => day.format(new Date(date))
export const momentWords = (at: number): string => moment.format(at)
