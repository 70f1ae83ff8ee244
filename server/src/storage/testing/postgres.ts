import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { openPostgres, type PostgresStore } from '../postgres/index.ts'

export { openPostgres }

/** A database that tests may fill: `npm test` starts a server of its own and names it here. Empty where there is none. */
export const POSTGRES_URL = process.env['TEST_DATABASE_URL'] ?? ''

export interface TestDatabase {
  readonly url: string
  /** Opens it with nothing in it. */
  open(): Promise<PostgresStore>
  /** Statements from beside, as somebody else would send them; answers the rows of one. */
  run(text: string): Promise<readonly object[]>
  /** As `run`, from another database of the server. */
  runOutside(text: string): Promise<readonly object[]>
  drop(): Promise<unknown>
}

/** A database of its own on the server of the tests, for one file of them. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const name = `golden_${randomBytes(6).toString('hex')}`
  const address = new URL(POSTGRES_URL)
  await runOn(POSTGRES_URL, `CREATE DATABASE ${name}`)
  address.pathname = `/${name}`
  const url = address.href
  return {
    url,
    async open() {
      const store = await openPostgres({ url })
      await runOn(url, EMPTY)
      return store
    },
    run: (text) => runOn(url, text),
    runOutside: (text) => runOn(POSTGRES_URL, text),
    drop: () => runOn(POSTGRES_URL, `DROP DATABASE ${name} WITH (FORCE)`),
  }
}

/** A connection from beside, for as long as something runs: it is asked now and then what the database holds. */
export interface DatabaseBeside {
  query<Row extends object>(text: string, values?: readonly unknown[]): Promise<readonly Row[]>
  end(): Promise<unknown>
}

export async function besideDatabase(connectionString: string): Promise<DatabaseBeside> {
  const client = new pg.Client({ connectionString })
  client.on('error', () => undefined)
  await client.connect()
  return {
    query: async (text, values = []) => (await client.query(text, [...values])).rows,
    end: () => client.end().catch(() => undefined),
  }
}

async function runOn(connectionString: string, text: string): Promise<readonly object[]> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    return (await client.query(text)).rows ?? []
  } finally {
    await client.end()
  }
}

/** Deleting a few rows takes a tenth of what truncating the tables does. */
const EMPTY = `
  DO $$ DECLARE found record; BEGIN
    FOR found IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'steps'
    LOOP EXECUTE 'DELETE FROM ' || quote_ident(found.tablename); END LOOP;
  END $$`
