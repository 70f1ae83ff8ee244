import { mkdir } from 'node:fs/promises'
import { createAccessLinks, createApiKeys, createIdentity, readSecret } from './access/index.ts'
import { createAuditLog, createCatalogue, type Services } from './app/index.ts'
import { type Config, ConfigError, databasePath } from './config.ts'
import type { Log } from './log.ts'
import { createMetrics } from './metrics.ts'
import {
  cachedStore,
  openSqlite,
  type SqliteOptions,
  type SqliteStore,
  StorageError,
} from './storage/index.ts'
import { createRooms, readLimits, type SyncLimits } from './sync/index.ts'
import { createWorkers } from './worker/index.ts'

const FLUSH_MS = 2_000

/** Everything that answers requests, over an open store: what a server listens for, and what the command line asks. */
export interface OpenedServices {
  readonly services: Services
  readonly limits: SyncLimits
  /** What printed links are made of. */
  readonly secret: Uint8Array
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
  await mkdir(config.dataDir, { recursive: true, mode: 0o700 })
  const sqlite = await openStore({
    path: databasePath(config.dataDir),
    onTorn: (bytes) =>
      log.warn(
        { bytes },
        'the end of the log was cut off and was passed over; nothing acknowledged was in it',
      ),
  })
  const secret = await readSecret(sqlite.settings, config.dataDir)
  const storage = cachedStore(sqlite, elapsed)
  const { access } = storage
  const metrics = createMetrics()
  const workers = createWorkers({
    onFailure: (error) => log.warn({ err: error, job: error.job }, 'a job in a thread came to nothing'),
  })
  const rooms = createRooms({ storage, workers, clock, elapsed, limits, log, metrics })
  const catalogue = createCatalogue({ storage, rooms, workers, log, clock })
  let draining = false
  const services: Services = {
    config,
    storage,
    rooms,
    workers,
    catalogue,
    audit: createAuditLog({ storage, clock }),
    apiKeys: createApiKeys({ storage: storage.keys, clock }),
    log,
    metrics,
    clock,
    elapsed,
    identity: createIdentity({ storage: access, clock }),
    accessLinks: createAccessLinks({ storage: access, clock }),
    draining: () => draining,
  }
  return {
    services,
    limits,
    secret,
    async drain() {
      draining = true
      const drained = await rooms.drain(config.drainMs)
      if (drained.saved) {
        catalogue.catchUp(await storage.maps.staleSummaries())
        await catalogue.flush(FLUSH_MS)
      }
      return drained
    },
    async close() {
      await workers.close()
      await storage.close()
    },
  }
}

/** A store that needs a person (in use, of a newer release, damaged) says so in a sentence, and the program ends. */
async function openStore(options: SqliteOptions): Promise<SqliteStore> {
  try {
    return await openSqlite(options)
  } catch (error) {
    throw error instanceof StorageError ? new ConfigError(error.message, { cause: error }) : error
  }
}

function limitsOf(config: Config): SyncLimits {
  const limits = readLimits(config.limits)
  if (!('fault' in limits)) return limits
  throw new ConfigError(`LIMITS must be JSON that names limits, or "off": ${limits.fault}.`)
}
