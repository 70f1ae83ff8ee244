// pnpm bench [name …]: every benchmark in tests/bench, one after the other, each in a process of its own.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { chromiumPath } from './chromium.mjs'
import { buildClient, install, ROOT, runNode } from './tools.mjs'

await install()
const wanted = process.argv.slice(2)
const names = readdirSync(join(ROOT, 'tests', 'bench'))
  .filter((file) => file.endsWith('.bench.ts'))
  .map((file) => file.replace(/\.bench\.ts$/, ''))
  .filter((name) => wanted.length === 0 || wanted.includes(name))
if (names.length === 0) {
  console.error(`There is no benchmark called ${wanted.join(' or ')}. Leave the name out to run all of them.`)
  process.exit(1)
}
const env = { CHROMIUM_PATH: await chromiumPath() }
await buildClient()
for (const name of names) {
  console.log(`\n## ${name}\n`)
  const { code } = await runNode(['--expose-gc', join('tests', 'bench', `${name}.bench.ts`)], { env })
  if (code !== 0) process.exitCode = 1
}
