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
  const [keys, updates, names, values] = await whole(transaction.done, () =>
    Promise.all([
      transaction.objectStore('updates').getAllKeys(),
      transaction.objectStore('updates').getAll(),
      transaction.objectStore('custom').getAllKeys(),
      transaction.objectStore('custom').getAll(),
    ]),
  )
  return { updates, last: keys.at(-1) ?? 0, marks: marksOf(names, values) }
}

/** Under which key it is marked that the server may lack an edit, and the number of that edit. */
export interface CopyMark {
  readonly key: string
  readonly edit: number
}

/**
 * One transaction: the updates, what is remembered of the map, and the mark. All of it is asked for at once and committed
 * by name, so that a page that closes in the next moment still leaves it behind; a transaction that waits for an answer
 * to go on ends with its page.
 */
export async function writePieces(
  db: CopyDatabase,
  batch: readonly Uint8Array[],
  about: CopyAbout | undefined,
  mark: CopyMark | undefined,
): Promise<void> {
  const transaction = db.transaction(['updates', 'custom'], 'readwrite')
  const updates = transaction.objectStore('updates')
  const custom = transaction.objectStore('custom')
  await whole(transaction.done, () =>
    Promise.all([
      ...batch.map((update) => ask(() => updates.add(update))),
      ask(() => about && custom.put(about, 'about')),
      ask(() => mark && custom.put(mark.edit, mark.key)),
      ask(() => transaction.commit()),
    ]),
  )
}

/** At once. A store that refuses outright fails as one that refuses later: what was asked before is waited for as well. */
const ask = async (request: () => unknown): Promise<unknown> => request()

/** Makes one piece of all. What another tab wrote since `lastRead` goes into the document first. */
export async function mergePieces(
  db: CopyDatabase,
  doc: Y.Doc,
  lastRead: number,
): Promise<{ readonly last: number; readonly marks: KeptPieces['marks'] }> {
  const transaction = db.transaction(['updates', 'custom'], 'readwrite')
  const store = transaction.objectStore('updates')
  const custom = transaction.objectStore('custom')
  const newer = IDBKeyRange.lowerBound(lastRead, true)
  return whole(transaction.done, async () => {
    const [keys, updates, names, values] = await Promise.all([
      store.getAllKeys(newer),
      store.getAll(newer),
      custom.getAllKeys(),
      custom.getAll(),
    ])
    applyPieces(doc, updates)
    const upTo = keys.at(-1) ?? lastRead
    const last = await store.add(Y.encodeStateAsUpdate(doc))
    if (upTo > 0) await store.delete(IDBKeyRange.upperBound(upTo))
    return { last, marks: marksOf(names, values) }
  })
}

/** What was asked for within a transaction, once all of it is kept; where any of it fails, the failure, once. */
async function whole<T>(done: Promise<void>, work: () => Promise<T>): Promise<T> {
  const [answer] = await Promise.all([work(), done])
  return answer
}

const marksOf = (names: readonly string[], values: readonly unknown[]): KeptPieces['marks'] =>
  new Map(names.map((key, at) => [key, values[at]] as const).filter(([key]) => isUnsavedKey(key)))

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
  await whole(done, async () => {
    await store.delete(own)
    for (const [key, edit] of known) if ((await store.get(key)) === edit) await store.delete(key)
  })
}
