import { can, type MapOwner } from '@golden-thread/shared/protocol'
import { Hono } from 'hono'
import type { Boards } from '../../board/index.ts'
import { RequestRefused, readBody, requireAccess, signedIn } from '../request/index.ts'
import { type AppEnv, reviewSockets, type Services } from '../services/index.ts'
import { ownerBody, teamGrantBody } from './bodies.ts'
import { noteIn } from './member.ts'

/** Which organisation a map belongs to, and which of its teams are let in. */
export function ownershipRoutes(services: Services, boards: Boards) {
  const { audit, clock, storage } = services
  const { organisations } = storage

  async function ownerOf(map: string): Promise<MapOwner> {
    const owner = await organisations.ownerOf(map)
    return {
      organisation: owner ? { id: owner.id, name: owner.name, links: owner.links } : null,
      teams: await organisations.teamsOn(map),
    }
  }

  return new Hono<AppEnv>()
    .get('/:map/owner', async (c) => {
      const { map } = await requireAccess(c, services, c.req.param('map'), 'read the map')
      return c.json(await ownerOf(map.id))
    })

    .post('/:map/owner', async (c) => {
      signedIn(c)
      const { map, person } = await requireAccess(
        c,
        services,
        c.req.param('map'),
        'give the map to an organisation',
      )
      const { organisation } = await readBody(c, ownerBody)
      const mine = await organisations.ofPerson(person.id)
      const to = mine.find((standing) => standing.organisation.id === organisation)
      if (!to || !can(to.role, 'make maps in the organisation'))
        throw new RequestRefused({ code: 'organisation-unknown' })
      const from = await organisations.ownerOf(map.id)
      const mayLetGo = mine.some(
        (standing) => standing.organisation.id === from?.id && can(standing.role, 'manage the organisation'),
      )
      // It is not for whoever owns one map to take it from the body that it belongs to.
      if (from && from.id !== organisation && !mayLetGo)
        throw new RequestRefused({ code: 'administrators-only' })
      await organisations.give(map.id, organisation, clock())
      const detail = { organisation, map: map.id }
      await audit.note({ map: map.id, person, action: 'map given to an organisation', detail })
      await noteIn(services, organisation, person, 'map given to an organisation', detail)
      await reviewSockets(services, map.id)
      boards.endAll(map.id)
      return c.json(await ownerOf(map.id))
    })

    .post('/:map/teams', async (c) => {
      const { map, person } = await requireAccess(c, services, c.req.param('map'), 'let teams into the map')
      const { team, role } = await readBody(c, teamGrantBody)
      const owner = await organisations.ownerOf(map.id)
      const isIts = owner && (await organisations.teams(owner.id)).some(({ id }) => id === team)
      if (!isIts) throw new RequestRefused({ code: 'team-unknown' })
      await organisations.setTeamRole({ map: map.id, team, role, at: clock() })
      await audit.note({ map: map.id, person, action: 'team let in', detail: { team, role } })
      await reviewSockets(services, map.id)
      return c.json(await ownerOf(map.id), 201)
    })

    .delete('/:map/teams/:team', async (c) => {
      const { map, person } = await requireAccess(c, services, c.req.param('map'), 'let teams into the map')
      const team = c.req.param('team')
      await organisations.removeTeamRole(map.id, team)
      await audit.note({ map: map.id, person, action: 'team no longer let in', detail: { team } })
      await reviewSockets(services, map.id)
      return c.body(null, 204)
    })
}
