import * as Y from 'yjs'
import { PART_LISTS } from '../../model/index.ts'
import { isRecord } from '../json/index.ts'
import type { Roots } from '../roots/index.ts'
import { type FlatPart, flatList, flatten, innerOf, keyIn, nameInKey, splitInnerKey } from './flatParts.ts'
import { isPlace, placeOfItem } from './positions.ts'
import { isViewKey, withViewEdits } from './storedView.ts'

/**
 * How a framework lies in a document. `about.framework` is the one that the map was made with, whole, and never written
 * again; the root `framework` has what was edited since, part by part, over it: a key for each part, null where the part
 * was removed, a key with `@` behind it for its place in its list, and a key with `/.` and a name behind it for what was
 * edited in a part that is there. So two people who edit two parts, or two fields of one, both keep theirs, and there is
 * nothing to be carried over first, which two of them could do at once.
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
  /** By the key of the part: the keys of what was edited in it. */
  readonly edits: ReadonlyMap<string, readonly string[]>
}

type Held = Omit<StoredPart, 'key'>

const PLACE = '@'
const VIEW = '=view'
/** After everything that has a place. */
const LAST = '~'

export const placeKey = (key: string): string => key + PLACE

export function storedParts(roots: Roots): StoredFramework {
  const parts = new Map<string, Held>()
  const own = new Map<string, unknown>()
  const base = jsonOf(roots.about.get('framework'))
  if (isRecord(base)) {
    const flat = flatten(base)
    for (const [key, value] of flat.own) own.set(key, value)
    for (const list of PART_LISTS) addBase(parts, list, flat.lists[list])
  }
  const edits = new Map<string, Map<string, unknown>>()
  const view = new Map<string, unknown>()
  const written = { outer: [] as string[], inner: [] as string[] }
  for (const [key, held] of roots.framework.entries()) {
    if (isViewKey(key)) {
      view.set(key, jsonOf(held))
      continue
    }
    const edit = splitInnerKey(key)
    if (edit && listOf(edit.part) !== undefined) {
      const there = edits.get(edit.part) ?? new Map()
      edits.set(edit.part, there.set(key, jsonOf(held) ?? undefined))
    } else if (key.endsWith(PLACE)) continue
    else if (key.startsWith('=')) own.set(key, jsonOf(held) ?? undefined)
    else if (listOf(key) !== undefined) written[isInner(key) ? 'inner' : 'outer'].push(key)
  }
  if (view.size > 0) own.set(VIEW, withViewEdits(own.get(VIEW), view))
  // Those that others lie in first: the order in which keys were written is another in each copy.
  for (const key of [...written.outer, ...written.inner]) {
    const json = jsonOf(roots.framework.get(key)) ?? undefined
    parts.set(key, { json, place: parts.get(key)?.place ?? LAST })
    if (!isInner(key)) takeList(parts, key, json)
  }
  for (const [key, there] of edits) {
    const part = parts.get(key)
    if (part && isRecord(part.json)) parts.set(key, { ...part, json: withEdits(part.json, there) })
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
  return { own, lists, edits: new Map([...edits].map(([key, there]) => [key, [...there.keys()]])) }
}

function withEdits(json: Record<string, unknown>, edits: ReadonlyMap<string, unknown>): unknown {
  const next = new Map(Object.entries(json))
  for (const [key, value] of edits) {
    const { name = '' } = splitInnerKey(key) ?? {}
    if (value === undefined) next.delete(name)
    else next.set(name, value)
  }
  return Object.fromEntries(next)
}

/** A report that version 3 wrote has its parts in it, and they take the place of those it was made with. */
function takeList(parts: Map<string, Held>, key: string, json: unknown): void {
  const inner = innerOf(key.split('/')[0] ?? '')
  if (inner === undefined || !isRecord(json)) return
  const items = flatList(inner, json[inner])
  if (items.length === 0) return
  for (const other of parts.keys()) if (other.startsWith(`${key}/${inner}/`)) parts.delete(other)
  addBase(parts, `${key}/${inner}`, items)
}

const byPlace = (a: StoredPart, b: StoredPart): number =>
  a.place === b.place ? (a.key < b.key ? -1 : 1) : a.place < b.place ? -1 : 1

function addBase(parts: Map<string, Held>, list: string, items: readonly FlatPart[]): void {
  for (const [index, { name, json, inner }] of items.entries()) {
    const key = keyIn(list, name)
    parts.set(key, { json, place: placeOfItem(index) })
    addBase(parts, `${key}/${innerOf(list)}`, inner)
  }
}

const isInner = (key: string): boolean => key.split('/').length > 2

/** The list that a key is in: `kinds`, `kinds/gate/fields`. Undefined for what is no key of ours. */
function listOf(key: string): string | undefined {
  const [list = '', name = '', inner, item, ...more] = key.split('/')
  if (!PART_LISTS.some((known) => known === list) || name === '' || more.length > 0) return undefined
  if (inner === undefined) return list
  return inner === innerOf(list) && item ? `${list}/${name}/${inner}` : undefined
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
      const inner = innerOf(list) ?? ''
      const items = aliveIn(lists, `${key}/${inner}`)
      return isRecord(part) && inner && (items.length > 0 || Array.isArray(part[inner]))
        ? { ...part, [inner]: items.map((item) => item.json) }
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
