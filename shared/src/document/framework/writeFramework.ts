import { alignedTo, type Framework, PART_LISTS, partNames } from '../../model/index.ts'
import { equalJson, isRecord, jsonCopy } from '../json/index.ts'
import type { Roots } from '../roots/index.ts'
import { type FlatPart, flatten, innerKey, innerOf, keyIn } from './flatParts.ts'
import { growing, placeBetween } from './positions.ts'
import { aliveIn, placeKey, type StoredFramework, type StoredPart, storedParts } from './storedFramework.ts'
import { writeView } from './storedView.ts'
import { withUnread } from './unreadParts.ts'

const VIEW = '=view'

/**
 * Writes what differs between two frameworks, part by part. Answers false for the first framework of a document, which
 * is written whole.
 */
export function writeFramework(roots: Roots, before: Framework, after: Framework): boolean {
  const json = jsonCopy(withUnread(after)) as Record<string, unknown>
  if (roots.about.get('framework') === undefined && roots.framework.size === 0) {
    roots.about.set('framework', json)
    return false
  }
  const stored = storedParts(roots)
  const former = flatten(withUnread(before) as Record<string, unknown>)
  const next = flatten(json)
  for (const key of new Set([...former.own.keys(), ...next.own.keys()])) {
    if (key !== VIEW && !equalJson(former.own.get(key), next.own.get(key)))
      roots.framework.set(key, next.own.get(key) ?? null)
  }
  writeView(roots, before, after)
  for (const list of PART_LISTS) writeList(roots, stored, list, former.lists[list], next.lists[list])
  return true
}

function writeList(
  roots: Roots,
  stored: StoredFramework,
  list: string,
  before: readonly FlatPart[],
  after: readonly FlatPart[],
): void {
  const there = aliveIn(stored.lists, list)
  const kept = isOfParts(list) ? alignedParts(there, before, after) : namedParts(list, there, before, after)
  const stays = new Set(kept.map((one) => one?.stored))
  for (const part of there) if (!stays.has(part)) roots.framework.set(part.key, null)
  const taken = new Set(there.map(({ key }) => key))
  const written = after.map((part, at) => {
    const { stored: held, json, inner = NONE } = kept[at] ?? {}
    const key = held?.key ?? freeKey(list, part.name, taken)
    taken.add(key)
    if (held) writeEdits(roots, key, json, part.json)
    else writeWhole(roots, stored, key, part.json)
    if (inner !== part.inner) writeList(roots, stored, `${key}/${innerOf(list)}`, inner, part.inner)
    return key
  })
  writeOrder(roots, stored, list, written)
}

const NONE: readonly FlatPart[] = []

/** A part that is there, what it said before, and the list it had; for each of those that are to be there. */
interface Kept {
  readonly stored: StoredPart
  readonly json: unknown
  readonly inner: readonly FlatPart[]
}

/** By the names that a reading gives. */
function namedParts(
  list: string,
  there: readonly StoredPart[],
  before: readonly FlatPart[],
  after: readonly FlatPart[],
): readonly (Kept | undefined)[] {
  const names = partNames(
    list.endsWith('/fields') ? 'fields' : (list as 'kinds'),
    there.map(({ json }) => json),
  )
  const stored = new Map(there.map((part, at) => [names[at] ?? '', part]))
  const former = new Map(before.map((part) => [part.name, part]))
  return after.map(({ name }) => {
    const part = stored.get(name)
    const held = former.get(name)
    return part && { stored: part, json: held ? held.json : part.json, inner: held?.inner ?? NONE }
  })
}

/** Parts of a report have no names: they go by what they say, and where that is another, by where they stand. */
function alignedParts(
  there: readonly StoredPart[],
  before: readonly FlatPart[],
  after: readonly FlatPart[],
): readonly (Kept | undefined)[] {
  const former = before.length === there.length ? before : there
  return alignedTo(
    former.map(({ json }) => json),
    after.map(({ json }) => json),
    equalJson,
  ).map((at) => {
    const part = at === undefined ? undefined : there[at]
    return part && { stored: part, json: former[at as number]?.json, inner: NONE }
  })
}

const isOfParts = (list: string): boolean => list.endsWith('/parts')

/** Key by key where both have keys, so that what somebody else edits in the same part meanwhile stays. */
function writeEdits(roots: Roots, key: string, before: unknown, after: unknown): void {
  if (equalJson(before, after)) return
  if (!isRecord(before) || !isRecord(after)) {
    roots.framework.set(key, after)
    return
  }
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (!equalJson(before[name], after[name])) roots.framework.set(innerKey(key, name), after[name] ?? null)
  }
}

/** A part that was not there, or not any more: what was edited in it then is no part of it. */
function writeWhole(roots: Roots, stored: StoredFramework, key: string, json: unknown): void {
  for (const edit of stored.edits.get(key) ?? []) roots.framework.delete(edit)
  roots.framework.set(key, json)
}

function freeKey(list: string, name: string, taken: ReadonlySet<string>): string {
  let key = keyIn(list, name)
  while (taken.has(key)) key += '#'
  return key
}

/** As few as can be are given another place, so that what others move meanwhile stays where they moved it. */
function writeOrder(roots: Roots, stored: StoredFramework, list: string, keys: readonly string[]): void {
  const places = new Map((stored.lists.get(list) ?? []).map(({ key, place }) => [key, place]))
  const held = keys.map((key) => places.get(key))
  const isInOrder = keys.every((key, at) => {
    const [place, last] = [held[at], held[at - 1]]
    if (place === undefined) return false
    return (
      at === 0 || (last !== undefined && (last < place || (last === place && (keys[at - 1] ?? '') < key)))
    )
  })
  if (isInOrder) return
  const kept = growing(held)
  let last = ''
  for (const [at, key] of keys.entries()) {
    if (kept.has(at)) {
      last = held[at] ?? last
      continue
    }
    const next = held.find((_, later) => later > at && kept.has(later))
    last = placeBetween(last, next)
    roots.framework.set(placeKey(key), last)
  }
}
