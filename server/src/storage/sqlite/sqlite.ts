import type { Store } from '../store.ts'
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
import { startDatabaseThread } from './databaseThread.ts'
import { lockFolder } from './folderLock.ts'
import { packBatch, transferable } from './packBatch.ts'

export interface SqliteStore extends Store {
  /** For moving everything, and for tests that make the database itself misbehave. */
  readonly sql: Sql
}

export interface SqliteOptions {
  /** The database file, made when it is missing; `:memory:` keeps nothing. */
  readonly path: string
  /** Called when a write at the end of the file's log was found cut off. What was acknowledged is not affected. */
  readonly onTorn?: (bytes: number) => void
}

/** The embedded store: one SQLite file with its write-ahead log beside it, in a thread of its own. */
export async function openSqlite({ path, onTorn }: SqliteOptions): Promise<SqliteStore> {
  const lock = path === ':memory:' ? undefined : lockFolder(path)
  const thread = await start()

  async function start() {
    try {
      return await startDatabaseThread(path, (tornBytes) => {
        if (tornBytes > 0) onTorn?.(tornBytes)
      })
    } catch (error) {
      lock?.release()
      throw error
    }
  }

  const sql: Sql = {
    // The row's shape is the caller's to know: it wrote the statement.
    all: async <Row extends object>(text: string, ...values: Parameters<Sql['all']>[1][]) =>
      (await thread.ask('all', text, values)) as Row[],
    // Whatever is written here is alone: the thread does one thing at a time.
    write: (statements) => thread.ask('write', statements, []),
    listed: (value) => `SELECT value FROM json_each(${value})`,
    bytewise: (expression) => expression,
    columns: 'SELECT name FROM pragma_table_info(?)',
    size: 'SELECT page_count * page_size AS bytes FROM pragma_page_count(), pragma_page_size()',
    renumber: () => [],
  }
  return {
    maps: {
      create: (map) => thread.ask('create', map),
      get: (id) => thread.ask('get', id),
      list: (ids) => thread.ask('list', ids),
      ids: () => thread.ask('ids'),
      update: (id, fields) => thread.ask('update', id, fields, []),
      due: (moment, now) => thread.ask('due', moment, now),
      remove: (id) => thread.ask('remove', id, []),
      staleSummaries: () => thread.ask('staleSummaries'),
    },
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
    usage: createUsageStorage(sql, 'sqlite'),
    decisions: createDecisionStorage(sql),
    audit: {
      append: async (notes) => {
        await thread.ask('appendAudit', notes)
      },
      rows: (map, after, limit) => thread.ask('auditRows', map, after, limit),
      head: (map) => thread.ask('auditHead', map),
      maps: () => thread.ask('auditMaps'),
    },
    sql,
    noting: (notes) => ({
      ...createNotedTables({ ...sql, write: (statements) => thread.ask('write', statements, notes) }),
      maps: {
        update: (id, fields) => thread.ask('update', id, fields, notes),
        remove: (id) => thread.ask('remove', id, notes),
      },
    }),
    open: (mapId) => thread.ask('open', mapId),
    load: (mapId) => thread.ask('load', mapId),
    append: (batch) => {
      const packed = packBatch(batch)
      return thread.hand(transferable(packed), 'append', packed)
    },
    compact: (...values) => thread.ask('compact', ...values),
    history: (mapId, from, limit) => thread.ask('history', mapId, from, limit),
    edits: (mapId, span) => thread.ask('edits', mapId, span),
    positionAt: (mapId, at) => thread.ask('positionAt', mapId, at),
    stateAt: (mapId, position, most) => thread.ask('stateAt', mapId, position, most),
    keepCheckpoint: (mapId, position, state) => thread.ask('keepCheckpoint', mapId, position, state),
    ping: () => thread.ask('ping'),
    settings: { keepOnce: (name, value) => thread.ask('keepOnce', name, value) },
    async close() {
      await thread.close()
      lock?.release()
    },
  }
}
