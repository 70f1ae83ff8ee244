import { can } from '@golden-thread/shared/protocol'
import { type Context, Hono } from 'hono'
import { beginSession, RequestRefused } from './request/index.ts'
import { type AppEnv, reviewSocketsOf, type Services } from './services/index.ts'

/** Following an access link: a session for whoever has none, a grant on the map, and on to it. */
export function openLinkRoutes(services: Services) {
  const { accessLinks, audit, identity, storage } = services
  /** A link of an organisation's map lets its members in, and others where it says so, but none who have left it. */
  async function requireLinksCount(c: Context<AppEnv>, map: string): Promise<void> {
    const owner = await storage.organisations.ownerOf(map)
    if (!owner) return
    const { id, name: organisation } = owner
    const person = c.var.person?.id ?? ''
    const isMember = (await storage.organisations.ofPerson(person)).some((one) => one.organisation.id === id)
    if (isMember) return
    if (await storage.organisations.wasMember(id, person))
      throw new RequestRefused({ code: 'member-no-more', organisation })
    if (owner.links === 'members') throw new RequestRefused({ code: 'members-only', organisation })
  }

  return new Hono<AppEnv>().get('/:token', async (c) => {
    c.header('Cache-Control', 'no-store')
    // HEAD comes to the same handler. Whoever only looks (the preview of a chat, a scanner of mail) follows nothing.
    const isFollowed = c.req.raw.method === 'GET'
    const found = await accessLinks.find(c.req.param('token'))
    if (!found.ok) throw new RequestRefused({ code: found.error })
    const link = found.value
    const map = await storage.maps.get(link.map)
    if (!map) throw new RequestRefused({ code: 'link-unknown' })
    const inBin = map.deletedAt !== null
    // Who may restore the map is let in, to the list with the bin.
    if (inBin && !can(link.role, 'restore the map')) throw new RequestRefused({ code: 'map-deleted' })
    const goTo = inBin ? '/' : `/maps/${link.map}`
    await requireLinksCount(c, link.map)
    if (!isFollowed) return c.redirect(goTo, 303)
    const person = c.var.person ?? (await identity.makeGuest(link.map))
    await accessLinks.follow(link, person)
    const { id, label, role } = link
    await audit.note({ map: link.map, person, action: 'link used', detail: { id, label, role } })
    if (!c.var.person) await beginSession(c, services, person)
    // Tabs that are open with a lower role load again with the new one.
    else await reviewSocketsOf(person, services, link.map)
    return c.redirect(goTo, 303)
  })
}
