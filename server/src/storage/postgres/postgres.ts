import type { ClusterNode, Notices, SharedStore } from '../clusterStorage.ts'
import { StorageError, type Store } from '../store.ts'
import {
  createAccessStorage,
  createBoardStorage,
  createCommentStorage,
  createDecisionStorage,
  createHoldStorage,
  createIdentityStorage,
  createKeyStorage,
  createNotedTables,
  createOrganisationStorage,
  createPersonalDataStorage,
  createRecordStorage,
  createUsageStorage,
  createWebhookStorage,
  type Sql,
} from '../tables/index.ts'
import { createAudit } from './audit.ts'
import { createCatalogue } from './catalogue.ts'
import { createDocuments } from './documents.ts'
import { durabilityFaults } from './durability.ts'
import { createLine, type DatabaseLine, leastAsked } from './line.ts'
import { migrate } from './migrate.ts'
import { migrations } from './migrations.ts'
import { createNodes } from './nodes.ts'
import { createNotices } from './notices.ts'
import { createPast } from './past.ts'
import { placeOf, storageError } from './postgresErrors.ts'
import { createSql } from './sqlOfPostgres.ts'

export interface PostgresStore extends Store {
  /** For moving everything, and for tests that make the database itself misbehave. */
  readonly sql: Sql
  /** How many more have this database open for writing. */
  otherServers(): Promise<number>
  /** What of its settings can let go of what was acknowledged, in sentences. */
  readonly durabilityFaults: readonly string[]
  /** The servers on this database: only for one that said who it is. */
  readonly shared?: SharedStore
}

export interface PostgresOptions {
  /** postgres://user:password@host:port/database */
  readonly url: string
  /** Who this server is and where the others reach it, where several work on one database. */
  readonly node?: ClusterNode
  /** Makes all connections now, so that a server which gets too few is told at its start, and not its people later. */
  readonly connects?: 'at once'
}

/** A log that does not answer within this is given up, so that what waits for it can be told (ms). */
const LOG_ANSWER_MS = 10_000
/** Whole documents and long histories may take this long (ms). */
const ANSWER_MS = 60_000
const READERS = 2

/**
 * The store of more than one machine: a PostgreSQL database. One connection writes the log and nothing else, so that no
 * edit waits for what is large; one writes all else, in order; two read. Each is made when it is first needed, or all now.
 */
export async function openPostgres({ url, node, connects }: PostgresOptions): Promise<PostgresStore> {
  // What is large is waited for long, but not where nothing is answered at all.
  const onSilent = () => {
    for (const each of lines) each.giveUp()
  }
  const line = (name: string, answerMs: number) =>
    createLine({ url, name: `golden-thread ${name}`, answerMs, onSilent })
  const log = line('log', LOG_ANSWER_MS)
  const writer = line('writer', ANSWER_MS)
  const readers = Array.from({ length: READERS }, () => line('reader', ANSWER_MS))
  const reader = () => leastAsked(readers)
  // That a node lives must not wait for what others write.
  const heart = line('heart', LOG_ANSWER_MS)
  const lines: DatabaseLine[] = [log, writer, heart, ...readers]
  let notices: Notices | undefined
  let faults: readonly string[] = []
  const close = async () => {
    await notices?.close()
    await Promise.all(lines.map((each) => each.close()))
  }
  try {
    await migrate(writer, migrations)
    // That there is no second connection is told at the start, and not with the first edit.
    faults = await log.use((query) => durabilityFaults(query, placeOf(url)))
    if (node) notices = await createNotices({ url, node: node.id, writer })
    const needed = lines.filter((each) => node !== undefined || each !== heart)
    if (connects) await Promise.all(needed.map((each) => each.use(async () => undefined)))
  } catch (error) {
    await close()
    throw error instanceof StorageError ? error : storageError(error, url)
  }

  const sql = createSql(writer, reader)
  return {
    maps: createCatalogue(writer, reader),
    access: createAccessStorage(sql),
    identities: createIdentityStorage(sql),
    organisations: createOrganisationStorage(sql),
    personalData: createPersonalDataStorage(sql),
    record: createRecordStorage(sql),
    boards: createBoardStorage(sql),
    comments: createCommentStorage(sql),
    keys: createKeyStorage(sql),
    holds: createHoldStorage(sql),
    webhooks: createWebhookStorage(sql),
    usage: createUsageStorage(sql, 'postgres'),
    decisions: createDecisionStorage(sql),
    audit: createAudit(writer, reader),
    durabilityFaults: faults,
    sql,
    ...(node && notices ? { shared: { nodes: createNodes(heart, node), notices } } : {}),
    async otherServers() {
      const rows = await sql.all(
        `SELECT 1 AS one FROM pg_stat_activity
         WHERE datname = current_database() AND application_name = 'golden-thread log'`,
      )
      return rows.length - 1
    },
    ...createDocuments(log, writer, reader, node?.id),
    ...createPast(writer, reader),
    async ping() {
      const at = Date.now()
      const { rows } = await writer.use((query) =>
        query<{ at: number }>(
          'INSERT INTO pings (id, at) VALUES (1, $1) ON CONFLICT (id) DO UPDATE SET at = $1 RETURNING at',
          [at],
        ),
      )
      if (rows[0]?.at !== at) throw new Error('What was written was not what was read back.')
    },
    noting: (notes) => ({
      ...createNotedTables(createSql(writer, reader, notes)),
      maps: createCatalogue(writer, reader, notes),
    }),
    settings: {
      keepOnce: (name, value) =>
        writer.use(async (query) => {
          await query('INSERT INTO settings (name, value) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
            name,
            value,
          ])
          const { rows } = await query<{ value: Uint8Array }>('SELECT value FROM settings WHERE name = $1', [
            name,
          ])
          return rows[0]!.value
        }),
    },
    close,
  }
}
