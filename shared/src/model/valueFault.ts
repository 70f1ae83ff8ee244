import type { Field, FieldId, FieldValue, Framework, Series } from './framework/index.ts'
import { PERIOD_CHARS_MAX, SERIES_PERIODS_MAX, SERIES_VALUE_CHARS_MAX, TEXT_CHARS_MAX } from './limits.ts'
import type { Refusal } from './refusal.ts'
import { isWebAddress } from './source.ts'
import { textFault } from './textFault.ts'

/** The first value that does not fit its field, or that these fields do not have. `owner` is what has the fields. */
export function valuesFault(
  framework: Framework,
  owner: { readonly label: string; readonly fields: readonly Field[] | undefined },
  values: Readonly<Record<FieldId, FieldValue>>,
): Refusal | undefined {
  for (const [id, value] of Object.entries(values)) {
    const field = owner.fields?.find((candidate) => candidate.id === id)
    if (!field) return { code: 'field-unknown', kind: owner.label, field: id }
    const fault = valueFault(framework, field, value)
    if (fault) return fault
  }
  return undefined
}

/**
 * Why a value may not stand in a field. Dates, periods, numbers and money are kept in any words, and told where they
 * cannot be read; a framework of version 1 takes only a number for a number and a day for a date, as it always did.
 */
export function valueFault(framework: Framework, field: Field, value: FieldValue): Refusal | undefined {
  const isStrict = (framework.language ?? 1) < 2
  const expect = (expected: string): Refusal => ({ code: 'field-value', field: field.label, expected })
  if (typeof value === 'object') {
    return field.type === 'series' ? seriesFault(field, value) : expect('one value, not one for each period')
  }
  if (typeof value === 'number' && !Number.isFinite(value)) return expect('a number')
  switch (field.type) {
    case 'number':
      return isStrict && typeof value !== 'number' ? expect('a number') : words(field, value)
    case 'series':
      return expect('an amount for each period')
    case 'boolean':
      return typeof value === 'boolean' ? undefined : words(field, value)
    case 'money':
    case 'period':
      return words(field, value)
    case 'date':
      return isStrict && !/^\d{4}-\d{2}-\d{2}$/.test(String(value))
        ? expect('a date such as 2005-09-29')
        : words(field, value)
    case 'choice':
    case 'scale':
      return typeof value === 'string' && field.values?.includes(value)
        ? undefined
        : expect(`one of: ${field.values?.join(', ') ?? ''}`)
    case 'url':
      return typeof value === 'string' && isWebAddress(value)
        ? undefined
        : expect('the address of a page on the web, which begins with https://')
    default:
      return typeof value === 'string' ? words(field, value) : expect('words')
  }
}

const words = (field: Field, value: string | number | boolean): Refusal | undefined =>
  typeof value === 'boolean'
    ? { code: 'field-value', field: field.label, expected: 'words or a number' }
    : textFault(field.label, String(value), TEXT_CHARS_MAX)

export function seriesFault(field: Field, series: Series): Refusal | undefined {
  const entries = Object.entries(series)
  if (entries.length > SERIES_PERIODS_MAX)
    return { code: 'map-full', what: 'periods in a series', most: SERIES_PERIODS_MAX }
  for (const [period, value] of entries) {
    if (period.trim() === '')
      return { code: 'field-value', field: field.label, expected: 'a name for each period' }
    if (typeof value !== 'string' && !(typeof value === 'number' && Number.isFinite(value)))
      return { code: 'field-value', field: field.label, expected: 'a number or words for each period' }
    const fault =
      textFault(`A period of ${field.label}`, period, PERIOD_CHARS_MAX) ??
      textFault(`${field.label} ${period}`, String(value), SERIES_VALUE_CHARS_MAX)
    if (fault) return fault
  }
  return undefined
}
