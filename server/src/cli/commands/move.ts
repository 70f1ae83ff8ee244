import { mkdirSync } from 'node:fs'
import { Command } from 'commander'
import { ConfigError, databasePath, readConfig } from '../../config.ts'
import { moveEverything } from '../../moving/index.ts'
import { openSqlite } from '../../storage/index.ts'
import { CommandFailure, configOf, dataOption, requireDatabase, say, type Whom } from '../ask/index.ts'

/** `golden-thread move`: everything from the embedded database into PostgreSQL, or back. */
export const moveCommand = (): Command =>
  new Command('move')
    .description('copy everything from the data folder into the empty PostgreSQL database of DATABASE_URL')
    .addOption(dataOption())
    .option('--back', 'the other way: from DATABASE_URL into an empty data folder')
    .addHelpText(
      'after',
      '\nStop the server first. What is moved from stays as it is; cut off, it goes on when it is run again.',
    )
    .action(async ({ back, ...whom }: Whom & { readonly back?: true }) => {
      const { databaseUrl } = readConfig(process.env)
      if (databaseUrl === undefined)
        throw new ConfigError(
          'Name the PostgreSQL database in DATABASE_URL: postgres://user:password@host:5432/golden.',
        )
      const { dataDir } = configOf(whom)
      if (back) mkdirSync(dataDir, { recursive: true, mode: 0o700 })
      const path = back ? databasePath(dataDir) : requireDatabase({ dataDir })
      const { openPostgres } = await import('../../storage/postgres/index.ts')
      const embedded = await openSqlite({ path })
      try {
        const server = await openPostgres({ url: databaseUrl })
        try {
          if ((await server.otherServers()) > 0)
            throw new CommandFailure(
              'A server uses that PostgreSQL database now. Stop it first, then run this again.',
            )
          const [from, to] = back ? [server, embedded] : [embedded, server]
          let rows = 0
          await moveEverything(from.sql, to.sql, (moved) => {
            rows += moved.rows
            if (moved.rows > 0) say(`${moved.table}: ${moved.rows} rows, sha256 ${moved.hash}`)
          })
          say(
            `Moved ${rows} rows; every table reads the same in both places. ${NEXT[back ? 'back' : 'there']}`,
          )
        } finally {
          await server.close()
        }
      } finally {
        await embedded.close()
      }
    })

const NEXT = {
  there:
    'Start the server with DATABASE_URL from now on; keep the folder until you have seen that all is there.',
  back: 'Start the server without DATABASE_URL, on that folder.',
}
