import { crc32 } from 'node:zlib'
import type { AuditNote } from '../auditStorage.ts'
import { type DueMap, type MapCatalogue, type MapRecord, type StaleSummary, StorageError } from '../store.ts'
import { addNotes } from './audit.ts'
import type { DatabaseLine, Query } from './line.ts'

export function createCatalogue(
  writer: DatabaseLine,
  reader: () => DatabaseLine,
  notes: readonly AuditNote[] = [],
): MapCatalogue {
  return {
    create: ({ id, title, createdAt, snapshot, person = '' }) =>
      writer.transaction(async (query) => {
        const { changed } = await query(
          'INSERT INTO maps (id, title, created_at, updated_at) VALUES ($1, $2, $3, $3) ON CONFLICT DO NOTHING',
          [id, title, createdAt],
        )
        if (changed === 0)
          throw new StorageError('exists', `There is a map ${id} already. Make the new one under another id.`)
        await query(BEGIN_LOG, [id, createdAt, crc32(snapshot), snapshot, person])
      }),

    async get(id) {
      const { rows } = await reader().use((query) =>
        query<MapRecord>(`SELECT ${COLUMNS} FROM maps WHERE id = $1`, [id], 'map'),
      )
      return rows[0]
    },

    async list(ids) {
      const { rows } = await reader().use((query) =>
        query<MapRecord>(`SELECT ${COLUMNS} FROM maps WHERE id = ANY($1)`, [ids]),
      )
      const found = new Map(rows.map((row) => [row.id, row]))
      return ids.map((id) => found.get(id)).filter((row) => row !== undefined)
    },

    async ids() {
      const { rows } = await reader().use((query) =>
        query<{ id: string }>('SELECT id FROM maps ORDER BY id COLLATE "C"'),
      )
      return rows.map(({ id }) => id)
    },

    async update(id, { title = null, updatedAt = null, deletedAt, summary = null }) {
      const change = async (query: Query): Promise<boolean> => {
        const { changed } = await query(
          `UPDATE maps SET title = coalesce($2, title), updated_at = coalesce($3, updated_at),
             deleted_at = CASE WHEN $4::boolean THEN $5::bigint ELSE deleted_at END, summary = coalesce($6, summary)
           WHERE id = $1`,
          [id, title, updatedAt, deletedAt !== undefined, deletedAt ?? null, summary],
        )
        if (changed > 0) await addNotes(query, notes)
        return changed > 0
      }
      return notes.length === 0 ? writer.use(change) : writer.transaction(change)
    },

    due: (moment, now) =>
      writer.transaction(async (query) => {
        await query(
          `UPDATE maps SET due_since = NULL WHERE due_since IS NOT NULL
           AND (deleted_at IS NULL OR deleted_at >= $1 OR ${IS_HELD})`,
          [moment],
        )
        await query(
          `UPDATE maps SET due_since = $1 WHERE deleted_at < $2 AND due_since IS NULL AND NOT ${IS_HELD}`,
          [now, moment],
        )
        const { rows } = await query<DueMap>(
          `SELECT id, due_since AS since FROM maps WHERE deleted_at < $1 AND NOT ${IS_HELD} ORDER BY deleted_at, id`,
          [moment],
        )
        return rows
      }),

    remove: (id) =>
      writer.transaction(async (query) => {
        // As one step with whoever puts a hold on it.
        await query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`hold ${id}`])
        const held = await query('SELECT 1 FROM holds WHERE map = $1 AND lifted_at IS NULL', [id])
        if (held.rows.length > 0) return false
        // The head first: it shuts out whoever is writing.
        for (const table of OF_A_MAP) await query(`DELETE FROM ${table} WHERE map = $1`, [id])
        await query('DELETE FROM maps WHERE id = $1', [id])
        await addNotes(query, notes)
        return true
      }),

    async staleSummaries() {
      // Costs one look at the log a map.
      const { rows } = await reader().use((query) =>
        query<StaleSummary>(
          `SELECT id, last.at FROM maps CROSS JOIN LATERAL (
             SELECT at FROM log WHERE map = maps.id ORDER BY position DESC LIMIT 1) last
           WHERE last.at > updated_at`,
        ),
      )
      return rows
    },
  }
}

const COLUMNS =
  'id, title, created_at AS "createdAt", updated_at AS "updatedAt", deleted_at AS "deletedAt", summary'

const IS_HELD = 'EXISTS (SELECT 1 FROM holds WHERE holds.map = maps.id AND lifted_at IS NULL)'

const BEGIN_LOG = `
  WITH head AS (INSERT INTO heads (map, epoch, position) VALUES ($1, 0, 1)),
    snapshot AS (INSERT INTO snapshots (map, up_to, crc, bytes) VALUES ($1, 1, $3, $4))
  INSERT INTO log (map, position, epoch, person, at, crc, bytes) VALUES ($1, 1, 0, $5, $2, $3, $4)`

const OF_A_MAP = [
  'heads',
  'owners',
  'log',
  'snapshots',
  'checkpoints',
  'grants',
  'links',
  'boards',
  'decisions',
  'decision_progress',
  'holds',
  'owned_maps',
  'team_maps',
  'webhooks',
  'webhook_deliveries',
  'webhook_findings',
  'comments',
  'resolutions',
  'signatures',
  'baselines',
]
