import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { crc32 } from 'node:zlib'
import { type LogPosition, StorageError, type StoredDocument } from '../store.ts'
import { isDamage } from './sqliteErrors.ts'

export interface LogRow {
  readonly position: LogPosition
  readonly person: string
  readonly at: number
  readonly crc: number
  readonly bytes: Uint8Array
}

export const SELECT_ROWS =
  'SELECT position, person, at, crc, bytes FROM log WHERE map = ? AND position > ? ORDER BY position LIMIT ?'

/**
 * Reads a map whole or not at all. A bad snapshot is no loss where the log is whole, for the log begins with the map's
 * first state. Where both lack something the map is refused: half a map would be edited, and then kept as the whole.
 */
export function createReadDocument(db: DatabaseSync): (mapId: string) => StoredDocument {
  const headOf = db.prepare('SELECT position FROM heads WHERE map = ?')
  const snapshotOf = db.prepare('SELECT up_to, crc, bytes FROM snapshots WHERE map = ?')
  const rows = db.prepare(SELECT_ROWS)

  return (mapId) => {
    const head = (headOf.get(mapId)?.['position'] ?? 0) as LogPosition
    const kept = readSnapshot(snapshotOf, mapId)
    const from = kept === 'damaged' ? 0 : kept.upTo
    const { whole, firstBad } = readRows(rows, mapId, from, -1)
    const missing = firstBad ?? (from + whole.length < head ? from + whole.length + 1 : undefined)
    if (missing !== undefined) throw new StorageError('damaged', damaged(mapId, missing, head))
    return {
      snapshot: kept === 'damaged' ? null : kept.bytes,
      updates: whole.map((row) => row.bytes),
      upTo: head,
      rebuilt: kept === 'damaged',
    }
  }
}

/**
 * The rows after `from`, up to the first that is not there, not whole, or not readable; that one is `firstBad`, unless
 * it would only be the next one after the last.
 */
export function readRows(statement: StatementSync, mapId: string, from: LogPosition, limit: number) {
  const whole: LogRow[] = []
  const cursor = statement.iterate(mapId, from, limit)
  for (;;) {
    const expected = from + whole.length + 1
    const step = attempt(() => cursor.next())
    if (step === 'unreadable') return { whole, firstBad: expected }
    if (step === undefined || step.done === true) return { whole, firstBad: undefined }
    const row = step.value as unknown as LogRow
    if (row.position !== expected || crc32(row.bytes) !== row.crc) return { whole, firstBad: expected }
    whole.push(row)
  }
}

function readSnapshot(statement: StatementSync, mapId: string) {
  const row = attempt(() => statement.get(mapId))
  if (row === undefined) return { bytes: null, upTo: 0 }
  if (row === 'unreadable') return 'damaged'
  const bytes = row['bytes'] as Uint8Array
  return crc32(bytes) === row['crc'] ? { bytes, upTo: row['up_to'] as LogPosition } : 'damaged'
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

const damaged = (mapId: string, position: LogPosition, head: LogPosition): string =>
  `Map ${mapId} is damaged on disk: record ${position} of ${head} cannot be read, and no snapshot makes up for it. It stays closed, and nothing of it was changed. Stop the server and restore the newest backup, or run "npm run repair -- ${mapId}" to open it from the records that are whole; what is damaged is set aside.`
