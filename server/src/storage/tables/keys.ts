import { isRole } from '@golden-thread/shared/protocol'
import type { KeyStorage, StoredKey } from '../keyStorage.ts'
import type { Sql, SqlValue } from './sql.ts'

export function createKeyStorage(sql: Sql): KeyStorage {
  const read = (where: string, value: SqlValue) =>
    select(`WHERE ${where} = ? ORDER BY created_at, rowid`, value)
  const select = async (which: string, ...values: readonly SqlValue[]): Promise<readonly StoredKey[]> => {
    const rows = await sql.all<Omit<StoredKey, 'maps'> & { maps: string }>(
      `SELECT id, person, role, maps, label, created_at AS "createdAt", expires_at AS "expiresAt", revoked_at AS "revokedAt"
       FROM keys ${which}`,
      ...values,
    )
    return rows.map((row) => ({
      ...row,
      // A role that a later version wrote lets nobody do more than read.
      role: isRole(row.role) ? row.role : 'viewer',
      maps: JSON.parse(row.maps) as readonly string[],
    }))
  }
  return {
    async add({ id, person, role, maps, label, createdAt, expiresAt, revokedAt }, hash) {
      await sql.write([
        {
          text: `INSERT INTO keys (id, hash, person, role, maps, label, created_at, expires_at, revoked_at)
                 VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
          values: [id, hash, person, role, JSON.stringify(maps), label, createdAt, expiresAt, revokedAt],
        },
      ])
    },
    ofHash: async (hash) => (await read('hash', hash))[0],
    all: () => select('ORDER BY created_at DESC, rowid DESC'),
    ofPerson: (person) => read('person', person),
    async revoke(person, id, at) {
      const [changed = 0] = await sql.write([
        {
          text: 'UPDATE keys SET revoked_at = coalesce(revoked_at, ?) WHERE person = ? AND id = ?',
          values: [at, person, id],
        },
      ])
      return changed > 0
    },
  }
}
