import { type FieldValue, limits, type Series } from '../../model/index.ts'
import { isName, isNumber, isRecord, wellFormed } from '../json/index.ts'
import { fail, show, textOf } from './importing.ts'

/** The fields of an element or a link; those without content are none. */
export function fieldsOf(json: unknown, what: string): Record<string, FieldValue> {
  const fields: Record<string, FieldValue> = {}
  for (const [field, value] of Object.entries(isRecord(json) ? json : {})) {
    if (!isName(field)) fail(`${what} has a field called ${show(field)}. Use letters, digits and hyphens.`)
    const read = fieldValueOf(value, `Field "${field}" of ${what}`)
    if (read !== undefined) fields[field] = read
  }
  return fields
}

/** One value, or undefined where it is empty. */
export function fieldValueOf(json: unknown, what: string): FieldValue | undefined {
  if (isNumber(json) || typeof json === 'boolean') return json
  if (isRecord(json)) return seriesOf(json, what)
  const text = textOf(json, what, limits.TEXT_CHARS_MAX)
  return text === '' ? undefined : text
}

function seriesOf(json: Record<string, unknown>, what: string): Series | undefined {
  const entries = Object.entries(json).flatMap(([period, value]): [string, number | string][] => {
    if (period.trim() === '' || period.length > limits.PERIOD_CHARS_MAX)
      fail(`${what} has a period called ${show(period)}. Give it a short name and try again.`)
    if (isNumber(value)) return [[wellFormed(period), value]]
    const words = value === null ? '' : textOf(value, `${what} in ${period}`, limits.SERIES_VALUE_CHARS_MAX)
    return words === '' ? [] : [[wellFormed(period), words]]
  })
  if (entries.length > limits.SERIES_PERIODS_MAX)
    fail(`${what} has ${entries.length} periods; a series has at most ${limits.SERIES_PERIODS_MAX}.`)
  return entries.length > 0 ? Object.fromEntries(entries) : undefined
}
