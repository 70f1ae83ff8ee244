import { can, type OrganisationSummary, roleInMaps } from '@golden-thread/shared/protocol'
import { Hono } from 'hono'
import { newId } from '../../access/index.ts'
import type { Boards } from '../../board/index.ts'
import type { Standing } from '../../storage/index.ts'
import { RequestRefused, readBody, signedIn } from '../request/index.ts'
import { type AppEnv, mapSummary, reviewOrganisation, type Services } from '../services/index.ts'
import { organisationBody, organisationChangeBody } from './bodies.ts'
import { endBoards, noteIn, requireMember } from './member.ts'

/** Organisations: made, named, and whether links let others in. */
export function organisationRoutes(services: Services, boards: Boards) {
  const { catalogue, clock, storage } = services
  const { organisations } = storage
  return new Hono<AppEnv>()
    .get('/', async (c) => {
      const standings = await organisations.ofPerson(signedIn(c).id)
      return c.json(standings.map(summaryOf))
    })

    .post('/', async (c) => {
      const person = signedIn(c)
      if (!c.var.session?.directory) throw new RequestRefused({ code: 'sign-in-first' })
      const { name } = await readBody(c, organisationBody)
      // The first is made by whoever sets the server up; further ones by those who look after one already.
      const mine = await organisations.ofPerson(person.id)
      const isTrusted = mine.some(({ role }) => can(role, 'manage the organisation'))
      if (!isTrusted && (await organisations.any())) throw new RequestRefused({ code: 'administrators-only' })
      const organisation = { id: newId(), name, links: 'anyone', createdAt: clock() } as const
      await organisations.add(organisation, person.id)
      await noteIn(services, organisation.id, person, 'organisation made', { name })
      return c.json(summaryOf({ organisation, role: 'administrator' }), 201)
    })

    .get('/:organisation', async (c) =>
      c.json(summaryOf(await requireMember(c, services, 'see the organisation'))),
    )

    .patch('/:organisation', async (c) => {
      const { organisation, person, role } = await requireMember(c, services, 'manage the organisation')
      const { name = organisation.name, links = organisation.links } = await readBody(
        c,
        organisationChangeBody,
      )
      await organisations.change(organisation.id, { name, links })
      await noteIn(services, organisation.id, person, 'organisation changed', { name, links })
      if (links !== organisation.links) {
        await reviewOrganisation(services, organisation.id)
        await endBoards(services, boards, organisation.id)
      }
      return c.json(summaryOf({ organisation: { ...organisation, name, links }, role }))
    })

    .get('/:organisation/maps', async (c) => {
      const { organisation, role } = await requireMember(c, services, 'see the organisation')
      const records = await catalogue.list(await organisations.mapsOf(organisation.id))
      return c.json(
        records
          .filter(({ deletedAt }) => deletedAt === null)
          .map((record) => mapSummary(record, roleInMaps(role))),
      )
    })
}

const summaryOf = ({ organisation: { id, name, links }, role }: Standing): OrganisationSummary => ({
  id,
  name,
  links,
  role,
})
