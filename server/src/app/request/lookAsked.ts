import { dayText, readPeriod } from '@golden-thread/shared/model'
import type { Context } from 'hono'
import type { AppEnv } from '../services/index.ts'
import { RequestRefused } from './refused.ts'

/** `?asAt=2003-12-11`: the date that the map is looked at, in words or digits; nothing for the map of now. */
export const asAtAsked = (c: Context<AppEnv>): string | undefined => c.req.query('asAt')?.trim() || undefined

/** The same as a day, "2003-12-11": the last of what is asked for. */
export function dayAsked(c: Context<AppEnv>): string | undefined {
  const date = asAtAsked(c)
  if (date === undefined) return undefined
  const last = readPeriod(date)?.last
  if (last !== undefined) return dayText(last)
  throw refuse(`"${date}" is no date. Ask with asAt as a day, such as 2004-06-30, a month or a year.`)
}

const refuse = (sentence: string) => new RequestRefused({ code: 'question-refused', sentence })

/** `?by=lead&since=2003-12-11`, or `?baseline=`: how the rows of a timeline stand, and what it is held against. */
export function timelineAsked(c: Context<AppEnv>) {
  const { by = 'kind', since, baseline } = c.req.query()
  if (by !== 'kind' && by !== 'lead')
    throw refuse(`Rows of a timeline are by "kind" or by "lead", not by "${by}".`)
  if (since && baseline)
    throw refuse('Hold a timeline against a date with since, or against a baseline, and not both.')
  return { by, ...(since?.trim() ? { since: since.trim() } : {}), baseline: baseline || undefined } as const
}
