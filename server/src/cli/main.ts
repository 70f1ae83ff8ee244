#!/usr/bin/env node
import { enableCompileCache } from 'node:module'
import { fileURLToPath } from 'node:url'

// As the server does, and from the same folder: reading our TypeScript takes a second otherwise.
process.env['NODE_COMPILE_CACHE'] ??= fileURLToPath(
  new URL('../../../node_modules/.cache/golden-thread', import.meta.url),
)
enableCompileCache(process.env['NODE_COMPILE_CACHE'])
// Whoever reads by way of `head` has seen enough: what was asked for is done all the same, and is no crash.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})
const { runCommand } = await import('./program.ts')
process.exitCode = await runCommand(process.argv.slice(2))
