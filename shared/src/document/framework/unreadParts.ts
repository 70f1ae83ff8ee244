import type { Framework, UnreadPart } from '../../model/index.ts'
import { isRecord, jsonCopy } from '../json/index.ts'
import { type Json, KEYS, type KnownList, keyOf, knownText } from './knownKeys.ts'

/**
 * What is not read of a framework, because a later version put it there or because it contradicts the rest, is taken
 * out, so that the rest can be read as strictly as ever, kept beside the framework, and put back where it was whenever
 * the framework is written.
 */

/** An object without the keys that this version does not know, and those. */
export function takeKeys(
  item: Json,
  kind: keyof typeof KEYS,
  at: readonly string[],
): { readonly known: Json; readonly unread: readonly UnreadPart[] } {
  const keys: readonly string[] = KEYS[kind]
  const known: Json = {}
  const unread: UnreadPart[] = []
  for (const [key, json] of Object.entries(item)) {
    if (keys.includes(key)) known[key] = json
    else unread.push({ at, key, what: nameOf(at, key), json })
  }
  return { known, unread }
}

/** The framework as it is written: with everything that was not read back in its place. */
export function withUnread({ unread = [], ...framework }: Framework): unknown {
  const json = jsonCopy(framework) as Json
  // Items before keys of items, and each list from its front, so that places are counted as they were.
  const items = unread.filter(({ key }) => typeof key === 'number')
  for (const part of [...items, ...unread.filter(({ key }) => typeof key === 'string')]) putBack(json, part)
  return json
}

function putBack(json: Json, { at, key, json: value, reason }: UnreadPart): void {
  const list = at.at(-1) ?? ''
  const holder = typeof key === 'number' ? at.slice(0, -1).reduce<unknown>(step, json) : undefined
  // A list whose every item was set aside is not there any more.
  if (isRecord(holder) && holder[list] === undefined) holder[list] = []
  const owner = at.reduce<unknown>(step, json)
  if (Array.isArray(owner) && typeof key === 'number') owner.splice(Math.min(key, owner.length), 0, value)
  else if (isRecord(owner) && typeof key === 'string') {
    const isTaken = reason !== undefined && !isEmptyList(owner[key]) && owner[key] !== undefined
    if (!isTaken) owner[key] = value
  }
}

const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0

/** From a part to the part in it; a list is gone through by what tells its items apart. */
function step(within: unknown, name: string): unknown {
  if (isRecord(within)) return Object.hasOwn(within, name) ? within[name] : undefined
  if (!Array.isArray(within)) return undefined
  return within.find((item) => isRecord(item) && [item.id, knownText(item)].includes(name))
}

const nameOf = (at: readonly string[], key: string): string => {
  const owner = at.at(-2) === 'checks' ? 'a check' : at.length > 0 ? `"${at.at(-1)}"` : 'the framework'
  return `"${key}" of ${owner}`
}

/** Where an item of a list lies, for what is in it. */
export const placeIn = (list: KnownList, item: Json): readonly string[] => [list, keyOf(item, list)]
