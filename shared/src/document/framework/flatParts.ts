import { PART_LISTS, type PartList, partNames } from '../../model/index.ts'
import { isRecord, wellFormed } from '../json/index.ts'

/**
 * A framework as parts, each of which has a key of its own: `kinds/gate`, `kinds/gate/fields/date`, `=title` for what the
 * framework says of itself. A part with fields is kept without them.
 */

export interface FlatPart {
  readonly name: string
  readonly json: unknown
  /** Fields, for a kind or a relation whose list of them is one. */
  readonly fields: readonly FlatPart[]
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

export const hasFields = (list: string): boolean => list === 'kinds' || list === 'relations'

export function flatten(json: Record<string, unknown>): FlatFramework {
  const own = new Map<string, unknown>()
  for (const [key, value] of Object.entries(json))
    own.set(ownKey(key), isList(key) && Array.isArray(value) ? [] : value)
  const lists = Object.fromEntries(PART_LISTS.map((list) => [list, flatList(list, json[list])]))
  return { own, lists: lists as Record<PartList, readonly FlatPart[]> }
}

const isList = (key: string): boolean => PART_LISTS.some((list) => list === key)

function flatList(list: PartList | 'fields', json: unknown): readonly FlatPart[] {
  if (!Array.isArray(json)) return []
  const names = partNames(list, json)
  return json.map((item, at) => {
    const name = names[at] ?? ''
    if (!hasFields(list) || !isRecord(item) || !Array.isArray(item.fields))
      return { name, json: item, fields: [] }
    return { name, json: { ...item, fields: [] }, fields: flatList('fields', item.fields) }
  })
}
