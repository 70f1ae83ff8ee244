// What the commands of package.json share. Plain JavaScript for Node 20: it runs before anything is installed.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startsSomehow } from './node.mjs'

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))

const PNPM = 'pnpm@12.21.0'
const WINDOWS = process.platform === 'win32'
const STAMP = join(ROOT, 'node_modules', '.golden-thread-lock')

/** The Node that everything of ours runs on, whatever started this script: the pinned one wherever that starts. */
export const NODE = join(ROOT, 'node_modules', 'node', 'bin', WINDOWS ? 'node.exe' : 'node')

/** The script behind a package's command: `bin('vite', 'bin/vite.js', 'client')`. */
export const bin = (name, file, workspace = '.') => join(ROOT, workspace, 'node_modules', name, file)

/** Runs a command to its end; answers its exit code and, with `capture`, what it printed. */
export function run(
  command,
  args,
  { cwd = ROOT, env = {}, quiet = false, capture = false, timeout = 0 } = {},
) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: quiet || capture ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      shell: WINDOWS && !command.endsWith('.exe'),
      timeout,
    })
    let output = ''
    child.stdout?.on('data', (chunk) => {
      output += chunk
    })
    child.stderr?.on('data', (chunk) => {
      output += chunk
    })
    child.on('error', (error) => resolve({ code: 127, output: String(error) }))
    child.on('close', (code, signal) => resolve({ code: code ?? (signal ? 1 : 0), output }))
  })
}

export const runNode = (args, options) => run(NODE, args, options)

/** Installs what the lockfile names, unless exactly that is installed already. */
export async function install() {
  const wanted = createHash('sha256')
    .update(readFileSync(join(ROOT, 'pnpm-lock.yaml')))
    .digest('hex')
  if (existsSync(NODE) && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return
  // Not to standard output: what a command answers there may go into a file.
  console.error('Installing (the first time takes about a minute) …')
  const { code, output } = await run('npx', ['--yes', PNPM, 'install', '--frozen-lockfile'], { quiet: true })
  if (code !== 0 || !existsSync(NODE)) {
    console.error(output)
    fail(
      'The packages could not be installed. Check that the npm registry can be reached, then run the command again.',
    )
  }
  if (!(await startsSomehow(NODE, run))) {
    // The next `npm start` would begin with it, and end before any sentence of ours.
    rmSync(join(ROOT, 'node_modules'), { recursive: true })
    fail(
      'The Node of this project cannot start on this machine. It needs libatomic (Debian, Ubuntu: "apt install libatomic1"; Fedora: "dnf install libatomic"). Install it, then run the command again.',
    )
  }
  writeFileSync(STAMP, wanted)
}

/** Builds the client into client/dist. */
export async function buildClient() {
  const { code, output } = await runNode(
    [bin('vite', 'bin/vite.js', 'client'), 'build', '--logLevel', 'warn'],
    {
      cwd: join(ROOT, 'client'),
      quiet: true,
    },
  )
  if (code !== 0) {
    console.error(output)
    fail('The client could not be built. What went wrong is printed above.')
  }
}

/** Resolves once all that serves is there. */
export async function prepare() {
  await install()
  await buildClient()
  // What making JavaScript of TypeScript takes in memory, a process keeps: one that ends does it for the first start.
  const NODE_COMPILE_CACHE = join(ROOT, 'node_modules', '.cache', 'golden-thread')
  if (!existsSync(NODE_COMPILE_CACHE))
    await runNode(['--input-type=module', '--eval', "await import('./server/src/server.ts')"], {
      env: { NODE_COMPILE_CACHE },
    })
}

/** Starts a long-running program and hands on the signals that this one gets. */
export function serve(args, options = {}) {
  const child = spawn(NODE, args, { cwd: ROOT, stdio: 'inherit', ...options })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  if (process.env.npm_lifecycle_event !== undefined) endWithParent(child)
  return child
}

/** How often it is looked whether the parent is still there (ms). */
const LOOK_MS = 500

/** Whoever ends npm ends the shell between it and us, which tells nobody. */
function endWithParent(child) {
  const shell = process.ppid
  setInterval(() => process.ppid !== shell && child.kill('SIGTERM'), LOOK_MS).unref()
}

export function fail(message) {
  console.error(`\n${message}`)
  process.exit(1)
}
