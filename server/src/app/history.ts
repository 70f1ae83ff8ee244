import type { EditHistory } from '@golden-thread/shared/protocol'
import { Hono } from 'hono'
import { keepNewMap } from './newMap.ts'
import {
  burstsOf,
  count,
  limit,
  momentBody,
  momentOf,
  oneOf,
  originOf,
  partsAt,
  positionAt,
} from './record/index.ts'
import {
  knownAlready,
  publicUrl,
  RequestRefused,
  readBody,
  requireAccess,
  requireCreator,
} from './request/index.ts'
import type { AppEnv, Services } from './services/index.ts'

/** Edits that are looked at for one page of the history, however few bursts they make. */
const EDITS_MAX = 10_000
const BURSTS_MAX = 1_000
const BURSTS_USUAL = 100

const JSON_TYPE = { 'Content-Type': 'application/json; charset=utf-8' }

/** What the log of a map tells: who edited when, what the map was, and who made what. */
export function historyRoutes(services: Services) {
  const { storage, workers, clock, config } = services

  /** How far the log went at a time in the words of an address. */
  const placeOf = (map: string, name: string, text: string | undefined) =>
    positionAt(services, map, momentOf(name, text, clock()))

  return (
    new Hono<AppEnv>()
      .get('/:map/history.json', async (c) => {
        const { map } = await requireAccess(c, services, c.req.param('map'), 'read the history')
        const most = limit(c.req.query('limit'), BURSTS_USUAL, BURSTS_MAX)
        const from = c.req.query('from')
        const isNewestFirst = oneOf('order', c.req.query('order'), ['oldest', 'newest']) === 'newest'
        const span = isNewestFirst
          ? { before: count('from', from, Number.MAX_SAFE_INTEGER), limit: EDITS_MAX }
          : { after: count('from', from, 0), limit: EDITS_MAX }
        const edits = await storage.edits(map.id, span)
        const { bursts, rest } = burstsOf(edits, most)
        const names = await storage.access.namesOf([...new Set(bursts.map(({ person }) => person))])
        const last = edits.at(-1)?.position
        const step = isNewestFirst ? 1 : -1
        const next = rest ? rest.position + step : edits.length === EDITS_MAX ? (last ?? null) : null
        const entries = bursts.map((burst) => ({ ...burst, by: names.get(burst.person) ?? '' }))
        return c.json({ entries, next } satisfies EditHistory)
      })

      .get('/:map/at.json', async (c) => {
        const { map, person } = await requireAccess(c, services, c.req.param('map'), 'read the history')
        const position = await placeOf(map.id, 'time', c.req.query('time'))
        const known = await knownAlready(c, services, position)
        if (known) return known
        const parts = await partsAt(services, map.id, position, { key: person.id, signal: c.req.raw.signal })
        const options = { key: person.id, signal: c.req.raw.signal }
        return c.body(await workers.run('pastJson', { parts }, options), 200, JSON_TYPE)
      })

      /** What has changed between two times, such as since one was here last. */
      .get('/:map/changes.json', async (c) => {
        const { map, person } = await requireAccess(c, services, c.req.param('map'), 'read the history')
        const [from, to] = [
          await placeOf(map.id, 'since', c.req.query('since')),
          await placeOf(map.id, 'to', c.req.query('to') ?? 'now'),
        ]
        const known = await knownAlready(c, services, from, to)
        if (known) return known
        const asking = { key: person.id, signal: c.req.raw.signal }
        const before = await partsAt(services, map.id, from, asking)
        const after = await partsAt(services, map.id, to, asking)
        const request = { before, after, today: new Date(clock()).toISOString().slice(0, 10) }
        const options = { key: person.id, signal: c.req.raw.signal }
        return c.body(await workers.run('changes', request, options), 200, JSON_TYPE)
      })

      /** Who made a link or an element. */
      .get('/:map/origin.json', async (c) => {
        const { map, person } = await requireAccess(c, services, c.req.param('map'), 'read the history')
        const { element, link } = c.req.query()
        const id = element ?? link
        if (id === undefined || (element !== undefined && link !== undefined))
          throw new RequestRefused({ code: 'body-invalid', reason: 'name either an element or a link' })
        const asked = { root: element === undefined ? 'links' : 'elements', id } as const
        return c.json(await originOf(services, map.id, asked, { key: person.id, signal: c.req.raw.signal }))
      })

      /** The map as it was, as a new one. */
      .post('/:map/at/duplicate', async (c) => {
        const { map } = await requireAccess(c, services, c.req.param('map'), 'read the history')
        const person = await requireCreator(c, services)
        const { time } = await readBody(c, momentBody)
        const asking = { key: person.id, signal: c.req.raw.signal }
        const parts = await partsAt(services, map.id, await placeOf(map.id, 'time', time), asking)
        const made = await workers.run('copy', { parts, titleSuffix: ` (as at ${time})` }, { key: person.id })
        return c.json(await keepNewMap(services, made, person, publicUrl(c, config)), 201)
      })
  )
}
