import * as Y from 'yjs'
import { FIELD_PREFIX, rootsOf } from './roots/index.ts'

/** A place in the work of one client: what it wrote there came in some update, and that with who and when. */
export interface WrittenPlace {
  readonly client: number
  readonly clock: number
}

export interface Origins {
  /** Where the element or link was made. */
  readonly made: WrittenPlace
  /** Where what is in each of its parts was written: a text has a place for each piece, at most `PIECES_MAX` of them. */
  readonly parts: readonly { readonly part: string; readonly places: readonly WrittenPlace[] }[]
}

const PIECES_MAX = 100

/** Where an element or link comes from; undefined where the document has none of that id. */
export function originsOf(update: Uint8Array, root: 'elements' | 'links', id: string): Origins | undefined {
  const doc = new Y.Doc()
  try {
    Y.applyUpdate(doc, update)
    const item = rootsOf(doc)[root]._map.get(id)
    const entry =
      item && !item.deleted && item.content instanceof Y.ContentType ? item.content.type : undefined
    if (!item || !(entry instanceof Y.Map)) return undefined
    const parts = [...entry._map].flatMap(([key, part]) =>
      part.deleted ? [] : [{ part: nameOf(key), places: placesOf(part) }],
    )
    return { made: placeOf(item), parts }
  } finally {
    doc.destroy()
  }
}

/** For each place, which of the updates brings it; -1 where none does. Expects updates that were let in. */
export function bringing(updates: readonly Uint8Array[], places: readonly WrittenPlace[]): readonly number[] {
  const found = places.map(() => -1)
  const wanted = Map.groupBy(places.keys(), (at) => places[at]?.client)
  for (const [index, update] of updates.entries()) {
    for (const { id, length } of Y.decodeUpdate(update).structs) {
      for (const at of wanted.get(id.client) ?? []) {
        const clock = places[at]?.clock ?? -1
        if (found[at] === -1 && id.clock <= clock && clock < id.clock + length) found[at] = index
      }
    }
  }
  return found
}

const nameOf = (key: string): string => (key.startsWith(FIELD_PREFIX) ? key.slice(FIELD_PREFIX.length) : key)

const placeOf = ({ id, length }: Y.Item): WrittenPlace => ({
  client: id.client,
  clock: id.clock + length - 1,
})

function placesOf(item: Y.Item): readonly WrittenPlace[] {
  const places = [placeOf(item)]
  if (!(item.content instanceof Y.ContentType)) return places
  for (let piece = item.content.type._start; piece && places.length < PIECES_MAX; piece = piece.right)
    if (!piece.deleted) places.push(placeOf(piece))
  return places
}
