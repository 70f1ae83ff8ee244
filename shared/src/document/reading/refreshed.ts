import { equalJson } from '../json/index.ts'

/** The same Map when nothing in it changed, otherwise a copy in which only the changed entries are new. */
export function refreshed<K extends string, V>(
  held: ReadonlyMap<K, V>,
  ids: ReadonlySet<K>,
  read: (id: K) => V | undefined,
): ReadonlyMap<K, V> {
  let copy: Map<K, V> | undefined
  for (const id of ids) {
    const value = read(id)
    if (equalJson(held.get(id), value)) continue
    copy ??= new Map(held)
    if (value === undefined) copy.delete(id)
    else copy.set(id, value)
  }
  return copy ?? held
}
