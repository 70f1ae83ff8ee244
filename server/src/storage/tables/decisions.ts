import type { Subject } from '@golden-thread/shared/protocol'
import type { DecisionStorage, StoredDecision, StoredProgress } from '../decisionStorage.ts'
import { outbox } from './outbox.ts'
import type { Sql } from './sql.ts'

/** Decisions, and what became of them. Rows are added, and go only with their map. */
export function createDecisionStorage(sql: Sql): DecisionStorage {
  return {
    async add(decision, news = []) {
      const { id, map, on, about, recommendation, outcome, body, date } = decision
      const { conditions, minutes, baseline, replaces, person, by, at } = decision
      const [added = 0] = await sql.write([
        {
          text: `INSERT INTO decisions (id, map, subject, about, recommendation, outcome, body, date, conditions, minutes,
                 baseline, replaces, person, name_of_person, at)
                 VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (map, replaces) DO NOTHING`,
          values: [
            id,
            map,
            on && JSON.stringify(on),
            about,
            recommendation,
            outcome,
            body,
            date,
            conditions,
            minutes,
            baseline,
            replaces,
            person,
            by,
            at,
          ],
        },
        ...outbox(news, { text: 'SELECT 1 FROM decisions WHERE id = ?', values: [id] }),
      ])
      return added > 0
    },
    async ofMap(map) {
      const rows = await sql.all<Omit<StoredDecision, 'on'> & { subject: string | null }>(
        `SELECT id, map, subject, about, recommendation, outcome, body, date, conditions, minutes, baseline, replaces,
         person, name_of_person AS "by", at FROM decisions WHERE map = ? ORDER BY date, at, rowid`,
        map,
      )
      return rows.map(({ subject, ...decision }) => ({
        ...decision,
        on: subject === null ? null : (JSON.parse(subject) as Subject),
      }))
    },
    async addProgress({ map, decision, done, note, person, by, at }, news = []) {
      await sql.write([
        {
          text: `INSERT INTO decision_progress (map, decision, done, note, person, name_of_person, at)
                 VALUES (?, ?, ?, ?, ?, ?, ?)`,
          values: [map, decision, done ? 1 : 0, note, person, by, at],
        },
        ...outbox(news),
      ])
    },
    async progressOf(map) {
      const rows = await sql.all<Omit<StoredProgress, 'done'> & { done: number }>(
        `SELECT map, decision, done, note, person, name_of_person AS "by", at
         FROM decision_progress WHERE map = ? ORDER BY rowid`,
        map,
      )
      return rows.map((row) => ({ ...row, done: row.done === 1 }))
    },
  }
}
