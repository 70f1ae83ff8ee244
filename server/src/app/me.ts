import type { Me } from '@golden-thread/shared/protocol'
import { CLOSE, mayCreate } from '@golden-thread/shared/protocol'
import { Hono } from 'hono'
import type { StoredPerson } from '../storage/index.ts'
import { endSession, nameBody, RequestRefused, readBody, signedIn } from './request/index.ts'
import type { AppEnv, Services } from './services/index.ts'

/** Who I am, what I am called, and leaving. */
export function meRoutes(services: Services) {
  const { identity, accessLinks, rooms } = services

  async function me(person: StoredPerson | undefined): Promise<Me> {
    if (!person) return { person: null, mayCreate: false }
    const effectiveRoles = await accessLinks.effectiveRoles(person)
    const { id, name, colour } = person
    return {
      person: { id, name, colour },
      mayCreate: mayCreate([...effectiveRoles.values()].map((effectiveRole) => effectiveRole.role)),
    }
  }

  return new Hono<AppEnv>()
    .get('/me', async (c) => {
      const answer = await me(c.var.person)
      return c.json(c.var.key ? { ...answer, mayCreate: false } : answer)
    })
    .patch('/me', async (c) => {
      const person = signedIn(c)
      const { name } = await readBody(c, nameBody)
      const renamed = await identity.rename(person, name)
      rooms.rename(person.id, name)
      return c.json(await me(renamed))
    })
    .post('/sign-out', async (c) => {
      if (c.var.key) throw new RequestRefused({ code: 'key-not-here' })
      await endSession(c, identity)
      const { person } = c.var
      // A person is one browser, for following a link in another makes another: all their sockets are its tabs.
      if (person) rooms.closeSockets((socket) => socket.personId === person.id, CLOSE.signedOut)
      return c.body(null, 204)
    })
}
