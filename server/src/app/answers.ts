import type { MapQuestion } from '@golden-thread/shared/answers'
import { type Context, Hono } from 'hono'
import { asAtAsked, knownAlready, RequestRefused, requireAccess, whereAsked } from './request/index.ts'
import type { AppEnv, Services } from './services/index.ts'

/** What programs read of a map. Worked out in a thread from the document as it is now, and never cached. */
export function answerRoutes(services: Services) {
  const ask = async (c: Context<AppEnv>, id: string, asked: MapQuestion) => {
    const asAt = asAtAsked(c)
    const question = { ...asked, ...(asAt ? { asAt } : {}) }
    const { map, person } = await requireAccess(c, services, id, 'read the map')
    const update = await services.rooms.bytesOf(map.id)
    const known = await knownAlready(c, services, update)
    if (known) return known
    const today = new Date(services.clock()).toISOString().slice(0, 10)
    const options = { key: person.id, signal: c.req.raw.signal }
    const found = await services.workers.run('answer', { update, question, today }, options)
    if (!found.ok) throw new RequestRefused(found.error)
    c.header('Cache-Control', 'no-store')
    return c.body(found.value, 200, { 'Content-Type': 'application/json; charset=utf-8' })
  }
  return new Hono<AppEnv>()
    .get('/:map/matrices/:file{[^/.]+\\.json}', (c) => {
      const matrix = c.req.param('file').slice(0, -'.json'.length)
      return ask(c, c.req.param('map'), { type: 'matrix', matrix, where: whereAsked(c) })
    })
    .get('/:map/elements.json', (c) => {
      const kind = c.req.query('kind')
      return ask(c, c.req.param('map'), { type: 'elements', ...(kind ? { kind } : {}), where: whereAsked(c) })
    })
    .get('/:map/measures/:file{[^/.]+\\.json}', (c) => {
      const measure = c.req.param('file').slice(0, -'.json'.length)
      return ask(c, c.req.param('map'), { type: 'measure', measure })
    })
    .get('/:map/findings.json', (c) => ask(c, c.req.param('map'), { type: 'findings' }))
    .get('/:map/claims.json', (c) => ask(c, c.req.param('map'), { type: 'claims' }))
    .get('/:map/status.json', (c) => ask(c, c.req.param('map'), { type: 'status' }))
}
