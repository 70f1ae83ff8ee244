import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import type { Config } from '../../config.ts'
import type { AppEnv } from '../services/index.ts'
import { RequestRefused } from './refused.ts'

/**
 * Whether a page of ours asks. Browsers name the origin of every socket and of every request that changes something,
 * and cannot be talked out of it; a program that names none is no browser, and has a cookie only if it was given one.
 */
export function fromOurPages(c: Context<AppEnv>, config: Config): boolean {
  const origin = c.req.header('origin')
  if (origin !== undefined) return ours(origin, c, config)
  const site = c.req.header('sec-fetch-site')
  return site === undefined || site === 'same-origin'
}

/** Refuses what another site's page sends on behalf of a visitor; reading is always allowed, as nothing changes. */
export const sameOrigin = (config: Config) =>
  createMiddleware<AppEnv>(async (c, next) => {
    const changes = c.req.method !== 'GET' && c.req.method !== 'HEAD' && c.req.method !== 'OPTIONS'
    if (changes && !fromOurPages(c, config)) throw new RequestRefused({ code: 'foreign-origin' })
    await next()
  })

function ours(origin: string, c: Context<AppEnv>, config: Config): boolean {
  if (config.origins.includes(origin) || origin === config.publicUrl) return true
  // A proxy may speak https to the world and http to us, so the host alone is compared.
  return URL.canParse(origin) && new URL(origin).host === c.req.header('host')?.toLowerCase()
}
