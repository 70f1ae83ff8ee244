// pnpm dev: the server, started again whenever its code changes, and the client with hot reload in front of it.
import { join } from 'node:path'
import { bin, install, ROOT, serve } from './tools.mjs'

await install()
const children = [
  serve(['--watch-preserve-output', '--watch', 'server/src/main.ts'], {
    env: { ...process.env, ALLOWED_ORIGINS: 'http://127.0.0.1:5173' },
  }),
  serve([bin('vite', 'bin/vite.js', 'client'), '--host', '127.0.0.1'], { cwd: join(ROOT, 'client') }),
]
console.log(
  'The client with hot reload is at http://127.0.0.1:5173; open a printed link with that port instead of 8787.',
)
for (const child of children) {
  child.on('close', (code) => {
    for (const other of children) other.kill()
    process.exitCode ||= code ?? 0
  })
}
