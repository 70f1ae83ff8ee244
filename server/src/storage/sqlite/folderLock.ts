import { DatabaseSync } from 'node:sqlite'
import { StorageError } from '../store.ts'
import { isBusy } from './sqliteErrors.ts'

export interface FolderLock {
  release(): void
}

/**
 * Keeps every other process away from a database for as long as this one lives. The lock is SQLite's own, on a small
 * file beside the database: the operating system lets go of it when the process ends, however it ends, so that nothing
 * stale is ever left behind. The file itself stays, and means nothing.
 */
export function lockFolder(databasePath: string): FolderLock {
  const db = new DatabaseSync(`${databasePath}-lock`, { timeout: 0 })
  try {
    db.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE')
  } catch (error) {
    db.close()
    if (isBusy(error)) throw new StorageError('in-use', inUse(databasePath))
    throw error
  }
  return {
    release() {
      if (db.isOpen) db.close()
    },
  }
}

const inUse = (path: string): string =>
  `Another Golden Thread already uses this folder (${path}). Open that one, or stop it first; to run a second one beside it, give this one a folder of its own: DATA_DIR=other-folder npm start.`
