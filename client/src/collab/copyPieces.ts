import * as Y from 'yjs'
import type { CopyAbout } from './copies.ts'
import { type CopyDatabase, isUnsavedKey } from './copyDatabase.ts'

/** What was read from this device carries this origin. */
export const COPY_ORIGIN = 'golden-thread/copy'

export interface KeptPieces {
  readonly updates: readonly Uint8Array[]
  /** The number of the last of them, or 0. */
  readonly last: number
  /** Marks of edits that the server may lack, each with the number of the edit that it speaks of. */
  readonly marks: ReadonlyMap<string, unknown>
}

export async function readPieces(db: CopyDatabase): Promise<KeptPieces> {
  const transaction = db.transaction(['updates', 'custom'])
  const [keys, updates, names, values] = await Promise.all([
    transaction.objectStore('updates').getAllKeys(),
    transaction.objectStore('updates').getAll(),
    transaction.objectStore('custom').getAllKeys(),
    transaction.objectStore('custom').getAll(),
  ])
  const marks = new Map(
    names.map((key, at) => [key, values[at]] as const).filter(([key]) => isUnsavedKey(key)),
  )
  return { updates, last: keys.at(-1) ?? 0, marks }
}

/**
 * One transaction: the updates, what is remembered of the map, and, under the key that `markUnder` answers, that the
 * server may lack one of them. Answers whether it marked.
 */
export async function writePieces(
  db: CopyDatabase,
  batch: readonly Uint8Array[],
  about: CopyAbout | undefined,
  markUnder: () => string | undefined,
): Promise<boolean> {
  const transaction = db.transaction(['updates', 'custom'], 'readwrite')
  const updates = transaction.objectStore('updates')
  const custom = transaction.objectStore('custom')
  const written = (async () => {
    let last = 0
    for (const update of batch) last = await updates.add(update)
    if (about) await custom.put(about, 'about')
    const mark = markUnder()
    if (mark !== undefined) await custom.put(last, mark)
    return mark !== undefined
  })()
  const [isMarked] = await Promise.all([written, transaction.done])
  return isMarked
}

/** Makes one piece of all. What another tab wrote since `lastRead` goes into the document first. Answers its number. */
export async function mergePieces(db: CopyDatabase, doc: Y.Doc, lastRead: number): Promise<number> {
  const { store, done } = db.transaction('updates', 'readwrite')
  const newer = IDBKeyRange.lowerBound(lastRead, true)
  const [keys, updates] = await Promise.all([store.getAllKeys(newer), store.getAll(newer)])
  applyPieces(doc, updates)
  const last = keys.at(-1) ?? lastRead
  const piece = await store.add(Y.encodeStateAsUpdate(doc))
  if (last > 0) await store.delete(IDBKeyRange.upperBound(last))
  await done
  return piece
}

/** One piece that cannot be read, cut off by a crash, must not hide all the others. */
export function applyPieces(doc: Y.Doc, updates: readonly Uint8Array[]): void {
  doc.transact(() => {
    for (const update of updates) {
      try {
        Y.applyUpdate(doc, update, COPY_ORIGIN)
      } catch (error) {
        console.warn('A part of what this device keeps could not be read.', error)
      }
    }
  }, COPY_ORIGIN)
}

/** Takes back the marks, but for those of tabs that have edited on since. */
export async function removeMarks(
  db: CopyDatabase,
  known: ReadonlyMap<string, unknown>,
  own: string,
): Promise<void> {
  const { store, done } = db.transaction('custom', 'readwrite')
  await store.delete(own)
  for (const [key, edit] of known) if ((await store.get(key)) === edit) await store.delete(key)
  await done
}
