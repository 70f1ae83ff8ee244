// pnpm repair MAP: makes a map that is damaged on disk open again; the server must be stopped.
import { join } from 'node:path'
import { install, ROOT, runNode } from './tools.mjs'

await install()
const { code } = await runNode([join(ROOT, 'server', 'src', 'repair.ts'), ...process.argv.slice(2)], {
  cwd: process.cwd(),
})
process.exit(code)
