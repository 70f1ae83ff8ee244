import pg from 'pg'

export interface ConnectionOptions {
  readonly url: string
  /** Shown in `pg_stat_activity`. */
  readonly name: string
  /** A statement without an answer for this long is given up, and the connection with it (ms). */
  readonly answerMs: number
  /** A transaction in which nothing was asked for this long is given up by the database itself (ms). */
  readonly stillMs?: number
  /** A connection that was not made within this is given up (ms). */
  readonly connectMs?: number
}

/** A client that is connected; `onLost` is called once when it is not any more, in whatever way. */
export async function connect(
  { url, name, answerMs, stillMs = STILL_MS, connectMs = CONNECT_MS }: ConnectionOptions,
  onLost: (client: pg.Client) => void,
): Promise<pg.Client> {
  const made = new pg.Client({
    connectionString: url,
    application_name: name,
    connectionTimeoutMillis: connectMs,
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

/** Ends it at once, whatever is under way on it. */
export function cut(client: pg.Client): void {
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
