import type { UsageStorage } from '../usageStorage.ts'
import type { Sql } from './sql.ts'

/** Where the bytes of a map are. */
const TABLES = ['log', 'snapshots', 'checkpoints', 'baselines', 'set_aside']

/** One map is one statement, so that what others ask meanwhile waits for no more than that. */
export function createUsageStorage(sql: Sql, keptIn: UsageStorage['keptIn']): UsageStorage {
  const sums = TABLES.map(
    (table) => `(SELECT coalesce(sum(length(bytes)), 0) FROM ${table} WHERE map = ?1)`,
  ).join(' + ')
  return {
    keptIn,
    async total() {
      const [row] = await sql.all<{ bytes: number }>(sql.size)
      return Number(row?.bytes ?? 0)
    },
    async ofMap(map) {
      const [row] = await sql.all<{ bytes: number; edits: number }>(
        `SELECT ${sums} AS bytes, (SELECT coalesce(max(position), 0) FROM heads WHERE map = ?1) AS edits`,
        map,
      )
      return { bytes: Number(row?.bytes ?? 0), edits: Number(row?.edits ?? 0) }
    },
  }
}
