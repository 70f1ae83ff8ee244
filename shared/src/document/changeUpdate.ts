import * as Y from 'yjs'
import type { Change, Refusal } from '../model/index.ts'
import { ok, type Result } from '../result.ts'
import { openMapDoc } from './mapDoc.ts'

/**
 * The update that makes a change in the document that `update` holds, for a server that keeps documents as bytes. It
 * holds the change alone: add it to the others. Expects bytes that `checkUpdate` has passed.
 */
export function changeUpdate(update: Uint8Array, change: Change): Result<Uint8Array, Refusal> {
  const doc = new Y.Doc()
  const map = openMapDoc(doc)
  try {
    Y.applyUpdate(doc, update)
    const before = Y.encodeStateVector(doc)
    const written = map.write(change)
    return written.ok ? ok(Y.encodeStateAsUpdate(doc, before)) : written
  } finally {
    map.destroy()
    doc.destroy()
  }
}
