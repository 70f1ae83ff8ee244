import type { Mention, Subject } from '@golden-thread/shared/protocol'
import type { CommentStorage, StoredComment, StoredResolution } from '../commentStorage.ts'
import type { Sql } from './sql.ts'

/** Comments, and what became of their threads. Rows are added, and go only with their map. */
export function createCommentStorage(sql: Sql): CommentStorage {
  const read = async (where: string, ...values: readonly string[]): Promise<readonly StoredComment[]> => {
    const rows = await sql.all<CommentRow>(
      `SELECT id, map, thread, subject, about, text, mentions, person, name_of_person AS "by", at
       FROM comments WHERE ${where} ORDER BY at, rowid`,
      ...values,
    )
    return rows.map(({ subject, mentions, ...comment }) => ({
      ...comment,
      on: JSON.parse(subject) as Subject,
      mentions: JSON.parse(mentions) as readonly Mention[],
    }))
  }
  return {
    async add({ id, map, thread, on, about, text, mentions, person, by, at }, key) {
      await sql.write([
        {
          text: `INSERT INTO comments (id, map, thread, subject, about, text, mentions, person, name_of_person, at, key)
                 VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (map, person, key) DO NOTHING`,
          values: [
            id,
            map,
            thread,
            JSON.stringify(on),
            about,
            text,
            JSON.stringify(mentions),
            person,
            by,
            at,
            key,
          ],
        },
      ])
      const [kept] = await read('map = ? AND person = ? AND key = ?', map, person, key)
      if (!kept) throw new Error('A comment that was kept is not there.')
      return kept
    },
    get: async (map, id) => (await read('map = ? AND id = ?', map, id))[0],
    ofMap: (map, thread) =>
      thread === undefined ? read('map = ?', map) : read('map = ? AND thread = ?', map, thread),
    async count(map) {
      const [row] = await sql.all<{ count: number }>(
        'SELECT count(*) AS count FROM comments WHERE map = ?',
        map,
      )
      return row?.count ?? 0
    },
    async resolve({ map, thread, resolved, person, by, at }) {
      const [added = 0] = await sql.write(
        [
          {
            // One statement, for somebody else may be resolving it at this moment.
            text: `INSERT INTO resolutions (map, thread, resolved, person, name_of_person, at)
                 SELECT CAST(?1 AS TEXT), CAST(?2 AS TEXT), CAST(?3 AS BIGINT), CAST(?4 AS TEXT), CAST(?5 AS TEXT),
                   CAST(?6 AS BIGINT) WHERE CAST(?3 AS BIGINT) <> coalesce(
                   (SELECT resolved FROM resolutions WHERE map = ?1 AND thread = ?2 ORDER BY rowid DESC LIMIT 1), 0)`,
            values: [map, thread, resolved ? 1 : 0, person, by, at],
          },
        ],
        `thread ${map} ${thread}`,
      )
      return added > 0
    },
    async resolutionsOf(map) {
      const rows = await sql.all<Omit<StoredResolution, 'resolved'> & { resolved: number }>(
        `SELECT map, thread, resolved, person, name_of_person AS "by", at
         FROM resolutions WHERE map = ? ORDER BY rowid`,
        map,
      )
      return rows.map((row) => ({ ...row, resolved: row.resolved === 1 }))
    },
  }
}

interface CommentRow extends Omit<StoredComment, 'on' | 'mentions'> {
  readonly subject: string
  readonly mentions: string
}
