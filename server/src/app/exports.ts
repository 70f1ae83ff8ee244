import type { Result } from '@golden-thread/shared/result'
import { type Context, Hono } from 'hono'
import { documentFormats, type Format, formatOf } from '../exports/index.ts'
import type { StoredPerson } from '../storage/index.ts'
import type { FileOf } from '../worker/index.ts'
import {
  asAtAsked,
  attachment,
  dayAsked,
  formatAsked,
  idsOf,
  inPieces,
  knownAlready,
  noFormat,
  RequestRefused,
  reportAsked,
  requireAccess,
  takesGzip,
  timelineAsked,
  whereAsked,
} from './request/index.ts'
import type { AppEnv, Services } from './services/index.ts'

const NO_REPORT =
  'This map has no such report. Leave "report" out for the plain one, or ask for one of its framework.'

/** As at a date it would take away what was observed later. */
const alwaysWhole = (format: string): string =>
  `The ${format} of a map comes in again, so it is always whole. Leave asAt out, or ask for elements.csv, links.csv or another format.`

/** What a map can be taken away as. Made in a thread from the document as it is now, and never cached. */
export function exportRoutes(services: Services) {
  const { workers, rooms, clock, storage } = services
  return new Hono<AppEnv>()
    .get('/:file{[^/]+\\.[a-z]+}', async (c) => {
      const { name: id, format } = formatAsked('map', c.req.param('file'))
      const { map, person } = await requireAccess(c, services, id, 'export the map')
      const day = dayAsked(c)
      if (day !== undefined && format.takes === 'map' && format.comesBack)
        throw new RequestRefused({ code: 'question-refused', sentence: alwaysWhole(format.id) })
      const update = await rooms.bytesOf(map.id)
      const known = await knownAlready(c, services, update)
      if (known) return known
      const request = { update, format: format.id, asAt: day, gzip: takesGzip(c) }
      const file = await workers.run('mapFile', request, jobFor(c, person))
      const names = day === undefined ? [map.title] : [map.title, `as at ${day}`]
      return inPieces(c, file, fileHeaders(format, names))
    })

    .get('/:map/thumbnail.svg', async (c) => {
      const { map, person } = await requireAccess(c, services, c.req.param('map'), 'read the map')
      const update = await rooms.bytesOf(map.id)
      c.header('Cache-Control', 'private, no-cache')
      const known = await knownAlready(c, services, update)
      if (known) return known
      const svg = await workers.run('thumbnail', { update }, jobFor(c, person))
      return c.body(svg, 200, { 'Content-Type': 'image/svg+xml; charset=utf-8' })
    })

    .get('/:map/:file{picture\\.[a-z]+}', async (c) => {
      const { format } = formatAsked('picture', c.req.param('file'))
      const { map, person } = await requireAccess(c, services, c.req.param('map'), 'export the map')
      const update = await rooms.bytesOf(map.id)
      const known = await knownAlready(c, services, update)
      if (known) return known
      const request = { update, format: format.id, now: clock(), asAt: asAtAsked(c), gzip: takesGzip(c) }
      return sent(c, format, await workers.run('pictureFile', request, jobFor(c, person)))
    })

    .get('/:map/:file{timeline\\.[a-z.]+}', async (c) => {
      const [, id = ''] = /^timeline\.(.+)$/.exec(c.req.param('file')) ?? []
      const [picture, paper] = [formatOf('picture', id), formatOf('paper', id)]
      const format = picture ?? paper
      if (!format) throw noFormat(id, [...idsOf('picture'), ...idsOf('paper')])
      const { map, person } = await requireAccess(c, services, c.req.param('map'), 'export the map')
      const { baseline, ...asked } = timelineAsked(c)
      const state = baseline === undefined ? undefined : await storage.record.stateOf(map.id, baseline)
      if (baseline !== undefined && !state) throw new RequestRefused({ code: 'baseline-unknown', baseline })
      const timeline = { ...asked, ...(state ? { baseline: state } : {}) }
      const update = await rooms.bytesOf(map.id)
      const known = await knownAlready(c, services, update)
      if (known) return known
      const request = { update, format: id, now: clock(), asAt: asAtAsked(c), gzip: takesGzip(c) }
      const file = picture
        ? await workers.run('pictureFile', { ...request, timeline }, jobFor(c, person))
        : await workers.run(
            'paperFile',
            { ...request, of: { what: 'timeline', ...timeline } },
            jobFor(c, person),
          )
      return sent(c, format, file, 'Nothing in this map has a date that can be placed.')
    })

    .get('/:map/:file{report\\.[a-z]+}', async (c) => {
      const asked = c.req.param('file').slice('report.'.length)
      const format = formatOf('paper', asked)
      if (format?.family !== 'document') throw noFormat(asked, documentFormats)
      const { map, person } = await requireAccess(c, services, c.req.param('map'), 'export the map')
      const update = await rooms.bytesOf(map.id)
      const known = await knownAlready(c, services, update)
      if (known) return known
      const request = {
        update,
        of: reportAsked(c),
        format: format.id,
        now: clock(),
        asAt: asAtAsked(c),
        gzip: takesGzip(c),
      }
      const file = await workers.run('paperFile', request, jobFor(c, person))
      if (!file) throw new RequestRefused({ code: 'question-refused', sentence: NO_REPORT })
      return sent(c, format, file)
    })

    .get('/:map/matrices', async (c) => {
      const { map, person } = await requireAccess(c, services, c.req.param('map'), 'read the map')
      c.header('Cache-Control', 'no-store')
      const update = await rooms.bytesOf(map.id)
      const known = await knownAlready(c, services, update)
      if (known) return known
      return c.json(await workers.run('matrices', { update }, { key: person.id }))
    })

    .get('/:map/matrices/:file{[^/]+\\.[a-z.]+}', async (c) => {
      const { name: matrix, format } = formatAsked('paper', c.req.param('file'), ['json'])
      const { map, person } = await requireAccess(c, services, c.req.param('map'), 'export the map')
      const of = { what: 'matrix', id: matrix, where: whereAsked(c) } as const
      const update = await rooms.bytesOf(map.id)
      const known = await knownAlready(c, services, update)
      if (known) return known
      const request = { update, of, format: format.id, now: clock(), asAt: asAtAsked(c), gzip: takesGzip(c) }
      const file = await workers.run('paperFile', request, jobFor(c, person))
      if (!file) throw new RequestRefused({ code: 'matrix-unknown', matrix })
      return sent(c, format, file)
    })

    .get('/:map/registers/:file{[^/]+\\.[a-z.]+}', async (c) => {
      const { id, file } = await asked(c, 'register', c.req.param('map'), c.req.param('file'))
      if (!file) throw new RequestRefused({ code: 'register-unknown', register: id })
      return file
    })

    .get('/:map/money/:file{[^/]+\\.[a-z.]+}', async (c) => {
      const { id, file } = await asked(c, 'money', c.req.param('map'), c.req.param('file'))
      if (!file) throw new RequestRefused({ code: 'money-unknown', part: id })
      return file
    })

  /** A paper that is named by what it is of; no file where the map has no such thing. */
  async function asked(c: Context<AppEnv>, what: 'register' | 'money', name: string, path: string) {
    const { name: id, format } = formatAsked('paper', path)
    const { map, person } = await requireAccess(c, services, name, 'export the map')
    const update = await rooms.bytesOf(map.id)
    const known = await knownAlready(c, services, update)
    if (known) return { id, file: known }
    const request = {
      update,
      of: { what, id },
      format: format.id,
      now: clock(),
      asAt: asAtAsked(c),
      gzip: takesGzip(c),
    }
    const made = await workers.run('paperFile', request, jobFor(c, person))
    return { id, file: made && sent(c, format, made) }
  }
}

/** Whom a job is for, that it ends when they go, and what all who ask for the same have in common: its ETag. */
const jobFor = (c: Context<AppEnv>, { id }: StoredPerson) => ({
  key: id,
  signal: c.req.raw.signal,
  ...(c.var.tag === undefined ? {} : { same: `${c.var.tag} ${takesGzip(c) ? 'gzip' : ''}` }),
})

/** What a thread made, or its sentence why it made nothing. */
function sent(
  c: Context<AppEnv>,
  format: Format,
  file: Result<FileOf, string> | undefined,
  none = 'There is nothing in this map to make it of.',
) {
  if (!file?.ok) throw new RequestRefused({ code: 'question-refused', sentence: file ? file.error : none })
  const { mapTitle, title } = file.value
  const names = title ? [mapTitle, title] : [mapTitle]
  return inPieces(c, file.value, fileHeaders(format, names))
}

const fileHeaders = ({ mediaType, extension }: Format, names: readonly string[]) => ({
  'Cache-Control': 'no-store',
  'Content-Disposition': attachment(names, extension),
  'Content-Type': mediaType,
})
