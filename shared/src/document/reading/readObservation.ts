import * as Y from 'yjs'
import {
  type FieldValue,
  isElementId,
  limits,
  type Observation,
  observationId,
  type Problem,
} from '../../model/index.ts'
import { isName, isNumber, isText } from '../json/index.ts'
import { cutText, readText } from '../roots/index.ts'
import { type Reading, within } from './part.ts'
import { readEvidenceIn } from './readEvidence.ts'
import { readSeries } from './readFields.ts'

/**
 * An observation from whatever lies under its id. One that does not say what was observed of what, or as of when, is
 * left out whole; any other part that cannot be read is left out by itself.
 */
export function readObservation(id: string, held: unknown): Reading<Observation> {
  const problems: Problem[] = []
  const unreadable = (reason: string): void => {
    problems.push({ code: 'observation-unreadable', id: cutText(id, 100), reason })
  }
  if (!isElementId(id)) unreadable('its id has signs that an id may not have')
  else if (!(held instanceof Y.Map)) unreadable('it is not an observation')
  else {
    const element = held.get('element')
    const field = held.get('field')
    const asAt = held.get('asAt')
    const value = readValue(held, unreadable, problems)
    if (!isText(element) || !isElementId(element) || !isName(field))
      unreadable('it does not name an element and a field')
    else if (!isText(asAt) || asAt.trim() === '') unreadable('it has no date')
    else if (value === undefined) unreadable('it does not say what was observed')
    else {
      const event = held.get('event')
      const isEvent = isText(event) && isElementId(event)
      if (event !== undefined && !isEvent) unreadable('the event in which it was said is not an element')
      const note = readText(held.get('note'))
      if (note === undefined && held.has('note')) unreadable('its note is not text')
      const by = held.get('by')
      const at = held.get('at')
      const deletedAt = held.get('deletedAt')
      if (deletedAt !== undefined && !isNumber(deletedAt)) unreadable('its time of deletion is not a number')
      const read: Observation = {
        id: observationId(id),
        element,
        field,
        value,
        asAt: cutText(asAt, limits.PERIOD_CHARS_MAX),
        ...(isEvent ? { event } : {}),
        note: within(note ?? '', limits.TEXT_CHARS_MAX, 'characters in a note', problems),
        by: cutText(isText(by) ? by : '', limits.TITLE_CHARS_MAX),
        at: isNumber(at) ? at : 0,
        evidence: readEvidenceIn(held, limits.EVIDENCE_PER_LINK_MAX, problems).map(
          ({ field: _, ...piece }) => piece,
        ),
        ...(isNumber(deletedAt) ? { deletedAt } : {}),
      }
      return { value: read, problems }
    }
  }
  return { problems }
}

function readValue(
  held: Y.Map<unknown>,
  unreadable: (reason: string) => void,
  problems: Problem[],
): FieldValue | undefined {
  const series = readSeries(held, '', unreadable, problems)
  if (series) return series
  const value = held.get('value')
  if (isNumber(value) || typeof value === 'boolean') return value
  return isText(value) && value !== ''
    ? within(value, limits.TEXT_CHARS_MAX, 'characters in a field', problems)
    : undefined
}
