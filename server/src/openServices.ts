import { randomUUID } from 'node:crypto'
import {
  createAccessLinks,
  createApiKeys,
  createIdentity,
  createSeal,
  DIRECTORY_HOURS,
  readSecret,
} from './access/index.ts'
import {
  closeSessionsHere,
  createAuditLog,
  createCatalogue,
  createFindingNews,
  createGroupWatch,
  createHooks,
  reviewOrganisationHere,
  reviewPeopleHere,
  reviewSocketsHere,
  reviewSocketsOfHere,
  type Services,
} from './app/index.ts'
import { type Cluster, type ClusterNotice, joinCluster } from './cluster/index.ts'
import { type Config, ConfigError } from './config.ts'
import { createDirectory } from './directory/index.ts'
import type { Log } from './log.ts'
import { createMetrics } from './metrics.ts'
import { openStore, startFault } from './openStore.ts'
import { cachedStore, type Store } from './storage/index.ts'
import { createRooms, readLimits, type SyncLimits } from './sync/index.ts'
import { openTracing } from './tracing/index.ts'
import { type AllowedNetworks, createDeliverer, createSend, readNetworks } from './webhooks/index.ts'
import { createWorkers } from './worker/index.ts'

const FLUSH_MS = 2_000

/** Everything that answers requests, over an open store: what a server listens for, and what the command line asks. */
export interface OpenedServices {
  readonly services: Services
  readonly limits: SyncLimits
  /** What printed links are made of. */
  readonly secret: Uint8Array
  /** This server as one of several. */
  readonly cluster?: Cluster
  /** Takes nothing new and saves what is queued, within `drainMs` and a little. */
  drain(): Promise<{ readonly saved: boolean }>
  /** Ends the threads and closes the store. */
  close(): Promise<void>
}

/** Opens the store and makes what stands on it. Rejects with a `ConfigError` that says what to change. */
export async function openServices(config: Config, log: Log): Promise<OpenedServices> {
  const clock = Date.now
  const elapsed = () => performance.now()
  const limits = limitsOf(config)
  const allowed = networksOf(config)
  const node = config.cluster && { id: randomUUID(), url: config.cluster.url }
  const store = await openStore(config, log, node)
  // Its connections would keep a process from ending that has nothing more to do.
  const orClosed = <T>(made: Promise<T>) =>
    made.catch(async (error: unknown) => {
      await store.close()
      throw startFault(error)
    })
  const secret = await orClosed(readSecret(store.settings, config.dataDir))
  let cluster: Cluster | undefined
  const storage = cachedStore(store, elapsed, async () => cluster?.tell({ kind: 'forget' }))
  const { access } = storage
  const metrics = createMetrics()
  const tracing = await openTracing({ ...config.traces, node: node?.id ?? 'single' })
  const workers = createWorkers({
    onFailure: (error) => log.warn({ err: error, job: error.job }, 'a job in a thread came to nothing'),
  })
  const rooms = createRooms({ storage, workers, clock, elapsed, limits, log, metrics, tracing })
  const catalogue = createCatalogue({ storage, rooms, workers, log, clock })
  const send = createSend({ allowed })
  const deliverer = createDeliverer({ storage: storage.webhooks, send, clock, log })
  const findings = createFindingNews({ storage, rooms, workers, deliverer, clock, log })
  if (node && config.cluster && store.shared)
    cluster = await orClosed(
      joinCluster({
        node,
        secret: config.cluster.secret,
        leaseMs: config.cluster.leaseMs,
        // A line is given up after those who hold sockets by it may have been taken over from.
        silentMs: 2 * config.cluster.leaseMs,
        shared: store.shared,
        rooms,
        log,
        metrics,
        socketsPerPersonMax: limits.socketsPerPersonMax,
        tracing,
      }),
    )
  let draining = false
  const services: Services = {
    config,
    storage,
    rooms: cluster?.rooms ?? rooms,
    ...(cluster ? { cluster } : {}),
    workers,
    catalogue,
    audit: createAuditLog({ storage, clock }),
    limits,
    hooks: createHooks({ storage, findings, deliverer, clock, log }),
    apiKeys: createApiKeys({ storage: storage.keys, clock }),
    log,
    metrics,
    clock,
    elapsed,
    identity: createIdentity({ storage: access, clock }),
    accessLinks: createAccessLinks({ storage: access, clock }),
    ...directoryOf(config, log, storage, clock),
    draining: () => draining,
  }
  cluster?.onAccess((notice) => {
    if (notice !== 'missed' && OF_NO_ACCESS.includes(notice.kind)) return
    storage.forgetCached()
    reviewAfter(notice, services).catch((error: unknown) =>
      log.error({ err: error }, 'sockets were not reviewed after a notice of another server'),
    )
  })
  return {
    services,
    limits,
    secret,
    ...(cluster ? { cluster } : {}),
    async drain() {
      draining = true
      await services.hooks.stop()
      const drained = await rooms.drain(config.drainMs)
      if (drained.saved) {
        catalogue.catchUp(await storage.maps.staleSummaries())
        await catalogue.flush(FLUSH_MS)
      }
      // Only now may others open what was open here.
      await cluster
        ?.leave()
        .catch((error: unknown) =>
          log.warn({ err: error }, 'others have to wait for the maps of this server'),
        )
      return drained
    },
    async close() {
      await workers.close()
      await storage.close()
      await tracing?.close()
    },
  }
}

