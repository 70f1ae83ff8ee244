import { isRole } from '@golden-thread/shared/protocol'
import type { StoredPerson } from '../accessStorage.ts'
import type { GroupRole, OrganisationStorage, StoredOrganisation, TeamGrant } from '../organisationStorage.ts'
import { BY_HAND, best, byGroup, createMemberships, memberOf } from './memberships.ts'
import type { Sql, SqlValue } from './sql.ts'
import { createTeamTables } from './teams.ts'

/** Organisations, members, groups and the maps that they own, as statements that every database of ours understands. */
export function createOrganisationStorage(sql: Sql): OrganisationStorage {
  const { alone, member, notFormer, remove, removeGroup } = createMemberships(sql)
  const organisationsWhere = (where: string, ...values: readonly SqlValue[]) =>
    sql.all<StoredOrganisation>(
      `SELECT organisations.id, organisations.name, links, created_at AS "createdAt" FROM organisations ${where}`,
      ...values,
    )

  return {
    ...createTeamTables(sql),
    async add({ id, name, links, createdAt }, administrator) {
      await sql.write([
        {
          text: 'INSERT INTO organisations (id, name, links, created_at) VALUES (?, ?, ?, ?)',
          values: [id, name, links, createdAt],
        },
        member(id, administrator, BY_HAND, 'administrator', createdAt),
      ])
    },
    get: async (id) => (await organisationsWhere('WHERE id = ?', id))[0],
    async change(id, { name = null, links = null }) {
      await sql.write([
        {
          text: 'UPDATE organisations SET name = coalesce(?2, name), links = coalesce(?3, links) WHERE id = ?1',
          values: [id, name, links],
        },
      ])
    },
    any: async () => (await sql.all('SELECT 1 FROM organisations LIMIT 1')).length > 0,
    ids: async () =>
      (await sql.all<{ id: string }>('SELECT id FROM organisations ORDER BY id')).map(({ id }) => id),
    async ofPerson(person) {
      const rows = await sql.all<StoredOrganisation & { role: string }>(
        `SELECT organisations.id, organisations.name, links, created_at AS "createdAt", members.role
         FROM members JOIN organisations ON organisations.id = members.organisation
         WHERE members.person = ? ORDER BY organisations.name, organisations.id`,
        person,
      )
      const byId = Map.groupBy(rows, ({ id }) => id)
      return [...byId.values()].flatMap((some) => {
        const [first] = some
        if (!first) return []
        const { role: _, ...organisation } = first
        return [{ organisation, role: best(some.map(({ role }) => role)) }]
      })
    },
    wasMember: async (organisation, person) =>
      (
        await sql.all(
          'SELECT 1 FROM former_members WHERE organisation = ? AND person = ?',
          organisation,
          person,
        )
      ).length > 0,
    async members(organisation) {
      const rows = await sql.all<StoredPerson & { source: string; role: string; at: number }>(
        `SELECT people.id, people.name, people.colour, people.created_at AS "createdAt", source, role, at
         FROM members JOIN people ON people.id = members.person WHERE organisation = ? ORDER BY source`,
        organisation,
      )
      const byPerson = Map.groupBy(rows, ({ id }) => id)
      return [...byPerson.values()].map(memberOf).sort((a, b) => (a.person.name < b.person.name ? -1 : 1))
    },
    async setMember({ organisation, person, role, at }) {
      const [set = 0] = await sql.write(
        [member(organisation, person, BY_HAND, role, at), notFormer(organisation, person)],
        alone(organisation),
      )
      return set > 0
    },
    removeMember: (organisation, person, at) => remove(organisation, person, null, at),
    async setGroupsOf(person, groups, at) {
      const wanted = await sql.all<GroupRole>(
        `SELECT organisation, name AS "group", role FROM organisation_groups WHERE name IN (${sql.listed('?1')})`,
        JSON.stringify(groups),
      )
      const had = await sql.all<{ organisation: string; source: string; role: string }>(
        'SELECT organisation, source, role FROM members WHERE person = ? AND source <> ?',
        person,
        BY_HAND,
      )
      const changed = new Set<string>()
      // What is new comes first: whoever goes from one group to another is a member all the time.
      for (const { organisation, group, role } of wanted) {
        const source = byGroup(group)
        const before = had.find((one) => one.organisation === organisation && one.source === source)
        if (before?.role === role) continue
        await sql.write(
          [member(organisation, person, source, role, at), notFormer(organisation, person)],
          alone(organisation),
        )
        changed.add(organisation)
      }
      for (const { organisation, source } of had) {
        const stays = wanted.some((one) => one.organisation === organisation && byGroup(one.group) === source)
        if (!stays && (await remove(organisation, person, source, at))) changed.add(organisation)
      }
      return [...changed]
    },
    groups: (organisation) =>
      sql.all<GroupRole>(
        'SELECT organisation, name AS "group", role FROM organisation_groups WHERE organisation = ? ORDER BY name',
        organisation,
      ),
    async setGroup({ organisation, group, role }) {
      await sql.write(
        [
          {
            text: `INSERT INTO organisation_groups (organisation, name, role) VALUES (?, ?, ?)
                   ON CONFLICT (organisation, name) DO UPDATE SET role = excluded.role`,
            values: [organisation, group, role],
          },
          {
            text: `UPDATE members SET role = ?3 WHERE organisation = ?1 AND source = ?2 AND role <> ?3
                   AND (role <> 'administrator' OR EXISTS (SELECT 1 FROM members other
                     WHERE other.organisation = ?1 AND other.source <> ?2 AND other.role = 'administrator'))`,
            values: [organisation, byGroup(group), role],
          },
        ],
        alone(organisation),
      )
    },
    removeGroup,
    async give(map, organisation, at) {
      await sql.write([
        { text: 'DELETE FROM team_maps WHERE map = ?', values: [map] },
        {
          text: `INSERT INTO owned_maps (map, organisation, at) VALUES (?, ?, ?)
                 ON CONFLICT (map) DO UPDATE SET organisation = excluded.organisation, at = excluded.at`,
          values: [map, organisation, at],
        },
      ])
    },
    ownerOf: async (map) =>
      (
        await organisationsWhere(
          'JOIN owned_maps ON owned_maps.organisation = organisations.id WHERE map = ?',
          map,
        )
      )[0],
    async mapsOf(organisation) {
      const rows = await sql.all<{ map: string }>(
        'SELECT map FROM owned_maps WHERE organisation = ? ORDER BY at, map',
        organisation,
      )
      return rows.map(({ map }) => map)
    },
    async teamsOn(map) {
      const rows = await sql.all<TeamGrant>(
        `SELECT teams.id AS team, teams.name, team_maps.role FROM team_maps JOIN teams ON teams.id = team_maps.team
         WHERE map = ? ORDER BY teams.name, teams.id`,
        map,
      )
      // A role that a later version wrote lets nobody do more than read.
      return rows.map((row) => ({ ...row, role: isRole(row.role) ? row.role : 'viewer' }))
    },
  }
}
