import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { StorageError } from '../store.ts'
import { refuseNewer } from './database.ts'
import { lockFolder } from './folderLock.ts'

/**
 * A consistent copy of everything in one file, made by a process of its own while a server writes. The database is
 * opened for reading only, whatever release made it. `VACUUM INTO` reads one moment in one go: the backup interface of
 * SQLite starts again with every write of another process, and so never ends while someone edits.
 */
export function backupSqlite({ from, to }: { readonly from: string; readonly to: string }): void {
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
    check(partial)
    sync(partial)
    renameSync(partial, to)
    sync(dirname(to))
  } catch (error) {
    rmSync(partial, { force: true })
    throw error
  }
}

/**
 * A backup as the database of a folder that has none. Nothing is written over: what is there is moved away by a person,
 * the files beside it too, as SQLite would take an old write-ahead log for one of the new database.
 */
export function restoreSqlite({ from, to }: { readonly from: string; readonly to: string }): void {
  const lock = lockFolder(to)
  try {
    const there = [to, `${to}-wal`, `${to}-shm`].find((path) => existsSync(path))
    if (there !== undefined)
      throw new StorageError(
        'exists',
        `${there} is there already. Move it away with the files beside it, or name an empty folder with --data.`,
      )
    requireBackup(from)
    backupSqlite({ from, to })
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
