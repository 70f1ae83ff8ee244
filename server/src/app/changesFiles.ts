import { Hono } from 'hono'
import { boardText, dayWords } from '../board/index.ts'
import { documentFormats, formatOf } from '../exports/index.ts'
import type { StoredBaseline } from '../storage/index.ts'
import {
  attachment,
  inPieces,
  knownAlready,
  RequestRefused,
  requireAccess,
  takesGzip,
} from './request/index.ts'
import type { AppEnv, Services } from './services/index.ts'

/** "What changed since 29 September", as a paper: since a baseline, until another or the map as it is now. */
export function changesFileRoutes(services: Services) {
  const { storage, rooms, workers, clock } = services
  return new Hono<AppEnv>().get('/:map/baselines/:baseline/:file{changes\\.[a-z]+}', async (c) => {
    const asked = c.req.param('file').slice('changes.'.length)
    const format = formatOf('paper', asked)
    // What changed is read from its front to its end: there is no table to make of it.
    if (format?.family !== 'document')
      throw new RequestRefused({ code: 'format-unknown', format: asked, known: ['json', ...documentFormats] })
    const { map, person } = await requireAccess(c, services, c.req.param('map'), 'export the map')
    const known = await storage.record.baselinesOf(map.id)
    const named = (id: string): StoredBaseline => {
      const found = known.find((baseline) => baseline.id === id)
      if (!found) throw new RequestRefused({ code: 'baseline-unknown', baseline: id })
      return found
    }
    const stateOf = async (id: string): Promise<Uint8Array> => {
      const state = await storage.record.stateOf(map.id, named(id).id)
      if (!state) throw new RequestRefused({ code: 'baseline-unknown', baseline: id })
      return state
    }
    const from = named(c.req.param('baseline'))
    const to = c.req.query('to') ?? 'now'
    const [before, after] = [
      await stateOf(from.id),
      to === 'now' ? await rooms.bytesOf(map.id) : await stateOf(to),
    ]
    const since = `${wordsOf(from)}${to === 'now' ? '' : `, until ${wordsOf(named(to))}`}`
    const unchanged = await knownAlready(c, services, before, after)
    if (unchanged) return unchanged
    const request = { before, after, since, format: format.id, now: clock(), gzip: takesGzip(c) }
    const file = await workers.run('changesFile', request, { key: person.id, signal: c.req.raw.signal })
    if (!file?.ok) throw new RequestRefused({ code: 'not-found' })
    const { mapTitle, title } = file.value
    return inPieces(c, file.value, {
      'Cache-Control': 'no-store',
      'Content-Disposition': attachment([mapTitle, title, from.name], format.extension),
      'Content-Type': format.mediaType,
    })
  })
}

const wordsOf = ({ name, meeting, date, status }: StoredBaseline): string =>
  boardText.baseline(name, meeting, date && dayWords(date), status)
