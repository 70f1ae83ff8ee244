import { CLOSE, OLDEST_PAGE_PROTOCOL } from '@golden-thread/shared/protocol'
import { type HttpBindings, upgradeWebSocket } from '@hono/node-server'
import { Hono } from 'hono'
import type { WebSocket } from 'ws'
import { connect } from '../sync/index.ts'
import type { AppEnv, Services } from './env.ts'
import { enter } from './mapAccess.ts'
import { RequestRefused } from './refused.ts'
import { fromOurPages } from './sameOrigin.ts'

/**
 * The websocket of a map. Everything that can be refused is refused before the handshake: the page's origin, who asks,
 * the map and the role. What comes through the socket afterwards is `sync`'s business.
 */
export function syncRoutes(services: Services) {
  return new Hono<AppEnv>().get('/:map', async (c, next) => {
    if (c.req.header('upgrade')?.toLowerCase() !== 'websocket') {
      throw new RequestRefused({ code: 'upgrade-expected' })
    }
    if (!fromOurPages(c, services.config)) throw new RequestRefused({ code: 'foreign-origin' })
    if (services.draining()) throw new RequestRefused({ code: 'draining' })
    const { map, person, standing } = await enter(c, services, c.req.param('map'), 'read the map')
    const { incoming } = c.env as HttpBindings
    const upgraded = await upgradeWebSocket(c, {
      onOpen: (_event, ws) => {
        if (isOutdated(c.req.query('protocol'))) return ws.close(CLOSE.pageOutdated, 'Reload this page.')
        connect(services.rooms, ws.raw as WebSocket, incoming.socket, {
          mapId: map.id,
          role: standing.role,
          linkId: standing.link,
          person: { id: person.id, name: person.name, colour: person.colour },
        })
      },
    })
    return upgraded ?? next()
  })
}

/** Only a page of ours says which protocol it speaks; a stock client says nothing and speaks the oldest part of it. */
const isOutdated = (protocol: string | undefined): boolean =>
  protocol !== undefined && !(Number(protocol) >= OLDEST_PAGE_PROTOCOL)
