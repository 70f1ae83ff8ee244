import { mkdir } from 'node:fs/promises'
import { type Config, ConfigError, databasePath } from './config.ts'
import type { Log } from './log.ts'
import { isHalfMoved } from './moving/index.ts'
import {
  type ClusterNode,
  openSqlite,
  type SharedStore,
  type SqliteStore,
  StorageError,
  type Store,
} from './storage/index.ts'

/**
 * Opens PostgreSQL where the settings name one, and else the embedded database. A store that needs a person (in use, of a
 * newer release, damaged, one that lets nobody in) says so in a sentence, and the program ends.
 */
export async function openStore(config: Config, log: Log, node?: ClusterNode): Promise<OpenedStore> {
  try {
    const store = await (config.databaseUrl === undefined
      ? openEmbedded(config, log)
      : openServer(config.databaseUrl, log, node))
    if (!(await isHalfMoved(store.sql))) return store
    await store.close()
    throw new ConfigError(
      'Not everything has been moved into this database yet. Run "golden-thread move" again, to its end.',
    )
  } catch (error) {
    throw error instanceof StorageError ? new ConfigError(error.message, { cause: error }) : error
  }
}

/** `shared` is what it has for several servers, where this is one of them. */
export type OpenedStore = Store & Pick<SqliteStore, 'sql'> & { readonly shared?: SharedStore }

async function openEmbedded({ dataDir }: Config, log: Log): Promise<OpenedStore> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  return openSqlite({
    path: databasePath(dataDir),
    onTorn: (bytes) =>
      log.warn(
        { bytes },
        'the end of the log was cut off and was passed over; nothing acknowledged was in it',
      ),
  })
}

/** Two programs that are started together need not be started in order: the database may still be starting. */
async function openServer(url: string, log: Log, node: ClusterNode | undefined): Promise<OpenedStore> {
  // Whoever keeps maps in one file never loads what speaks to PostgreSQL.
  const { openPostgres } = await import('./storage/postgres/index.ts')
  const until = performance.now() + START_MS
  let told = false
  for (;;) {
    try {
      const store = await openPostgres({ url, ...(node ? { node } : {}) })
      for (const sentence of store.durabilityFaults) log.warn(sentence)
      return store
    } catch (error) {
      const isWorthwhile = error instanceof StorageError && error.code === 'failed'
      if (!isWorthwhile || performance.now() > until) throw error
      if (!told) log.warn(error.message)
      told = true
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS))
    }
  }
}

const START_MS = 30_000
const RETRY_MS = 500
