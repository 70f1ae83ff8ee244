import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { createMiddleware } from 'hono/factory'
import { DIRECTORY_HOURS, hashToken, type Identity, SESSION_DAYS } from '../../access/index.ts'
import type { SessionDirectory, StoredPerson } from '../../storage/index.ts'
import type { AppEnv, Services } from '../services/index.ts'
import { publicUrl } from './publicUrl.ts'
import { RequestRefused } from './refused.ts'

const COOKIE = 'gt_session'

/** Turns the session cookie into a person, once, for everything behind it. */
export const readSession = (identity: Identity) =>
  createMiddleware<AppEnv>(async (c, next) => {
    const session = await identity.sessionOf(getCookie(c, COOKIE))
    c.set('session', session)
    c.set('person', session?.person)
    await next()
  })

/** The person who asks, themselves and not by a key, or a refusal that says how to sign in. */
export function signedIn(c: Context<AppEnv>): StoredPerson {
  if (c.var.key) throw new RequestRefused({ code: 'key-not-here' })
  return asking(c)
}

/** The person who asks, or whose key it is. */
export function asking(c: Context<AppEnv>): StoredPerson {
  if (!c.var.person) throw new RequestRefused({ code: 'not-signed-in' })
  return c.var.person
}

/**
 * Begins a session in this browser, and answers what stands for it. Lax, so that a link in a mail signs in; never readable
 * from a script.
 */
export async function beginSession(
  c: Context<AppEnv>,
  services: Services,
  person: StoredPerson,
  directory?: SessionDirectory,
): Promise<string> {
  const cookie = await services.identity.beginSession(person, directory)
  setCookie(c, COOKIE, cookie, {
    httpOnly: true,
    sameSite: 'Lax',
    secure: publicUrl(c, services.config).startsWith('https:'),
    path: '/',
    maxAge: directory ? DIRECTORY_HOURS * 3_600 : SESSION_DAYS * 86_400,
  })
  return hashToken(cookie)
}

export async function endSession(c: Context<AppEnv>, identity: Identity): Promise<void> {
  const cookie = getCookie(c, COOKIE)
  if (cookie !== undefined) await identity.endSession(cookie)
  deleteCookie(c, COOKIE, { path: '/' })
}
