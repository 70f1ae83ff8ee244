import type { Query } from './line.ts'

/** What of the settings of the database lets go of acknowledged edits, each as a sentence that says what to set. */
export async function durabilityFaults(query: Query, place: string): Promise<readonly string[]> {
  const { rows } = await query<Readonly<Record<string, string>>>(
    `SELECT current_setting('fsync') AS fsync, current_setting('full_page_writes') AS pages,
       current_setting('synchronous_commit') AS commits, current_setting('synchronous_standby_names') AS standbys`,
  )
  const { fsync, pages, commits, standbys } = rows[0] ?? {}
  const faults: string[] = []
  if (fsync === 'off' || pages === 'off')
    faults.push(
      `PostgreSQL at ${place} runs with ${fsync === 'off' ? 'fsync' : 'full_page_writes'} = off: a power cut can take what was acknowledged, and damage the rest. Set it to on, and restart PostgreSQL.`,
    )
  if (standbys !== '' && commits === 'local')
    faults.push(
      `PostgreSQL at ${place} has standbys in synchronous_standby_names, and synchronous_commit = local does not wait for them: a failover can take what was acknowledged. Set it to on.`,
    )
  return faults
}
