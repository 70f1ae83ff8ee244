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

/** Everything done to a map over HTTP that is written into its audit log, once it was done. Following links is not here. */
const AUDITED: readonly Audited[] = [
  {
    method: 'POST',
    path: /^([^/]+)\/links$/,
    action: 'link made',
    keep: ['id', 'role', 'label', 'expiresAt'],
  },
  { method: 'PATCH', path: /^([^/]+)\/links\/[^/]+$/, action: 'link changed', keep: ['id', 'role', 'label'] },
  {
    method: 'DELETE',
    path: /^([^/]+)\/links\/[^/]+$/,
    action: 'link revoked',
    keep: ['id', 'role', 'label'],
  },
  {
    method: 'POST',
    path: /^([^/]+)\/boards$/,
    action: 'board made',
    keep: ['id', 'audience', 'baseline', 'expiresAt'],
  },
  { method: 'DELETE', path: /^([^/]+)\/boards\/(?<id>[^/]+)$/, action: 'board taken back' },
  {
    method: 'POST',
    path: /^([^/]+)\/baselines$/,
    action: 'baseline made',
    keep: ['id', 'name', 'status', 'hash'],
  },
  {
    method: 'POST',
    path: /^([^/]+)\/baselines\/(?<baseline>[^/]+)\/signatures$/,
    action: 'baseline signed',
    keep: ['name', 'post'],
  },
  {
    method: 'POST',
    path: /^([^/]+)\/decisions$/,
    action: 'decision recorded',
    keep: ['id', 'outcome', 'body', 'date', 'baseline', 'replaces'],
  },
  {
    method: 'PATCH',
    path: /^([^/]+)\/decisions\/[^/]+$/,
    action: 'decision carried out or not',
    keep: ['id', 'state'],
  },
  {
    method: 'POST',
    path: /^([^/]+)(?:\/at|\/baselines\/(?<baseline>[^/]+))?\/duplicate$/,
    action: 'map copied',
    keep: ['id'],
  },
  { method: 'POST', path: /^([^/]+)\/holds$/, action: 'hold placed', keep: ['id', 'reason'] },
  { method: 'DELETE', path: /^([^/]+)\/holds\/(?<id>[^/]+)$/, action: 'hold lifted' },
  {
    method: 'POST',
    path: /^([^/]+)\/webhooks$/,
    action: 'webhook made',
    // Not its address, which may let somebody in where it leads.
    keep: ['id', 'host', 'label'],
  },
  { method: 'DELETE', path: /^([^/]+)\/webhooks\/(?<id>[^/]+)$/, action: 'webhook taken back' },
  { method: 'DELETE', path: /^([^/]+)$/, action: 'map deleted' },
  { method: 'POST', path: /^([^/]+)\/restore$/, action: 'map restored' },
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
