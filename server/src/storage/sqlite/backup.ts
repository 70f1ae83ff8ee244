import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { StorageError } from '../store.ts'
import { refuseNewer } from './database.ts'
import { lockFolder } from './folderLock.ts'
import { goBackTo, type WentBack } from './goBack.ts'

/**
 * A consistent copy of everything in one file, made by a process of its own while a server writes. The database is
 * opened for reading only, whatever release made it. `VACUUM INTO` reads one moment in one go: the backup interface of
 * SQLite starts again with every write of another process, and so never ends while someone edits.
 */
export function backupSqlite({ from, to }: Paths): void {
  copySqlite({ from, to })
  noteBackup(dirname(from), statSync(to).size)
}

interface Paths {
  readonly from: string
  readonly to: string
}

/** The copy alone: `backupSqlite` says besides, to whoever looks after the folder, that there is one. */
export function copySqlite({ from, to, change }: Paths & { change?: (path: string) => void }): void {
  // Under its own name only once it is whole and on disk, so that a backup that was cut off is not taken for one.
  const partial = `${to}.partial`
  rmSync(partial, { force: true })
  closeSync(openSync(partial, 'wx', 0o600))
  try {
    const source = new DatabaseSync(from, { readOnly: true, timeout: 5_000 })
    try {
      refuseNewer(source)
      source.prepare('VACUUM INTO ?').run(partial)
    } finally {
      source.close()
    }
    change?.(partial)
    check(partial)
    sync(partial)
    renameSync(partial, to)
    sync(dirname(to))
  } catch (error) {
    rmSync(partial, { force: true })
    throw error
  }
}

/** Beside the database, as that is another process's to write. */
const NOTE = 'last-backup.json'

/** The backup itself is whole, whether or not this can be said. */
function noteBackup(folder: string, bytes: number): void {
  try {
    writeFileSync(join(folder, NOTE), JSON.stringify({ at: Date.now(), bytes }), { mode: 0o600 })
  } catch {
    // A folder that may only be read keeps no note.
  }
}

/** When everything in a data folder was copied last; null where it never was, or nothing says so. */
export function lastBackup(folder: string): { readonly at: number; readonly bytes: number } | null {
  try {
    const { at, bytes } = JSON.parse(readFileSync(join(folder, NOTE), 'utf8')) as Record<string, unknown>
    return typeof at === 'number' && typeof bytes === 'number' ? { at, bytes } : null
  } catch {
    return null
  }
}

/**
 * A backup as the database of a folder that has none. Nothing is written over: what is there is moved away by a person,
 * the files beside it too, as SQLite would take an old write-ahead log for one of the new database.
 * `until` is a moment (ms) before the backup: what came after it is left out.
 */
export function restoreSqlite({ from, to, until }: Paths & { until?: number }): WentBack | undefined {
  const lock = lockFolder(to)
  try {
    const there = [to, `${to}-wal`, `${to}-shm`].find((path) => existsSync(path))
    if (there !== undefined)
      throw new StorageError(
        'exists',
        `${there} is there already. Move it away with the files beside it, or name an empty folder with --data.`,
      )
    requireBackup(from)
    let went: WentBack | undefined
    const back =
      until === undefined
        ? undefined
        : (path: string) => {
            went = goBackTo(path, until)
          }
    copySqlite({ from, to, ...(back ? { change: back } : {}) })
    return went
  } finally {
    lock.release()
  }
}

/** A database that we wrote; anything else would be taken for one with no maps in it. */
function requireBackup(path: string): void {
  try {
    const db = new DatabaseSync(path, { readOnly: true })
    try {
      if (refuseNewer(db) > 0 && db.prepare("SELECT 1 FROM sqlite_master WHERE name = 'maps'").get()) return
    } finally {
      db.close()
    }
  } catch (error) {
    if (error instanceof StorageError) throw error
  }
  throw new StorageError('damaged', `${path} is no backup of ours, or not whole. Name another backup.`)
}

function check(path: string): void {
  const copy = new DatabaseSync(path, { readOnly: true })
  try {
    const answer = copy.prepare('PRAGMA quick_check').get()?.['quick_check']
    if (answer !== 'ok')
      throw new StorageError(
        'damaged',
        `The copy is not sound (${String(answer)}); it was removed. Check the disk, and keep the last backup.`,
      )
  } finally {
    copy.close()
  }
}

function sync(path: string): void {
  const file = openSync(path, 'r')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
