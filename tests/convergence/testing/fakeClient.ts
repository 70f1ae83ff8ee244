import { createMapDoc, type MapDoc, readMap } from '@golden-thread/shared/document'
import {
  type AuthorTarget,
  apply,
  type Change,
  invert,
  type StrategyMap,
  type Touched,
} from '@golden-thread/shared/model'
import { applyUpdate, encodeStateAsUpdate, encodeStateVector } from 'yjs'

/** Someone with the map open. What they write goes to `outbox`; what they take back goes last first. */
export interface FakeClient {
  readonly name: string
  readonly map: MapDoc
  /** Updates on their way to the server. */
  readonly outbox: Uint8Array[]
  /** Updates on their way from the server. */
  readonly inbox: Uint8Array[]
  online: boolean
  /** Makes a change, which must be allowed. */
  make(change: Change): StrategyMap
  /** Makes a change if it is allowed. */
  attempt(change: Change): boolean
  /** Takes back the last change of this person, if it still can be. */
  undo(): boolean
  receive(update: Uint8Array): void
  bytes(): Uint8Array
  stateVector(): Uint8Array
  lacking(stateVector: Uint8Array): Uint8Array
  authorOf(target: AuthorTarget): number | undefined
  /** Throws unless every part of the map that no event named is the object that it was at the last look. */
  checkIdentity(): void
}

/** `clientId` is the id that Yjs decides by when two write the same at once: the higher one wins. */
export function createFakeClient(name: string, clientId: number): FakeClient {
  const map = createMapDoc()
  map.doc.clientID = clientId
  const outbox: Uint8Array[] = []
  const undos: Change[] = []
  let looked = map.current().map
  let touched: Touched[] = []
  map.subscribe((event) => touched.push(event.touched))
  map.doc.on(
    'update',
    (update: Uint8Array, _origin: unknown, _doc: unknown, { local }: { local: boolean }) => {
      if (local) outbox.push(update)
    },
  )

  function attempt(change: Change): boolean {
    const before = map.current().map
    const written = map.write(change)
    if (!written.ok) return false
    undos.push(invert(before, change, 1_000_000))
    return true
  }

  return {
    name,
    map,
    outbox,
    inbox: [],
    online: true,
    attempt,
    make(change) {
      if (!attempt(change)) {
        const applied = apply(map.current().map, change)
        throw new Error(`${name} may not ${change.type}: ${JSON.stringify(applied)}`)
      }
      return map.current().map
    },
    undo() {
      const change = undos.pop()
      return change !== undefined && map.write(change).ok
    },
    receive: (update) => applyUpdate(map.doc, update, 'server'),
    bytes: () => encodeStateAsUpdate(map.doc),
    stateVector: () => encodeStateVector(map.doc),
    lacking: (stateVector) => encodeStateAsUpdate(map.doc, stateVector),
    authorOf: map.authorOf,
    checkIdentity() {
      const now = map.current().map
      unchanged(
        name,
        looked.elements,
        now.elements,
        new Set(touched.flatMap(({ elements }) => [...elements])),
      )
      unchanged(name, looked.links, now.links, new Set(touched.flatMap(({ links }) => [...links])))
      unchanged(
        name,
        looked.assessments,
        now.assessments,
        new Set(touched.flatMap((each) => [...each.assessments])),
      )
      if (touched.every(({ framework }) => !framework) && looked.framework !== now.framework) {
        throw new Error(`${name}: the framework is another object, and no event said so.`)
      }
      looked = now
      touched = []
    },
  }
}

function unchanged<K, V>(
  name: string,
  was: ReadonlyMap<K, V>,
  now: ReadonlyMap<K, V>,
  touched: ReadonlySet<K>,
): void {
  if (touched.size === 0 && was !== now)
    throw new Error(`${name}: a map in which nothing changed was copied.`)
  for (const id of new Set([...was.keys(), ...now.keys()])) {
    if (!touched.has(id) && was.get(id) !== now.get(id)) {
      throw new Error(`${name}: ${String(id)} is another object, and no event named it.`)
    }
  }
}

/** What a copy reads afresh from its bytes, to be held against what it has been keeping up to date. */
export const readAfresh = (client: FakeClient) => readMap(client.bytes())
