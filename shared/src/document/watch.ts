import * as Y from 'yjs'
import { ROOT_NAMES, type RootName, type Roots } from './roots/index.ts'

/** One place in a document that a transaction changed. */
export interface Spot {
  readonly root: RootName
  /** What lies in the root: an element's id, a link's id, a key of evidence, a cell's key; in `about`, its part. */
  readonly entry: string
  /** The key inside the entry; absent when the entry itself was set or removed. */
  readonly key?: string
  /** The Yjs client id of whoever wrote it, as far as the document tells: a deletion does not carry a name. */
  readonly author?: number
}

/** Calls back with every place that a transaction changed, before the transaction's own listeners hear of it. */
export function watch(roots: Roots, spotted: (spots: readonly Spot[]) => void): () => void {
  const stops = ROOT_NAMES.map((name) => {
    const root = roots[name]
    const observer = (events: readonly Y.YEvent<Y.AbstractType<unknown>>[]): void => {
      spotted(events.flatMap((event) => spotsOf(name, root, event)))
    }
    // The types of yjs have `any` here; an observer that asks for less is as good.
    root.observeDeep(observer as Parameters<typeof root.observeDeep>[0])
    return () => root.unobserveDeep(observer as Parameters<typeof root.observeDeep>[0])
  })
  return () => {
    for (const stop of stops) stop()
  }
}

function spotsOf(name: RootName, root: Y.Map<unknown>, event: Y.YEvent<Y.AbstractType<unknown>>): Spot[] {
  const [entry, key] = event.path
  if (event instanceof Y.YMapEvent && event.path.length < 2) {
    const at = event.target as Y.Map<unknown>
    const spots: Spot[] = []
    for (const changed of event.keysChanged) {
      // Something that is no entry of a map has no key; nothing of ours reads it.
      if (typeof changed !== 'string') continue
      const author = authorOfKey(at, changed, event.transaction)
      const place = at === root ? { entry: changed } : { entry: String(entry), key: changed }
      spots.push({ root: name, ...place, ...(author === undefined ? {} : { author }) })
    }
    return spots
  }
  if (entry === undefined) return []
  const author = authorOfContent(event)
  return [
    {
      root: name,
      entry: String(entry),
      ...(key === undefined ? {} : { key: String(key) }),
      ...(author === undefined ? {} : { author }),
    },
  ]
}

/** Who set a key last. Whoever removed one is known only when it was done here. */
function authorOfKey(map: Y.Map<unknown>, key: string, { local, doc }: Y.Transaction): number | undefined {
  if (local) return doc.clientID
  const item = map._map.get(key)
  return item && !item.deleted ? item.id.client : undefined
}

/** Who typed in a text, or in whatever else lies under a key. The same holds for what was cut. */
function authorOfContent(event: Y.YEvent<Y.AbstractType<unknown>>): number | undefined {
  const { local, doc } = event.transaction
  if (local) return doc.clientID
  for (let item = event.target._start; item; item = item.right) {
    if (event.adds(item)) return item.id.client
  }
  return undefined
}
