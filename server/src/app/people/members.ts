import { type GroupSummary, MEMBER_ROLES, type MemberSummary } from '@golden-thread/shared/protocol'
import { Hono } from 'hono'
import type { StoredMember } from '../../storage/index.ts'
import { RequestRefused, readBody, signedIn } from '../request/index.ts'
import type { AppEnv, Services } from '../services/index.ts'
import { groupBody, memberBody, memberRoleBody } from './bodies.ts'
import { noteIn, requireMember, reviewPerson } from './member.ts'

/** Who is in an organisation and as what: by hand, and by groups of the directory. */
export function memberRoutes(services: Services) {
  const { clock, storage } = services
  const { identities, organisations } = storage

  async function summaryOf(
    { person, from, since }: StoredMember,
    teams: readonly string[],
  ): Promise<MemberSummary> {
    const identity = await identities.identityOf(person.id)
    const { id, name, colour } = person
    return {
      person: id,
      name,
      colour,
      email: identity?.email ?? '',
      role: MEMBER_ROLES.find((role) => from.some((one) => one.role === role)) ?? 'viewer',
      from,
      teams,
      tooManyGroups: identity?.tooManyGroups ?? false,
      since,
    }
  }

  async function members(organisation: string): Promise<readonly MemberSummary[]> {
    const [all, teams] = await Promise.all([
      organisations.members(organisation),
      organisations.teams(organisation),
    ])
    return Promise.all(
      all.map((one) =>
        summaryOf(
          one,
          teams.filter((team) => team.members.includes(one.person.id)).map(({ id }) => id),
        ),
      ),
    )
  }

  const isDone = (done: boolean): void => {
    if (!done) throw new RequestRefused({ code: 'last-administrator' })
  }

  return new Hono<AppEnv>()
    .get('/:organisation/members', async (c) => {
      const { organisation } = await requireMember(c, services, 'see the organisation')
      return c.json(await members(organisation.id))
    })

    .post('/:organisation/members', async (c) => {
      const { organisation, person: by } = await requireMember(c, services, 'manage the organisation')
      const { email, role } = await readBody(c, memberBody)
      const identity = await identities.ofEmail(email.toLowerCase())
      if (!identity) throw new RequestRefused({ code: 'person-unknown' })
      const { person } = identity
      isDone(await organisations.setMember({ organisation: organisation.id, person, role, at: clock() }))
      await noteIn(services, organisation.id, by, 'member added', { person, role })
      await reviewPerson(services, person, organisation.id)
      return c.json(await members(organisation.id), 201)
    })

    .patch('/:organisation/members/:person', async (c) => {
      const { organisation, person: by } = await requireMember(c, services, 'manage the organisation')
      const { role } = await readBody(c, memberRoleBody)
      const person = c.req.param('person')
      const known = (await organisations.members(organisation.id)).some((one) => one.person.id === person)
      if (!known) throw new RequestRefused({ code: 'person-unknown' })
      isDone(await organisations.setMember({ organisation: organisation.id, person, role, at: clock() }))
      await noteIn(services, organisation.id, by, 'member changed', { person, role })
      await reviewPerson(services, person, organisation.id)
      return c.json(await members(organisation.id))
    })

    .delete('/:organisation/members/:person', async (c) => {
      const person = c.req.param('person')
      // Leaving is for everybody to do.
      const isLeaving = person === signedIn(c).id
      const action = isLeaving ? 'see the organisation' : 'manage the organisation'
      const { organisation, person: by } = await requireMember(c, services, action)
      const known = (await organisations.members(organisation.id)).some((one) => one.person.id === person)
      if (!known) throw new RequestRefused({ code: 'person-unknown' })
      isDone(await organisations.removeMember(organisation.id, person, clock()))
      await noteIn(services, organisation.id, by, isLeaving ? 'member left' : 'member removed', { person })
      await reviewPerson(services, person, organisation.id)
      return c.body(null, 204)
    })

    .get('/:organisation/groups', async (c) => {
      const { organisation } = await requireMember(c, services, 'manage the organisation')
      return c.json(await groupsOf(organisation.id))
    })

    .post('/:organisation/groups', async (c) => {
      const { organisation, person: by } = await requireMember(c, services, 'manage the organisation')
      const { group, role } = await readBody(c, groupBody)
      await organisations.setGroup({ organisation: organisation.id, group, role })
      await noteIn(services, organisation.id, by, 'group given a role', { group, role })
      await reviewAll(organisation.id)
      return c.json(await groupsOf(organisation.id), 201)
    })

    .delete('/:organisation/groups/:group', async (c) => {
      const { organisation, person: by } = await requireMember(c, services, 'manage the organisation')
      const group = c.req.param('group')
      const before = await organisations.members(organisation.id)
      const isWhole = await organisations.removeGroup(organisation.id, group, clock())
      await noteIn(services, organisation.id, by, 'group no longer given a role', { group })
      for (const { person } of before) await reviewPerson(services, person.id, organisation.id)
      isDone(isWhole)
      return c.body(null, 204)
    })

  async function groupsOf(organisation: string): Promise<readonly GroupSummary[]> {
    return (await organisations.groups(organisation)).map(({ group, role }) => ({ group, role }))
  }

  async function reviewAll(organisation: string): Promise<void> {
    for (const { person } of await organisations.members(organisation))
      await reviewPerson(services, person.id, organisation)
  }
}
