import type { Context } from 'hono'
import type { AppEnv } from '../services/index.ts'
import { RequestRefused } from './refused.ts'

/** `?asAt=2003-12-11`: the date that the map is looked at, in words or digits; nothing for the map of now. */
export const asAtAsked = (c: Context<AppEnv>): string | undefined => c.req.query('asAt')?.trim() || undefined

/** `?by=lead&since=2003-12-11`, or `?baseline=`: how the rows of a timeline stand, and what it is held against. */
export function timelineAsked(c: Context<AppEnv>) {
  const { by = 'kind', since, baseline } = c.req.query()
  const refuse = (sentence: string) => new RequestRefused({ code: 'question-refused', sentence })
  if (by !== 'kind' && by !== 'lead')
    throw refuse(`Rows of a timeline are by "kind" or by "lead", not by "${by}".`)
  if (since && baseline)
    throw refuse('Hold a timeline against a date with since, or against a baseline, and not both.')
  return { by, ...(since?.trim() ? { since: since.trim() } : {}), baseline: baseline || undefined } as const
}
