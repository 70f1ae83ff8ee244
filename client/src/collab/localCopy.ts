import * as Y from 'yjs'
import type { CopyState } from './connectionState.ts'
import type { CopyAbout } from './copies.ts'
import {
  type CopyDatabase,
  type CopyName,
  databaseName,
  deleteCopyDatabase,
  hasStore,
  isUnsavedKey,
  openCopyDatabase,
  rememberName,
  unsavedKey,
} from './copyDatabase.ts'
import { COPY_AGAIN_MS, LOCAL_COPY_MS } from './delays.ts'

/**
 * The copy of one map that this browser keeps for one person, so that edits outlive a closed page. Nothing that happens
 * to it ever reaches who edits: a store that is full, closed or deleted is told by `state`, and tried again.
 */
export interface LocalCopy {
  /** Settles when the copy has been read into the document, or could not be within 1.5 s. Never rejects. */
  readonly opened: Promise<void>
  /** `kept` once all that came to this page is kept here. */
  state(): CopyState
  /** True while something is on its way to this device's disk. */
  isWriting(): boolean
  /** The copy, as it was read, holds edits of which nobody noted that the server has them. */
  hadUnsaved(): boolean
  /** From now on what is changed in the document is kept. The connection listens before this does. */
  follow(): void
  /** All that was changed in this page is on the server's disk, with all that the copy held when it was read. */
  saved(): void
  /** Something was changed that this was not told of: the whole document is written. */
  missed(): void
  /** Writes the copy as one piece. */
  compact(): void
  clear(): Promise<void>
  close(): void
}

export interface LocalCopyOptions {
  readonly doc: Y.Doc
  readonly name: CopyName
  /** What is remembered of the map beside it, to show it without the server. */
  readonly about: () => CopyAbout | undefined
  readonly onState: () => void
  /** True of what the server sent. */
  readonly isRemote: (origin: unknown) => boolean
}

/** More updates than this are written as one piece. */
const PIECES_MAX = 500

/** What was read from this device carries this origin. */
export const COPY_ORIGIN = 'golden-thread/copy'

