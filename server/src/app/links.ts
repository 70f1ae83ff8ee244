import { can, type EntrySummary, type Role } from '@golden-thread/shared/protocol'
import type { Result } from '@golden-thread/shared/result'
import { Hono } from 'hono'
import { newId } from '../access/index.ts'
import type { StoredEntry, StoredLink } from '../storage/index.ts'
import { linkSummary, newLinkSummary } from './newMap.ts'
import {
  linkBody,
  type MapAccess,
  publicUrl,
  RequestRefused,
  readBody,
  requireAccess,
  roleBody,
} from './request/index.ts'
import { type AppEnv, reviewSockets, type Services } from './services/index.ts'

/** The links of a map, for its owners. A link's address is told once, when it is made. */
export function linkRoutes(services: Services) {
  const { audit, config, accessLinks } = services

  async function linkIn({ map }: MapAccess, id: string): Promise<StoredLink> {
    const link = (await accessLinks.links(map.id)).find((candidate) => candidate.id === id)
    if (!link) throw new RequestRefused({ code: 'link-unknown' })
    if (link.revokedAt !== undefined) throw new RequestRefused({ code: 'link-revoked' })
    return link
  }

  /** A map that nobody can own any more could never be shared, deleted or restored again. */
  function changed(result: Result<StoredLink, 'last-owner'>): StoredLink {
    if (!result.ok) throw new RequestRefused({ code: result.error })
    return result.value
  }

  const noted = ({ map, person }: MapAccess, action: string, { id, role, label }: StoredLink) =>
    audit.with({ map: map.id, person, action, detail: { id, role, label } }).access

  const mayExpire = (role: Role): void => {
    if (can(role, 'manage links')) throw new RequestRefused({ code: 'owner-expires' })
  }

  return (
    new Hono<AppEnv>()
      .get('/', async (c) => {
        const { map } = await requireAccess(c, services, mapParam(c), 'manage links')
        return c.json((await accessLinks.links(map.id)).map(linkSummary))
      })

      /** Who may enter now. */
      .get('/people', async (c) => {
        const { map } = await requireAccess(c, services, mapParam(c), 'manage links')
        return c.json((await accessLinks.entries(map.id)).map(entrySummary))
      })

      .post('/', async (c) => {
        const { map, person } = await requireAccess(c, services, mapParam(c), 'manage links')
        const { role, label, expiresAt } = await readBody(c, linkBody)
        if (expiresAt !== undefined && expiresAt <= services.clock())
          throw new RequestRefused({ code: 'body-invalid', reason: 'expiresAt must lie in the future' })
        if (expiresAt !== undefined) mayExpire(role)
        const until = expiresAt === undefined ? {} : { expiresAt }
        const link = { id: newId(), role, label, ...until }
        const deed = { map: map.id, person, action: 'link made', detail: link }
        const made = await accessLinks.makeLink({ ...link, map: map.id }, audit.with(deed).access)
        return c.json(newLinkSummary(made, publicUrl(c, config)), 201)
      })

      .patch('/:link', async (c) => {
        const access = await requireAccess(c, services, mapParam(c), 'manage links')
        const { role } = await readBody(c, roleBody)
        const link = await linkIn(access, c.req.param('link'))
        if (link.expiresAt !== undefined) mayExpire(role)
        const now = changed(
          await accessLinks.changeRole(
            link,
            role,
            access.person,
            noted(access, 'link changed', { ...link, role }),
          ),
        )
        await reviewSockets(services, link.map)
        return c.json(linkSummary(now))
      })

      .delete('/:link', async (c) => {
        const access = await requireAccess(c, services, mapParam(c), 'manage links')
        const link = await linkIn(access, c.req.param('link'))
        const revoked = changed(
          await accessLinks.revoke(link, access.person, noted(access, 'link revoked', link)),
        )
        await reviewSockets(services, link.map)
        return c.json(linkSummary(revoked))
      })
  )
}

const entrySummary = ({ person, link, at }: StoredEntry): EntrySummary => ({
  name: person.name,
  colour: person.colour,
  link,
  at,
})

/** The part of the path in front of these routes, which their own types cannot see. */
const mapParam = (c: { req: { param(name: string): string | undefined } }): string => c.req.param('map') ?? ''
