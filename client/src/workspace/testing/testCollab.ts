import {
  createMapDoc,
  encodeMap,
  type MapDoc,
  openMapDoc,
  receiveUpdate,
} from '@golden-thread/shared/document'
import type { Change, StrategyMap } from '@golden-thread/shared/model'
import type { NewsInfo } from '@golden-thread/shared/protocol'
import * as Y from 'yjs'
import type { Collab, CollabOptions, OwnState } from '../../collab/index.ts'

/** A map in a document that is connected to nobody, and the strings that a server and other people would pull. */
export interface TestCollab {
  readonly open: (options: CollabOptions) => Collab
  /** The map has been read. */
  ready(): void
  /** Somebody else makes this change, and it arrives. `as` is the client id under which `peers` has them. */
  receive(change: Change, as?: number): void
  /** A page of another version writes its version into the document. */
  writtenBy(version: number): void
  /** A page of a later version writes words of reports that this one does not know. */
  schema(number: number): void
  /** These are the others in the map, by client id. */
  peers(states: Readonly<Record<number, unknown>>): void
  /** The server says that something beside the document is new. */
  news(news: NewsInfo): void
  /** What the others see of us. */
  readonly own: Partial<OwnState>
}

export function createTestCollab(map: StrategyMap): TestCollab {
  const document: MapDoc = createMapDoc()
  receiveUpdate(document, encodeMap(map))
  const own: Partial<OwnState> = {}
  let given: CollabOptions | undefined

  return {
    open(options) {
      given = options
      return {
        map: document,
        clientId: document.doc.clientID,
        presence: { set: (part) => void Object.assign(own, part), close() {} },
        wouldLose: () => false,
        discard: () => Promise.resolve(),
        close: () => document.destroy(),
      }
    },
    ready: () => given?.onReady(),
    receive(change, as) {
      const theirs = new Y.Doc()
      if (as !== undefined) theirs.clientID = as
      Y.applyUpdate(theirs, Y.encodeStateAsUpdate(document.doc))
      const done = openMapDoc(theirs).write(change)
      if (!done.ok) throw new Error(`Refused: ${done.error.code}`)
      receiveUpdate(document, Y.encodeStateAsUpdate(theirs, Y.encodeStateVector(document.doc)))
      theirs.destroy()
    },
    writtenBy: (version) => document.doc.getMap('about').set('version', version),
    schema: (number) => document.doc.getMap('about').set(`text-schema:${number}`, true),
    peers: (states) =>
      given?.onPeers(new Map(Object.entries(states).map(([id, state]) => [Number(id), state]))),
    news: (news) => given?.onNews(news),
    own,
  }
}
