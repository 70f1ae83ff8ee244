import type { HoldSummary } from '@golden-thread/shared/protocol'
import { Hono } from 'hono'
import { newId } from '../../access/index.ts'
import type { StoredHold } from '../../storage/index.ts'
import { RequestRefused, readBody, requireAccess } from '../request/index.ts'
import type { AppEnv, Services } from '../services/index.ts'
import { holdBody } from './bodies.ts'

/** What keeps a map from being disposed of, also one that is in the bin already: its owners place it and lift it. */
export function holdRoutes(services: Services) {
  const { audit } = services
  const { holds } = services.storage
  return new Hono<AppEnv>()
    .get('/:map/holds', async (c) => {
      const { map } = await requireAccess(c, services, c.req.param('map'), 'hold the map')
      return c.json((await holds.ofMap(map.id)).map(summaryOf))
    })

    .post('/:map/holds', async (c) => {
      const { map, person } = await requireAccess(c, services, c.req.param('map'), 'hold the map')
      const { reason } = await readBody(c, holdBody)
      const hold: StoredHold = {
        id: newId(),
        map: map.id,
        reason,
        person: person.id,
        by: person.name,
        at: services.clock(),
        liftedAt: null,
        liftedBy: null,
      }
      const deed = { map: map.id, person, action: 'hold placed', detail: { id: hold.id, reason } }
      await audit.with(deed).holds.add(hold)
      return c.json(summaryOf(hold), 201)
    })

    .delete('/:map/holds/:hold', async (c) => {
      const { map, person } = await requireAccess(c, services, c.req.param('map'), 'hold the map')
      const id = c.req.param('hold')
      const deed = { map: map.id, person, action: 'hold lifted', detail: { id } }
      if (!(await audit.with(deed).holds.lift(map.id, id, services.clock(), person.name)))
        throw new RequestRefused({ code: 'hold-unknown' })
      return c.body(null, 204)
    })
}

const summaryOf = ({ id, reason, by, at, liftedAt, liftedBy }: StoredHold): HoldSummary => ({
  id,
  reason,
  by,
  at,
  liftedAt,
  liftedBy,
})
