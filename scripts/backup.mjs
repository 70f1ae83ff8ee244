// pnpm backup FILE: a copy of the database of a server that may be running.
import { join } from 'node:path'
import { install, ROOT, runNode } from './tools.mjs'

await install()
const { code } = await runNode([join(ROOT, 'server', 'src', 'backup.ts'), ...process.argv.slice(2)], {
  cwd: process.cwd(),
})
process.exit(code)
