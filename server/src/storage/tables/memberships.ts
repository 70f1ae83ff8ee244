import { MEMBER_ROLES, type MemberRole } from '@golden-thread/shared/protocol'
import type { StoredPerson } from '../accessStorage.ts'
import type { StoredMember } from '../organisationStorage.ts'
import type { Sql, Statement } from './sql.ts'

/** What makes somebody a member: added by hand, or a group of the directory. */
export const BY_HAND = 'hand'
export const byGroup = (group: string): string => `group ${group}`

/** There is an administrator besides this person. */
const another = (organisation: string, person: string): string =>
  `EXISTS (SELECT 1 FROM members other WHERE other.organisation = ${organisation} AND other.person <> ${person}
    AND other.role = 'administrator')`

const NO_MEMBER =
  'NOT EXISTS (SELECT 1 FROM members left_over WHERE left_over.organisation = ?1 AND left_over.person = ?2)'

/** Of the members by one reason (?2): those who have no other, and that there is an administrator by another. */
const BY_IT_ALONE = `NOT EXISTS (SELECT 1 FROM members other WHERE other.organisation = members.organisation
  AND other.person = members.person AND other.source <> members.source)`
const PEOPLE_BY_IT_ALONE = `SELECT person FROM members WHERE organisation = ?1 AND source = ?2 AND ${BY_IT_ALONE}`
const OTHERS_ADMINISTRATE = `EXISTS (SELECT 1 FROM members lasting WHERE lasting.organisation = ?1
  AND lasting.source <> ?2 AND lasting.role = 'administrator')`

/** Members added and removed, by one reason or by all, never the last administrator. */
export function createMemberships(sql: Sql) {
  const alone = (organisation: string): string => `members of ${organisation}`
  const member = (organisation: string, person: string, source: string, role: string, at: number) => ({
    text: `INSERT INTO members (organisation, person, source, role, at) VALUES (?1, ?2, ?3, ?4, ?5)
           ON CONFLICT (organisation, person, source) DO UPDATE SET role = excluded.role
           WHERE members.role <> 'administrator' OR excluded.role = 'administrator' OR ${another('?1', '?2')}`,
    values: [organisation, person, source, role, at],
  })
  const notFormer = (organisation: string, person: string): Statement => ({
    text: 'DELETE FROM former_members WHERE organisation = ? AND person = ?',
    values: [organisation, person],
  })

  /** Takes reasons away, and where none is left, what they came by to the organisation's maps. */
  async function remove(
    organisation: string,
    person: string,
    source: string | null,
    at: number,
  ): Promise<boolean> {
    const pair = [organisation, person]
    const [removed = 0] = await sql.write(
      [
        {
          text: `DELETE FROM members WHERE organisation = ?1 AND person = ?2
                   AND (CAST(?3 AS TEXT) IS NULL OR source = ?3)
                   AND (NOT EXISTS (SELECT 1 FROM members mine WHERE mine.organisation = ?1 AND mine.person = ?2
                     AND mine.role = 'administrator' AND (CAST(?3 AS TEXT) IS NULL OR mine.source = ?3))
                     OR ${another('?1', '?2')})`,
          values: [...pair, source],
        },
        {
          text: `INSERT INTO former_members (organisation, person, at)
                 SELECT CAST(?1 AS TEXT), CAST(?2 AS TEXT), CAST(?3 AS BIGINT) WHERE ${NO_MEMBER}
                 ON CONFLICT DO NOTHING`,
          values: [...pair, at],
        },
        {
          text: `DELETE FROM grants WHERE person = ?2 AND ${NO_MEMBER}
                 AND map IN (SELECT map FROM owned_maps WHERE organisation = ?1)`,
          values: pair,
        },
        {
          text: `DELETE FROM team_members WHERE person = ?2 AND ${NO_MEMBER}
                 AND team IN (SELECT id FROM teams WHERE organisation = ?1)`,
          values: pair,
        },
      ],
      alone(organisation),
    )
    return removed > 0
  }

  /**
   * Takes one reason away from everybody at once, and from the groups that mean something; answers false, and does
   * nothing, where nobody would be left to administrate.
   */
  async function removeGroup(organisation: string, group: string, at: number): Promise<boolean> {
    const source = byGroup(group)
    const [, , , , gone = 0] = await sql.write(
      [
        {
          text: `INSERT INTO former_members (organisation, person, at)
                 SELECT organisation, person, CAST(?3 AS BIGINT) FROM members
                 WHERE organisation = ?1 AND source = ?2 AND ${BY_IT_ALONE} AND ${OTHERS_ADMINISTRATE}
                 ON CONFLICT DO NOTHING`,
          values: [organisation, source, at],
        },
        {
          text: `DELETE FROM grants WHERE map IN (SELECT map FROM owned_maps WHERE organisation = ?1)
                 AND person IN (${PEOPLE_BY_IT_ALONE}) AND ${OTHERS_ADMINISTRATE}`,
          values: [organisation, source],
        },
        {
          text: `DELETE FROM team_members WHERE team IN (SELECT id FROM teams WHERE organisation = ?1)
                 AND person IN (${PEOPLE_BY_IT_ALONE}) AND ${OTHERS_ADMINISTRATE}`,
          values: [organisation, source],
        },
        {
          text: `DELETE FROM members WHERE organisation = ?1 AND source = ?2 AND ${OTHERS_ADMINISTRATE}`,
          values: [organisation, source],
        },
        {
          text: `DELETE FROM organisation_groups WHERE organisation = ?1 AND name = ?3 AND ${OTHERS_ADMINISTRATE}`,
          values: [organisation, source, group],
        },
      ],
      alone(organisation),
    )
    if (gone > 0) return true
    const left = await sql.all(
      'SELECT 1 FROM organisation_groups WHERE organisation = ? AND name = ?',
      organisation,
      group,
    )
    return left.length === 0
  }

  return { alone, member, notFormer, remove, removeGroup }
}

/** The one that allows most; one that a later version wrote lets nobody do more than read. */
export const best = (roles: readonly string[]): MemberRole =>
  MEMBER_ROLES.find((role) => roles.includes(role)) ?? 'viewer'

/** One member, of all their rows. */
export function memberOf(
  rows: readonly (StoredPerson & { source: string; role: string; at: number })[],
): StoredMember {
  const [{ id, name, colour, createdAt } = { id: '', name: '', colour: '', createdAt: 0 }] = rows
  return {
    person: { id, name, colour, createdAt },
    from: rows.map(({ source, role }) => ({
      group: source === BY_HAND ? null : source.slice(byGroup('').length),
      role: best([role]),
    })),
    since: Math.min(...rows.map(({ at }) => at)),
  }
}
