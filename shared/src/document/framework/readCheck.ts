import { type Check, COMPARISONS, type EachCheck, type Operand, type Severity } from '../../model/index.ts'
import { isName, isNumber, isRecord, isText, isTexts } from '../json/index.ts'
import { oneOf } from './readParts.ts'
import { readPath, readSelector } from './readSelector.ts'

const SEVERITIES: readonly Severity[] = ['gap', 'risk', 'note']

export const readSeverity = (json: unknown): Severity | undefined => oneOf(SEVERITIES, json)

export function readCheck(json: Record<string, unknown>): Check | undefined {
  const { type, matrix, kind, relation, noun, most, field } = json
  const severity = readSeverity(json.severity)
  const end = oneOf(['from', 'to'] as const, json.end)
  if (!severity) return undefined
  switch (type) {
    case 'column-covered':
    case 'column-single-support':
    case 'row-covers':
      return isText(matrix) ? { type, matrix, severity } : undefined
    case 'needs-link':
      return isText(kind) && isText(relation) && end && isText(noun)
        ? { type, kind, relation, end, severity, noun }
        : undefined
    case 'most-links':
      return isText(kind) && isText(relation) && end && isNumber(most)
        ? { type, kind, relation, end, most, severity }
        : undefined
    case 'field-filled':
      return isText(kind) && isText(field) ? { type, kind, field, severity } : undefined
    case 'each':
      return readEach(json, severity)
    default:
      return undefined
  }
}

function readEach(json: Record<string, unknown>, severity: Severity): EachCheck | undefined {
  const { id, title, tolerance, perPeriod, periods, sentence, advice } = json
  const of = readSelector(json.of)
  const value = readOperand(json.value)
  const is = oneOf(COMPARISONS, json.is)
  const than = readOperand(json.than)
  const perGroup = readPath(json.perGroup)
  if (!isName(id) || !isText(title) || of === undefined || !value || !is || !isText(sentence))
    return undefined
  if (!than && is !== 'filled') return undefined
  return {
    type: 'each',
    id,
    title,
    of,
    value,
    is,
    severity,
    sentence,
    ...(than ? { than } : {}),
    ...(isNumber(tolerance) ? { tolerance } : {}),
    ...(isName(perPeriod) ? { perPeriod } : {}),
    ...(perGroup ? { perGroup } : {}),
    ...(isTexts(periods) ? { periods: [...periods] } : {}),
    ...(isText(advice) ? { advice } : {}),
  }
}

function readOperand(json: unknown): Operand | undefined {
  if (!isRecord(json)) return undefined
  const { constant, field, measure, daysSince } = json
  if (isNumber(constant) || isText(constant)) return { constant }
  if (isName(measure)) return { measure }
  if (isName(daysSince)) return { daysSince }
  if (json.today === true) return { today: true }
  const count = readPath(json.count)
  if (count) return { count }
  if (!isName(field)) return undefined
  const along = readPath(json.along)
  const take = oneOf(['least', 'greatest'] as const, json.take)
  return { field, ...(along ? { along } : {}), ...(take ? { take } : {}) }
}
