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
  const { audit, catalogue, clock, storage } = services

  const mapsOf = async (organisation: string): Promise<readonly MapRecord[]> =>
    catalogue.list(await storage.organisations.mapsOf(organisation))

  const reaching = async (maps: readonly MapRecord[]): Promise<readonly StoredKey[]> => {
    const ids = new Set(maps.map(({ id }) => id))
    return (await storage.keys.all()).filter((key) => key.maps.some((map) => ids.has(map)))
  }

  /** The newest first; how many came is told of those that are open. */
  async function linksOf(maps: readonly MapRecord[]): Promise<readonly OrganisationLink[]> {
    const titles = new Map(maps.map(({ id, title }) => [id, title]))
    const ids = [...titles.keys()]
    const [links, boards] = await Promise.all([storage.access.linksIn(ids), storage.boards.ofMaps(ids)])
    const now = clock()
    return [
      ...links.map(
        ({
          id,
          map,
          role,
          label,
          createdAt,
          people,
          expiresAt = null,
          revokedAt = null,
        }): OrganisationLink => ({
          id,
          kind: 'link',
          map,
          title: titles.get(map) ?? '',
          role,
          label,
          createdAt,
          expiresAt,
          revokedAt,
          people: revokedAt === null && (expiresAt === null || expiresAt > now) ? people : 0,
        }),
      ),
      ...boards.map(
        ({ id, map, audience, createdAt, expiresAt, revokedAt }): OrganisationLink => ({
          id,
          kind: 'board',
          map,
          title: titles.get(map) ?? '',
          role: 'viewer',
          label: audience,
          createdAt,
          expiresAt,
          revokedAt,
          people: 0,
        }),
      ),
    ].sort((a, b) => b.createdAt - a.createdAt)
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
      return c.json(await linksOf(await mapsOf(organisation.id)))
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
