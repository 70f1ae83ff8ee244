import type { Condition, Path, Selector } from '../../model/index.ts'
import { isName, isNumber, isRecord, isText, isTexts } from '../json/index.ts'
import { readParts } from './readParts.ts'

/** A kind by its id, or some kinds with conditions, from JSON. */
export function readSelector(json: unknown): Selector | undefined {
  if (isText(json)) return json
  if (!isRecord(json) || !isTexts(json.kinds)) return undefined
  if (json.where === undefined) return { kinds: [...json.kinds] }
  const where = readParts(json.where, readCondition)
  return where && { kinds: [...json.kinds], where }
}

export function readCondition(json: Record<string, unknown>): Condition | undefined {
  const question = readQuestion(json)
  return question && isName(json.kind) ? { ...question, kind: json.kind } : question
}

function readQuestion(json: Record<string, unknown>): Condition | undefined {
  const { field, is, not, filled, least, most, some } = json
  const path = readPath(json.path)
  if (path && typeof some === 'boolean') return { path, some }
  if (!isName(field)) return undefined
  if (isValues(is)) return { field, is: [...is] }
  if (isValues(not)) return { field, not: [...not] }
  if (typeof filled === 'boolean') return { field, filled }
  const bounds = {
    ...(isBound(least) ? { least } : {}),
    ...(isBound(most) ? { most } : {}),
  }
  return Object.keys(bounds).length > 0 ? { field, ...bounds } : undefined
}

export const readPath = (json: unknown): Path | undefined => (isTexts(json) ? [...json] : undefined)

const isBound = (value: unknown): value is string | number => isText(value) || isNumber(value)

const isValues = (value: unknown): value is (string | number | boolean)[] =>
  Array.isArray(value) && value.every((item) => isBound(item) || typeof item === 'boolean')
