import {
  BASES,
  type Expected,
  type ExtraColumn,
  type MatrixDefinition,
  type Order,
  type Show,
} from '../../model/index.ts'
import { isName, isNumber, isRecord, isText, isTexts } from '../json/index.ts'
import { oneOf, readParts } from './readParts.ts'
import { readPath, readSelector } from './readSelector.ts'

/** A matrix from JSON. What is optional and makes no sense is passed over alone. */
export function readMatrix(json: Record<string, unknown>): MatrixDefinition | undefined {
  const { id, title, direct, indirect, verb } = json
  const rows = readSelector(json.rows)
  const columns = readSelector(json.columns)
  if (!isName(id) || !isText(title) || rows === undefined || columns === undefined || !isText(verb))
    return undefined
  if (!isTexts(direct) || !Array.isArray(indirect) || !indirect.every(isTexts)) return undefined
  const indirectBasis = oneOf(BASES, json.indirectBasis)
  const show = readShow(json.show)
  const extra = readParts(json.extra, readExtra)
  const order = readOrder(json.order)
  const rowGroups = readPath(json.rowGroups)
  const columnGroups = readPath(json.columnGroups)
  const expects = readExpects(json.expects)
  return {
    id,
    title,
    rows,
    columns,
    direct: [...direct],
    indirect: indirect.map((path) => [...path]),
    verb,
    ...(indirectBasis ? { indirectBasis } : {}),
    ...(json.closed === true ? { closed: true as const } : {}),
    ...(show ? { show } : {}),
    ...(extra ? { extra } : {}),
    ...(order ? { order } : {}),
    ...(rowGroups ? { rowGroups } : {}),
    ...(columnGroups ? { columnGroups } : {}),
    ...(expects ? { expects } : {}),
  }
}

function readShow(json: unknown): Show | undefined {
  if (isRecord(json)) {
    if (isName(json.field)) return { field: json.field }
    return isName(json.sum) ? { sum: json.sum } : undefined
  }
  return oneOf(['word', 'count', 'initials'] as const, json)
}

function readExtra({ label, field, path }: Record<string, unknown>): ExtraColumn | undefined {
  if (!isText(label)) return undefined
  if (isName(field)) return { label, field }
  const hops = readPath(path)
  return hops && { label, path: hops }
}

function readOrder(json: unknown): Order | undefined {
  if (isRecord(json)) return isName(json.field) ? { field: json.field } : undefined
  return oneOf(['code', 'paper'] as const, json)
}

function readExpects(json: unknown): MatrixDefinition['expects'] {
  if (!isRecord(json)) return undefined
  const row = readExpected(json.row)
  const column = readExpected(json.column)
  return row || column ? { ...(row ? { row } : {}), ...(column ? { column } : {}) } : undefined
}

const readExpected = (json: unknown): Expected | undefined =>
  isRecord(json)
    ? {
        ...(isNumber(json.least) ? { least: json.least } : {}),
        ...(isNumber(json.most) ? { most: json.most } : {}),
      }
    : undefined
