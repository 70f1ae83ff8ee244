import { mkdir } from 'node:fs/promises'
import { type Config, ConfigError, databasePath } from './config.ts'
import type { Log } from './log.ts'
import { isHalfMoved } from './moving/index.ts'
import {
  AGAIN,
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
export async function openStore(
  config: Config,
  log: Pick<Log, 'warn'>,
  node?: ClusterNode,
  startMs = START_MS,
): Promise<OpenedStore> {
  try {
    const store = await (config.databaseUrl === undefined
      ? openEmbedded(config, log)
      : openServer(config.databaseUrl, log, node, startMs))
    const isWhole = await isHalfMoved(store.sql).then(
      (half) => !half,
      async (error: unknown) => {
        await store.close()
        throw error
      },
    )
    if (isWhole) return store
    await store.close()
    throw new ConfigError(
      'Not everything has been moved into this database yet. Run "golden-thread move" again, to its end.',
    )
  } catch (error) {
    throw startFault(error)
  }
}

/** What ends a start: its sentence, which promises no more than that somebody starts it again. */
export const startFault = (error: unknown): unknown =>
  error instanceof StorageError
    ? new ConfigError(error.message.replace(AGAIN, 'Then start this server again; nothing was changed.'), {
        cause: error,
      })
    : error

/** `shared` is what it has for several servers, where this is one of them. */
export type OpenedStore = Store & Pick<SqliteStore, 'sql'> & { readonly shared?: SharedStore }

async function openEmbedded({ dataDir }: Config, log: Pick<Log, 'warn'>): Promise<OpenedStore> {
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
async function openServer(
  url: string,
  log: Pick<Log, 'warn'>,
  node: ClusterNode | undefined,
  startMs: number,
): Promise<OpenedStore> {
  // Whoever keeps maps in one file never loads what speaks to PostgreSQL.
  const { openPostgres } = await import('./storage/postgres/index.ts')
  const until = performance.now() + startMs
  let told = false
  for (;;) {
    try {
      const store = await openPostgres({ url, connects: 'at once', ...(node ? { node } : {}) })
      for (const sentence of store.durabilityFaults) log.warn(sentence)
      return store
    } catch (error) {
      if (!(error instanceof StorageError) || error.code !== 'failed') throw error
      if (performance.now() > until)
        throw new StorageError('failed', `It was tried for ${startMs / 1_000} seconds. ${error.message}`)
      if (!told) log.warn(error.message)
      told = true
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS))
    }
  }
}

const START_MS = 30_000
const RETRY_MS = 500
