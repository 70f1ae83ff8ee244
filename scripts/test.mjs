// npm test: everything. Ends with one plain line, summed over all runners; before it, what failed.
import { browserTests, checks, unitTests } from './suites.mjs'
import { install } from './tools.mjs'

await install()
const failed = []
const total = { passed: 0, failed: 0, skipped: 0 }
for (const suite of [...checks, unitTests, browserTests]) {
  const { failures, ...counts } = await suite()
  failed.push(...failures)
  for (const key of Object.keys(total)) total[key] += counts[key]
}
if (failed.length > 0) console.log(`\nFailed:\n${failed.map((name) => `  ${name}`).join('\n')}`)
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : ''
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`)
process.exit(total.failed > 0 ? 1 : 0)
