import { HOUSE_TEMPLATES, houseTemplateOf, PLAIN_REPORT, REPORT_TEXT_IDS } from '@golden-thread/shared/report'
import type { Context } from 'hono'
import type { AppEnv } from '../services/index.ts'
import { RequestRefused } from './refused.ts'

/**
 * `?report=review-programme&house=council&number=8a&summary=…`: which report, whose template, and what stands on the front
 * sheet and in sections in place of what the map says.
 */
export function reportAsked(c: Context<AppEnv>) {
  const { house, report = PLAIN_REPORT, asAt: _, ...given } = c.req.query()
  const refuse = (sentence: string) => new RequestRefused({ code: 'question-refused', sentence })
  if (house !== undefined && !houseTemplateOf(house))
    throw refuse(
      `There is no template "${house}" for reports. Ask for one of: ${HOUSE_TEMPLATES.map(({ id }) => id).join(', ')}.`,
    )
  const unknown = Object.keys(given).find((id) => !REPORT_TEXT_IDS.has(id))
  if (unknown !== undefined)
    throw refuse(`A report has no "${unknown}". It may have: ${[...REPORT_TEXT_IDS].join(', ')}.`)
  return {
    what: 'report',
    report,
    ...(house ? { house } : {}),
    texts: new Map(Object.entries(given)),
  } as const
}
