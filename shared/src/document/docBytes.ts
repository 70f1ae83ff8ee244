import * as Y from 'yjs'
import type { MapDoc } from './mapDoc.ts'

/** Everything in a document, as one update. */
export const bytesOf = (map: MapDoc): Uint8Array => Y.encodeStateAsUpdate(map.doc)

/** Takes in what came from elsewhere. Expects bytes that `checkUpdate` has passed. */
export const receiveUpdate = (map: MapDoc, update: Uint8Array): void =>
  Y.applyUpdate(map.doc, update, 'received')

/** Calls back with every update that a local change makes, to be sent on. Returns how to stop. */
export function onLocalUpdate(map: MapDoc, send: (update: Uint8Array) => void): () => void {
  const listener = (update: Uint8Array, _origin: unknown, _doc: Y.Doc, { local }: Y.Transaction): void => {
    if (local) send(update)
  }
  map.doc.on('update', listener)
  return () => map.doc.off('update', listener)
}
