import { Hono } from 'hono'
import type { AppEnv, Services } from './services/index.ts'

/** A store that does not answer for this long counts as failing. */
const PING_MS_MAX = 2_000
/** The store is looked at no more often than this; whoever asks in between gets the same answer (ms). */
const LOOK_MS = 1_000

/** For whoever runs the server: is it up, and should it get work. No titles and no tokens in either. */
export function healthRoutes(services: Services) {
  const { cluster, rooms, draining } = services
  const look = createLook(services)
  return (
    new Hono<AppEnv>()
      .use(async (c, next) => {
        c.header('Cache-Control', 'no-store')
        await next()
      })
      // Writes a row and reads it back: a server that cannot keep anything is not well.
      .get('/healthz', async (c) => {
        const fault = await look()
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
        // It may own no map, and save nothing: who comes by it finds no page all the same.
        if (cluster?.isHeard === false)
          return c.json(
            { status: 'failing', reason: 'The database cannot be reached; it is tried again.' },
            503,
          )
        return c.json({ status: 'ok' })
      })
  )
}

/**
 * Looks whether the store takes writes, for all who ask together. Edits that were just written say so already, and a
 * look never waits in front of others: while one has no answer there is no second.
 */
function createLook({ storage, rooms, elapsed }: Pick<Services, 'storage' | 'rooms' | 'elapsed'>) {
  let lookedAt = Number.NEGATIVE_INFINITY
  let answer: Promise<string | undefined> = Promise.resolve(undefined)
  let ping: Promise<void> | undefined

  function start(): Promise<string | undefined> {
    const { saving, savedMsAgo } = rooms.health()
    if (saving === 'ok' && savedMsAgo < LOOK_MS) return Promise.resolve(undefined)
    const done = () => {
      ping = undefined
    }
    if (ping === undefined) {
      ping = storage.ping()
      ping.then(done, done)
    }
    return faultOf(ping)
  }

  return () => {
    if (elapsed() - lookedAt >= LOOK_MS) {
      lookedAt = elapsed()
      answer = start()
    }
    return answer
  }
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
