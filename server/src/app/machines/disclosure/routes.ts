import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { isDay } from '@golden-thread/shared/model'
import { type Context, Hono } from 'hono'
import { type Asking, momentOf, positionAt, stateAt } from '../../record/index.ts'
import { attachment, RequestRefused, requireAccess } from '../../request/index.ts'
import type { AppEnv, Services } from '../../services/index.ts'
import type { Disclosed } from './disclosed.ts'
import { disclosedTable, recordSections } from './sections.ts'
import { disclosureHtml } from './writeHtml.ts'
import { disclosureJson } from './writeJson.ts'
import { disclosureZip } from './writeZip.ts'

const FORMATS = {
  json: { type: 'application/json; charset=utf-8', write: disclosureJson },
  zip: { type: 'application/zip', write: disclosureZip },
  html: { type: 'text/html; charset=utf-8', write: disclosureHtml },
} as const

const TABLES = [
  ['elements', 'Elements'],
  ['links', 'Links'],
  ['observations', 'Observations'],
  ['claims', 'Claims'],
  ['findings', 'Findings'],
] as const

/** All that is kept of a map, for those who must disclose it: its owners. Written into the audit log with its dates. */
export const disclosureRoutes = (services: Services) =>
  new Hono<AppEnv>().get('/:map/:file{disclosure\\.(?:json|zip|html)}', async (c) => {
    const { map, person } = await requireAccess(c, services, c.req.param('map'), 'disclose the map')
    const ending = c.req.param('file').split('.')[1] as keyof typeof FORMATS
    const now = services.clock()
    const range = { from: fromAsked(c, now), to: momentOf('to', c.req.query('to') ?? 'now', now) }
    if (range.from > range.to)
      throw new RequestRefused({ code: 'body-invalid', reason: 'from must not be later than to' })
    const asking = { key: person.id, signal: c.req.raw.signal }
    const update = await stateAt(services, map.id, await positionAt(services, map.id, range.to), asking)
    const today = new Date(range.to).toISOString().slice(0, 10)
    const tables = TABLES.map(([of, title]) =>
      disclosedTable(of, title, (after, most) =>
        services.workers.run('table', { update, of, today, after, most }, asking),
      ),
    )
    const disclosed: Disclosed = {
      map: { id: map.id, title: map.title },
      from: new Date(range.from).toISOString(),
      to: new Date(range.to).toISOString(),
      made: { at: new Date(now).toISOString(), by: person.name },
      content: () => contentOf(services, update, asking),
      tables,
      records: recordSections(services, map.id, range, asking),
    }
    const { type, write } = FORMATS[ending]
    // It is as long as the history is: nobody compares it by its bytes before it is sent.
    c.set('isStreamed', true)
    return c.body(Readable.toWeb(Readable.from(write(disclosed))) as ReadableStream, 200, {
      'Cache-Control': 'no-store',
      'Content-Type': type,
      'Content-Disposition': attachment([map.title, 'disclosure'], ending),
    })
  })

/** Held as small as it packs, and unpacked while it is written: a map of many megabytes is a few hundred kilobytes. */
async function* contentOf({ workers }: Services, update: Uint8Array, asking: Asking) {
  const { bytes, gzipped } = await workers.run('mapFile', { update, format: 'json', gzip: true }, asking)
  const packed = Readable.from([bytes])
  yield* gzipped ? packed.compose(createGunzip()) : packed
}

/** A day begins where it is the first; everywhere else it means its end. */
function fromAsked(c: Context<AppEnv>, now: number): number {
  const from = c.req.query('from')
  if (from === undefined) return 0
  return isDay(from) ? Date.parse(from) : momentOf('from', from, now)
}
