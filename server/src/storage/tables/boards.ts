import type { BoardStorage, StoredBoard } from '../boardStorage.ts'
import type { Sql } from './sql.ts'

const COLUMNS =
  'id, map, audience, baseline, expires_at AS "expiresAt", created_at AS "createdAt", revoked_at AS "revokedAt"'

export function createBoardStorage(sql: Sql): BoardStorage {
  return {
    async add({ id, map, audience, baseline, expiresAt, createdAt, revokedAt }, tokenHash) {
      await sql.write([
        {
          text: `INSERT INTO boards (id, hash, map, audience, baseline, expires_at, created_at, revoked_at)
                 VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
          values: [id, tokenHash, map, audience, baseline, expiresAt, createdAt, revokedAt],
        },
      ])
    },
    ofToken: async (tokenHash) =>
      (await sql.all<StoredBoard>(`SELECT ${COLUMNS} FROM boards WHERE hash = ?`, tokenHash))[0],
    ofMap: (map) =>
      sql.all<StoredBoard>(`SELECT ${COLUMNS} FROM boards WHERE map = ? ORDER BY created_at, rowid`, map),
    ofMaps: (maps) =>
      sql.all<StoredBoard>(
        `SELECT ${COLUMNS} FROM boards WHERE map IN (${sql.listed('?1')}) ORDER BY created_at DESC, rowid DESC`,
        JSON.stringify(maps),
      ),
    async revoke(map, id, at) {
      const [changed = 0] = await sql.write([
        {
          text: 'UPDATE boards SET revoked_at = coalesce(revoked_at, ?) WHERE map = ? AND id = ?',
          values: [at, map, id],
        },
      ])
      return changed > 0
    },
  }
}
