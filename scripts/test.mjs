// npm test: everything. Ends with one plain line, summed over all runners.
import { browserTests, checks, unitTests } from './suites.mjs'
import { install } from './tools.mjs'

await install()
const total = { passed: 0, failed: 0, skipped: 0 }
for (const suite of [...checks, unitTests, browserTests]) {
  const counts = await suite()
  for (const key of Object.keys(total)) total[key] += counts[key]
}
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : ''
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`)
process.exit(total.failed > 0 ? 1 : 0)
