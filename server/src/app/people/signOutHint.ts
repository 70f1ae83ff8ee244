import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { DIRECTORY_HOURS } from '../../access/index.ts'
import { publicUrl } from '../request/index.ts'
import type { AppEnv, Services } from '../services/index.ts'

const COOKIE = 'gt_hint'
const PATH = '/api/sign-out'
/** Browsers take cookies of 4,096 bytes with all that belongs to them. */
const HINT_BYTES_MAX = 3_800

/**
 * What the directory said of somebody is given back when they sign out, so that it knows whose session ends without
 * asking. It is kept in their own browser, sent to no other address of ours, and nowhere on the server; where it is too long,
 * as with many groups, the directory asks.
 */
export function keepHint(c: Context<AppEnv>, { config }: Services, idToken: string): void {
  if (idToken === '' || idToken.length > HINT_BYTES_MAX) return
  setCookie(c, COOKIE, idToken, {
    httpOnly: true,
    sameSite: 'Lax',
    secure: publicUrl(c, config).startsWith('https:'),
    path: PATH,
    maxAge: DIRECTORY_HOURS * 3_600,
  })
}

export function takeHint(c: Context<AppEnv>): string | undefined {
  const hint = getCookie(c, COOKIE)
  if (hint !== undefined) deleteCookie(c, COOKIE, { path: PATH })
  return hint
}
