import type { Me } from '@golden-thread/shared/protocol'
import { CLOSE } from '@golden-thread/shared/protocol'
import { type Context, Hono } from 'hono'
import type { StoredPerson } from '../storage/index.ts'
import { type SignInNotes, takeHint } from './people/index.ts'
import {
  endSession,
  mayMakeMaps,
  nameBody,
  publicUrl,
  RequestRefused,
  readBody,
  signedIn,
} from './request/index.ts'
import { type AppEnv, closeSessions, type Services } from './services/index.ts'

/** Who I am, what I am called, and leaving. */
export function meRoutes(services: Services, signIns: SignInNotes) {
  const { identity, config, directory, rooms, storage } = services

  async function me(c: Context<AppEnv>, person: StoredPerson | undefined): Promise<Me> {
    const account = await accountOf(c)
    if (!person) return { person: null, mayCreate: false, ...account }
    const { id, name, colour } = person
    return {
      person: { id, name, colour },
      mayCreate: await mayMakeMaps(services, person),
      ...account,
    }
  }

  /** Nothing at all where there are no accounts. */
  async function accountOf(
    c: Context<AppEnv>,
  ): Promise<Pick<Me, 'directory' | 'organisations' | 'tooManyGroups'>> {
    if (!directory) return {}
    const { session } = c.var
    if (!session?.directory) return { directory: 'signed out' }
    const known = await storage.identities.identityOf(session.person.id)
    const standings = await storage.organisations.ofPerson(session.person.id)
    const organisations = standings.map(({ organisation: { id, name }, role }) => ({ id, name, role }))
    return { directory: 'signed in', organisations, ...(known?.tooManyGroups ? { tooManyGroups: true } : {}) }
  }

  return new Hono<AppEnv>()
    .get('/me', async (c) => {
      const answer = await me(c, c.var.person)
      return c.json(c.var.key ? { ...answer, mayCreate: false } : answer)
    })
    .patch('/me', async (c) => {
      const person = signedIn(c)
      const { name } = await readBody(c, nameBody)
      if (c.var.session?.directory) throw new RequestRefused({ code: 'name-from-directory' })
      const renamed = await identity.rename(person, name)
      rooms.rename(person.id, name)
      return c.json(await me(c, renamed))
    })
    .post('/sign-out', async (c) => {
      if (c.var.key) throw new RequestRefused({ code: 'key-not-here' })
      const { session } = c.var
      await endSession(c, identity)
      if (session?.directory) await signIns.signedOut(session.person)
      // Of this browser only: someone of a directory may be at another one too.
      if (session) closeSessions(services, [session.hash], CLOSE.signedOut)
      const hint = takeHint(c)
      const goTo = session?.directory
        ? await directory?.endSessionUrl(`${publicUrl(c, config)}/`, hint)
        : undefined
      return goTo === undefined ? c.body(null, 204) : c.json({ goTo })
    })
}
