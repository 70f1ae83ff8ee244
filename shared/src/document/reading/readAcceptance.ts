import { type Acceptance, isDay, limits, type Problem } from '../../model/index.ts'
import { isNumber, isRecord, isText } from '../json/index.ts'
import { cutText } from '../roots/index.ts'
import { type Reading, within } from './part.ts'

/** Why a finding is left as it is, from whatever lies under its id. */
export function readAcceptance(id: string, held: unknown): Reading<Acceptance> {
  const problems: Problem[] = []
  const unreadable = (reason: string): void => {
    problems.push({ code: 'acceptance-unreadable', id: cutText(id, 100), reason })
  }
  if (id.length > limits.FINDING_ID_CHARS_MAX) unreadable('its id is longer than that of any finding')
  else if (!isRecord(held) || !isText(held.facts) || held.facts.length > limits.FACTS_CHARS_MAX)
    unreadable('it does not say what was found')
  else if (held.until !== undefined && !(isText(held.until) && isDay(held.until)))
    unreadable('the day until which it holds is not a date')
  else {
    const { reason, by, at, until, facts } = held
    const value: Acceptance = {
      reason: within(isText(reason) ? reason : '', limits.TEXT_CHARS_MAX, 'characters in a reason', problems),
      by: cutText(isText(by) ? by : '', limits.TITLE_CHARS_MAX),
      at: isNumber(at) ? at : 0,
      ...(isText(until) ? { until } : {}),
      facts,
    }
    return { value, problems }
  }
  return { problems }
}
