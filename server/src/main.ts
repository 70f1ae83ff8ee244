import { existsSync } from 'node:fs'
import { enableCompileCache, flushCompileCache } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ConfigError, readConfig } from './config.ts'
import { giveBackMemory } from './giveBackMemory.ts'
import { createLog } from './log.ts'
import type { RunningServer } from './server.ts'

// What Node makes of our TypeScript is kept for the next start, and for the threads: making it anew costs each of them
// a second and tens of megabytes. Where the folder cannot be written, all goes on without.
process.env['NODE_COMPILE_CACHE'] ??= fileURLToPath(
  new URL('../../node_modules/.cache/golden-thread', import.meta.url),
)
enableCompileCache(process.env['NODE_COMPILE_CACHE'])
const { startServer } = await import('./server.ts')

// The links go to standard output, one a line, for people and programs to pick up; everything else is logged.
try {
  const config = readConfig(process.env)
  const log = createLog(config.logLevel)
  const server = await startServer(config, log)
  flushCompileCache()
  giveBackMemory()
  // One promise that nobody waited for must not take everyone's session with it; what is on disk is safe either way.
  process.on('unhandledRejection', (error) => log.error({ err: error }, 'a promise was rejected unheard'))
  // Before anyone is told that it is up: whoever stops it then finds all of it in one file.
  stopOn(['SIGTERM', 'SIGINT'], server, config.drainMs)
  console.log(`Golden Thread is at ${config.publicUrl ?? server.url}`)
  for (const { role, url } of server.links) console.log(`${role} ${url}`)
  if (!existsSync(join(config.clientDir, 'index.html'))) {
    log.warn('the client is not built; "npm start" builds it, and until then there are no pages')
  }
} catch (error) {
  if (!(error instanceof ConfigError)) throw error
  console.error(error.message)
  process.exitCode = 1
}

/** The first signal drains; when that takes too long, or a second one comes, the process ends as it is. */
function stopOn(signals: readonly NodeJS.Signals[], server: RunningServer, drainMs: number): void {
  const { log } = server.services
  let stopping = false
  for (const signal of signals) {
    process.on(signal, () => {
      if (stopping) process.exit(1)
      stopping = true
      setTimeout(() => {
        log.error('stopping took too long')
        process.exit(1)
      }, drainMs + 5_000).unref()
      log.info({ signal }, 'stopping')
      server.stop().then(
        ({ saved }) => {
          log.info({ saved }, 'stopped')
          process.exit(saved ? 0 : 1)
        },
        (error: unknown) => {
          log.error({ err: error }, 'stopping failed')
          process.exit(1)
        },
      )
    })
  }
}
