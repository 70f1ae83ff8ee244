import type * as Y from 'yjs'
import { type FieldId, type FieldValue, limits, type Problem, type Series } from '../../model/index.ts'
import { isName, isNumber, isText } from '../json/index.ts'
import { cutText, FIELD_PREFIX, readText, splitSeriesKey } from '../roots/index.ts'
import { prefixedKeys, within } from './part.ts'

/**
 * The fields of an element or a link. One without content is none: an emptied long text stays in the document so that
 * typing in it merges. Where single periods are there they are the value, whatever else somebody put in its place.
 */
export function readFields(
  held: Y.Map<unknown>,
  unreadable: (reason: string) => void,
  problems: Problem[],
): Record<FieldId, FieldValue> {
  const fields: Record<FieldId, FieldValue> = {}
  const series = new Set<string>()
  for (const key of prefixedKeys(held)) {
    const period = splitSeriesKey(key)
    if (period) series.add(period.field)
    if (!key.startsWith(FIELD_PREFIX)) continue
    const field = key.slice(FIELD_PREFIX.length)
    const value = held.get(key)
    const text = readText(value)
    if (!isName(field)) unreadable('one of its fields has no proper name')
    else if (isNumber(value) || typeof value === 'boolean') fields[field] = value
    else if (text === undefined) unreadable(`its field "${field}" is neither text nor a number`)
    else if (text !== '')
      fields[field] = within(text, limits.TEXT_CHARS_MAX, 'characters in a field', problems)
  }
  for (const field of series) {
    const value = isName(field) ? readSeries(held, field, unreadable, problems) : undefined
    if (!isName(field)) unreadable('one of its fields has no proper name')
    else if (value) fields[field] = value
  }
  return fields
}

/** The periods of one series, in the order of their names; undefined where none can be read. */
export function readSeries(
  held: Y.Map<unknown>,
  field: string,
  unreadable: (reason: string) => void,
  problems: Problem[],
): Series | undefined {
  const entries: [string, number | string][] = []
  for (const key of prefixedKeys(held)) {
    const at = splitSeriesKey(key)
    if (at?.field !== field) continue
    const value = held.get(key)
    const isPeriod = at.period.trim() !== '' && at.period.length <= limits.PERIOD_CHARS_MAX
    if (!isPeriod) unreadable(`its field "${field}" has a period without a proper name`)
    else if (isNumber(value)) entries.push([at.period, value])
    else if (!isText(value))
      unreadable(`its field "${field}" says neither words nor a number of "${at.period}"`)
    else if (value !== '') entries.push([at.period, cutText(value, limits.SERIES_VALUE_CHARS_MAX)])
  }
  entries.sort(([a], [b]) => (a < b ? -1 : 1))
  if (entries.length > limits.SERIES_PERIODS_MAX) {
    const most = limits.SERIES_PERIODS_MAX
    problems.push({ code: 'too-much', what: 'periods in a series', count: entries.length, most })
    entries.length = most
  }
  return entries.length > 0 ? Object.fromEntries(entries) : undefined
}
