import { FIELD_ROLES, FIELD_TYPES, type Field, TONES } from '../../model/index.ts'
import { isName, isText, isTexts } from '../json/index.ts'
import { oneOf } from './readParts.ts'

/** A field of a kind or of a relation from JSON. What is optional and makes no sense is passed over alone. */
export function readField(json: Record<string, unknown>): Field | undefined {
  const { id, label, values, periods, to } = json
  const type = oneOf(FIELD_TYPES, json.type)
  if (!isName(id) || !isText(label) || !type) return undefined
  if (values !== undefined && !isTexts(values)) return undefined
  const role = oneOf(FIELD_ROLES, json.role)
  const tones = Array.isArray(json.tones)
    ? json.tones.map((tone) => oneOf(TONES, tone) ?? 'neutral')
    : undefined
  return {
    id,
    label,
    type,
    ...(values ? { values: [...values] } : {}),
    ...(tones ? { tones } : {}),
    ...(isText(json.help) ? { help: json.help } : {}),
    ...(role ? { role } : {}),
    ...(isText(json.unit) ? { unit: json.unit } : {}),
    ...(isTexts(periods) ? { periods: [...periods] } : {}),
    ...(isTexts(to) ? { to: [...to] } : {}),
    ...(json.publish === 'internal' || json.publish === 'public' ? { publish: json.publish } : {}),
    ...(json.observed === true ? { observed: true as const } : {}),
  }
}
