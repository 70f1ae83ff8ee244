import { CLOSE } from '@golden-thread/shared/protocol'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { hashToken, newToken } from '../../access/index.ts'
import type { PeopleDirectory } from '../../directory/index.ts'
import { beginSession, publicUrl, RequestRefused } from '../request/index.ts'
import { type AppEnv, closeSessions, type Services } from '../services/index.ts'
import { arrive } from './arrive.ts'
import { takeGroups } from './groups.ts'
import type { SignInNotes } from './signInNotes.ts'
import { keepHint } from './signOutHint.ts'

const COOKIE = 'gt_sign_in'
/** Time enough to find a phone with a code on it. */
const SIGN_IN_MS = 600_000
const LOGOUT_BYTES_MAX = 64 * 1024

type Refusal =
  | 'directory-unreachable'
  | 'directory-declined'
  | 'sign-in-refused'
  | 'sign-in-over'
  | 'logout-refused'

/** Signing in with the directory of one's body, and being signed out by it. */
export function signInRoutes(services: Services, signIns: SignInNotes) {
  const { clock, config, storage, rooms } = services
  const { identities } = storage

  function directoryOf(): PeopleDirectory {
    if (!services.directory) throw new RequestRefused({ code: 'no-directory' })
    return services.directory
  }
  async function refuse(code: Refusal): Promise<never> {
    await signIns.refused(code)
    throw new RequestRefused({ code })
  }
  const callbackOf = (c: Context<AppEnv>): string => `${publicUrl(c, config)}/oidc/callback`

  return new Hono<AppEnv>()
    .use(async (c, next) => {
      c.header('Cache-Control', 'no-store')
      await next()
    })

    .get('/sign-in', async (c) => {
      const directory = directoryOf()
      const begun = await directory.begin(callbackOf(c))
      if (!begun.ok) throw new RequestRefused({ code: begun.error })
      const { url, ...secrets } = begun.value
      // A second tab goes on with the same browser's token: each sign-in has a state of its own.
      const browser = getCookie(c, COOKIE) ?? newToken()
      const goTo = pageOfOurs(c.req.query('to'))
      const at = clock()
      await identities.begin({ ...secrets, browser: hashToken(browser), goTo, at }, at - SIGN_IN_MS)
      setCookie(c, COOKIE, browser, {
        httpOnly: true,
        sameSite: 'Lax',
        secure: publicUrl(c, config).startsWith('https:'),
        path: '/oidc',
        maxAge: SIGN_IN_MS / 1_000,
      })
      return c.redirect(url, 303)
    })

    .get('/callback', async (c) => {
      const directory = directoryOf()
      // Whoever only looks ends nothing.
      if (c.req.raw.method !== 'GET') return c.body(null, 204)
      const begun = await identities.take(c.req.query('state') ?? '')
      const browser = getCookie(c, COOKIE)
      const isOurs = begun && browser !== undefined && hashToken(browser) === begun.browser
      if (!isOurs || begun.at < clock() - SIGN_IN_MS) return refuse('sign-in-over')
      const answer = new URL(callbackOf(c))
      answer.search = new URL(c.req.url).search
      const found = await directory.finish(answer, begun)
      if (!found.ok) return refuse(found.error)
      const { who, tokens } = found.value
      const { issuer } = directory
      const { session } = c.var
      const guest = session && !(await identities.identityOf(session.person.id)) ? session.person : undefined
      const person = await arrive(services, { who, issuer, guest })
      await takeGroups(services, person, who)
      // The cookie of before stands for nobody any more, whoever else may have had it.
      const ended = guest ? await storage.access.removeSessionsOf(guest.id) : []
      if (session) await storage.access.removeSession(session.hash)
      closeSessions(services, [...ended, ...(session ? [session.hash] : [])], CLOSE.roleChanged)
      rooms.rename(person.id, person.name)
      deleteCookie(c, COOKIE, { path: '/oidc' })
      const sid = who.sid === undefined ? {} : { sid: who.sid }
      const begunNow = await beginSession(c, services, person, { issuer, ...sid })
      await services.groups?.keep(begunNow, { subject: who.subject, tokens })
      keepHint(c, services, tokens.idToken)
      await signIns.signedIn(person)
      return c.redirect(begun.goTo, 303)
    })

    .post(
      '/backchannel-logout',
      bodyLimit({ maxSize: LOGOUT_BYTES_MAX, onError: () => refuse('logout-refused') }),
      async (c) => {
        const directory = directoryOf()
        const { logout_token: token } = await c.req.parseBody()
        const read = await directory.readLogout(typeof token === 'string' ? token : '')
        if (!read.ok) return refuse(read.error)
        const { id, until, ...ended } = read.value
        if (!(await identities.useToken(id, until, clock()))) return refuse('logout-refused')
        const sessions = await identities.endSessions({ issuer: directory.issuer, ...ended })
        const hashes = sessions.map(({ hash }) => hash)
        closeSessions(services, hashes, CLOSE.signedOut)
        await signIns.endedByDirectory(sessions.map(({ person }) => person))
        return c.body(null, 200)
      },
    )
}

/** A path on this server and nothing else: an address that leads elsewhere would make our sign-in a lure. */
const pageOfOurs = (to: string | undefined): string =>
  to !== undefined && /^\/(?![/\\])[\x21-\x7e]*$/.test(to) ? to : '/'
