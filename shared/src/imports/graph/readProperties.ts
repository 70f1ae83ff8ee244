import { type EVIDENCE_PARTS, evidencePart, FIXED_NAMES, fieldNames } from '../../exchange/index.ts'
import type { Field, FieldId, FieldValue, Series } from '../../model/index.ts'
import { type EvidenceWords, folded } from '../entries/index.ts'
import type { SourceProperty } from './sourceGraph.ts'

/** What properties say of an element or a link: what our own files write, and fields by what they are called. */
export interface ReadProperties {
  readonly fields: Readonly<Record<FieldId, FieldValue>>
  /** Fields that name another element. */
  readonly references: Readonly<Record<FieldId, string>>
  readonly evidence: readonly EvidenceWords[]
  /** "Code", "Basis" and what else has a name of its own. */
  readonly fixed: ReadonlyMap<string, string>
  readonly unknown: readonly string[]
}

const FIXED: ReadonlyMap<string, string> = new Map(
  Object.values(FIXED_NAMES).map((name) => [folded(name), name]),
)

export function readProperties(
  properties: readonly SourceProperty[],
  fields: readonly Field[],
): ReadProperties {
  const names = fieldNames(fields)
  const byName = new Map(fields.map((field) => [folded(names.get(field.id) ?? field.label), field]))
  const said: Record<FieldId, FieldValue> = {}
  const references: Record<FieldId, string> = {}
  const fixed = new Map<string, string>()
  const pieces = new Map<number, Record<(typeof EVIDENCE_PARTS)[number], string>>()
  const unknown: string[] = []
  for (const { name, value } of properties) {
    const own = FIXED.get(folded(name))
    const part = evidencePart(name)
    const field = byName.get(folded(name)) ?? fields.find(({ id }) => `field ${id}` === folded(name))
    const period = periodOf(name, byName)
    if (part) {
      const piece = pieces.get(part.number) ?? { source: '', paragraph: '', quotation: '', field: '' }
      piece[part.part] = value
      pieces.set(part.number, piece)
    } else if (field?.type === 'reference') references[field.id] = value
    else if (field && field.type !== 'series') said[field.id] = valueIn(field, value)
    else if (period) {
      const held = said[period.field.id]
      said[period.field.id] = {
        ...(typeof held === 'object' ? (held as Series) : {}),
        [period.period]: figureOf(value),
      }
    } else if (own !== undefined) fixed.set(own, value)
    else unknown.push(name)
  }
  const evidence = [...pieces]
    .sort(([a], [b]) => a - b)
    .map(([, { field, ...words }]): EvidenceWords => {
      const id = byName.get(folded(field))?.id ?? (field.startsWith('field ') ? field.slice(6) : undefined)
      return { ...words, ...(id ? { field: id } : {}) }
    })
  return { fields: said, references, evidence, fixed, unknown }
}

/** "By year (2006/07)" as the series and its period. */
function periodOf(
  name: string,
  byName: ReadonlyMap<string, Field>,
): { readonly field: Field; readonly period: string } | undefined {
  const [, label, period] = /^(.*\S)\s*\((.*)\)$/s.exec(name) ?? []
  const field = label === undefined ? undefined : byName.get(folded(label))
  return field?.type === 'series' && period ? { field, period } : undefined
}

const figureOf = (text: string): string | number => (String(Number(text)) === text ? Number(text) : text)

function valueIn({ type }: Field, text: string): FieldValue {
  if (type === 'boolean') return text === 'yes' ? true : text === 'no' ? false : text
  return type === 'number' || type === 'money' ? figureOf(text) : text
}
