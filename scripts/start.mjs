// npm start: install, build, serve.
import { prepare, serve } from './tools.mjs'

await prepare()
// With an arena for each thread, what one of them frees is of no use to the others.
const env = { MALLOC_ARENA_MAX: '2', ...process.env }
serve(['server/src/main.ts'], { env }).on('close', (code) => process.exit(code ?? 0))
