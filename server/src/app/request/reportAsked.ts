import { HOUSE_TEMPLATES, houseTemplateOf, REPORT_TEXT_IDS } from '@golden-thread/shared/paper'
import type { Context } from 'hono'
import type { AppEnv } from '../services/index.ts'
import { RequestRefused } from './refused.ts'

/** `?house=council&number=8a&by=Commissioner&summary=…`: whose template, and what stands on the front sheet and in sections. */
export function reportAsked(c: Context<AppEnv>) {
  const { house = 'police', ...given } = c.req.query()
  const refuse = (sentence: string) => new RequestRefused({ code: 'question-refused', sentence })
  if (!houseTemplateOf(house))
    throw refuse(
      `There is no template "${house}" for reports. Ask for one of: ${HOUSE_TEMPLATES.map(({ id }) => id).join(', ')}.`,
    )
  const unknown = Object.keys(given).find((id) => !REPORT_TEXT_IDS.has(id))
  if (unknown !== undefined)
    throw refuse(`A report has no "${unknown}". It may have: ${[...REPORT_TEXT_IDS].join(', ')}.`)
  return { what: 'report', house, texts: new Map(Object.entries(given)) } as const
}
