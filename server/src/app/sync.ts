import { CLOSE, OLDEST_PAGE_PROTOCOL, TEXT_SCHEMA_FIRST } from '@golden-thread/shared/protocol'
import { type HttpBindings, upgradeWebSocket } from '@hono/node-server'
import { Hono } from 'hono'
import type { WebSocket } from 'ws'
import { connect, type Entrant } from '../sync/index.ts'
import { fromOurPages, RequestRefused, requireAccess } from './request/index.ts'
import { type AppEnv, closeWhenOver, reviewWhenEnded, type Services } from './services/index.ts'

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
    const { map, person, effectiveRole } = await requireAccess(
      c,
      services,
      c.req.param('map'),
      'read the map',
    )
    const { session } = c.var
    const stream = (c.env as HttpBindings).incoming.socket
    const upgraded = await upgradeWebSocket(c, {
      onOpen: (_event, ws) => {
        if (isOutdated(c.req.query('protocol'))) return ws.close(CLOSE.pageOutdated, 'Reload this page.')
        const entrant: Entrant = {
          mapId: map.id,
          role: effectiveRole.role,
          linkId: effectiveRole.link,
          textSchema: textSchemaIn(c.req.query('texts')),
          person: { id: person.id, name: person.name, colour: person.colour },
          ...(session ? { session: session.hash } : {}),
        }
        takeOver(ws.raw as WebSocket, (raw) => {
          // Another server may own the map.
          if (services.cluster) services.cluster.admit(raw, stream, entrant)
          else connect(services.rooms, raw, stream, entrant)
          const { until } = effectiveRole
          if (until !== undefined)
            raw.once('close', reviewWhenEnded(services, { person, map: map.id, until }))
          if (session?.directory) raw.once('close', closeWhenOver(services, session))
        })
      },
    })
    return upgraded ?? next()
  })
}

/**
 * Once it has called `onOpen`, the adapter listens too, to nothing that we asked for: its listeners would hold the whole
 * request, with its headers and addresses, for as long as the socket lives. Nothing is read before this has run.
 */
const takeOver = (ws: WebSocket, start: (ws: WebSocket) => void): void =>
  queueMicrotask(() => {
    ws.removeAllListeners()
    start(ws)
  })

/** Only a page of ours says which protocol it speaks; a stock client says nothing and speaks the oldest part of it. */
const isOutdated = (protocol: string | undefined): boolean =>
  protocol !== undefined && !(Number(protocol) >= OLDEST_PAGE_PROTOCOL)

const textSchemaIn = (said: string | undefined): number =>
  said !== undefined && /^\d{1,4}$/.test(said) ? Number(said) : TEXT_SCHEMA_FIRST
