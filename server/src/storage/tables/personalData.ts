import type { PersonalData, PersonalDataStorage } from '../personalDataStorage.ts'
import type { Sql } from './sql.ts'

/** Somebody, and the guests that they turned out to be. */
const THEM = '(SELECT id FROM people WHERE id = ?1 OR joined = ?1)'

export function createPersonalDataStorage(sql: Sql): PersonalDataStorage {
  return {
    async of(person) {
      const read = <Row extends object>(columns: string, table: string, order = 'at') =>
        sql.all<Row>(`SELECT ${columns} FROM ${table} WHERE person IN ${THEM} ORDER BY ${order}`, person)
      type Rows<Key extends keyof PersonalData> = PersonalData[Key][number]
      return {
        guests: await sql.all<Rows<'guests'>>(
          'SELECT name, created_at AS "createdAt" FROM people WHERE joined = ? ORDER BY created_at, id',
          person,
        ),
        comments: await read<Rows<'comments'>>('map, about, text, at', 'comments'),
        signatures: await read<Rows<'signatures'>>('map, baseline, name, post, at', 'signatures'),
        decisions: await read<Rows<'decisions'>>('map, recommendation, at', 'decisions'),
        progress: await read<Rows<'progress'>>('map, note, at', 'decision_progress'),
        baselines: await read<Rows<'baselines'>>('map, name, at', 'baselines'),
        holds: await read<Rows<'holds'>>('map, reason, at', 'holds'),
        webhooks: await read<Rows<'webhooks'>>('map, url, at', 'webhooks'),
        resolutions: await read<Rows<'resolutions'>>('map, at', 'resolutions'),
        teams: await sql.all<Rows<'teams'>>(
          `SELECT teams.name, team_members.at FROM team_members JOIN teams ON teams.id = team_members.team
           WHERE person IN ${THEM} ORDER BY team_members.at, teams.name`,
          person,
        ),
        groups: await sql.all<Rows<'groups'>>(
          `SELECT substr(source, 7) AS name, at FROM members
           WHERE person IN ${THEM} AND source LIKE 'group %' ORDER BY at, source`,
          person,
        ),
        edits: await sql.all<Rows<'edits'>>(
          `SELECT map, count(*) AS count, min(at) AS first, max(at) AS last FROM log WHERE person IN ${THEM}
           GROUP BY map ORDER BY map`,
          person,
        ),
        audit: await read<Rows<'audit'>>('map, action, at', 'audit'),
        entered: await read<Rows<'entered'>>('map, at', 'grants'),
        keys: await read<Rows<'keys'>>(
          'id, label, created_at AS "createdAt", expires_at AS "expiresAt"',
          'keys',
          'created_at',
        ),
        sessions: await read<Rows<'sessions'>>('created_at AS "createdAt"', 'sessions', 'created_at'),
      }
    },
    async erase(person, { name, comments, at }) {
      const theirs = (text: string) => ({ text: `${text} IN ${THEM}`, values: [person] })
      const named = (table: string) => ({
        text: `UPDATE ${table} SET name_of_person = ?2 WHERE person IN ${THEM}`,
        values: [person, name],
      })
      await sql.write([
        // Nothing is proved by who made it.
        named('webhooks'),
        ...(comments === 'kept' ? [] : [named('comments'), named('resolutions')]),
        theirs('DELETE FROM identities WHERE person'),
        theirs('DELETE FROM sessions WHERE person'),
        theirs('DELETE FROM grants WHERE person'),
        theirs('DELETE FROM team_members WHERE person'),
        {
          text: `UPDATE keys SET revoked_at = coalesce(revoked_at, ?2) WHERE person IN ${THEM}`,
          values: [person, at],
        },
        { text: 'UPDATE people SET name = ?2 WHERE id = ?1 OR joined = ?1', values: [person, name] },
      ])
    },
  }
}
