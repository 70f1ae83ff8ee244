import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** A Golden Thread server in a process of its own, on a free port of 127.0.0.1, with a data folder of its own. */
export interface TestServer {
  /** "http://127.0.0.1:49152" */
  readonly url: string
  /** The links to the sample map that it printed. */
  readonly links: { readonly owner: string; readonly editor: string; readonly viewer: string }
  readonly dataDir: string
  readonly pid: number
  /** Ends the process as SIGTERM or SIGKILL would, waits until it is gone, and leaves the data folder; answers its exit code. */
  stop(signal?: 'SIGTERM' | 'SIGKILL'): Promise<number | null>
  /** Starts it again on the same port and data. */
  restart(): Promise<void>
  /** Stops it and removes its data. */
  remove(): Promise<void>
}

export async function startServer(env: Record<string, string> = {}): Promise<TestServer> {
  const dataDir = mkdtempSync(join(tmpdir(), 'golden-thread-'))
  let running = await launch({ ...env, PORT: env['PORT'] ?? '0', DATA_DIR: dataDir })
  const port = new URL(running.links.owner).port
  const stop = async (signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM') => {
    const { child } = running
    if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
    const gone = new Promise<number | null>((resolve) => child.once('exit', resolve))
    child.kill(signal)
    return await gone
  }
  return {
    url: `http://127.0.0.1:${port}`,
    links: running.links,
    dataDir,
    get pid() {
      return running.child.pid ?? 0
    },
    stop,
    restart: async () => {
      await stop()
      running = await launch({ ...env, PORT: port, DATA_DIR: dataDir })
    },
    remove: async () => {
      await stop('SIGKILL')
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

interface Running {
  readonly child: ChildProcess
  readonly links: TestServer['links']
}

/** Settles once the three links are printed; fails with what it printed when it ends before. */
function launch(env: Record<string, string>): Promise<Running> {
  const child = spawn(process.execPath, [join(ROOT, 'server', 'src', 'main.ts')], {
    cwd: ROOT,
    // As `npm start` has it.
    env: { MALLOC_ARENA_MAX: '2', ...process.env, LOG_LEVEL: 'warn', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  return new Promise((resolve, reject) => {
    const links: Record<string, string> = {}
    const printed: string[] = []
    child.stderr.on('data', (chunk) => printed.push(String(chunk)))
    createInterface({ input: child.stdout }).on('line', (line) => {
      printed.push(`${line}\n`)
      const [, role, url] = line.match(/^(owner|editor|viewer) (http\S+)$/) ?? []
      if (role && url) links[role] = url
      if (links['owner'] && links['editor'] && links['viewer']) {
        resolve({ child, links: { owner: links['owner'], editor: links['editor'], viewer: links['viewer'] } })
      }
    })
    child.once('exit', (code) =>
      reject(new Error(`The server ended (${code}) before it printed its links:\n${printed.join('')}`)),
    )
  })
}
