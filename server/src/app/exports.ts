import { Hono } from 'hono'
import type { MatrixFormat } from '../worker/index.ts'
import { attachment } from './attachment.ts'
import type { AppEnv, Services } from './env.ts'
import { enter } from './mapAccess.ts'
import { RequestRefused } from './refused.ts'

const MEDIA_TYPES: Readonly<Record<MatrixFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
}

/** What a map can be taken away as. Made in the worker from the document as it is now, and never cached. */
export function exportRoutes(services: Services) {
  const { workers, rooms, clock } = services
  return new Hono<AppEnv>()
    .get('/:file{[^/]+\\.json}', async (c) => {
      const id = c.req.param('file').slice(0, -'.json'.length)
      const { map, person } = await enter(c, services, id, 'export the map')
      const json = await workers.run(
        'mapJson',
        { update: await rooms.bytesOf(map.id) },
        { key: person.id, signal: c.req.raw.signal },
      )
      c.header('Cache-Control', 'no-store')
      c.header('Content-Disposition', attachment([map.title], 'json'))
      return c.body(json as Uint8Array<ArrayBuffer>, 200, { 'Content-Type': MEDIA_TYPES.json })
    })

    .get('/:map/picture.svg', async (c) => {
      const { map, person } = await enter(c, services, c.req.param('map'), 'read the map')
      const svg = await workers.run(
        'picture',
        { update: await rooms.bytesOf(map.id) },
        { key: person.id, signal: c.req.raw.signal },
      )
      c.header('Cache-Control', 'private, no-cache')
      return c.body(svg, 200, { 'Content-Type': 'image/svg+xml; charset=utf-8' })
    })

    .get('/:map/matrices', async (c) => {
      const { map, person } = await enter(c, services, c.req.param('map'), 'read the map')
      c.header('Cache-Control', 'no-store')
      return c.json(
        await workers.run('matrices', { update: await rooms.bytesOf(map.id) }, { key: person.id }),
      )
    })

    .get('/:map/matrices/:file{[^/]+\\.(?:docx|xlsx|csv|json)}', async (c) => {
      const { map, person } = await enter(c, services, c.req.param('map'), 'export the map')
      const { matrix, format } = parts(c.req.param('file'))
      const update = await rooms.bytesOf(map.id)
      const request = { update, matrix, format, now: clock() }
      const file = await workers.run('matrixFile', request, { key: person.id, signal: c.req.raw.signal })
      if (!file) throw new RequestRefused({ code: 'matrix-unknown', matrix })
      c.header('Cache-Control', 'no-store')
      c.header('Content-Disposition', attachment([file.mapTitle, file.matrixTitle], format))
      return c.body(file.bytes as Uint8Array<ArrayBuffer>, 200, { 'Content-Type': MEDIA_TYPES[format] })
    })
}

/** "proposals-outcomes.docx" as the matrix and the format; the route has let no other format through. */
function parts(file: string): { readonly matrix: string; readonly format: MatrixFormat } {
  const dot = file.lastIndexOf('.')
  return { matrix: file.slice(0, dot), format: file.slice(dot + 1) as MatrixFormat }
}
