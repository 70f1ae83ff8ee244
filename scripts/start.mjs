// npm start: install, build, serve.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { buildClient, install, ROOT, runNode, serve } from './tools.mjs'

await install()
await buildClient()
// What making JavaScript of TypeScript takes in memory, a process keeps: one that ends does it for the first start.
const NODE_COMPILE_CACHE = join(ROOT, 'node_modules', '.cache', 'golden-thread')
if (!existsSync(NODE_COMPILE_CACHE))
  await runNode(['--input-type=module', '--eval', "await import('./server/src/server.ts')"], {
    env: { NODE_COMPILE_CACHE },
  })
// With an arena for each thread, what one of them frees is of no use to the others.
const env = { MALLOC_ARENA_MAX: '2', ...process.env }
serve(['server/src/main.ts'], { env }).on('close', (code) => process.exit(code ?? 0))
