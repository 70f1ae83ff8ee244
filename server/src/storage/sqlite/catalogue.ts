import type { DatabaseSync } from 'node:sqlite'
import { crc32 } from 'node:zlib'
import type { AuditNote } from '../auditStorage.ts'
import {
  type DueMap,
  type MapFields,
  type MapRecord,
  type NewMap,
  type StaleSummary,
  StorageError,
} from '../store.ts'
import type { AddNotes } from './audit.ts'
import { transaction } from './database.ts'

export interface CatalogueTable {
  create(map: NewMap): undefined
  get(id: string): MapRecord | undefined
  list(ids: readonly string[]): readonly MapRecord[]
  ids(): readonly string[]
  update(id: string, fields: MapFields, notes: readonly AuditNote[]): boolean
  due(moment: number, now: number): readonly DueMap[]
  remove(id: string, notes: readonly AuditNote[]): boolean
  staleSummaries(): readonly StaleSummary[]
}

export function createCatalogue(db: DatabaseSync, { addNotes }: AddNotes): CatalogueTable {
  const columns =
    'id, title, created_at AS createdAt, updated_at AS updatedAt, deleted_at AS deletedAt, summary'
  const one = db.prepare(`SELECT ${columns} FROM maps WHERE id = ?`)
  const get = (id: string) => plain(one.get(id))
  const ids = db.prepare('SELECT id FROM maps ORDER BY id')
  const insert = db.prepare(
    'INSERT INTO maps (id, title, created_at, updated_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
  )
  const head = db.prepare('INSERT INTO heads (map, epoch, position) VALUES (?, 0, 1)')
  const log = db.prepare(
    'INSERT INTO log (map, position, epoch, person, at, crc, bytes) VALUES (?, 1, 0, ?, ?, ?, ?)',
  )
  const keep = db.prepare('INSERT INTO snapshots (map, up_to, crc, bytes) VALUES (?, 1, ?, ?)')
  const change = db.prepare(
    'UPDATE maps SET title = ?, updated_at = ?, deleted_at = ?, summary = ? WHERE id = ?',
  )
  const notDue = db.prepare(
    `UPDATE maps SET due_since = NULL WHERE due_since IS NOT NULL
     AND (deleted_at IS NULL OR deleted_at >= ? OR ${IS_HELD})`,
  )
  const nowDue = db.prepare(
    `UPDATE maps SET due_since = ? WHERE deleted_at < ? AND due_since IS NULL AND NOT ${IS_HELD}`,
  )
  const due = db.prepare(
    `SELECT id, due_since AS since FROM maps WHERE deleted_at < ? AND NOT ${IS_HELD} ORDER BY deleted_at, id`,
  )
  // Costs one look at the log a map.
  const stale = db.prepare(`
    SELECT id, at FROM (
      SELECT id, updated_at, (SELECT at FROM log WHERE map = maps.id ORDER BY position DESC LIMIT 1) AS at FROM maps
    ) WHERE at > updated_at`)
  const held = db.prepare('SELECT 1 FROM holds WHERE map = ? AND lifted_at IS NULL')
  const remove = REMOVALS.map((text) => db.prepare(text))

  return {
    create({ id, title, createdAt, snapshot, person = '' }) {
      transaction(db, () => {
        if (insert.run(id, title, createdAt, createdAt).changes === 0)
          throw new StorageError('exists', `There is a map ${id} already. Make the new one under another id.`)
        const crc = crc32(snapshot)
        head.run(id)
        log.run(id, person, createdAt, crc, snapshot)
        keep.run(id, crc, snapshot)
      })
      return undefined
    },
    get,
    list: (ids) => ids.map(get).filter((record) => record !== undefined),
    ids: () => ids.all().map(({ id }) => String(id)),
    update(id, fields: MapFields, notes) {
      return transaction(db, () => {
        const before = get(id)
        if (before === undefined) return false
        const { title, updatedAt, deletedAt, summary } = { ...before, ...fields }
        change.run(title, updatedAt, deletedAt, summary, id)
        addNotes(notes)
        return true
      })
    },
    staleSummaries: () => stale.all().map((row) => ({ ...row }) as unknown as StaleSummary),
    due: (moment, now) =>
      transaction(db, () => {
        notDue.run(moment)
        nowDue.run(now, moment)
        return due.all(moment).map((row) => ({ ...row }) as unknown as DueMap)
      }),
    remove: (id, notes) =>
      transaction(db, () => {
        if (held.get(id)) return false
        for (const statement of remove) statement.run(id)
        addNotes(notes)
        return true
      }),
  }
}

const IS_HELD = 'EXISTS (SELECT 1 FROM holds WHERE holds.map = maps.id AND lifted_at IS NULL)'

/** A row of the maps table without the null prototype that node:sqlite gives it. */
const plain = (row: object | undefined): MapRecord | undefined =>
  row === undefined ? undefined : ({ ...row } as MapRecord)

/** All that goes with a map that is removed for good; the audit log outlives it. */
export const REMOVALS = [
  'DELETE FROM log WHERE map = ?',
  'DELETE FROM snapshots WHERE map = ?',
  'DELETE FROM checkpoints WHERE map = ?',
  'DELETE FROM heads WHERE map = ?',
  'DELETE FROM grants WHERE map = ?',
  'DELETE FROM links WHERE map = ?',
  'DELETE FROM boards WHERE map = ?',
  'DELETE FROM decisions WHERE map = ?',
  'DELETE FROM decision_progress WHERE map = ?',
  'DELETE FROM owned_maps WHERE map = ?',
  'DELETE FROM team_maps WHERE map = ?',
  'DELETE FROM holds WHERE map = ?',
  'DELETE FROM webhooks WHERE map = ?',
  'DELETE FROM webhook_deliveries WHERE map = ?',
  'DELETE FROM webhook_findings WHERE map = ?',
  'DELETE FROM comments WHERE map = ?',
  'DELETE FROM resolutions WHERE map = ?',
  'DELETE FROM signatures WHERE map = ?',
  'DELETE FROM baselines WHERE map = ?',
  'DELETE FROM maps WHERE id = ?',
]
