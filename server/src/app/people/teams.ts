import type { TeamSummary } from '@golden-thread/shared/protocol'
import { Hono } from 'hono'
import { newId } from '../../access/index.ts'
import { RequestRefused, readBody } from '../request/index.ts'
import { type AppEnv, reviewPeople, type Services } from '../services/index.ts'
import { teamBody, teamMemberBody } from './bodies.ts'
import { noteIn, requireMember } from './member.ts'

/** Teams of an organisation: some of its members, who are let into maps together. */
export function teamRoutes(services: Services) {
  const { clock, storage } = services
  const { organisations } = storage

  async function teamOf(organisation: string, id: string): Promise<TeamSummary> {
    const team = (await organisations.teams(organisation)).find((one) => one.id === id)
    if (!team) throw new RequestRefused({ code: 'team-unknown' })
    return team
  }

  return new Hono<AppEnv>()
    .get('/:organisation/teams', async (c) => {
      const { organisation } = await requireMember(c, services, 'see the organisation')
      return c.json((await organisations.teams(organisation.id)) satisfies readonly TeamSummary[])
    })

    .post('/:organisation/teams', async (c) => {
      const { organisation, person } = await requireMember(c, services, 'manage the organisation')
      const { name } = await readBody(c, teamBody)
      const team = { id: newId(), organisation: organisation.id, name, createdAt: clock() }
      await organisations.addTeam(team)
      await noteIn(services, organisation.id, person, 'team made', { team: team.id, name })
      return c.json({ id: team.id, name, members: [] } satisfies TeamSummary, 201)
    })

    .delete('/:organisation/teams/:team', async (c) => {
      const { organisation, person } = await requireMember(c, services, 'manage the organisation')
      const team = await teamOf(organisation.id, c.req.param('team'))
      await organisations.removeTeam(organisation.id, team.id)
      await noteIn(services, organisation.id, person, 'team removed', { team: team.id, name: team.name })
      await reviewPeople(services, team.members)
      return c.body(null, 204)
    })

    .post('/:organisation/teams/:team/members', async (c) => {
      const { organisation, person: by } = await requireMember(c, services, 'manage the organisation')
      const team = await teamOf(organisation.id, c.req.param('team'))
      const { person } = await readBody(c, teamMemberBody)
      const isMember = (await organisations.members(organisation.id)).some((one) => one.person.id === person)
      if (!isMember) throw new RequestRefused({ code: 'person-unknown' })
      await organisations.joinTeam(team.id, person, clock())
      await noteIn(services, organisation.id, by, 'team joined', { team: team.id, person })
      await reviewPeople(services, [person])
      return c.json(await teamOf(organisation.id, team.id), 201)
    })

    .delete('/:organisation/teams/:team/members/:person', async (c) => {
      const { organisation, person: by } = await requireMember(c, services, 'manage the organisation')
      const team = await teamOf(organisation.id, c.req.param('team'))
      const person = c.req.param('person')
      await organisations.leaveTeam(team.id, person)
      await noteIn(services, organisation.id, by, 'team left', { team: team.id, person })
      await reviewPeople(services, [person])
      return c.body(null, 204)
    })
}
