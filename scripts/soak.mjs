// npm run soak -- --minutes 10: a long stretch of work on two servers over PostgreSQL, which is brought along, durable, and
// taken away again.
import { join } from 'node:path'
import { startPostgres } from './postgres.mjs'
import { fail, install, runNode } from './tools.mjs'

await install()
const postgres = await startPostgres({ durable: true })
if (postgres.url === '')
  fail('There is no PostgreSQL here, and a soak needs one. Install it, then run this again.')
// What was started hears the signal too, and ends; then the database goes.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => {})
try {
  const { code } = await runNode([join('tests', 'nodes', 'soak.ts'), ...process.argv.slice(2)], {
    env: { SOAK_DATABASE_URL: postgres.url },
  })
  process.exitCode = code
} finally {
  await postgres.stop()
}
