import { createMiddleware } from 'hono/factory'
import type { AppEnv, Services } from '../services/index.ts'
import { REPLAYED } from './replay.ts'

type Detail = Record<string, string | number | boolean | null>

interface Audited {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  /** What follows `/api/maps/`; its first group is the map, and `id` or `format` is noted where it is there. */
  readonly path: RegExp
  readonly action: string
  /** With `look=1` a screen shows it: that is no export, and who drags a timeline would make thousands of rows. */
  readonly mayBeLooked?: true
  /** What of the answer is noted: never an address of a link, which would let somebody in. */
  readonly keep?: readonly string[]
  /** What of the address after its `?` is noted. */
  readonly asked?: readonly string[]
}

/**
 * What is done to a map over HTTP and written into its audit log once it was done: what leaves it, and what has no record
 * of its own. What has one is written down with it, as one step, where it is done (`audit.with`).
 */
const AUDITED: readonly Audited[] = [
  {
    method: 'POST',
    path: /^([^/]+)(?:\/at|\/baselines\/(?<baseline>[^/]+))?\/duplicate$/,
    action: 'map copied',
    keep: ['id'],
  },
  {
    method: 'POST',
    path: /^([^/]+)\/webhooks$/,
    action: 'webhook made',
    // Not its address, which may let somebody in where it leads.
    keep: ['id', 'host', 'label'],
  },
  { method: 'DELETE', path: /^([^/]+)\/webhooks\/(?<id>[^/]+)$/, action: 'webhook taken back' },
  {
    method: 'GET',
    path: /^([^/]+)\/at\.(?<format>json)$/,
    action: 'map as it was exported',
    mayBeLooked: true,
  },
  {
    method: 'GET',
    path: /^([^/]+)\/baselines\/(?<baseline>[^/.]+)\.(?<format>json)$/,
    action: 'baseline exported',
    mayBeLooked: true,
  },
  // A matrix as JSON is read by programs as findings are; everything else of a matrix is a paper.
  {
    method: 'GET',
    path: /^([^/]+)\/matrices\/(?<matrix>[^/.]+)\.(?<format>(?!json$)[a-z.]+)$/,
    action: 'paper exported',
  },
  {
    method: 'GET',
    path: /^([^/]+)\/baselines\/(?<baseline>[^/.]+)\/changes\.(?<format>(?!json$)[a-z]+)$/,
    action: 'paper exported',
  },
  {
    method: 'GET',
    path: /^([^/]+)\/registers\/(?<register>[^/.]+)\.(?<format>[a-z.]+)$/,
    action: 'register exported',
  },
  {
    method: 'GET',
    path: /^([^/]+)\/money\/(?<money>[^/.]+)\.(?<format>[a-z.]+)$/,
    action: 'money exported',
  },
  { method: 'GET', path: /^([^/]+)\/(?<format>timeline\.[a-z.]+)$/, action: 'timeline exported' },
  {
    method: 'GET',
    path: /^([^/]+)\/disclosure\.(?<format>[a-z]+)$/,
    action: 'map disclosed',
    asked: ['from', 'to'],
  },
  { method: 'GET', path: /^([^/]+)\/(?<format>report\.[a-z]+)$/, action: 'paper exported' },
  { method: 'GET', path: /^([^/]+)\/(?<format>picture\.[a-z]+)$/, action: 'picture exported' },
  { method: 'GET', path: /^([^/.]+)\.(?<format>[a-z.]+)$/, action: 'map exported' },
]

const PREFIX = '/api/maps/'

/** Notes what was done to a map, before whoever did it is answered; what was refused is not noted. */
export const auditing = ({ audit }: Pick<Services, 'audit'>) =>
  createMiddleware<AppEnv>(async (c, next) => {
    await next()
    const { person } = c.var
    if (!person || !c.res.ok || c.error || c.res.headers.has(REPLAYED)) return
    const path = c.req.path.slice(PREFIX.length)
    for (const { method, path: pattern, action, keep, asked = [], mayBeLooked } of AUDITED) {
      const found = method === c.req.method ? pattern.exec(path) : null
      if (!found) continue
      if (mayBeLooked && c.req.query('look') === '1') return
      const detail: Detail = { ...found.groups }
      for (const name of asked) detail[name] = c.req.query(name) ?? ''
      if (keep) Object.assign(detail, kept(await c.res.clone().json(), keep))
      await audit.note({ map: decodeURIComponent(found[1] ?? ''), person, action, detail })
      return
    }
  })

function kept(answer: unknown, keys: readonly string[]): Detail {
  const detail: Detail = {}
  for (const key of keys) {
    const value = (answer as Record<string, unknown>)[key]
    if (value === null || ['string', 'number', 'boolean'].includes(typeof value))
      detail[key] = value as string
  }
  return detail
}
