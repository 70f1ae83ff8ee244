import type { Element } from './element.ts'
import { type Field, type FieldId, type FieldValue, type KindId, kindOf } from './framework/index.ts'
import { CODE_CHARS_MAX, TEXT_CHARS_MAX, TITLE_CHARS_MAX } from './limits.ts'
import type { Refusal } from './refusal.ts'
import type { StrategyMap } from './strategyMap.ts'

export const textFault = (what: string, text: string, most: number): Refusal | undefined =>
  text.length > most ? { code: 'text-too-long', what, length: text.length, most } : undefined

export const elementFault = (element: Element): Refusal | undefined =>
  textFault('The title', element.title, TITLE_CHARS_MAX) ??
  textFault('The code', element.code, CODE_CHARS_MAX)

export const kindFault = (map: StrategyMap, kind: KindId): Refusal | undefined =>
  kindOf(map.framework, kind) ? undefined : { code: 'kind-unknown', kind }

/** The first field that this kind does not have, or whose value is not of the field's type. */
export function fieldsFault(
  map: StrategyMap,
  kindId: KindId,
  fields: Readonly<Record<FieldId, FieldValue>>,
): Refusal | undefined {
  const kind = kindOf(map.framework, kindId)
  for (const [id, value] of Object.entries(fields)) {
    const field = kind?.fields.find((candidate) => candidate.id === id)
    if (!field) return { code: 'field-unknown', kind: kind?.label ?? kindId, field: id }
    const fault = fieldFault(field, value)
    if (fault) return fault
  }
  return undefined
}

function fieldFault(field: Field, value: FieldValue): Refusal | undefined {
  if (field.type === 'number') {
    return typeof value === 'number' && Number.isFinite(value)
      ? undefined
      : { code: 'field-value', field: field.label, expected: 'a number' }
  }
  if (field.type === 'boolean') {
    return typeof value === 'boolean'
      ? undefined
      : { code: 'field-value', field: field.label, expected: 'yes or no' }
  }
  if (typeof value !== 'string') return { code: 'field-value', field: field.label, expected: 'words' }
  if (field.type === 'choice' && !field.values?.includes(value)) {
    return { code: 'field-value', field: field.label, expected: `one of: ${field.values?.join(', ') ?? ''}` }
  }
  if (field.type === 'date' && !/^\d{4}(-\d{2}(-\d{2})?)?$/.test(value)) {
    return { code: 'field-value', field: field.label, expected: 'a date such as 2005-09-29, 2005-09 or 2005' }
  }
  return textFault(field.label, value, TEXT_CHARS_MAX)
}

/** A field without content is no field. */
export function filled(fields: Readonly<Record<FieldId, FieldValue | null>>): Record<FieldId, FieldValue> {
  const kept: Record<FieldId, FieldValue> = {}
  for (const [id, value] of Object.entries(fields)) if (value !== null && value !== '') kept[id] = value
  return kept
}
