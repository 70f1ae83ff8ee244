import { FIELD_TYPES, type Framework, type UnreadPart } from '../../model/index.ts'
import { isRecord, isText, jsonCopy } from '../json/index.ts'

/**
 * What a later version may have put into a framework and this one does not know: types of check and field, severities,
 * and keys anywhere. It is taken out before reading, so that the rest can be read as strictly as ever, kept beside the
 * framework, and put back where it was whenever the framework is written.
 */

type Json = Record<string, unknown>

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

const KEYS = {
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

const LISTS = [
  'kinds',
  'fields',
  'relations',
  'matrices',
  'checks',
  'measures',
  'registers',
  'reports',
] as const

/** The framework without what this version does not know, and that. Anything but a framework comes back as it is. */
export function takeUnread(json: unknown): {
  readonly known: unknown
  readonly unread: readonly UnreadPart[]
} {
  const unread: UnreadPart[] = []

  function take(item: Json, keys: readonly string[], at: readonly string[]): Json {
    const known: Json = {}
    for (const [key, value] of Object.entries(item)) {
      if (!keys.includes(key)) unread.push({ at, key, what: nameOf(at, key), json: value })
      else if (LISTS.some((list) => list === key) && Array.isArray(value))
        known[key] = takeList(value, key, at)
      else if (key === 'view' && isRecord(value)) known[key] = take(value, KEYS.view, ['view'])
      else known[key] = value
    }
    return known
  }

  function takeList(items: readonly unknown[], list: string, at: readonly string[]): unknown[] {
    const keys: readonly string[] = KEYS[list as (typeof LISTS)[number]]
    return items.flatMap((item, place) => {
      if (!isRecord(item)) return [item]
      if (!isLater(item, list)) return [take(item, keys, [...at, list, keyOf(item, list)])]
      const what = `${list.slice(0, -1)} "${String(item.type ?? item.severity)}"`
      unread.push({ at: [...at, list], key: place, what, json: item })
      return []
    })
  }

  return { known: isRecord(json) ? take(json, KEYS.framework, []) : json, unread }
}

/** The framework as it is written: with everything that was not read back in its place. */
export function withUnread({ unread = [], ...framework }: Framework): unknown {
  const json = jsonCopy(framework) as Json
  // Items before keys of items, and each list from its front, so that places are counted as they were.
  for (const { at, key, json: value } of unread) {
    const owner = at.reduce<unknown>(step, json)
    if (Array.isArray(owner) && typeof key === 'number') owner.splice(Math.min(key, owner.length), 0, value)
    else if (isRecord(owner) && typeof key === 'string') owner[key] = value
  }
  return json
}

/** From a part to the part in it; a list is gone through by what tells its items apart. */
function step(within: unknown, name: string): unknown {
  if (isRecord(within)) return Object.hasOwn(within, name) ? within[name] : undefined
  if (!Array.isArray(within)) return undefined
  return within.find((item) => isRecord(item) && [item.id, knownText(item)].includes(name))
}

/** A check has no id: what it asks is what it is. */
const keyOf = (item: Json, list: string): string =>
  list === 'checks' ? knownText(item) : isText(item.id) ? item.id : ''

const knownText = (item: Json): string => JSON.stringify(KEYS.checks.map((key) => item[key] ?? null))

function isLater(item: Json, list: string): boolean {
  if (list === 'fields') return isText(item.type) && !KNOWN_FIELD_TYPES.has(item.type)
  if (list !== 'checks' || !isText(item.type)) return false
  return !CHECK_TYPES.has(item.type) || (isText(item.severity) && !SEVERITIES.has(item.severity))
}

const nameOf = (at: readonly string[], key: string): string => {
  const owner = at.at(-2) === 'checks' ? 'a check' : at.length > 0 ? `"${at.at(-1)}"` : 'the framework'
  return `"${key}" of ${owner}`
}
