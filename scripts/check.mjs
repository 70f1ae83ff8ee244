// pnpm check: format, lint, types, architecture and unit tests; what to run before a commit.
import { checks, unitTests } from './suites.mjs'
import { install } from './tools.mjs'

await install()
let failed = 0
for (const suite of [...checks, unitTests]) failed += (await suite()).failed
process.exit(failed > 0 ? 1 : 0)
