import type { AddressInfo } from 'node:net'
import type { Role } from '@golden-thread/shared/protocol'
import { createAdaptorServer, type HttpBindings, upgradeWebSocket } from '@hono/node-server'
import { Hono } from 'hono'
import type { WebSocket } from 'ws'
import { createMetrics, type Metrics } from '../../metrics.ts'
import type { Store } from '../../storage/index.ts'
import { openMemory } from '../../storage/testing/memory.ts'
import type { Tracing } from '../../tracing/index.ts'
import { createWorkers } from '../../worker/index.ts'
import { connect } from '../connect.ts'
import { defaultLimits, type SyncLimits } from '../limits.ts'
import type { Rooms } from '../openRooms.ts'
import { createRooms } from '../rooms.ts'
import { createSocketServer } from '../socketServer.ts'

export interface SyncTestServer {
  /** What a `WebsocketProvider` is given: "ws://127.0.0.1:49152/sync". */
  readonly url: string
  readonly rooms: Rooms
  readonly storage: Store
  readonly metrics: Metrics
  /** What was logged, as "level message". */
  readonly logged: readonly string[]
  stop(): Promise<void>
}

export interface SyncTestServerOptions {
  readonly storage?: Store
  readonly limits?: Partial<SyncLimits>
  /** The wall clock, where a test sets it. */
  readonly clock?: () => number
  readonly tracing?: Tracing
}

/** Rooms behind a bare Hono app. Who comes in, the query says: `?role=viewer&person=ben&link=l1`. */
export async function syncTestServer(options: SyncTestServerOptions): Promise<SyncTestServer> {
  const limits = { ...defaultLimits, ...options.limits }
  const storage = options.storage ?? openMemory()
  const metrics = createMetrics()
  const logged: string[] = []
  const note = (level: string) => (_facts: unknown, message?: string) => {
    logged.push(`${level} ${message ?? String(_facts)}`)
  }
  const log = { info: note('info'), warn: note('warn'), error: note('error') }
  const workers = createWorkers()
  const rooms = createRooms({
    storage,
    workers,
    clock: options.clock ?? Date.now,
    elapsed: () => performance.now(),
    limits,
    log,
    metrics,
    tracing: options.tracing,
  })

  const app = new Hono<{ Bindings: HttpBindings }>().get(
    '/sync/:map',
    upgradeWebSocket((c) => ({
      onOpen: (_event, ws) => {
        const person = c.req.query('person') ?? 'anna'
        connect(rooms, ws.raw as WebSocket, (c.env as HttpBindings).incoming.socket, {
          mapId: c.req.param('map') ?? '',
          role: (c.req.query('role') ?? 'editor') as Role,
          linkId: c.req.query('link') ?? null,
          person: { id: person, name: person, colour: '#123456' },
          textSchema: Number(c.req.query('texts') ?? 1),
        })
      },
    })),
  )
  const server = createAdaptorServer({ fetch: app.fetch, websocket: { server: createSocketServer(limits) } })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `ws://127.0.0.1:${port}/sync`,
    rooms,
    storage,
    metrics,
    logged,
    async stop() {
      await rooms.drain(1_000)
      await new Promise((resolve) => server.close(resolve))
      await workers.close()
      await storage.close()
    },
  }
}
