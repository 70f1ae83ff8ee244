import { FIELD_TYPES } from '../../model/index.ts'
import { isText } from '../json/index.ts'

/** What this version knows of each part: all else in it was put there by a later one. */

export type Json = Record<string, unknown>

const CHECK_TYPES: ReadonlySet<string> = new Set([
  'column-covered',
  'column-single-support',
  'row-covers',
  'needs-link',
  'most-links',
  'field-filled',
  'each',
])
const SEVERITIES: ReadonlySet<string> = new Set(['gap', 'risk', 'note'])
const KNOWN_FIELD_TYPES: ReadonlySet<string> = new Set(FIELD_TYPES)

export const KEYS = {
  framework: [
    'id',
    'title',
    'language',
    'version',
    'kinds',
    'relations',
    'matrices',
    'checks',
    'measures',
    'registers',
    'reports',
    'view',
    'unread',
  ],
  kinds: ['id', 'archetype', 'label', 'plural', 'prefix', 'fields', 'role', 'publish'],
  fields: [
    'id',
    'label',
    'type',
    'values',
    'tones',
    'help',
    'role',
    'unit',
    'periods',
    'to',
    'publish',
    'observed',
  ],
  relations: [
    'id',
    'label',
    'inverse',
    'from',
    'to',
    'cardinality',
    'strengths',
    'role',
    'fields',
    'acyclic',
    'symmetric',
    'ordered',
    'publish',
  ],
  matrices: [
    'id',
    'title',
    'rows',
    'columns',
    'direct',
    'indirect',
    'indirectBasis',
    'verb',
    'closed',
    'show',
    'extra',
    'order',
    'rowGroups',
    'columnGroups',
    'expects',
  ],
  checks: [
    'type',
    'matrix',
    'severity',
    'kind',
    'relation',
    'end',
    'noun',
    'most',
    'field',
    'id',
    'title',
    'of',
    'value',
    'is',
    'than',
    'tolerance',
    'perPeriod',
    'perGroup',
    'periods',
    'sentence',
    'advice',
  ],
  measures: ['id', 'title', 'of', 'path', 'where', 'take', 'field', 'sign', 'by', 'printed', 'tolerance'],
  registers: ['id', 'title', 'of', 'columns'],
  reports: ['id', 'title', 'parts'],
  view: ['lanes', 'placing'],
} as const

export type KnownList = Exclude<keyof typeof KEYS, 'framework' | 'view'>

/** An item of a type, or of a severity, that this version does not know. */
export function isLater(item: Json, list: KnownList): boolean {
  if (list === 'fields') return isText(item.type) && !KNOWN_FIELD_TYPES.has(item.type)
  if (list !== 'checks' || !isText(item.type)) return false
  return !CHECK_TYPES.has(item.type) || (isText(item.severity) && !SEVERITIES.has(item.severity))
}

/** What tells an item apart from the others of its list. A check of before has no id: what it asks is what it is. */
export const keyOf = (item: Json, list: KnownList): string =>
  list === 'checks' ? knownText(item) : isText(item.id) ? item.id : ''

export const knownText = (item: Json): string => JSON.stringify(KEYS.checks.map((key) => item[key] ?? null))
