import { crc32 } from 'node:zlib'
import { type LogPosition, StorageError, type StoredDocument } from '../store.ts'
import type { Query } from './line.ts'

export interface PostgresRow {
  readonly position: LogPosition
  readonly person: string
  readonly at: number
  readonly crc: number
  readonly bytes: Uint8Array
}

/**
 * Reads a map whole or not at all, as SQLite's does: a bad snapshot is no loss where the log is whole; where both lack
 * something the map is refused.
 */
export async function readDocument(query: Query, mapId: string): Promise<StoredDocument> {
  const head = await headOf(query, mapId)
  const { rows } = await query<{ upTo: LogPosition; crc: number; bytes: Uint8Array }>(
    'SELECT up_to AS "upTo", crc, bytes FROM snapshots WHERE map = $1',
    [mapId],
    'snapshot',
  )
  const [kept] = rows
  const rebuilt = kept !== undefined && crc32(kept.bytes) !== kept.crc
  const from = rebuilt ? 0 : (kept?.upTo ?? 0)
  const { whole, firstBad } = await readRows(query, mapId, from, null)
  const missing = firstBad ?? (from + whole.length < head ? from + whole.length + 1 : undefined)
  if (missing !== undefined) throw new StorageError('damaged', damaged(mapId, missing, head))
  return {
    snapshot: rebuilt ? null : (kept?.bytes ?? null),
    updates: whole.map((row) => row.bytes),
    upTo: head,
    rebuilt,
  }
}

export async function headOf(query: Query, mapId: string): Promise<LogPosition> {
  const { rows } = await query<{ position: LogPosition }>(
    'SELECT position FROM heads WHERE map = $1',
    [mapId],
    'head',
  )
  return rows[0]?.position ?? 0
}

/** The rows after `from`, up to the first that is not there or not whole: that one is `firstBad`. */
export async function readRows(query: Query, mapId: string, from: LogPosition, limit: number | null) {
  const { rows } = await query<PostgresRow>(
    'SELECT position, person, at, crc, bytes FROM log WHERE map = $1 AND position > $2 ORDER BY position LIMIT $3',
    [mapId, from, limit],
    'rows',
  )
  const bad = rows.findIndex((row, at) => row.position !== from + at + 1 || crc32(row.bytes) !== row.crc)
  return bad < 0
    ? { whole: rows, firstBad: undefined }
    : { whole: rows.slice(0, bad), firstBad: from + bad + 1 }
}

const damaged = (mapId: string, position: LogPosition, head: LogPosition): string =>
  `Map ${mapId} is damaged: record ${position} of ${head} cannot be read, and no snapshot makes up for it. It stays closed, and nothing of it was changed. Restore the newest backup of the PostgreSQL database.`
