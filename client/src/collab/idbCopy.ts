import * as Y from 'yjs'
import {
  type CopyDatabase,
  databaseName,
  deleteCopyDatabase,
  openCopyDatabase,
  rememberName,
  unsavedKey,
} from './copyDatabase.ts'
import { applyPieces, COPY_ORIGIN, mergePieces, readPieces, removeMarks, writePieces } from './copyPieces.ts'
import { COPY_AGAIN_MS, LOCAL_COPY_MS } from './delays.ts'
import type { LocalCopy, LocalCopyOptions } from './localCopy.ts'

/** More updates than this are written as one piece. */
const PIECES_MAX = 500

/** The copy in IndexedDB. */
export function openIdbCopy({ doc, name, about, onState, isRemote }: LocalCopyOptions): LocalCopy {
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
  /** How often the copy of another tab brought something new into this page. */
  let broughtIn = 0
  let pieces = 0
  let writing: Promise<void> | null = null
  let again: ReturnType<typeof setTimeout> | undefined

  function open() {
    // It may have been deleted and made anew meanwhile, and its pieces are then numbered from 1 again.
    lastRead = 0
    return openCopyDatabase(database, {
      onDeleted() {
        lost()
        deleted = true
      },
      onClosed() {
        lost()
        again = setTimeout(pump, COPY_AGAIN_MS)
      },
    })
  }

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
    const kept = await readPieces(db)
    if (phase === 'closed') return
    marks = kept.marks
    lastRead = kept.last
    pieces = kept.updates.length
    applyPieces(doc, kept.updates)
    become('open')
    pump()
  }

  async function write(into: CopyDatabase, batch: readonly Uint8Array[]): Promise<void> {
    const mark = edits === savedEdits ? undefined : { key: unsavedKey(doc.clientID), edit: edits }
    await writePieces(into, batch, about(), mark)
    isMarked ||= mark !== undefined
    pieces += batch.length
  }

  async function writeWaiting() {
    const batch = whole ? [Y.encodeStateAsUpdate(doc)] : waiting
    waiting = []
    whole = false
    if (db) await write(db, batch).catch(() => writeAnew())
    else await writeAnew(batch)
  }

  /** A database that was closed under us is opened once more; what fails twice fails. */
  async function writeAnew(batch = [Y.encodeStateAsUpdate(doc)]) {
    db?.close()
    db = await open()
    await write(db, batch)
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
      if (pieces > PIECES_MAX) await merge()
    } catch (error) {
      console.warn('This device could not keep what was changed.', error)
      db?.close()
      lost()
      again = setTimeout(pump, COPY_AGAIN_MS)
    }
  }

  async function merge() {
    if (phase === 'reading' || phase === 'closed' || deleted) return
    const before = broughtIn
    db ??= await open()
    const merged = await mergePieces(db, doc, lastRead)
    lastRead = merged.last
    pieces = 1
    // What is news here is on its way to the server, and the marks of those who left it are ours to take back.
    if (broughtIn > before) marks = merged.marks
  }

  const onUpdate = (update: Uint8Array, origin: unknown) => {
    if (origin === COPY_ORIGIN) {
      broughtIn += 1
      return
    }
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
    async pickUp() {
      const before = broughtIn
      await writing
      await merge().catch(() => undefined)
      return broughtIn > before
    },
    async clear() {
      close()
      await deleteCopyDatabase(database).catch(() => undefined)
    },
    close,
  }
}
