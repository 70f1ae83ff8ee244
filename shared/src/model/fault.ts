import type { Element } from './element.ts'
import {
  type FieldId,
  type FieldValue,
  type KindId,
  kindOf,
  type RelationId,
  relationOf,
  type Series,
} from './framework/index.ts'
import { CODE_CHARS_MAX, TITLE_CHARS_MAX } from './limits.ts'
import type { Refusal } from './refusal.ts'
import type { StrategyMap } from './strategyMap.ts'
import { textFault } from './textFault.ts'
import { valuesFault } from './valueFault.ts'

export const elementFault = (element: Element): Refusal | undefined =>
  textFault('The title', element.title, TITLE_CHARS_MAX) ??
  textFault('The code', element.code, CODE_CHARS_MAX)

export const kindFault = (map: StrategyMap, kind: KindId): Refusal | undefined =>
  kindOf(map.framework, kind) ? undefined : { code: 'kind-unknown', kind }

/** The first field that this kind does not have, or whose value does not fit it. */
export function fieldsFault(
  map: StrategyMap,
  kindId: KindId,
  fields: Readonly<Record<FieldId, FieldValue>>,
): Refusal | undefined {
  const kind = kindOf(map.framework, kindId)
  return valuesFault(map.framework, { label: kind?.label ?? kindId, fields: kind?.fields }, fields)
}

/** The same for what is said of a link itself. */
export function linkFieldsFault(
  map: StrategyMap,
  relationId: RelationId,
  fields: Readonly<Record<FieldId, FieldValue>> = {},
): Refusal | undefined {
  const relation = relationOf(map.framework, relationId)
  return valuesFault(
    map.framework,
    { label: `"${relation?.label ?? relationId}"`, fields: relation?.fields },
    fields,
  )
}

/** A field without content is no field, and a period without content is blank. */
export function filled(fields: Readonly<Record<FieldId, FieldValue | null>>): Record<FieldId, FieldValue> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([id, value]) => {
      const kept = typeof value === 'object' && value !== null ? filledSeries(value) : value
      return kept === null || kept === '' || kept === undefined ? [] : [[id, kept]]
    }),
  )
}

/** A series without its blanks; nothing where all of it is blank. */
export function filledSeries(series: Readonly<Record<string, number | string | null>>): Series | undefined {
  const entries = Object.entries(series).filter(([, value]) => value !== null && value !== '')
  return entries.length > 0 ? Object.fromEntries(entries as [string, number | string][]) : undefined
}