export function openLocalCopy({ doc, name, about, onState, isRemote }: LocalCopyOptions): LocalCopy {
  if (!hasStore()) return noCopy
  const database = databaseName(name)
  rememberName(database)
  let db: CopyDatabase | null = null
  let phase: 'reading' | 'open' | 'failing' | 'closed' = 'reading'
  let waiting: Uint8Array[] = []
  /** The next write is of the whole document: what was written before may be gone, or was never taken. */
  let whole = false
  /** The copy was deleted from elsewhere; it is made anew by the next edit, and not before: they may have signed out. */
  let deleted = false
  /** Own edits so far, and how many of them the server has said are on its disk. */
  let edits = 0
  let savedEdits = 0
  let isMarked = false
  /** Marks of unsaved edits that were there when the copy was read, with the edit that each speaks of. */
  let marks: ReadonlyMap<string, unknown> = new Map()
  let lastRead = 0
  let pieces = 0
  let writing: Promise<void> | null = null
  let again: ReturnType<typeof setTimeout> | undefined

  const open = () =>
    openCopyDatabase(database, {
      onDeleted() {
        lost()
        deleted = true
      },
      onClosed() {
        lost()
        again = setTimeout(pump, COPY_AGAIN_MS)
      },
    })

  function lost() {
    db = null
    whole = true
    become('failing')
  }

  function become(next: typeof phase) {
    if (phase === next || phase === 'closed') return
    phase = next
    onState()
  }

  async function read() {
    db = await open()
    const transaction = db.transaction(['updates', 'custom'])
    const [keys, updates, names, values] = await Promise.all([
      transaction.objectStore('updates').getAllKeys(),
      transaction.objectStore('updates').getAll(),
      transaction.objectStore('custom').getAllKeys(),
      transaction.objectStore('custom').getAll(),
    ])
    if (phase === 'closed') return
    marks = new Map(names.map((key, at) => [key, values[at]] as const).filter(([key]) => isUnsavedKey(key)))
    lastRead = keys.at(-1) ?? 0
    pieces = keys.length
    applyPieces(doc, updates)
    become('open')
    pump()
  }

  /** One transaction: the updates, and the mark that says whether the server may lack one of them. */
  async function write(into: CopyDatabase, batch: readonly Uint8Array[]): Promise<void> {
    const transaction = into.transaction(['updates', 'custom'], 'readwrite')
    const updates = transaction.objectStore('updates')
    const custom = transaction.objectStore('custom')
    const written = (async () => {
      let last = 0
      for (const update of batch) last = await updates.add(update)
      const remembered = about()
      if (remembered) await custom.put(remembered, 'about')
      if (edits === savedEdits) return
      await custom.put(last, unsavedKey(doc.clientID))
      isMarked = true
    })()
    await Promise.all([written, transaction.done])
    pieces += batch.length
  }

  async function writeWaiting() {
    const batch = whole ? [Y.encodeStateAsUpdate(doc)] : waiting
    waiting = []
    whole = false
    try {
      const opened = db
      db ??= await open()
      if (opened) await write(opened, batch).catch(() => writeAnew())
      else await write(db, batch)
    } catch (error) {
      db?.close()
      db = null
      whole = true
      throw error
    }
  }

  /** A database that was closed under us is opened once more; what fails twice fails. */
  async function writeAnew() {
    db?.close()
    db = await open()
    await write(db, [Y.encodeStateAsUpdate(doc)])
  }

  function pump() {
    clearTimeout(again)
    if (writing || phase === 'reading' || phase === 'closed') return
    deleted = false
    writing = writeAll().finally(() => {
      writing = null
    })
  }

  async function writeAll() {
    try {
      while (whole || waiting.length > 0) await writeWaiting()
      become('open')
      if (pieces > PIECES_MAX) await compact()
    } catch (error) {
      console.warn('This device could not keep what was changed.', error)
      become('failing')
      again = setTimeout(pump, COPY_AGAIN_MS)
    }
  }

  async function compact() {
    if (!db || phase !== 'open') return
    const { store, done } = db.transaction('updates', 'readwrite')
    const newer = IDBKeyRange.lowerBound(lastRead, true)
    const [keys, updates] = await Promise.all([store.getAllKeys(newer), store.getAll(newer)])
    // What another tab wrote meanwhile is in here first, and on its way to the server with it.
    applyPieces(doc, updates)
    const last = keys.at(-1) ?? lastRead
    const piece = await store.add(Y.encodeStateAsUpdate(doc))
    if (last > 0) await store.delete(IDBKeyRange.upperBound(last))
    await done
    lastRead = piece
    pieces = 1
  }

  const onUpdate = (update: Uint8Array, origin: unknown) => {
    if (origin === COPY_ORIGIN) return
    if (!isRemote(origin)) edits += 1
    if (waiting.length < PIECES_MAX) waiting.push(update)
    else whole = true
    // After a failure the timer writes, once for all that has come since.
    if (phase === 'open' || deleted) pump()
  }

  async function unmark() {
    await writing
    if (!db || phase !== 'open' || edits !== savedEdits) return
    const known = marks
    marks = new Map()
    isMarked = false
    await removeMarks(db, known, unsavedKey(doc.clientID))
  }

  function close() {
    phase = 'closed'
    clearTimeout(again)
    doc.off('update', onUpdate)
    db?.close()
    db = null
  }

  const reading = read().catch((error: unknown) => {
    console.warn('This device keeps no copy of the map.', error)
    lost()
    again = setTimeout(pump, COPY_AGAIN_MS)
  })
  // In a private window IndexedDB may neither open nor fail, and then reading never settles.
  const late = new Promise<void>((resolve) => setTimeout(resolve, LOCAL_COPY_MS))

  return {
    opened: Promise.race([reading, late]),
    state: () => (phase === 'open' ? 'kept' : phase === 'failing' ? 'failing' : 'none'),
    isWriting: () => writing !== null || waiting.length > 0,
    hadUnsaved: () => marks.size > 0,
    follow: () => doc.on('update', onUpdate),
    saved() {
      savedEdits = edits
      if (isMarked || marks.size > 0 || writing) void unmark().catch(() => undefined)
    },
    missed() {
      edits += 1
      whole = true
      pump()
    },
    compact: () => void compact().catch(() => undefined),
    async clear() {
      close()
      await deleteCopyDatabase(database).catch(() => undefined)
    },
    close,
  }
}

/** One piece that cannot be read, cut off by a crash, must not hide all the others. */
function applyPieces(doc: Y.Doc, updates: readonly Uint8Array[]): void {
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
async function removeMarks(db: CopyDatabase, known: ReadonlyMap<string, unknown>, own: string) {
  const { store, done } = db.transaction('custom', 'readwrite')
  await store.delete(own)
  for (const [key, edit] of known) if ((await store.get(key)) === edit) await store.delete(key)
  await done
}

/** For a browser that keeps nothing: the map is read from the server alone. */
const noCopy: LocalCopy = {
  opened: Promise.resolve(),
  state: () => 'none',
  isWriting: () => false,
  hadUnsaved: () => false,
  follow: () => undefined,
  saved: () => undefined,
  missed: () => undefined,
  compact: () => undefined,
  clear: async () => undefined,
  close: () => undefined,
}