/** What changes nobody's access, and comes all the time: what is known of access need not be read again for it. */
const OF_NO_ACCESS: readonly ClusterNotice['kind'][] = ['saved', 'news', 'spent']

/** What another server changed about who may enter, held against the sockets that are in rooms of this one. */
async function reviewAfter(notice: ClusterNotice | 'missed', services: Services): Promise<void> {
  if (notice === 'missed') for (const map of services.rooms.openMaps()) await reviewSocketsHere(services, map)
  else if (notice.kind === 'ended') closeSessionsHere(services, notice.sessions, notice.code)
  else if (notice.kind === 'review-people') await reviewPeopleHere(services, notice.people)
  else if (notice.kind === 'review-organisation') await reviewOrganisationHere(services, notice.organisation)
  else if (notice.kind === 'review')
    await (notice.person === undefined
      ? reviewSocketsHere(services, notice.map)
      : reviewSocketsOfHere({ id: notice.person }, services, notice.map))
}

/** Who signs people in, and what asks again which groups they are in; nothing where there is no directory. */
function directoryOf(
  { oidc }: Config,
  log: Log,
  { identities }: Store,
  clock: () => number,
): Pick<Services, 'directory' | 'groups'> {
  if (!oidc) return {}
  const directory = createDirectory({
    ...oidc,
    onRefused: (error) => log.warn({ err: error }, 'a sign-in or sign-out of the directory was refused'),
  })
  const everyMs = (oidc.groupsMinutes ?? 0) * 60_000
  const forMs = DIRECTORY_HOURS * 3_600_000
  if (everyMs === 0) return { directory }
  // Not with a secret that is in the database, too: a copy of that is to be of no use to anybody.
  const seal = createSeal(oidc.clientSecret, 'directory tokens')
  return { directory, groups: createGroupWatch({ directory, identities, seal, clock, everyMs, forMs }) }
}

function limitsOf(config: Config): SyncLimits {
  const limits = readLimits(config.limits)
  if (!('fault' in limits)) return limits
  throw new ConfigError(`LIMITS must be JSON that names limits, or "off": ${limits.fault}.`)
}

function networksOf({ webhookNetworks }: Config): AllowedNetworks {
  const networks = readNetworks(webhookNetworks)
  if (!('fault' in networks)) return networks
  throw new ConfigError(`WEBHOOK_NETWORKS must list addresses and networks: ${networks.fault}.`)
}
