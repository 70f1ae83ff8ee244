import { AGAIN, StorageError } from '../store.ts'

/** What went wrong, as one sentence that says what to do. Most of it is over by itself, and is tried again. */
export function storageError(error: unknown, url: string): StorageError {
  const { code, message } = error as { code?: string; message: string }
  const sentence = SENTENCES[code ?? '']?.(placeOf(url), message)
  if (sentence !== undefined)
    return new StorageError(NEEDS_A_PERSON.has(code ?? '') ? 'refused' : 'failed', sentence)
  if (code === 'XX001' || code === 'XX002')
    return new StorageError(
      'damaged',
      `PostgreSQL cannot read what it keeps (${message}). Restore the newest backup, or move to the standby.`,
    )
  if (isOfLine(error)) return new StorageError('failed', unreachable(placeOf(url), message))
  return new StorageError('failed', `PostgreSQL did not do what it was asked: ${message}`)
}

/** Whether the connection itself is at fault, so that what became of the statement is not known and it is not used again. */
export function isOfLine(error: unknown): boolean {
  if (error instanceof StorageError) return false
  const { code, message = '' } = error as { code?: string; message?: string }
  if (code === undefined)
    return /^(Connection terminated|Query read timeout|timeout expired|Client )/.test(message)
  return code.startsWith('57P') || code.startsWith('08') || OF_LINE.has(code) || /^E[A-Z]+$/.test(code)
}

/** Whether a new connection was not so much as refused. */
export const isSilence = (error: unknown): boolean =>
  /^timeout expired|ETIMEDOUT/.test((error as { message?: string }).message ?? '')

const READ_ONLY = '25006'
/** Nothing was asked in a transaction for too long: the database has ended the connection. */
const STOOD_STILL = '25P03'
const OF_LINE = new Set([READ_ONLY, STOOD_STILL])

/** Nobody is let in, or there is no such database: waiting alone does not help. */
const NEEDS_A_PERSON = new Set(['28P01', '28000', '3D000', '42501'])

/** Host, port and database, without who signs in and with what. */
export function placeOf(url: string): string {
  const { hostname, port, pathname } = new URL(url)
  return `${hostname}:${port || 5432}${pathname}`
}

type Sentence = (place: string, message: string) => string

const unreachable: Sentence = (place, message) =>
  `PostgreSQL at ${place} cannot be reached (${message}). Start it, or look at the line to it. ${AGAIN}`

const SENTENCES: Readonly<Record<string, Sentence>> = {
  '53300': (place) =>
    `PostgreSQL at ${place} has no connection left for this server. Raise max_connections, or stop a program that holds many. ${AGAIN}`,
  '53100': (place) => `The disk of PostgreSQL at ${place} is full. Make room on it. ${AGAIN}`,
  '53200': (place) => `PostgreSQL at ${place} is out of memory. Give it more, or lower work_mem. ${AGAIN}`,
  [READ_ONLY]: (place) =>
    `PostgreSQL at ${place} takes no writes: it is a standby, or was set to read only. Point DATABASE_URL at the primary, or make it one. ${AGAIN}`,
  '57P03': (place) => `PostgreSQL at ${place} is starting or stopping. ${AGAIN}`,
  '57P01': (place) =>
    `PostgreSQL at ${place} has ended a connection: it was stopped, or somebody ended it there. Start it where it does not run. ${AGAIN}`,
  '28P01': (place) =>
    `PostgreSQL at ${place} does not take the name and the password in DATABASE_URL. Put them right there.`,
  '28000': (place, message) =>
    `PostgreSQL at ${place} does not let this server in (${message}). Look at its pg_hba.conf, and at DATABASE_URL.`,
  '3D000': (place) =>
    `There is no database ${place}. Make it with createdb, or name another in DATABASE_URL.`,
  '42501': (place, message) =>
    `The user in DATABASE_URL may not do that in ${place} (${message}). Let it own the database: ALTER DATABASE … OWNER TO ….`,
}
