import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Role } from '@golden-thread/shared/protocol'
import { WebSocketServer } from 'ws'
import { createMetrics, type Metrics } from '../../metrics.ts'
import type { Store } from '../../storage/index.ts'
import { openPostgres } from '../../storage/testing/postgres.ts'
import {
  createRooms,
  defaultLimits,
  type Rooms,
  type RoomsOptions,
  type SyncLimits,
} from '../../sync/index.ts'
import { openTracing } from '../../tracing/index.ts'
import { type Cluster, joinCluster } from '../cluster.ts'
import { createLineServer } from '../lineServer.ts'

/** One of several servers, but for its routes: rooms behind a port. */
export interface TestNode {
  readonly id: string
  /** Where browsers come in: `${url}/m?person=anna&role=viewer`. */
  readonly url: string
  /** Where other nodes do. */
  readonly address: string
  readonly cluster: Cluster
  readonly rooms: Rooms
  readonly store: Store
  readonly metrics: Metrics
  readonly logged: readonly string[]
  /** What went wrong of what was logged, in the order in which it came. */
  readonly faults: readonly string[]
  /** Stops it as a server is stopped. */
  stop(): Promise<void>
}

export interface TestNodeOptions {
  readonly database: string
  readonly workers: RoomsOptions['workers']
  readonly secret?: string
  readonly leaseMs?: number
  readonly silentMs?: number
  readonly limits?: Partial<SyncLimits>
  /** Where traces go. */
  readonly collector?: string
  /** Where others are told that it is, where a line of the test lies between. */
  readonly through?: (address: string) => Promise<string>
}

export const TEST_SECRET = 'the same on every node of a test, and long'

export async function startTestNode(options: TestNodeOptions): Promise<TestNode> {
  const limits = { ...defaultLimits, retryMs: 20, retryMsMax: 100, ...options.limits }
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const node = { id: randomUUID(), url: (await options.through?.(address)) ?? address }
  const store = await openPostgres({ url: options.database, node })
  const metrics = createMetrics()
  const logged: string[] = []
  const faults: string[] = []
  const note = (level: string) => (facts: unknown, message?: string) => {
    const { err } = (facts ?? {}) as { err?: unknown }
    if (err instanceof Error) faults.push(err.message)
    logged.push(`${level} ${message ?? String(facts)}`)
  }
  const log = { info: note('info'), warn: note('warn'), error: note('error') }
  const elapsed = () => performance.now()
  const { workers } = options
  const tracing = await openTracing({ endpoint: options.collector, node: node.id })
  const rooms = createRooms({
    storage: store,
    workers,
    clock: Date.now,
    elapsed,
    limits,
    log,
    metrics,
    tracing,
  })
  if (store.shared === undefined) throw new Error('A store of a node is shared.')
  const cluster = await joinCluster({
    node,
    secret: options.secret ?? TEST_SECRET,
    shared: store.shared,
    rooms,
    log,
    metrics,
    socketsPerPersonMax: limits.socketsPerPersonMax,
    leaseMs: options.leaseMs ?? 30_000,
    tracing,
    ...(options.silentMs === undefined ? {} : { silentMs: options.silentMs }),
  })

  const [lines, browsers] = [
    createLineServer(node.id),
    new WebSocketServer({ noServer: true, autoPong: false }),
  ]
  server.on('upgrade', (request, stream, head) => {
    const { pathname, searchParams } = new URL(request.url ?? '', address)
    if (pathname === '/cluster') return lines.handleUpgrade(request, stream, head, (ws) => cluster.accept(ws))
    const person = searchParams.get('person') ?? 'anna'
    const entrant = {
      mapId: pathname.slice('/sync/'.length),
      role: (searchParams.get('role') ?? 'editor') as Role,
      linkId: null,
      person: { id: person, name: person, colour: '#123456' },
    }
    browsers.handleUpgrade(request, stream, head, (ws) => cluster.admit(ws, request.socket, entrant))
  })

  return {
    id: node.id,
    url: `${address.replace('http', 'ws')}/sync`,
    address,
    cluster,
    rooms,
    store,
    metrics,
    logged,
    faults,
    async stop() {
      await rooms.drain(1_000)
      await cluster.leave()
      server.closeAllConnections()
      server.close()
      await store.close()
      await tracing?.close()
    },
  }
}
