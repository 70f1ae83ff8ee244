import { crc32 } from 'node:zlib'
import type { RecordStorage, StoredBaseline, StoredSignature } from '../recordStorage.ts'
import { StorageError } from '../store.ts'
import { outbox } from './outbox.ts'
import type { Sql } from './sql.ts'

/** Baselines and signatures. Rows are added, and go only with their map. */
export function createRecordStorage(sql: Sql): RecordStorage {
  return {
    async addBaseline({ id, map, name, meeting, date, status, hash, person, by, at }, state, news = []) {
      const [added] = await sql.write([
        {
          text: `INSERT INTO baselines (id, map, name, meeting, date, status, hash, person, name_of_person, at, crc, bytes)
                 VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
          values: [id, map, name, meeting, date, status, hash, person, by, at, crc32(state), state],
        },
        ...outbox(news, {
          text: 'SELECT 1 FROM baselines WHERE id = ? AND person = ? AND at = ?',
          values: [id, person, at],
        }),
      ])
      if (added === 0)
        throw new StorageError(
          'exists',
          `There is a baseline ${id} already. Make the new one under another id.`,
        )
    },

    baselinesOf: (map) =>
      sql.all<StoredBaseline>(
        `SELECT id, map, name, meeting, date, status, hash, person, name_of_person AS "by", at
         FROM baselines WHERE map = ? ORDER BY at, rowid`,
        map,
      ),

    async stateOf(map, baseline) {
      const [row] = await sql.all<{ crc: number; bytes: Uint8Array }>(
        'SELECT crc, bytes FROM baselines WHERE map = ? AND id = ?',
        map,
        baseline,
      )
      if (!row) return undefined
      if (crc32(row.bytes) !== row.crc)
        throw new StorageError(
          'damaged',
          `Baseline ${baseline} cannot be read back whole. Restore the newest backup that has it.`,
        )
      return row.bytes
    },

    async addSignature({ baseline, map, person, name, post, at }, news = []) {
      const [added = 0] = await sql.write([
        {
          text: `INSERT INTO signatures (baseline, map, person, name, post, at) VALUES (?, ?, ?, ?, ?, ?)
                 ON CONFLICT DO NOTHING`,
          values: [baseline, map, person, name, post, at],
        },
        ...outbox(news, {
          text: 'SELECT 1 FROM signatures WHERE baseline = ? AND person = ? AND at = ?',
          values: [baseline, person, at],
        }),
      ])
      return added > 0
    },

    signaturesOf: (map) =>
      sql.all<StoredSignature>(
        'SELECT baseline, map, person, name, post, at FROM signatures WHERE map = ? ORDER BY at, rowid',
        map,
      ),
  }
}
