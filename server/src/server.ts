import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer, type WebSocketServerLike } from '@hono/node-server'
import type { Services } from './app/index.ts'
import {
  askGroupsAgain,
  createApp,
  createBin,
  type PrintedLink,
  sampleLinks,
  withUpgradeRefusals,
} from './app/index.ts'
import { type Cluster, createLineServer } from './cluster/index.ts'
import { type Config, ConfigError } from './config.ts'
import type { Log } from './log.ts'
import { openServices } from './openServices.ts'
import { startFault } from './openStore.ts'
import { createSocketServer } from './sync/index.ts'

const BIN_INTERVAL_MS = 3_600_000
/** How often it is looked whose groups are to be asked for again. */
const GROUPS_INTERVAL_MS = 30_000
/** Answers under way get this long once everything else is done. */
const ANSWER_MS = 1_000

export interface RunningServer {
  /** Where it serves, with the port that was really taken. */
  readonly url: string
  readonly links: readonly PrintedLink[]
  readonly services: Services
  /** Takes nothing new, saves what is queued, closes every socket and the store; within `drainMs` and a little. */
  stop(): Promise<{ readonly saved: boolean }>
}

/** Opens the store, makes what is missing, and serves. Rejects with a `ConfigError` that says what to change. */
export async function startServer(config: Config, log: Log): Promise<RunningServer> {
  const opened = await openServices(config, log)
  const { services, limits, secret } = opened
  const { storage, catalogue } = services
  const { access } = storage

  const app = createApp(services)
  const sockets = createSocketServer(limits)
  const server = createAdaptorServer({
    fetch: withUpgradeRefusals(app.fetch),
    // The adapter's type of the options is `ws`'s own but for an undefined.
    websocket: { server: sockets as WebSocketServerLike },
  }) as Server
  server.keepAliveTimeout = KEEP_ALIVE_MS
  if (opened.cluster) acceptLines(server, opened.cluster)

  try {
    const url = await listen(server, config)
    const links = await sampleLinks(services, { access, secret, base: config.publicUrl ?? url })
    const bin = createBin(services)
    const empty = () =>
      bin.empty().catch((error: unknown) => log.warn({ err: error }, 'the bin was not emptied'))
    void empty()
    catalogue.catchUp(await storage.maps.staleSummaries())
    services.hooks.start()
    const binTimer = setInterval(empty, BIN_INTERVAL_MS).unref()
    const askGroups = () =>
      askGroupsAgain(services).catch((error: unknown) =>
        log.warn({ err: error }, 'groups were not asked for again'),
      )
    const groupsTimer = setInterval(askGroups, GROUPS_INTERVAL_MS).unref()

    return {
      url,
      links,
      services,
      async stop() {
        clearInterval(binTimer)
        clearInterval(groupsTimer)
        const closed = new Promise((resolve) => server.close(resolve))
        const drained = await opened.drain()
        server.closeIdleConnections()
        const force = setTimeout(() => server.closeAllConnections(), ANSWER_MS)
        await closed
        clearTimeout(force)
        await opened.close()
        return drained
      },
    }
  } catch (error) {
    server.close()
    await opened.close()
    throw startFault(error)
  }
}

/** Lines of other servers come to an address of their own; every other upgrade is the routes'. */
function acceptLines(server: Server, cluster: Cluster): void {
  const lines = createLineServer(cluster.id)
  const others = server.listeners('upgrade')
  server.removeAllListeners('upgrade')
  server.on('upgrade', (request, socket, head) => {
    if (request.url === '/cluster') lines.handleUpgrade(request, socket, head, (ws) => cluster.accept(ws))
    else for (const other of others) other.call(server, request, socket, head)
  })
}

/**
 * How long a connection without a request is kept. Longer than browsers and balancers keep theirs (60 s and less): when
 * the server is the first to close, a request that is just then on its way is lost.
 */
const KEEP_ALIVE_MS = 75_000

/** Listens, and answers the address; a port that is taken is the caller's to change. */
async function listen(server: Server, { host, port }: Config): Promise<string> {
  server.listen(port, host)
  try {
    await once(server, 'listening')
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'EADDRINUSE') {
      throw new ConfigError(
        `Port ${port} is in use on ${host}. Stop the program that has it; if that is another Golden Thread, open it at that address. Or choose another port and a folder of its own: PORT=${port + 1} DATA_DIR=other-folder npm start.`,
      )
    }
    if (code === 'EACCES')
      throw new ConfigError(`Port ${port} needs more rights. Choose one above 1023 with PORT.`)
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
      throw new ConfigError(
        `This machine has no address ${host}. Set HOST to one it has, such as 127.0.0.1 or 0.0.0.0.`,
      )
    }
    throw error
  }
  const { address, family, port: taken } = server.address() as AddressInfo
  // Everywhere is not an address that a browser can open.
  const shown =
    address === '0.0.0.0' || address === '::' ? '127.0.0.1' : family === 'IPv6' ? `[${address}]` : address
  return `http://${shown}:${taken}`
}
