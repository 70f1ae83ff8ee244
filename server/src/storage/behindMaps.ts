import type { Sql } from './sql.ts'

/** A map whose log is newer than its line in the catalogue, and when its last edit was (milliseconds since 1970). */
export interface BehindMap {
  readonly id: string
  readonly at: number
}

/** What a server that ended in the middle of edits has left to bring up to date. Costs one look at the log a map. */
export const behindMaps = (sql: Sql): Promise<readonly BehindMap[]> =>
  sql.all<{ id: string; at: number }>(
    `SELECT id, at FROM (
       SELECT id, updated_at, (SELECT at FROM log WHERE map = maps.id ORDER BY position DESC LIMIT 1) AS at FROM maps
     ) WHERE at > updated_at`,
  )
