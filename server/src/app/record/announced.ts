import { createMiddleware } from 'hono/factory'
import type { AppEnv, Services } from '../services/index.ts'
import { REPLAYED } from './replay.ts'

interface Announced {
  readonly method: 'POST' | 'PATCH'
  /** What follows `/api/maps/`; its first group is the map, and the named ones go into the message. */
  readonly path: RegExp
  readonly event: string
}

/** What is done to the record of a map over HTTP and told to its webhooks, with what whoever did it was answered. */
const ANNOUNCED: readonly Announced[] = [
  { method: 'POST', path: /^([^/]+)\/baselines$/, event: 'baseline.made' },
  {
    method: 'POST',
    path: /^([^/]+)\/baselines\/(?<baseline>[^/]+)\/signatures$/,
    event: 'baseline.signed',
  },
  { method: 'POST', path: /^([^/]+)\/decisions$/, event: 'decision.recorded' },
  { method: 'PATCH', path: /^([^/]+)\/decisions\/[^/]+$/, event: 'decision.followed' },
]

export const RECORD_EVENTS = ANNOUNCED.map(({ event }) => event)

const PREFIX = '/api/maps/'

/** Keeps messages of what was done, before whoever did it is answered; what was refused is not told. */
export const announcing = ({ hooks, log }: Pick<Services, 'hooks' | 'log'>) =>
  createMiddleware<AppEnv>(async (c, next) => {
    await next()
    if (!c.res.ok || c.error || c.res.headers.has(REPLAYED)) return
    const path = c.req.path.slice(PREFIX.length)
    for (const { method, path: pattern, event } of ANNOUNCED) {
      const found = method === c.req.method ? pattern.exec(path) : null
      if (!found) continue
      const answer = (await c.res.clone().json()) as object
      const map = decodeURIComponent(found[1] ?? '')
      // What was recorded stands, whether anybody can be told of it or not.
      await hooks
        .tell(map, event, { ...found.groups, ...answer })
        .catch((error: unknown) => log.error({ err: error, map, event }, 'webhooks could not be told'))
      return
    }
  })
