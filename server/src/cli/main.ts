#!/usr/bin/env node
import { enableCompileCache } from 'node:module'
import { fileURLToPath } from 'node:url'

// As the server does, and from the same folder: reading our TypeScript takes a second otherwise.
process.env['NODE_COMPILE_CACHE'] ??= fileURLToPath(
  new URL('../../../node_modules/.cache/golden-thread', import.meta.url),
)
enableCompileCache(process.env['NODE_COMPILE_CACHE'])
const { runCommand } = await import('./program.ts')
process.exitCode = await runCommand(process.argv.slice(2))
