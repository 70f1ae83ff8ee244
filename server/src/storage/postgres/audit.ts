import { auditHash } from '../auditChain.ts'
import type { AuditHead, AuditNote, AuditRow, AuditStorage } from '../auditStorage.ts'
import type { DatabaseLine, Query } from './line.ts'

/** The audit log. The end of each map's chain is kept apart, so that a row which is cut off is missed. */
export function createAudit(writer: DatabaseLine, reader: () => DatabaseLine): AuditStorage {
  return {
    append: (notes) => writer.transaction((query) => addNotes(query, notes)),
    async rows(map, after, limit) {
      const { rows } = await reader().use((query) =>
        query<AuditRow>(
          `SELECT map, position, person, name_of_person AS "by", at, action, detail, previous, hash
           FROM audit WHERE map = $1 AND position > $2 ORDER BY position LIMIT $3`,
          [map, after, limit],
        ),
      )
      return rows
    },
    async maps() {
      const { rows } = await reader().use((query) =>
        query<{ map: string }>(
          'SELECT map COLLATE "C" AS map FROM audit_heads UNION SELECT map COLLATE "C" FROM audit ORDER BY 1',
        ),
      )
      return rows.map(({ map }) => map)
    },
    head: (map) => reader().use((query) => headOf(query, map)),
  }
}

async function headOf(query: Query, map: string): Promise<AuditHead> {
  const { rows } = await query<AuditHead>('SELECT position, hash FROM audit_heads WHERE map = $1', [map])
  return rows[0] ?? { position: 0, hash: '' }
}

/** Within the transaction of whatever the notes tell of. Last in it: the ends of chains are held until it is over. */
export async function addNotes(query: Query, notes: readonly AuditNote[]): Promise<void> {
  const maps = [...new Set(notes.map(({ map }) => map))].sort()
  // The ends are held until the rows are written: no other server may build on the same one.
  for (const map of maps)
    await query(
      `INSERT INTO audit_heads (map, position, hash) VALUES ($1, 0, '')
       ON CONFLICT (map) DO UPDATE SET position = audit_heads.position`,
      [map],
    )
  for (const note of notes) {
    const last = await headOf(query, note.map)
    const row = { ...note, position: last.position + 1, previous: last.hash }
    const hash = auditHash(row)
    const { map, position, person, by, at, action, detail, previous } = row
    await query(
      `INSERT INTO audit (map, position, person, name_of_person, at, action, detail, previous, hash)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [map, position, person, by, at, action, detail, previous, hash],
      'audit',
    )
    await query('UPDATE audit_heads SET position = $2, hash = $3 WHERE map = $1', [map, position, hash])
  }
}
