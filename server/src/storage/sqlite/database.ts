import { chmodSync, closeSync, openSync, statSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { StorageError } from '../store.ts'
import { migrations } from './migrations.ts'

export interface OpenedDatabase {
  readonly db: DatabaseSync
  /** Bytes at the end of the write-ahead log that make no whole page: a write that was cut off, never acknowledged. */
  readonly tornBytes: number
}

/**
 * Opens the database and brings it to the present shape. Write-ahead log with full synchronisation: a transaction that
 * was answered has been through fsync.
 */
export function openDatabase(path: string): OpenedDatabase {
  keepToOneself(path)
  const tornBytes = path === ':memory:' ? 0 : tornTail(`${path}-wal`)
  const db = new DatabaseSync(path, { timeout: 5_000 })
  try {
    refuseNewer(db)
    db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA journal_size_limit = 67108864;')
    migrate(db)
  } catch (error) {
    db.close()
    throw error
  }
  return { db, tornBytes }
}

/** Runs `work` as one transaction: all of it is kept when it returns, none of it when it throws. */
export function transaction<T>(db: DatabaseSync, work: () => T): T {
  db.exec('BEGIN IMMEDIATE')
  try {
    const value = work()
    db.exec('COMMIT')
    return value
  } catch (error) {
    // A full disk may have rolled back by itself already.
    if (db.isTransaction) db.exec('ROLLBACK')
    throw error
  }
}

/** How many steps the database has taken; one that knows more of them than this release is not touched. */
export function refuseNewer(db: DatabaseSync): number {
  const taken = Number(db.prepare('PRAGMA user_version').get()?.['user_version'] ?? 0)
  if (taken > migrations.length)
    throw new StorageError(
      'newer',
      `The database was written by a newer release (it is at step ${taken}, this release knows ${migrations.length}). Nothing was changed. Start that release, or a newer one.`,
    )
  return taken
}

function migrate(db: DatabaseSync): void {
  const taken = refuseNewer(db)
  for (const [index, step] of migrations.entries()) {
    if (index < taken) continue
    transaction(db, () => {
      db.exec(step)
      db.exec(`PRAGMA user_version = ${index + 1}`)
    })
  }
}

/** Names, and the secret that links are made of, are nobody else's on this machine; SQLite's other files follow suit. */
function keepToOneself(path: string): void {
  if (path === ':memory:') return
  closeSync(openSync(path, 'a', 0o600))
  chmodSync(path, 0o600)
}

const WAL_HEADER_BYTES = 32
const WAL_FRAME_BYTES = 24 + 4096

function tornTail(path: string): number {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0
  if (size === 0) return 0
  return size < WAL_HEADER_BYTES ? size : (size - WAL_HEADER_BYTES) % WAL_FRAME_BYTES
}
