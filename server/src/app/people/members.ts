import { type GroupSummary, MEMBER_ROLES, type MemberSummary } from '@golden-thread/shared/protocol'
import { Hono } from 'hono'
import type { StoredIdentity, StoredMember } from '../../storage/index.ts'
import { RequestRefused, readBody, signedIn } from '../request/index.ts'
import { type AppEnv, reviewPeople, type Services } from '../services/index.ts'
import { groupBody, memberBody, memberRoleBody } from './bodies.ts'
import { noteIn, requireMember } from './member.ts'

/** Who is in an organisation and as what: by hand, and by groups of the directory. */
export function memberRoutes(services: Services) {
  const { clock, storage } = services
  const { identities, organisations } = storage

  function summaryOf(
    { person, from, since }: StoredMember,
    identity: StoredIdentity | undefined,
    teams: readonly string[],
  ): MemberSummary {
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
    const known = await identities.ofPeople(all.map(({ person }) => person.id))
    return all.map((one) => {
      const { id: person } = one.person
      const theirs = teams.filter((team) => team.members.includes(person)).map(({ id }) => id)
      return summaryOf(one, known.get(person), theirs)
    })
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
      await reviewPeople(services, [person])
      return c.json(await members(organisation.id), 201)
    })

    .patch('/:organisation/members/:person', async (c) => {
      const { organisation, person: by } = await requireMember(c, services, 'manage the organisation')
      const { role } = await readBody(c, memberRoleBody)
      const person = c.req.param('person')
      const known = (await organisations.members(organisation.id)).find((one) => one.person.id === person)
      if (!known) throw new RequestRefused({ code: 'person-unknown' })
      // By hand somebody is made more than their groups make them, and never less.
      for (const { group, role: more } of known.from)
        if (group !== null && MEMBER_ROLES.indexOf(more) < MEMBER_ROLES.indexOf(role))
          throw new RequestRefused({ code: 'group-gives-more', group, role: more })
      isDone(await organisations.setMember({ organisation: organisation.id, person, role, at: clock() }))
      await noteIn(services, organisation.id, by, 'member changed', { person, role })
      await reviewPeople(services, [person])
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
      await reviewPeople(services, [person])
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
      await reviewPeople(services, await peopleBy(organisation.id, group))
      return c.json(await groupsOf(organisation.id), 201)
    })

    .delete('/:organisation/groups/:group', async (c) => {
      const { organisation, person: by } = await requireMember(c, services, 'manage the organisation')
      const group = c.req.param('group')
      const people = await peopleBy(organisation.id, group)
      isDone(await organisations.removeGroup(organisation.id, group, clock()))
      await noteIn(services, organisation.id, by, 'group no longer given a role', { group })
      await reviewPeople(services, people)
      return c.body(null, 204)
    })

  async function groupsOf(organisation: string): Promise<readonly GroupSummary[]> {
    return (await organisations.groups(organisation)).map(({ group, role }) => ({ group, role }))
  }

  /** Those who are members by a group. */
  async function peopleBy(organisation: string, group: string): Promise<readonly string[]> {
    const members = await organisations.members(organisation)
    return members.flatMap(({ person, from }) => (from.some((one) => one.group === group) ? [person.id] : []))
  }
}
