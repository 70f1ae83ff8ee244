import type { DatabaseSync } from 'node:sqlite'
import { crc32 } from 'node:zlib'
import { StorageError } from '../store.ts'
import { openDatabase, transaction } from './database.ts'
import { lockFolder } from './folderLock.ts'

export interface Repaired {
  /** Positions in the log whose records were damaged or gone. */
  readonly records: readonly number[]
  /** The snapshot was damaged; the map is put together from its log when it is opened. */
  readonly snapshot: boolean
}

/** A Yjs update in which nothing happens. */
const NOTHING = Uint8Array.of(0, 0)

/**
 * Makes a damaged map open again from what of it is whole. Damaged bytes are set aside in a table of their own, for
 * whoever may still make something of them; in the log an update that changes nothing takes their place.
 */
export function repairSqlite(path: string, mapId: string, now: number): Repaired {
  const lock = lockFolder(path)
  try {
    const { db } = openDatabase(path)
    try {
      return transaction(db, () => repairMap(db, mapId, now))
    } finally {
      db.close()
    }
  } finally {
    lock.release()
  }
}

function repairMap(db: DatabaseSync, mapId: string, now: number): Repaired {
  const head = db.prepare('SELECT epoch, position FROM heads WHERE map = ?').get(mapId)
  if (!head)
    throw new StorageError('failed', `There is no map ${mapId} here. Name one that the server's log names.`)
  const { epoch, position: end } = head as { epoch: number; position: number }

  const aside = db.prepare('INSERT INTO set_aside (map, position, at, bytes) VALUES (?, ?, ?, ?)')
  const remove = db.prepare('DELETE FROM log WHERE map = ? AND position = ?')
  const insert = db.prepare(
    "INSERT INTO log (map, position, epoch, person, at, crc, bytes) VALUES (?, ?, ?, '', ?, ?, ?)",
  )
  const one = db.prepare('SELECT crc, bytes FROM log WHERE map = ? AND position = ?')
  const records: number[] = []
  for (let position = 1; position <= end; position++) {
    const row = one.get(mapId, position) as { crc: number; bytes: Uint8Array } | undefined
    if (row && crc32(row.bytes) === row.crc) continue
    if (row) aside.run(mapId, position, now, row.bytes)
    remove.run(mapId, position)
    insert.run(mapId, position, epoch, now, crc32(NOTHING), NOTHING)
    records.push(position)
  }

  const kept = db.prepare('SELECT crc, bytes FROM snapshots WHERE map = ?').get(mapId)
  const snapshot = kept !== undefined && crc32(kept['bytes'] as Uint8Array) !== kept['crc']
  if (snapshot) {
    aside.run(mapId, 0, now, kept['bytes'] as Uint8Array)
    db.prepare('DELETE FROM snapshots WHERE map = ?').run(mapId)
  }
  return { records, snapshot }
}
