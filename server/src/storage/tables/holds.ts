import type { HoldStorage, StoredHold } from '../holdStorage.ts'
import type { Sql } from './sql.ts'

export function createHoldStorage(sql: Sql): HoldStorage {
  return {
    async add({ id, map, reason, person, by, at, liftedAt, liftedBy }) {
      await sql.write(
        [
          {
            text: `INSERT INTO holds (id, map, reason, person, name_of_person, at, lifted_at, lifted_by)
                 VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
            values: [id, map, reason, person, by, at, liftedAt, liftedBy],
          },
        ],
        `hold ${map}`,
      )
    },
    ofMap: (map) =>
      sql.all<StoredHold>(
        `SELECT id, map, reason, person, name_of_person AS "by", at, lifted_at AS "liftedAt", lifted_by AS "liftedBy"
         FROM holds WHERE map = ? ORDER BY at, rowid`,
        map,
      ),
    async lift(map, id, at, by) {
      const [changed = 0] = await sql.write([
        {
          text: 'UPDATE holds SET lifted_at = ?, lifted_by = ? WHERE map = ? AND id = ? AND lifted_at IS NULL',
          values: [at, by, map, id],
        },
      ])
      return changed > 0
    },
  }
}
