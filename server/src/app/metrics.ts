import { createHash, timingSafeEqual } from 'node:crypto'
import { Hono } from 'hono'
import { RequestRefused } from './request/index.ts'
import type { AppEnv, Services } from './services/index.ts'

/**
 * How the server is doing, for Prometheus, with no titles and no tokens in it. Only for whoever brings the token of
 * `METRICS_TOKEN`, and for nobody where none is set: behind a proxy on this machine every visitor comes from loopback,
 * so the address says nothing.
 */
export function metricsRoutes({ config, metrics }: Pick<Services, 'config' | 'metrics'>) {
  return new Hono<AppEnv>().get('/metrics', async (c) => {
    const { metricsToken } = config
    const given = c.req.header('authorization') ?? ''
    if (metricsToken === undefined || !isSame(given, `Bearer ${metricsToken}`)) {
      throw new RequestRefused({ code: 'not-found' })
    }
    c.header('Cache-Control', 'no-store')
    return c.body(await metrics.registry.metrics(), 200, { 'Content-Type': metrics.registry.contentType })
  })
}

/** In a time that does not tell how much of it was right. */
const isSame = (given: string, wanted: string): boolean => timingSafeEqual(digest(given), digest(wanted))

const digest = (text: string) => createHash('sha256').update(text).digest()
