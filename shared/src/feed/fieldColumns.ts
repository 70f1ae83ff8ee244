import type { Field, FieldId, FieldValue } from '../model/index.ts'
import type { FeedValue } from './feedTable.ts'
import { wordsOf } from './words.ts'

export interface FieldColumns {
  readonly heads: readonly string[]
  valuesOf(values: Readonly<Record<FieldId, FieldValue>>): Readonly<Record<string, FeedValue>>
}

/**
 * A column for each field of the framework, whether anything says it or not, so that a query does not break when the
 * last value goes. A series is in the table of observations or measures; here it is its periods in words.
 */
export function fieldColumns(fields: readonly Field[]): FieldColumns {
  const ids = [...new Set(fields.map(({ id }) => id))]
  const types = new Map<string, Set<string>>()
  for (const { id, type } of fields) types.set(id, (types.get(id) ?? new Set()).add(type))
  const isNumber = (id: string) => [...(types.get(id) ?? [])].every((type) => type === 'number')
  return {
    heads: ids.map((id) => (isNumber(id) ? `field.${id}:number` : `field.${id}`)),
    valuesOf: (values) =>
      Object.fromEntries(
        ids.map((id) => {
          const value = values[id]
          if (value === undefined) return [`field.${id}`, null]
          return [`field.${id}`, isNumber(id) && typeof value === 'number' ? value : wordsOf(value)]
        }),
      ),
  }
}
