import { PART_LISTS, type PartList, partNames } from '../../model/index.ts'
import { isRecord, wellFormed } from '../json/index.ts'

/**
 * A framework as parts, each of which has a key of its own: `kinds/gate`, `kinds/gate/fields/date`,
 * `reports/board/parts/?1x`, `=title` for what the framework says of itself. A part with a list is kept without it.
 */

export interface FlatPart {
  readonly name: string
  readonly json: unknown
  /** Fields of a kind or a relation, parts of a report; empty where what stands there is no list. */
  readonly inner: readonly FlatPart[]
}

export interface FlatFramework {
  /** By its key. A list that is there has an empty one here, so that it is there also without items. */
  readonly own: ReadonlyMap<string, unknown>
  readonly lists: Readonly<Record<PartList, readonly FlatPart[]>>
}

/** The key of a part in a list, whatever its name is made of. */
export const keyIn = (list: string, name: string): string => `${list}/${encoded(name)}`
export const ownKey = (key: string): string => `=${encoded(key)}`
export const nameInKey = (key: string): string => {
  try {
    return decodeURIComponent(key.slice(1))
  } catch {
    return key.slice(1)
  }
}
const encoded = (name: string): string => encodeURIComponent(wellFormed(name))

/** The list that an item of this list has, whose items are parts by themselves. */
export function innerOf(list: string): 'fields' | 'parts' | undefined {
  if (list === 'kinds' || list === 'relations') return 'fields'
  return list === 'reports' ? 'parts' : undefined
}

/** The key under which one key of a part is written by itself, so that two people who edit two of them both keep theirs. */
export const innerKey = (key: string, name: string): string => `${key}/.${encoded(name)}`

/** The part and its key that such a key is of. No id has a slash in a key. */
export function splitInnerKey(key: string): { readonly part: string; readonly name: string } | undefined {
  const at = key.lastIndexOf('/.')
  return at > 0 && !key.includes('/', at + 1)
    ? { part: key.slice(0, at), name: nameInKey(key.slice(at + 1)) }
    : undefined
}

export function flatten(json: Record<string, unknown>): FlatFramework {
  const own = new Map<string, unknown>()
  for (const [key, value] of Object.entries(json))
    own.set(ownKey(key), isList(key) && Array.isArray(value) ? [] : value)
  const lists = Object.fromEntries(PART_LISTS.map((list) => [list, flatList(list, json[list])]))
  return { own, lists: lists as Record<PartList, readonly FlatPart[]> }
}

const isList = (key: string): boolean => PART_LISTS.some((list) => list === key)

export function flatList(list: PartList | 'fields' | 'parts', json: unknown): readonly FlatPart[] {
  if (!Array.isArray(json)) return []
  const names = partNames(list === 'parts' ? 'fields' : list, json)
  const inner = innerOf(list)
  return json.map((item, at) => {
    const name = names[at] ?? ''
    const items = inner && isRecord(item) ? item[inner] : undefined
    if (!inner || !Array.isArray(items)) return { name, json: item, inner: [] }
    return { name, json: { ...item, [inner]: [] }, inner: flatList(inner, items) }
  })
}
