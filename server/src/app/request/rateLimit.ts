import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import type { AppEnv, SharedCounts } from '../services/index.ts'
import { RequestRefused } from './refused.ts'

const WINDOW_SECONDS = 60

export interface RateLimitOptions {
  /** What is limited, by which several servers tell each other of it. */
  readonly name: string
  /** Where there are several servers: what all of them have counted. */
  readonly shared?: SharedCounts | undefined
  readonly perMinute: number
  readonly trustProxy: boolean
  /** Counts each person for themselves, and only those without a session by their address. */
  readonly byPerson?: true
  /** Counts by this, where it is there. */
  readonly by?: (c: Context<AppEnv>) => string | undefined
  /** Counted when true; everything when left out. */
  readonly counts?: (c: Context<AppEnv>) => boolean
}

/** So many requests a minute from one address or person; further ones are refused with the seconds to wait. */
export function rateLimit(options: RateLimitOptions) {
  const { name, shared, perMinute, trustProxy, byPerson, by, counts = () => true } = options
  const limiter = new RateLimiterMemory({ points: perMinute, duration: WINDOW_SECONDS })
  const told = shared?.join(name, perMinute, (key, count) => void limiter.penalty(key, count))
  return createMiddleware<AppEnv>(async (c, next) => {
    if (counts(c)) {
      const key = by?.(c) ?? (byPerson && c.var.person?.id) ?? addressOf(c, trustProxy)
      try {
        await limiter.consume(key)
        told?.(key)
      } catch (refusal) {
        if (!(refusal instanceof RateLimiterRes)) throw refusal
        throw new RequestRefused({
          code: 'too-many-requests',
          of: by?.(c) === undefined ? (byPerson && c.var.person ? 'person' : 'address') : 'key',
          // The limiter reads the clock of the machine, which may have been set back; it forgets by a timer all the same.
          seconds: Math.min(WINDOW_SECONDS, Math.ceil(refusal.msBeforeNext / 1000)),
        })
      }
    }
    await next()
  })
}

function addressOf(c: Context<AppEnv>, trustProxy: boolean): string {
  // Only the last entry is our own proxy's word; the ones before it came from the visitor.
  const forwarded = trustProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined
  if (forwarded) return forwarded
  // A test asks without a socket.
  return c.env?.incoming ? (getConnInfo(c).remote.address ?? 'unknown') : 'test'
}
