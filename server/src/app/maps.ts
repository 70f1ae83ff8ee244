import { CLOSE, can, explainClose, type MapSummary } from '@golden-thread/shared/protocol'
import { Hono } from 'hono'
import { keepNewMap } from './newMap.ts'
import {
  jsonBytes,
  publicUrl,
  RequestRefused,
  readBody,
  requireAccess,
  requireCreator,
  rolesOf,
  titleBody,
} from './request/index.ts'
import type { AppEnv, Services } from './services/index.ts'
import { mapSummary } from './services/index.ts'

/** The maps of a person: list, make, rename, copy, delete and restore. */
export function mapRoutes(services: Services) {
  const { audit, catalogue, config, workers, rooms, storage, clock } = services
  return new Hono<AppEnv>()
    .get('/', async (c) => {
      const effectiveRoles = await rolesOf(c, services)
      const wantsBin = c.req.query('deleted') === '1'
      const summaries: MapSummary[] = []
      for (const record of await catalogue.list([...effectiveRoles.keys()])) {
        const role = effectiveRoles.get(record.id)?.role
        if (!role || (record.deletedAt !== null) !== wantsBin) continue
        if (!wantsBin || can(role, 'restore the map')) summaries.push(mapSummary(record, role))
      }
      return c.json(summaries.sort((a, b) => b.updatedAt - a.updatedAt))
    })

    .post('/', async (c) => {
      const person = await requireCreator(c, services)
      const request = {
        body: await jsonBytes(c),
        mapBytesMax: config.importBytesMax,
        by: person.name,
        at: clock(),
      }
      const begun = await workers.run('newMap', request, { key: person.id, signal: c.req.raw.signal })
      if (!begun.ok) throw new RequestRefused(begun.error)
      const { report, problems } = begun.value
      const kept = await keepNewMap(services, begun.value, person, publicUrl(c, config))
      return c.json({ ...kept, ...(report ? { report } : {}), ...(problems ? { problems } : {}) }, 201)
    })

    .get('/:map', async (c) => {
      const { map, effectiveRole } = await requireAccess(c, services, c.req.param('map'), 'read the map')
      return c.json(mapSummary((await catalogue.get(map.id)) ?? map, effectiveRole.role))
    })

    .patch('/:map', async (c) => {
      const { map, effectiveRole, person } = await requireAccess(
        c,
        services,
        c.req.param('map'),
        'rename the map',
      )
      const { title } = await readBody(c, titleBody)
      // The title lives in the document, where people also edit it together; the catalogue follows.
      const changed = await workers.run(
        'rename',
        { update: await rooms.bytesOf(map.id), title },
        { key: person.id },
      )
      if (!changed.ok) throw new RequestRefused({ code: 'title-refused', reason: changed.error })
      if (rooms.health().saving === 'failing') throw new RequestRefused({ code: 'store-failing' })
      const written = await rooms.write(map.id, changed.value, person.id)
      if (written !== 'written')
        throw new RequestRefused({ code: 'title-refused', reason: explainClose(CLOSE.mapFull) })
      const updatedAt = clock()
      await storage.maps.update(map.id, { title, updatedAt })
      return c.json(mapSummary({ ...map, title, updatedAt }, effectiveRole.role))
    })

    .post('/:map/duplicate', async (c) => {
      const { map } = await requireAccess(c, services, c.req.param('map'), 'duplicate the map')
      const person = await requireCreator(c, services)
      const made = await workers.run(
        'copy',
        { parts: [await rooms.bytesOf(map.id)], titleSuffix: ' (copy)' },
        { key: person.id },
      )
      return c.json(await keepNewMap(services, made, person, publicUrl(c, config)), 201)
    })

    .delete('/:map', async (c) => {
      const { map, person } = await requireAccess(c, services, c.req.param('map'), 'delete the map')
      const deed = { map: map.id, person, action: 'map deleted' }
      await audit.with(deed).maps.update(map.id, { deletedAt: clock() })
      rooms.closeSockets((socket) => socket.mapId === map.id, CLOSE.mapGone)
      await services.cluster?.tell({ kind: 'deleted', map: map.id })
      return c.body(null, 204)
    })

    .post('/:map/restore', async (c) => {
      const access = await requireAccess(c, services, c.req.param('map'), 'restore the map')
      const { map, person, effectiveRole } = access
      if (map.deletedAt === null) throw new RequestRefused({ code: 'not-deleted' })
      const deed = { map: map.id, person, action: 'map restored' }
      await audit.with(deed).maps.update(map.id, { deletedAt: null })
      return c.json(mapSummary({ ...map, deletedAt: null }, effectiveRole.role))
    })
}
