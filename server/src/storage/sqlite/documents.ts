import type { DatabaseSync } from 'node:sqlite'
import { crc32 } from 'node:zlib'
import type { Epoch, HistoryEntry, LogEntry, LogPosition, OwnedDocument, StoredDocument } from '../store.ts'
import type { PackedBatch } from './calls.ts'
import { transaction } from './database.ts'
import { unpackBatch } from './packBatch.ts'
import { createCheckpoints } from './past.ts'
import { createReadDocument, readRows, SELECT_ROWS } from './readDocument.ts'

export interface Documents {
  open(mapId: string): OwnedDocument
  load(mapId: string): StoredDocument
  append(batch: PackedBatch): readonly (LogPosition | null)[]
  compact(mapId: string, epoch: Epoch, upTo: LogPosition, snapshot: Uint8Array): undefined
  history(mapId: string, from: LogPosition, limit: number): readonly HistoryEntry[]
}

/** The log, its heads and the snapshots. Every row carries a checksum, so that a bad one is not believed. */
export function createDocuments(db: DatabaseSync): Documents {
  const claim = db.prepare(`
    INSERT INTO heads (map, epoch, position) VALUES (?, 1, 0)
    ON CONFLICT (map) DO UPDATE SET epoch = epoch + 1 RETURNING epoch`)
  // Whoever does not have the latest epoch changes no row here, and so has no position to write to.
  const advance = db.prepare(
    'UPDATE heads SET position = position + ? WHERE map = ? AND epoch = ? RETURNING position',
  )
  const insert = db.prepare(
    'INSERT INTO log (map, position, epoch, person, at, crc, bytes) VALUES (?, ?, ?, ?, ?, ?, ?)',
  )
  const keep = db.prepare(`
    INSERT INTO snapshots (map, up_to, crc, bytes)
    SELECT ?1, ?2, ?3, ?4 WHERE EXISTS (SELECT 1 FROM heads WHERE map = ?1 AND epoch = ?5 AND position >= ?2)
    ON CONFLICT (map) DO UPDATE SET up_to = excluded.up_to, crc = excluded.crc, bytes = excluded.bytes
    WHERE excluded.up_to >= snapshots.up_to`)
  const checkpoint = createCheckpoints(db)
  const rows = db.prepare(SELECT_ROWS)
  const load = createReadDocument(db)

  return {
    load,
    open(mapId) {
      return transaction(db, () => {
        // A map that cannot be read has no new owner either: nothing may come upon what is not known.
        const stored = load(mapId)
        return { ...stored, epoch: claim.get(mapId)!['epoch'] as Epoch }
      })
    },

    append(batch) {
      return transaction(db, () => {
        const positions: (LogPosition | null)[] = new Array(batch.lengths.length).fill(null)
        for (const share of sharesOf(unpackBatch(batch))) {
          const [{ mapId, epoch }] = share[0]!
          const last = advance.get(share.length, mapId, epoch)?.['position'] as LogPosition | undefined
          if (last === undefined) continue
          let position = last - share.length
          for (const [{ person, at, update }, index] of share) {
            position += 1
            insert.run(mapId, position, epoch, person, at, crc32(update), update)
            positions[index] = position
          }
        }
        return positions
      })
    },

    compact(mapId, epoch, upTo, snapshot) {
      transaction(db, () => {
        const { changes } = keep.run(mapId, upTo, crc32(snapshot), snapshot, epoch)
        // A snapshot may hold what came after `upTo`, though nothing that is not in the log by now.
        if (changes > 0) checkpoint(mapId, upTo, 'all that is in the log', snapshot)
      })
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

/** The entries with their places in the batch, those of one map and epoch together. */
function sharesOf(entries: Iterable<LogEntry>): Iterable<readonly [LogEntry, index: number][]> {
  const shares = new Map<string, [LogEntry, index: number][]>()
  let index = 0
  for (const entry of entries) {
    const key = `${entry.epoch} ${entry.mapId}`
    const share = shares.get(key)
    if (share) share.push([entry, index])
    else shares.set(key, [[entry, index]])
    index += 1
  }
  return shares.values()
}
