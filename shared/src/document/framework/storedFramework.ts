import * as Y from 'yjs'
import { PART_LISTS } from '../../model/index.ts'
import { isRecord } from '../json/index.ts'
import type { Roots } from '../roots/index.ts'
import { type FlatPart, flatten, hasFields, keyIn, nameInKey } from './flatParts.ts'
import { isPlace, placeOfItem } from './positions.ts'

/**
 * How a framework lies in a document. `about.framework` is the one that the map was made with, whole, and never written
 * again; the root `framework` has what was edited since, part by part, over it: a key for each part, null where the part
 * was removed, and a key with `@` behind it for its place in its list. So two people who edit two parts both keep theirs, and
 * there is nothing to be carried over first, which two of them could do at once.
 */

/** A part as it lies in the document, also where it is removed. */
export interface StoredPart {
  readonly key: string
  /** Undefined where it is removed. */
  readonly json: unknown
  readonly place: string
}

export interface StoredFramework {
  readonly own: ReadonlyMap<string, unknown>
  /** By the key of the list, in their order. */
  readonly lists: ReadonlyMap<string, readonly StoredPart[]>
}

const PLACE = '@'
/** After everything that has a place. */
const LAST = '~'

export const placeKey = (key: string): string => key + PLACE

export function storedParts(roots: Roots): StoredFramework {
  const parts = new Map<string, { json: unknown; place: string }>()
  const own = new Map<string, unknown>()
  const base = jsonOf(roots.about.get('framework'))
  if (isRecord(base)) {
    const flat = flatten(base)
    for (const [key, value] of flat.own) own.set(key, value)
    for (const list of PART_LISTS) addBase(parts, list, flat.lists[list])
  }
  for (const [key, held] of roots.framework.entries()) {
    if (key.endsWith(PLACE)) continue
    const json = jsonOf(held) ?? undefined
    if (key.startsWith('=')) own.set(key, json)
    else if (listOf(key) !== undefined) parts.set(key, { json, place: parts.get(key)?.place ?? LAST })
  }
  const lists = new Map<string, StoredPart[]>()
  for (const [key, { json, place }] of parts) {
    const list = listOf(key) ?? ''
    const moved = roots.framework.get(placeKey(key))
    const part = { key, json, place: isPlace(moved) ? moved : place }
    const there = lists.get(list)
    if (there) there.push(part)
    else lists.set(list, [part])
  }
  for (const list of lists.values()) list.sort(byPlace)
  return { own, lists }
}

const byPlace = (a: StoredPart, b: StoredPart): number =>
  a.place === b.place ? (a.key < b.key ? -1 : 1) : a.place < b.place ? -1 : 1

function addBase(
  parts: Map<string, { json: unknown; place: string }>,
  list: string,
  items: readonly FlatPart[],
): void {
  for (const [index, { name, json, fields }] of items.entries()) {
    const key = keyIn(list, name)
    parts.set(key, { json, place: placeOfItem(index) })
    addBase(parts, `${key}/fields`, fields)
  }
}

/** The list that a key is in: `kinds`, `kinds/gate/fields`. Undefined for what is no key of ours. */
function listOf(key: string): string | undefined {
  const [list = '', name = '', fields, field, ...more] = key.split('/')
  if (!PART_LISTS.some((known) => known === list) || name === '' || more.length > 0) return undefined
  if (fields === undefined) return list
  return fields === 'fields' && field && hasFields(list) ? `${list}/${name}/fields` : undefined
}

/** The framework of a document as JSON of any shape, or what lies there instead of one. */
export function storedFramework(roots: Roots): unknown {
  const base = roots.about.get('framework')
  if (roots.framework.size === 0) return jsonOf(base)
  const { own, lists } = storedParts(roots)
  const json: Record<string, unknown> = {}
  for (const [key, value] of own) if (value !== undefined) json[nameInKey(key)] = value
  for (const list of PART_LISTS) {
    const parts = aliveIn(lists, list).map(({ key, json: part }) => {
      const fields = aliveIn(lists, `${key}/fields`)
      return isRecord(part) && fields.length > 0
        ? { ...part, fields: fields.map((field) => field.json) }
        : part
    })
    if (parts.length > 0) json[list] = parts
  }
  return json
}

export const aliveIn = (lists: StoredFramework['lists'], list: string): readonly StoredPart[] =>
  (lists.get(list) ?? []).filter(({ json }) => json !== undefined)

/** What somebody put into the document as JSON; what JSON has no place for is null. */
function jsonOf(value: unknown): unknown {
  if (value === undefined) return undefined
  if (value instanceof Y.AbstractType || value instanceof Y.Doc || value instanceof Uint8Array) return null
  if (Array.isArray(value)) return value.map((item) => jsonOf(item) ?? null)
  if (isRecord(value))
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, item]) => (item === undefined ? [] : [[key, jsonOf(item)]])),
    )
  return typeof value === 'bigint' || (typeof value === 'number' && !Number.isFinite(value)) ? null : value
}
