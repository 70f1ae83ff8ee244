import pg from 'pg'
import { StorageError } from '../store.ts'
import { isOfLine, storageError } from './postgresErrors.ts'

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
  /** Finishes what was asked before. */
  close(): Promise<void>
}

export interface LineOptions {
  readonly url: string
  /** Shown in `pg_stat_activity`. */
  readonly name: string
  /** A statement without an answer for this long is given up, and the connection with it (ms). */
  readonly answerMs: number
  /** A transaction in which nothing was asked for this long is given up by the database itself (ms). */
  readonly stillMs?: number
}

export function createLine(options: LineOptions): DatabaseLine {
  let client: pg.Client | undefined
  let last: Promise<unknown> = Promise.resolve()
  let asked = 0
  let closed = false

  async function connected(): Promise<pg.Client> {
    if (client) return client
    const made = await connect(options, (lost) => {
      if (client === lost) client = undefined
    })
    client = made
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
      const done = last.then(() => attempt(work))
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
    async close() {
      closed = true
      await last
      await client?.end().catch(() => undefined)
      client = undefined
    },
  }
  return line
}

/** A client that is connected; `onLost` is called once when it is not any more, in whatever way. */
export async function connect(
  { url, name, answerMs, stillMs = STILL_MS }: LineOptions,
  onLost: (client: pg.Client) => void,
): Promise<pg.Client> {
  const made = new pg.Client({
    connectionString: url,
    application_name: name,
    connectionTimeoutMillis: CONNECT_MS,
    query_timeout: answerMs,
    keepAlive: true,
    keepAliveInitialDelayMillis: CONNECT_MS,
    types: { getTypeParser: ((oid: number) => PARSERS.get(oid) ?? text) as typeof pg.types.getTypeParser },
  })
  // Without a listener a connection that breaks while nobody uses it would end the process.
  made.on('error', () => onLost(made))
  made.on('end', () => onLost(made))
  try {
    await made.connect()
    await made.query(INSIST)
    await made.query(`SET idle_in_transaction_session_timeout = ${stillMs}`)
  } catch (error) {
    cut(made)
    throw error
  }
  return made
}

const CONNECT_MS = 5_000
/**
 * A server that is held still in the middle of a transaction, or cut off, would keep what it holds there from whoever takes
 * over from it for as long as it stands. Ours never wait between two statements for anything but their own turn.
 */
const STILL_MS = 5_000

/**
 * Said on each connection that is made: a commit is on disk when it is answered, whatever the database does for others.
 * Where a body asks for more (`remote_apply`), or for less than a standby (`local`), that stands.
 */
const INSIST = `
  SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'`

const queryOf =
  (client: pg.Client): Query =>
  async (text, values = [], name) => {
    const config = { text, values: values as unknown[] }
    const { rows, rowCount } = await client.query(name === undefined ? config : { ...config, name })
    return { rows, changed: rowCount ?? 0 }
  }

function cut(client: pg.Client): void {
  const { stream } = (client as unknown as { connection: { stream: { destroy(): void } } }).connection
  stream.destroy()
}

const text = (value: string): string => value

/** What our columns are made of, by the numbers of their types. */
const PARSERS = new Map<number, (value: string) => unknown>([
  [16, (value) => value === 't'],
  // An array of its own, not a part of one that is shared.
  [17, (value) => new Uint8Array(Buffer.from(value.slice(2), 'hex'))],
  // Times and positions: none comes near to 2^53.
  [20, Number],
  [23, Number],
])
