#!/usr/bin/env node
// golden-thread: the command line. Plain JavaScript for any Node from 20; what it runs is server/src/cli.
import { join } from 'node:path'
import { install, ROOT, runNode } from './tools.mjs'

await install()
const { code } = await runNode([join(ROOT, 'server', 'src', 'cli', 'main.ts'), ...process.argv.slice(2)], {
  cwd: process.cwd(),
})
process.exit(code)
