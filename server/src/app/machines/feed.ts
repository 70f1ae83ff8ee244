import { isMapTable, MAP_TABLES } from '@golden-thread/shared/feed'
import { Hono } from 'hono'
import { decisionsOf, limit } from '../record/index.ts'
import { dayAsked, knownAlready, RequestRefused, requireAccess } from '../request/index.ts'
import type { AppEnv, Services } from '../services/index.ts'

const ROWS_USUAL = 10_000
const ROWS_MAX = 50_000
const TABLES = [...MAP_TABLES, 'decisions']

const TYPES = { json: 'application/json; charset=utf-8', csv: 'text/csv; charset=utf-8' } as const

/** A map as flat tables with ids that stay, for spreadsheets and whatever else asks for them again and again. */
export function feedRoutes(services: Services) {
  const { workers, rooms, storage, clock } = services
  return new Hono<AppEnv>()
    .get('/:map/tables', async (c) => {
      const { map } = await requireAccess(c, services, c.req.param('map'), 'export the map')
      const address = (table: string) => `/api/maps/${encodeURIComponent(map.id)}/tables/${table}`
      return c.json(TABLES.map((id) => ({ id, json: `${address(id)}.json`, csv: `${address(id)}.csv` })))
    })

    .get('/:map/tables/:file{[^/.]+\\.(?:json|csv)}', async (c) => {
      const [name = '', ending] = c.req.param('file').split('.')
      const format = ending === 'csv' ? 'csv' : 'json'
      const { map, person } = await requireAccess(c, services, c.req.param('map'), 'export the map')
      if (!TABLES.includes(name))
        throw new RequestRefused({ code: 'question-unknown', sentence: unknown(name) })
      const most = limit(c.req.query('limit'), ROWS_USUAL, ROWS_MAX)
      const day = dayAsked(c)
      const update = await rooms.bytesOf(map.id)
      const of = isMapTable(name) ? name : { decisions: await decisionsOf(storage.decisions, map.id) }
      const known = await knownAlready(c, services, update, JSON.stringify(of))
      if (known) return known
      const request = {
        update,
        of,
        today: new Date(clock()).toISOString().slice(0, 10),
        asAt: day,
        after: c.req.query('after') ?? '',
        most,
        format,
      } as const
      const { body, next } = await workers.run('feed', request, { key: person.id, signal: c.req.raw.signal })
      if (next !== null) {
        const more = new URLSearchParams({ after: next, limit: String(most), ...(day ? { asAt: day } : {}) })
        c.header('Link', `<${c.req.path}?${more}>; rel="next"`)
      }
      return c.body(body, 200, { 'Content-Type': TYPES[format] })
    })
}

const unknown = (name: string): string =>
  `A map has no table "${name}". Ask for one of: ${TABLES.join(', ')}.`
