import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { crc32 } from 'node:zlib'
import type { HistoryEntry, LogPosition, StoredDocument } from '../storage.ts'
import type { PackedBatch } from './calls.ts'
import { transaction } from './database.ts'
import { unpackBatch } from './packBatch.ts'
import { isDamage } from './sqliteErrors.ts'

export interface Documents {
  load(mapId: string): StoredDocument
  append(batch: PackedBatch): LogPosition
  compact(mapId: string, upTo: LogPosition, snapshot: Uint8Array): undefined
  history(mapId: string, from: LogPosition, limit: number): readonly HistoryEntry[]
}

interface LogRow {
  readonly position: number
  readonly person: string
  readonly at: number
  readonly crc: number
  readonly bytes: Uint8Array
}

/** The log and the snapshots. Every row carries a checksum, so that a bad one is passed over rather than believed. */
export function createDocuments(db: DatabaseSync): Documents {
  const insert = db.prepare('INSERT INTO log (map, person, at, crc, bytes) VALUES (?, ?, ?, ?, ?)')
  const rows = db.prepare(
    'SELECT position, person, at, crc, bytes FROM log WHERE map = ? AND position > ? ORDER BY position LIMIT ?',
  )
  const snapshotOf = db.prepare('SELECT up_to, crc, bytes FROM snapshots WHERE map = ?')
  const keep = db.prepare(`
    INSERT INTO snapshots (map, up_to, crc, bytes) VALUES (?, ?, ?, ?)
    ON CONFLICT (map) DO UPDATE SET up_to = excluded.up_to, crc = excluded.crc, bytes = excluded.bytes
    WHERE excluded.up_to >= snapshots.up_to`)

  return {
    load(mapId) {
      const kept = readSnapshot(snapshotOf, mapId)
      const found = readRows(rows, mapId, kept.upTo, -1)
      return {
        snapshot: kept.bytes,
        updates: found.whole.map((row) => row.bytes),
        upTo: found.last ?? kept.upTo,
        damaged: kept.damaged + found.damaged,
      }
    },

    append(batch) {
      return transaction(db, () => {
        let position = 0
        for (const { mapId, person, at, update } of unpackBatch(batch))
          position = Number(insert.run(mapId, person, at, crc32(update), update).lastInsertRowid)
        return position
      })
    },

    compact(mapId, upTo, snapshot) {
      transaction(db, () => keep.run(mapId, upTo, crc32(snapshot), snapshot))
      return undefined
    },

    history(mapId, from, limit) {
      return readRows(rows, mapId, from, limit).whole.map((row) => ({
        position: row.position,
        update: row.bytes,
        person: row.person,
        at: row.at,
      }))
    },
  }
}

function readSnapshot(statement: StatementSync, mapId: string) {
  const row = attempt(() => statement.get(mapId))
  if (row === undefined) return { bytes: null, upTo: 0, damaged: 0 }
  // A snapshot that cannot be believed is no loss: the log it was made from is still there, and is read from its start.
  if (row === 'unreadable' || crc32(row.bytes as Uint8Array) !== row.crc)
    return { bytes: null, upTo: 0, damaged: 1 }
  return { bytes: row.bytes as Uint8Array, upTo: row.up_to as number, damaged: 0 }
}

/** Reads row by row: when the file ends in the middle or a page is bad, what came before is kept. */
function readRows(statement: StatementSync, mapId: string, from: LogPosition, limit: number) {
  const whole: LogRow[] = []
  let damaged = 0
  let last: number | undefined
  const cursor = statement.iterate(mapId, from, limit)
  for (;;) {
    const step = attempt(() => cursor.next())
    if (step === 'unreadable') {
      damaged += 1
      break
    }
    if (step === undefined || step.done === true) break
    const row = step.value as unknown as LogRow
    last = row.position
    if (crc32(row.bytes) === row.crc) whole.push(row)
    else damaged += 1
  }
  return { whole, damaged, last }
}

/** `unreadable` when the file itself is damaged there; every other failure is for the caller. */
function attempt<T>(read: () => T): T | 'unreadable' {
  try {
    return read()
  } catch (error) {
    if (isDamage(error)) return 'unreadable'
    throw error
  }
}
