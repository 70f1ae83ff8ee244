import type { OrganisationKey, OrganisationLink } from '@golden-thread/shared/protocol'
import { Hono } from 'hono'
import type { MapRecord, StoredKey } from '../../storage/index.ts'
import { RequestRefused } from '../request/index.ts'
import type { AppEnv, Services } from '../services/index.ts'
import { limitsOf } from './limits.ts'
import { noteIn, requireMember } from './member.ts'
import { storageOf } from './storageUse.ts'

/** What an administrator looks after beside people: keys and links into the maps, what is kept, and what bounds it. */
export function administrationRoutes(services: Services) {
  const { accessLinks, audit, catalogue, clock, storage } = services

  const mapsOf = async (organisation: string): Promise<readonly MapRecord[]> =>
    catalogue.list(await storage.organisations.mapsOf(organisation))

  const reaching = async (maps: readonly MapRecord[]): Promise<readonly StoredKey[]> => {
    const ids = new Set(maps.map(({ id }) => id))
    return (await storage.keys.all()).filter((key) => key.maps.some((map) => ids.has(map)))
  }

  async function linksOf({ id: map, title }: MapRecord): Promise<readonly OrganisationLink[]> {
    const [links, entries, boards] = await Promise.all([
      accessLinks.links(map),
      accessLinks.entries(map),
      storage.boards.ofMap(map),
    ])
    return [
      ...links.map(
        ({ id, role, label, createdAt, expiresAt = null, revokedAt = null }): OrganisationLink => ({
          id,
          kind: 'link',
          map,
          title,
          role,
          label,
          createdAt,
          expiresAt,
          revokedAt,
          people: entries.filter(({ link }) => link === id).length,
        }),
      ),
      ...boards.map(
        ({ id, audience, createdAt, expiresAt, revokedAt }): OrganisationLink => ({
          id,
          kind: 'board',
          map,
          title,
          role: 'viewer',
          label: audience,
          createdAt,
          expiresAt,
          revokedAt,
          people: 0,
        }),
      ),
    ]
  }

  return new Hono<AppEnv>()
    .get('/:organisation/keys', async (c) => {
      const { organisation } = await requireMember(c, services, 'manage the organisation')
      const maps = await mapsOf(organisation.id)
      const keys = await reaching(maps)
      const names = await storage.access.namesOf(keys.map(({ person }) => person))
      return c.json(
        keys.map(
          ({ id, person, label, role, maps: its, createdAt, expiresAt, revokedAt }): OrganisationKey => ({
            id,
            by: names.get(person) ?? '',
            label,
            role,
            maps: maps.filter((map) => its.includes(map.id)).map(({ title }) => title),
            createdAt,
            expiresAt,
            revokedAt,
          }),
        ),
      )
    })

    .delete('/:organisation/keys/:key', async (c) => {
      const { organisation, person } = await requireMember(c, services, 'manage the organisation')
      const maps = await mapsOf(organisation.id)
      const key = (await reaching(maps)).find(({ id }) => id === c.req.param('key'))
      if (!key) throw new RequestRefused({ code: 'key-not-yours' })
      await storage.keys.revoke(key.person, key.id, clock())
      const { id, label, role } = key
      await noteIn(services, organisation.id, person, 'key revoked', { id, label, role, person: key.person })
      for (const map of key.maps)
        await audit.note({ map, person, action: 'key revoked', detail: { id, label, role } })
      return c.body(null, 204)
    })

    .get('/:organisation/links', async (c) => {
      const { organisation } = await requireMember(c, services, 'manage the organisation')
      const all = await Promise.all((await mapsOf(organisation.id)).map(linksOf))
      return c.json(all.flat().sort((a, b) => b.createdAt - a.createdAt))
    })

    .get('/:organisation/storage', async (c) => {
      const { organisation } = await requireMember(c, services, 'manage the organisation')
      return c.json(await storageOf(services, await mapsOf(organisation.id)))
    })

    .get('/:organisation/limits', async (c) => {
      const { organisation } = await requireMember(c, services, 'manage the organisation')
      const maps = await mapsOf(organisation.id)
      const members = await storage.organisations.members(organisation.id)
      return c.json(
        await limitsOf(services, {
          maps,
          keys: await reaching(maps),
          people: members.map(({ person }) => person.id),
        }),
      )
    })
}
