import { StorageError } from '../store.ts'
import type { DatabaseLine } from './line.ts'

/** Any number will do, as long as no other program on this database takes it: the letters of "gold". */
const LOCK = 0x676f6c64

/**
 * Brings the database to the present shape. Of several servers that start at once one does it, and the others wait. Each
 * step is a transaction with its line in `steps`: a server that ends in the middle leaves the step before.
 */
export async function migrate(line: DatabaseLine, migrations: readonly string[]): Promise<void> {
  await line.use(async (query) => {
    await query('SELECT pg_advisory_lock($1)', [LOCK])
    try {
      await query(
        'CREATE TABLE IF NOT EXISTS steps (step BIGINT PRIMARY KEY, taken_at TIMESTAMPTZ NOT NULL DEFAULT now())',
      )
      const { rows } = await query<{ taken: number }>('SELECT coalesce(max(step), 0) AS taken FROM steps')
      const taken = rows[0]?.taken ?? 0
      if (taken > migrations.length)
        throw new StorageError(
          'newer',
          `The database was written by a newer release (it is at step ${taken}, this release knows ${migrations.length}). Nothing was changed. Start that release, or a newer one.`,
        )
      // Several statements in one: PostgreSQL takes those as one transaction, without values.
      for (const [index, step] of migrations.entries())
        if (index >= taken)
          await query(`DO $step$ BEGIN ${step} INSERT INTO steps (step) VALUES (${index + 1}); END $step$`)
    } finally {
      await query('SELECT pg_advisory_unlock($1)', [LOCK]).catch(() => undefined)
    }
  })
}
