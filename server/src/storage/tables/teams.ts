import type { OrganisationStorage, StoredTeam } from '../organisationStorage.ts'
import type { Sql } from './sql.ts'

type TeamTables = Pick<
  OrganisationStorage,
  'teams' | 'addTeam' | 'removeTeam' | 'joinTeam' | 'leaveTeam' | 'setTeamRole' | 'removeTeamRole'
>

/** Some of an organisation's members, and the maps that they are let into together. */
export function createTeamTables(sql: Sql): TeamTables {
  const write = async (text: string, ...values: readonly (string | number)[]): Promise<void> => {
    await sql.write([{ text, values }])
  }
  return {
    async teams(organisation) {
      const rows = await sql.all<{ id: string; name: string; person: string | null }>(
        `SELECT teams.id, teams.name, team_members.person FROM teams LEFT JOIN team_members ON team_members.team = teams.id
         WHERE organisation = ? ORDER BY teams.name, teams.id, team_members.at, team_members.person`,
        organisation,
      )
      const byTeam = Map.groupBy(rows, ({ id }) => id)
      return Array.from(
        byTeam,
        ([id, some]): StoredTeam => ({
          id,
          name: some[0]?.name ?? '',
          members: some.flatMap(({ person }) => person ?? []),
        }),
      )
    },
    addTeam: ({ id, organisation, name, createdAt }) =>
      write(
        'INSERT INTO teams (id, organisation, name, created_at) VALUES (?, ?, ?, ?)',
        id,
        organisation,
        name,
        createdAt,
      ),
    async removeTeam(organisation, team) {
      const mine = 'IN (SELECT id FROM teams WHERE organisation = ? AND id = ?)'
      await sql.write([
        { text: `DELETE FROM team_maps WHERE team ${mine}`, values: [organisation, team] },
        { text: `DELETE FROM team_members WHERE team ${mine}`, values: [organisation, team] },
        { text: 'DELETE FROM teams WHERE organisation = ? AND id = ?', values: [organisation, team] },
      ])
    },
    joinTeam: (team, person, at) =>
      write(
        'INSERT INTO team_members (team, person, at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
        team,
        person,
        at,
      ),
    leaveTeam: (team, person) =>
      write('DELETE FROM team_members WHERE team = ? AND person = ?', team, person),
    setTeamRole: ({ map, team, role, at }) =>
      write(
        `INSERT INTO team_maps (team, map, role, at) VALUES (?, ?, ?, ?)
         ON CONFLICT (team, map) DO UPDATE SET role = excluded.role`,
        team,
        map,
        role,
        at,
      ),
    removeTeamRole: (map, team) => write('DELETE FROM team_maps WHERE map = ? AND team = ?', map, team),
  }
}
