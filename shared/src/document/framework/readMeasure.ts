import type { Measure, Register, RegisterColumn, Report, ReportPart } from '../../model/index.ts'
import { isName, isNumber, isRecord, isText, isTexts } from '../json/index.ts'
import { readSeverity } from './readCheck.ts'
import { oneOf, readParts } from './readParts.ts'
import { readCondition, readPath, readSelector } from './readSelector.ts'

export function readMeasure(json: Record<string, unknown>): Measure | undefined {
  const { id, title, field, printed, tolerance } = json
  const of = readSelector(json.of)
  const take = oneOf(['sum', 'count', 'least', 'greatest'] as const, json.take)
  if (!isName(id) || !isText(title) || of === undefined || !take) return undefined
  if (take !== 'count' && !isName(field)) return undefined
  const path = readPath(json.path)
  const where = readParts(json.where, readCondition)
  const sign = isRecord(json.sign) ? json.sign : {}
  const by = isRecord(json.by) ? json.by.period : json.by
  return {
    id,
    title,
    of,
    take,
    ...(path ? { path } : {}),
    ...(where ? { where } : {}),
    ...(isName(field) ? { field } : {}),
    ...(isName(sign.field) && isTexts(sign.minus)
      ? { sign: { field: sign.field, minus: [...sign.minus] } }
      : {}),
    ...(json.by === 'series' ? { by: 'series' as const } : isName(by) ? { by: { period: by } } : {}),
    ...(isName(printed) ? { printed } : {}),
    ...(isNumber(tolerance) ? { tolerance } : {}),
  }
}

export function readRegister(json: Record<string, unknown>): Register | undefined {
  const { id, title } = json
  const of = readSelector(json.of)
  if (!isName(id) || !isText(title) || of === undefined) return undefined
  const columns = readParts(json.columns, readColumn)
  return { id, title, of, ...(columns ? { columns } : {}) }
}

function readColumn({ field, label, path }: Record<string, unknown>): RegisterColumn | undefined {
  if (isName(field)) return { field }
  const hops = readPath(path)
  return isText(label) && hops ? { label, path: hops } : undefined
}

export function readReport(
  json: Record<string, unknown>,
  parts: readonly ReportPart[] | undefined,
): Report | undefined {
  const { id, title } = json
  return isName(id) && isText(title) && parts ? { id, title, parts } : undefined
}

export function readReportPart(json: Record<string, unknown>): ReportPart | undefined {
  const { heading, text, matrix, measure, register, findings } = json
  if (isText(heading)) return { heading }
  if (isText(text)) return { text }
  if (isName(matrix)) return { matrix }
  if (isName(measure)) return { measure }
  if (isName(register)) return { register }
  if (json.claims === true) return { claims: true }
  if (json.timeline === true) return { timeline: true }
  if (!Array.isArray(findings)) return undefined
  return { findings: findings.flatMap((severity) => readSeverity(severity) ?? []) }
}
