import { CLOSE, explainClose } from '@golden-thread/shared/protocol'
import { Hono } from 'hono'
import { JobFailed } from '../worker/index.ts'
import { asking, jsonBytes, RequestRefused, requireAccess, requireCreator } from './request/index.ts'
import type { AppEnv, Services } from './services/index.ts'

/** What somebody brings, into a map that is there: one change, which everybody who looks at it sees. */
export function importRoutes(services: Services) {
  const { workers, rooms, storage, clock } = services
  const inTurn = turns()
  return new Hono<AppEnv>().post('/:map/imports', async (c) => {
    const { map, person } = await requireAccess(c, services, c.req.param('map'), 'change the map')
    const body = await jsonBytes(c)
    const { signal } = c.req.raw
    // The same sent twice at once must find the second time what the first has made.
    const report = await inTurn(map.id, async () => {
      const update = await rooms.bytesOf(map.id)
      const request = { update, body, by: person.name, at: clock() }
      const planned = await workers.run('importInto', request, { key: person.id, signal })
      if (!planned.ok) throw new RequestRefused(planned.error)
      // Whoever has gone while it was worked out gets none of it; from here on it is whole.
      if (signal.aborted) throw new JobFailed('importInto', 'cancelled', 'nobody waits for it any more')
      if (rooms.health().saving === 'failing') throw new RequestRefused({ code: 'store-failing' })
      const { write } = planned.value
      if (write) {
        const written = await rooms.write(map.id, write.update, person.id, write.check)
        if (written !== 'written')
          throw new RequestRefused({ code: 'import-refused', reason: explainClose(CLOSE.mapFull) })
        await storage.maps.update(map.id, { updatedAt: clock() })
      }
      return planned.value.report
    })
    return c.json({ id: map.id, report }, 201)
  })
}

/** What an import would do: the same body, and nothing is written; and the sheets of a workbook and the parts of a paper, to choose from. */
export function importPreviewRoutes(services: Services) {
  const { workers, rooms, clock } = services
  const json = { 'Content-Type': 'application/json' }
  return new Hono<AppEnv>()
    .post('/sheets', async (c) => {
      const person = await requireCreator(c, services)
      const options = { key: person.id, signal: c.req.raw.signal }
      const read = await workers.run('sheets', { body: await jsonBytes(c) }, options)
      if (!read.ok) throw new RequestRefused(read.error)
      return c.body(read.value, 200, json)
    })

    .post('/papers', async (c) => {
      const person = await requireCreator(c, services)
      const options = { key: person.id, signal: c.req.raw.signal }
      const read = await workers.run('paper', { body: await jsonBytes(c) }, options)
      if (!read.ok) throw new RequestRefused(read.error)
      return c.body(read.value, 200, json)
    })

    .post('/models', async (c) => {
      const person = await requireCreator(c, services)
      const options = { key: person.id, signal: c.req.raw.signal }
      const read = await workers.run('model', { body: await jsonBytes(c) }, options)
      if (!read.ok) throw new RequestRefused(read.error)
      return c.body(read.value, 200, json)
    })

    .post('/preview', async (c) => {
      const { id: key } = asking(c)
      const { signal } = c.req.raw
      const body = await jsonBytes(c)
      const id = await workers.run('previewOf', { body }, { key, signal })
      const access = id === undefined ? undefined : await requireAccess(c, services, id, 'change the map')
      const person = access?.person ?? (await requireCreator(c, services))
      const update = access ? await rooms.bytesOf(access.map.id) : null
      const request = { update, body, by: person.name, at: clock() }
      const planned = await workers.run('importPreview', request, { key: person.id, signal })
      if (!planned.ok) throw new RequestRefused(planned.error)
      return c.body(planned.value, 200, json)
    })
}

/** Does what is asked for one map one after the other; a request that fails keeps nobody waiting. */
function turns() {
  const last = new Map<string, Promise<unknown>>()
  return async <Answer>(key: string, job: () => Promise<Answer>): Promise<Answer> => {
    const before = last.get(key) ?? Promise.resolve()
    const mine = before.then(job, job)
    last.set(key, mine)
    try {
      return await mine
    } finally {
      if (last.get(key) === mine) last.delete(key)
    }
  }
}
