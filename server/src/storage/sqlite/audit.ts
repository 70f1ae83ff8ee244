import type { DatabaseSync } from 'node:sqlite'
import { auditHash } from '../auditChain.ts'
import type { AuditHead, AuditNote, AuditRow } from '../auditStorage.ts'
import { transaction } from './database.ts'

export interface AuditTable {
  appendAudit(notes: readonly AuditNote[]): undefined
  auditRows(map: string, after: number, limit: number): readonly AuditRow[]
  auditHead(map: string): AuditHead
  auditMaps(): readonly string[]
}

/** For those who write something else with them: within their transaction. */
export interface AddNotes {
  addNotes(notes: readonly AuditNote[]): void
}

/** The audit log. The end of each map's chain is kept apart, so that a row which is cut off is missed. */
export function createAuditTable(db: DatabaseSync): AuditTable & AddNotes {
  const headOf = db.prepare('SELECT position, hash FROM audit_heads WHERE map = ?')
  const keepHead = db.prepare(`
    INSERT INTO audit_heads (map, position, hash) VALUES (?, ?, ?)
    ON CONFLICT (map) DO UPDATE SET position = excluded.position, hash = excluded.hash`)
  const insert = db.prepare(`
    INSERT INTO audit (map, position, person, name_of_person, at, action, detail, previous, hash)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`)
  const rows = db.prepare(`
    SELECT map, position, person, name_of_person AS "by", at, action, detail, previous, hash
    FROM audit WHERE map = ? AND position > ? ORDER BY position LIMIT ?`)
  const maps = db.prepare('SELECT map FROM audit_heads UNION SELECT map FROM audit ORDER BY map')
  const auditHead = (map: string): AuditHead => {
    const row = headOf.get(map)
    return row ? { position: Number(row['position']), hash: String(row['hash']) } : { position: 0, hash: '' }
  }
  return {
    auditHead,
    auditMaps: () => maps.all().map(({ map }) => String(map)),
    auditRows: (map, after, limit) =>
      rows.all(map, after, limit).map((row) => ({ ...row }) as unknown as AuditRow),
    appendAudit(notes) {
      transaction(db, () => addNotes(notes))
      return undefined
    },
    addNotes,
  }

  function addNotes(notes: readonly AuditNote[]): void {
    for (const note of notes) {
      const last = auditHead(note.map)
      const row = { ...note, position: last.position + 1, previous: last.hash }
      const hash = auditHash(row)
      const { map, position, person, by, at, action, detail, previous } = row
      insert.run(map, position, person, by, at, action, detail, previous, hash)
      keepHead.run(map, position, hash)
    }
  }
}
