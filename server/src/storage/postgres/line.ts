import type pg from 'pg'
import { StorageError } from '../store.ts'
import { type ConnectionOptions, connect, cut } from './connection.ts'
import { isOfLine, isSilence, storageError } from './postgresErrors.ts'

export type SqlParameter = string | number | boolean | null | Uint8Array | readonly string[]

/** One statement with its `$1`; a name keeps it prepared. Answers its rows, and how many it changed. */
export type Query = <Row extends object>(
  text: string,
  values?: readonly SqlParameter[],
  name?: string,
) => Promise<{ readonly rows: readonly Row[]; readonly changed: number }>

/**
 * One connection, used by one at a time in the order asked. A connection that is lost is made anew by the next who asks:
 * nothing here tries again by itself, for only the caller knows whether that is right.
 */
export interface DatabaseLine {
  use<T>(work: (query: Query) => Promise<T>): Promise<T>
  /** As `use`, as one transaction: all of it is kept when `work` resolves, none of it when it rejects. */
  transaction<T>(work: (query: Query) => Promise<T>, begin?: string): Promise<T>
  /** How many are using it or waiting for it. */
  readonly asked: number
  /** The database was not to be had for it, only just. */
  readonly isRefused: boolean
  /** Waits no longer for an answer: another line has found that the database is silent. */
  giveUp(): void
  /** Finishes what was asked before. */
  close(): Promise<void>
}

export interface LineOptions extends ConnectionOptions {
  /** Not even a new connection is answered: nothing that is under way on others will be. */
  readonly onSilent?: () => void
}

export function createLine(options: LineOptions): DatabaseLine {
  let client: pg.Client | undefined
  let last: Promise<unknown> = Promise.resolve()
  let asked = 0
  let closed = false
  let refusedAt = Number.NEGATIVE_INFINITY
  let refusal: StorageError | undefined

  async function connected(): Promise<pg.Client> {
    if (client) return client
    const onLost = (lost: pg.Client) => {
      if (client === lost) client = undefined
    }
    const made = await connect(options, onLost).catch((error: unknown) => {
      refusedAt = performance.now()
      refusal = storageError(error, options.url)
      if (isSilence(error)) options.onSilent?.()
      throw refusal
    })
    client = made
    refusedAt = Number.NEGATIVE_INFINITY
    return made
  }

  function drop(lost: pg.Client): void {
    if (client === lost) client = undefined
    cut(lost)
  }

  async function attempt<T>(work: (query: Query) => Promise<T>): Promise<T> {
    let used: pg.Client | undefined
    try {
      used = await connected()
      return await work(queryOf(used))
    } catch (error) {
      // What is not known to be well is not used again; a server that takes no writes may have another in its place now.
      if (used && isOfLine(error)) drop(used)
      throw error instanceof StorageError ? error : storageError(error, options.url)
    }
  }

  const line: DatabaseLine = {
    use(work) {
      if (closed)
        return Promise.reject(new StorageError('closed', 'The store is closed. Open it again to go on.'))
      asked += 1
      const askedAt = performance.now()
      // Who waited while it was found that there is no connection need not find that too, one after the other.
      const done = last.then(() => (refusal && askedAt < refusedAt ? Promise.reject(refusal) : attempt(work)))
      last = done
        .catch(() => undefined)
        .then(() => {
          asked -= 1
        })
      return done
    },
    transaction: (work, begin = 'BEGIN') =>
      line.use(async (query) => {
        await query(begin)
        try {
          const value = await work(query)
          await query('COMMIT')
          return value
        } catch (error) {
          if (!isOfLine(error)) await query('ROLLBACK').catch(() => undefined)
          throw error
        }
      }),
    get asked() {
      return asked
    },
    get isRefused() {
      return performance.now() - refusedAt < REFUSED_MS
    },
    giveUp() {
      if (client && asked > 0) drop(client)
    },
    async close() {
      closed = true
      await last
      await client?.end().catch(() => undefined)
      client = undefined
    },
  }
  return line
}

/** Whom of several to ask: the least busy of those that get a connection. Else all would wait for one that gets none. */
export function leastAsked(lines: readonly DatabaseLine[]): DatabaseLine {
  const able = lines.filter((line) => !line.isRefused)
  return (able.length > 0 ? able : lines).reduce((least, next) => (next.asked < least.asked ? next : least))
}

/** A connection that was not to be had is asked for again after this, where another does as well (ms). */
const REFUSED_MS = 1_000

const queryOf =
  (client: pg.Client): Query =>
  async (text, values = [], name) => {
    const config = { text, values: values as unknown[] }
    const { rows, rowCount } = await client.query(name === undefined ? config : { ...config, name })
    return { rows, changed: rowCount ?? 0 }
  }
