import { Hono } from 'hono'
import type { AppEnv, Services } from './env.ts'

/** A store that does not answer for this long counts as failing. */
const PING_MS_MAX = 2_000

/** For whoever runs the server: is it up, and should it get work. No titles and no tokens in either. */
export function healthRoutes({ storage, rooms, draining }: Services) {
  return (
    new Hono<AppEnv>()
      .use(async (c, next) => {
        c.header('Cache-Control', 'no-store')
        await next()
      })
      // Writes a row and reads it back: a server that cannot keep anything is not well.
      .get('/healthz', async (c) => {
        const fault = await faultOf(storage.ping())
        return fault === undefined
          ? c.json({ status: 'ok' })
          : c.json({ status: 'failing', reason: `The store does not take writes: ${fault}` }, 503)
      })
      .get('/readyz', (c) => {
        const { saving } = rooms.health()
        if (draining()) return c.json({ status: 'draining', reason: 'The server is stopping.' }, 503)
        if (saving === 'failing') {
          return c.json(
            { status: 'failing', reason: 'The store does not take writes; they are tried again.' },
            503,
          )
        }
        return c.json({ status: 'ok' })
      })
  )
}

/** Why the promise did not resolve in time, or undefined when it did. */
async function faultOf(ping: Promise<void>): Promise<string | undefined> {
  const late = Promise.withResolvers<string>()
  const timer = setTimeout(() => late.resolve(`no answer in ${PING_MS_MAX / 1000} s`), PING_MS_MAX)
  try {
    return await Promise.race([ping.then(() => undefined), late.promise])
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  } finally {
    clearTimeout(timer)
  }
}
