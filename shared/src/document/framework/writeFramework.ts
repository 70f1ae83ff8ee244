import { type Framework, PART_LISTS, partNames } from '../../model/index.ts'
import { equalJson, jsonCopy } from '../json/index.ts'
import type { Roots } from '../roots/index.ts'
import { type FlatPart, flatten, keyIn } from './flatParts.ts'
import { growing, placeBetween } from './positions.ts'
import { aliveIn, placeKey, type StoredFramework, storedParts } from './storedFramework.ts'
import { withUnread } from './unreadParts.ts'

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
    if (!equalJson(former.own.get(key), next.own.get(key)))
      roots.framework.set(key, next.own.get(key) ?? null)
  }
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
  const keys = keysOf(stored, list)
  const former = new Map(before.map((part) => [part.name, part]))
  const names = new Set(after.map(({ name }) => name))
  for (const [name, key] of keys) if (!names.has(name)) roots.framework.set(key, null)
  const written = after.map((part) => {
    const key = keys.get(part.name) ?? freeKey(list, part.name, keys)
    keys.set(part.name, key)
    const held = former.get(part.name)
    const json = held ? held.json : (stored.lists.get(list) ?? []).find((one) => one.key === key)?.json
    if (!equalJson(json, part.json)) roots.framework.set(key, part.json)
    if ((held?.fields ?? NONE) !== part.fields)
      writeList(roots, stored, `${key}/fields`, held?.fields ?? NONE, part.fields)
    return key
  })
  writeOrder(roots, stored, list, written)
}

const NONE: readonly FlatPart[] = []

/** The keys of what is there, by the names that a reading gives. */
function keysOf(stored: StoredFramework, list: string): Map<string, string> {
  const there = aliveIn(stored.lists, list)
  const names = partNames(
    list.endsWith('/fields') ? 'fields' : (list as 'kinds'),
    there.map(({ json }) => json),
  )
  return new Map(there.map(({ key }, at) => [names[at] ?? '', key]))
}

function freeKey(list: string, name: string, keys: ReadonlyMap<string, string>): string {
  const taken = new Set(keys.values())
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
