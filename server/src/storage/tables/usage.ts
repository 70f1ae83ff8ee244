import type { MapUsage, UsageStorage } from '../usageStorage.ts'
import type { Sql } from './sql.ts'

/** Where the bytes of a map are. */
const TABLES = ['log', 'snapshots', 'checkpoints', 'baselines', 'set_aside']

/** So many maps are one statement: what others ask meanwhile waits for no more than that. */
const MAPS_AT_ONCE = 250

export function createUsageStorage(sql: Sql, keptIn: UsageStorage['keptIn']): UsageStorage {
  const sums = TABLES.map(
    (table) =>
      `SELECT map, sum(length(bytes)) AS bytes, 0 AS edits FROM ${table} WHERE map IN (${sql.listed('?1')}) GROUP BY map`,
  ).join(' UNION ALL ')
  const edits = `SELECT map, 0 AS bytes, position AS edits FROM heads WHERE map IN (${sql.listed('?1')})`
  const most = async (table: string, standing: string, maps: string): Promise<number> => {
    const [row] = await sql.all<{ most: number | null }>(
      `SELECT max(its) AS most FROM (SELECT count(*) AS its FROM ${table}
       WHERE ${standing} AND map IN (${sql.listed('?1')}) GROUP BY map) counted`,
      maps,
    )
    return Number(row?.most ?? 0)
  }
  return {
    keptIn,
    async total() {
      const [row] = await sql.all<{ bytes: number }>(sql.size)
      return Number(row?.bytes ?? 0)
    },
    async ofMaps(maps) {
      const all = new Map<string, MapUsage>()
      for (let from = 0; from < maps.length; from += MAPS_AT_ONCE) {
        const rows = await sql.all<{ map: string; bytes: number; edits: number }>(
          `SELECT map, sum(bytes) AS bytes, sum(edits) AS edits FROM (${sums} UNION ALL ${edits}) parts GROUP BY map`,
          JSON.stringify(maps.slice(from, from + MAPS_AT_ONCE)),
        )
        for (const { map, bytes, edits } of rows) all.set(map, { bytes: Number(bytes), edits: Number(edits) })
      }
      return all
    },
    async mostIn(maps) {
      const listed = JSON.stringify(maps)
      return {
        webhooks: await most('webhooks', 'ended_at IS NULL', listed),
        baselines: await most('baselines', '1 = 1', listed),
      }
    },
  }
}
