import { existsSync } from 'node:fs'
import { type Config, databasePath } from '../../config.ts'
import { CommandFailure } from './failure.ts'

/** A folder without a database is a slip of the address more often than a new one. */
export function requireDatabase({ dataDir, databaseUrl }: Pick<Config, 'dataDir' | 'databaseUrl'>): string {
  if (databaseUrl !== undefined)
    throw new CommandFailure(
      'Maps are in PostgreSQL, as DATABASE_URL says. Copy and restore them with pg_dump and pg_restore (docs/operations.md); for a folder, name it with --data.',
    )
  const path = databasePath(dataDir)
  if (existsSync(path)) return path
  throw new CommandFailure(
    `There is no database at ${path}. Name the folder that the server uses with --data or DATA_DIR, or start a server there first.`,
  )
}
