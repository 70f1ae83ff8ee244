// pnpm dev: the server, started again whenever its code changes, and the client with hot reload in front of it.
import { join } from 'node:path'
import { bin, install, ROOT, serve } from './tools.mjs'

// Under --watch every module reports itself to its parent, and the reports of a worker thread would arrive among its
// answers. So folders are watched by name, and the setting that asks for reports is taken out before threads start.
const WATCHED = [
  '--watch-preserve-output',
  '--watch-path=server/src',
  '--watch-path=shared/src',
  '--import=data:text/javascript,delete process.env.WATCH_REPORT_DEPENDENCIES',
]

await install()
const children = [
  serve([...WATCHED, 'server/src/main.ts'], {
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
