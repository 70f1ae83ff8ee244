import { PART_WORDS, PARTS_MAX, type PartList, type UnreadPart } from '../../model/index.ts'
import { isRecord, isText } from '../json/index.ts'
import { isLater, type Json, type KnownList, keyOf } from './knownKeys.ts'
import { takeKeys } from './unreadParts.ts'

/** An item of a list, read by itself: it may yet turn out to contradict the others. */
export interface Candidate<T> {
  readonly part: T
  /** Its place in the list as it is written. */
  readonly index: number
  /** As it is written. */
  readonly json: unknown
  /** What is in it and was not read. */
  readonly unread: readonly UnreadPart[]
  /** Where what is in it lies. */
  readonly at: readonly string[]
  /** The items of its own list, for those that have one: fields of a kind, parts of a report. */
  readonly inner: readonly Candidate<unknown>[]
}

export interface Candidates<T> {
  readonly items: readonly Candidate<T>[]
  readonly aside: readonly UnreadPart[]
}

/** Items of these lists have a list of their own, whose items are set aside one by one. */
const INNER: Readonly<Partial<Record<PartList, string>>> = {
  kinds: 'fields',
  relations: 'fields',
  reports: 'parts',
}

/** Every item of a list by itself: read, or set aside with the reason. Never fails, whatever `json` is. */
export function readList<T>(
  list: PartList,
  json: unknown,
  read: (part: Json, inner: readonly unknown[] | undefined) => T | undefined,
  readInner?: (part: Json) => unknown,
): Candidates<T> {
  const inner = INNER[list]
  return readItems(list, PART_WORDS[list], json, [list], (item, at) => {
    const { known, unread } = takeKeys(item, list, at)
    if (inner === undefined || !readInner || known[inner] === undefined)
      return { part: read(known, undefined), unread, inner: [] }
    const { items, aside } = readItems(
      inner,
      inner === 'fields' ? 'field' : 'part',
      known[inner],
      [...at, inner],
      (field, place) => {
        if (inner !== 'fields') return { part: readInner(field), unread: [], inner: [] }
        const taken = takeKeys(field, 'fields', place)
        return { part: readInner(taken.known), unread: taken.unread, inner: [] }
      },
    )
    const part = read(
      known,
      items.map((one) => one.part),
    )
    return { part, unread: [...unread, ...aside, ...items.flatMap((one) => one.unread)], inner: items }
  })
}

interface ReadItem<T> {
  readonly part: T | undefined
  readonly unread: readonly UnreadPart[]
  readonly inner: readonly Candidate<unknown>[]
}

function readItems<T>(
  list: string,
  word: string,
  json: unknown,
  at: readonly string[],
  read: (item: Json, at: readonly string[]) => ReadItem<T>,
): Candidates<T> {
  if (json === undefined) return { items: [], aside: [] }
  const owner = at.length > 1 ? ` of "${at.at(-2)}"` : ''
  if (!Array.isArray(json)) {
    const reason = `its ${list}${owner} are not a list.`
    return { items: [], aside: [{ at: at.slice(0, -1), key: list, what: `${list}${owner}`, json, reason }] }
  }
  const items: Candidate<T>[] = []
  const aside: UnreadPart[] = []
  for (const [index, item] of json.entries()) {
    const setAside = (what: string, reason?: string): void => {
      aside.push({ at, key: index, what, json: item, ...(reason === undefined ? {} : { reason }) })
    }
    const name = isRecord(item) && isText(item.id) ? `${word} "${item.id.slice(0, 100)}"` : `a ${word}`
    if (items.length >= PARTS_MAX) {
      setAside(`${name}${owner}`, `it has more than ${PARTS_MAX} ${list}${owner}. Remove some.`)
    } else if (isRecord(item) && isKnownList(list) && isLater(item, list)) {
      setAside(`${word} "${String(item.type ?? item.severity)}"`)
    } else {
      const place = isRecord(item) ? [...at, isKnownList(list) ? keyOf(item, list) : `${index}`] : at
      const one = isRecord(item) ? read(item, place) : undefined
      if (one?.part === undefined) setAside(`${name}${owner}`, `${name}${owner} is incomplete.`)
      else items.push({ part: one.part, index, json: item, unread: one.unread, at: place, inner: one.inner })
    }
  }
  return { items, aside }
}

const isKnownList = (list: string): list is KnownList => list !== 'parts'
