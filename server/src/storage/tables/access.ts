import { isRole, type Role } from '@golden-thread/shared/protocol'
import type { AccessStorage, Look, StoredLink, StoredPerson } from '../accessStorage.ts'
import type { Sql } from './sql.ts'
import { BY_MEMBERSHIP, BY_TEAM, STANDS, WAS_LET_IN } from './standing.ts'

/** People, sessions, links and grants, as statements that every database of ours understands. */
export function createAccessStorage(sql: Sql): AccessStorage {
  const write = async (text: string, ...values: readonly (string | number | null)[]): Promise<void> => {
    await sql.write([{ text, values }])
  }
  // One statement, and one at a time: another owner may be taking the last other link away at this moment.
  const changeLink = `
    UPDATE links SET role = coalesce(?2, role), revoked_at = coalesce(?3, revoked_at)
    WHERE id = ?1 AND (
      role NOT IN (${sql.listed('?4')})
      OR (CAST(?3 AS BIGINT) IS NULL AND (CAST(?2 AS TEXT) IS NULL OR ?2 IN (${sql.listed('?4')})))
      OR EXISTS (SELECT 1 FROM links other WHERE other.map = links.map AND other.id <> links.id
                 AND other.revoked_at IS NULL AND other.role IN (${sql.listed('?4')}))
      OR EXISTS (SELECT 1 FROM grants WHERE map = links.map AND person = ?5 AND link IS NULL)
      -- An organisation always has somebody who looks after its maps.
      OR EXISTS (SELECT 1 FROM owned_maps WHERE owned_maps.map = links.map)
    )`
  return {
    addPerson: ({ id, name, colour, createdAt }) =>
      write(
        'INSERT INTO people (id, name, colour, created_at) VALUES (?, ?, ?, ?)',
        id,
        name,
        colour,
        createdAt,
      ),
    person: async (id) =>
      (
        await sql.all<StoredPerson>(
          'SELECT id, name, colour, created_at AS "createdAt" FROM people WHERE id = ?',
          id,
        )
      )[0],
    renamePerson: (id, name) => write('UPDATE people SET name = ? WHERE id = ?', name, id),
    addSession: ({ hash, person, createdAt, directory }) =>
      write(
        'INSERT INTO sessions (hash, person, created_at, seen_at, issuer, sid) VALUES (?, ?, ?, ?, ?, ?)',
        hash,
        person,
        createdAt,
        createdAt,
        directory?.issuer ?? null,
        directory?.sid ?? null,
      ),
    async session(hash) {
      const [row] = await sql.all<SessionRow>(
        `SELECT people.id, name, colour, people.created_at AS "createdAt", sessions.created_at AS begun, issuer, sid
         FROM sessions JOIN people ON people.id = sessions.person WHERE hash = ?`,
        hash,
      )
      if (!row) return undefined
      const { begun, issuer, sid, ...person } = row
      const directory = issuer === null ? {} : { directory: { issuer, ...(sid === null ? {} : { sid }) } }
      return { person, createdAt: begun, ...directory }
    },
    removeSession: (hash) => write('DELETE FROM sessions WHERE hash = ?', hash),
    async removeSessionsOf(person) {
      const rows = await sql.all<{ hash: string }>('SELECT hash FROM sessions WHERE person = ?', person)
      await write('DELETE FROM sessions WHERE person = ?', person)
      return rows.map(({ hash }) => hash)
    },
    addLink: ({ id, map, role, label, createdAt, expiresAt = null }, tokenHash) =>
      write(
        'INSERT INTO links (id, hash, map, role, label, created_at, expires_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
        id,
        tokenHash,
        map,
        role,
        label,
        createdAt,
        expiresAt,
      ),
    async linkOfToken(tokenHash) {
      const [row] = await sql.all<LinkRow>(`SELECT ${LINK_COLUMNS} FROM links WHERE hash = ?`, tokenHash)
      return row && linkOf(row)
    },
    async linksOf(map) {
      const rows = await sql.all<LinkRow>(
        `SELECT ${LINK_COLUMNS} FROM links WHERE map = ? ORDER BY created_at, rowid`,
        map,
      )
      return rows.map(linkOf)
    },
    async linksIn(maps) {
      const listed = JSON.stringify(maps)
      const rows = await sql.all<LinkRow>(
        `SELECT ${LINK_COLUMNS} FROM links WHERE map IN (${sql.listed('?1')}) ORDER BY created_at DESC, rowid DESC`,
        listed,
      )
      const came = await sql.all<{ link: string; people: number }>(
        `SELECT link, count(*) AS people FROM grants
         WHERE link IS NOT NULL AND map IN (${sql.listed('?1')}) AND ${STANDS} GROUP BY link`,
        listed,
      )
      const people = new Map(came.map((row) => [row.link, Number(row.people)]))
      return rows.map((row) => ({ ...linkOf(row), people: people.get(row.id) ?? 0 }))
    },
    async changeLink(id, { role = null, revokedAt = null }, { roles, maker }) {
      const [changed = 0] = await sql.write(
        [{ text: changeLink, values: [id, role, revokedAt, JSON.stringify(roles), maker] }],
        'links',
      )
      return changed > 0
    },
    addGrant: ({ person, map, link, createdAt }) =>
      write(
        `INSERT INTO grants (person, map, link, role, at)
         VALUES (?1, ?2, ?3, coalesce((SELECT role FROM links WHERE id = ?3), 'owner'), ?4) ON CONFLICT DO NOTHING`,
        person,
        map,
        link,
        createdAt,
      ),
    async grants(person, map) {
      // A link's role is read from the link: lowering it lowers everyone who came in by it.
      const rows = await sql.all<{ map: string; link: string | null; role: string; until: number | null }>(
        `SELECT grants.map, grants.link, coalesce(links.role, grants.role) AS role, links.expires_at AS until
         FROM grants LEFT JOIN links ON links.id = grants.link
         WHERE grants.person = ?1 AND (CAST(?2 AS TEXT) IS NULL OR grants.map = ?2)
           AND (grants.link IS NULL OR (links.id IS NOT NULL AND links.revoked_at IS NULL)) AND ${STANDS}
         UNION ALL ${BY_MEMBERSHIP} UNION ALL ${BY_TEAM}`,
        person,
        map ?? null,
      )
      return rows.map((row) => ({
        map: row.map,
        role: row.role === 'administrator' ? 'owner' : roleOf(row.role),
        link: row.link,
        ...(row.until === null ? {} : { expiresAt: row.until }),
      }))
    },
    wasGranted: async (person, map) => (await sql.all(WAS_LET_IN, person, map)).length > 0,
    async entriesOf(map) {
      const rows = await sql.all<StoredPerson & { link: string | null; at: number }>(
        `SELECT people.id, people.name, people.colour, people.created_at AS "createdAt", grants.link, grants.at
         FROM grants JOIN people ON people.id = grants.person LEFT JOIN links ON links.id = grants.link
         WHERE grants.map = ? AND (grants.link IS NULL OR (links.id IS NOT NULL AND links.revoked_at IS NULL))
           AND ${STANDS}
         ORDER BY grants.at DESC, grants.person LIMIT 500`,
        map,
      )
      return rows.map(({ link, at, ...person }) => ({ person, link, at }))
    },
    lookOf: (map) =>
      sql.all<Look>(
        `SELECT name, colour FROM people
         JOIN (SELECT person, max(at) AS at FROM grants WHERE map = ? GROUP BY person ORDER BY at DESC LIMIT 500) entered
         ON entered.person = people.id`,
        map,
      ),
    async namesOf(people) {
      const rows = await sql.all<{ id: string; name: string }>(
        `SELECT people.id, coalesce(joined.name, people.name) AS name
         FROM people LEFT JOIN people joined ON joined.id = people.joined WHERE people.id IN (${sql.listed('?1')})`,
        JSON.stringify(people),
      )
      return new Map(rows.map(({ id, name }) => [id, name]))
    },
    hasPeople: async () => (await sql.all('SELECT 1 FROM people LIMIT 1')).length > 0,
  }
}

interface SessionRow extends StoredPerson {
  readonly begun: number
  readonly issuer: string | null
  readonly sid: string | null
}

const LINK_COLUMNS = 'id, map, role, label, created_at, revoked_at, expires_at'

interface LinkRow {
  readonly id: string
  readonly map: string
  readonly role: string
  readonly label: string
  readonly created_at: number
  readonly revoked_at: number | null
  readonly expires_at: number | null
}

const linkOf = (row: LinkRow): StoredLink => ({
  id: row.id,
  map: row.map,
  role: roleOf(row.role),
  label: row.label,
  createdAt: row.created_at,
  ...(row.revoked_at === null ? {} : { revokedAt: row.revoked_at }),
  ...(row.expires_at === null ? {} : { expiresAt: row.expires_at }),
})

/** A role that a later version wrote lets nobody do more than read. */
const roleOf = (text: string): Role => (isRole(text) ? text : 'viewer')
