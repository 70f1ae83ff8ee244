// A PostgreSQL for the tests: the one that TEST_DATABASE_URL names, or else one that is started here, in a folder of its
// own and on a free port of 127.0.0.1, and ended here. Where there is none it is installed, for root, from Debian.
import { execFileSync, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { run } from './tools.mjs'

const IS_ROOT = process.getuid?.() === 0
const NONE =
  'No PostgreSQL for the tests: its suites are skipped. Install one, or name one in TEST_DATABASE_URL.'

/**
 * Answers the address of a database, '' where there is none, and how to end what was started. What tests write need not
 * outlive a power cut; `durable` is for measuring.
 */
export async function startPostgres({ durable = false } = {}) {
  if (process.env.TEST_DATABASE_URL && !durable)
    return { url: process.env.TEST_DATABASE_URL, stop: async () => {} }
  const absent = { url: '', stop: async () => {} }
  if (process.platform === 'win32') return absent
  const folder = binaries() ?? (await installed())
  if (folder === undefined) {
    console.log(NONE)
    return absent
  }
  try {
    return await start(folder, durable)
  } catch (error) {
    console.log(`PostgreSQL could not be started (${error.message}).\n${NONE}`)
    return absent
  }
}

/**
 * A server of one's own in a folder of one's own, for what cannot be done to one that is shared; undefined where there is
 * none. `from` is a data folder that is there already, with the password that it was made with.
 */
export async function ownPostgres({ settings = {}, from, password } = {}) {
  const bin = process.platform === 'win32' ? undefined : binaries()
  if (bin === undefined) return undefined
  return await start(bin, false, { settings, from, password })
}

/** A folder that PostgreSQL may write to, and how to run one of its programs as it. */
export function postgresFolder() {
  const bin = binaries()
  const path = mkdtempSync(join(tmpdir(), 'golden-thread-postgres-'))
  const user = IS_ROOT ? userToRunAs() : {}
  if (IS_ROOT) chownSync(path, user.uid, user.gid)
  return {
    path,
    run: (name, ...args) => execFileSync(join(bin, name), args, { ...user, cwd: path, stdio: 'pipe' }),
    folder(name) {
      mkdirSync(join(path, name))
      if (IS_ROOT) chownSync(join(path, name), user.uid, user.gid)
      return join(path, name)
    },
    write(name, text) {
      writeFileSync(join(path, name), text, { flag: 'a' })
      if (IS_ROOT) chownSync(join(path, name), user.uid, user.gid)
    },
    remove: () => rmSync(path, { recursive: true, force: true }),
  }
}

/** The folder with `initdb` and `postgres`: the newest of Debian's, or one in the path. */
function binaries() {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : []
  const folders = [
    ...versions.map((version) => join(debian, version, 'bin')),
    ...(process.env.PATH ?? '').split(delimiter).filter(Boolean),
  ]
  return folders.find((folder) => ['initdb', 'postgres'].every((name) => existsSync(join(folder, name))))
}

async function installed() {
  if (!IS_ROOT || !existsSync('/usr/bin/apt-get')) return undefined
  console.log('Installing PostgreSQL for the tests …')
  // Debian's package makes a database and starts it; ours is started when it is needed, and nothing else is wanted.
  const settings = '/etc/postgresql-common'
  if (!existsSync(settings)) {
    mkdirSync(settings)
    writeFileSync(join(settings, 'createcluster.conf'), 'create_main_cluster = false\n')
  }
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['update'], { quiet: true, env })
  const args = [
    'install',
    '-y',
    '--no-install-recommends',
    '-o',
    'Dpkg::Options::=--force-confold',
    'postgresql',
  ]
  const { code, output } = await run('apt-get', args, { quiet: true, env })
  if (code !== 0) console.error(output)
  return binaries()
}

async function start(bin, durable, { settings: more = {}, from, password: given } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'golden-thread-postgres-'))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  try {
    // PostgreSQL does not run as root.
    const user = IS_ROOT ? userToRunAs() : {}
    if (IS_ROOT) chownSync(folder, user.uid, user.gid)
    const password = given ?? randomBytes(12).toString('hex')
    const secret = join(folder, 'password')
    writeFileSync(secret, password, { mode: 0o600 })
    if (IS_ROOT) chownSync(secret, user.uid, user.gid)
    const data = from ?? join(folder, 'data')
    if (from === undefined)
      execFileSync(
        join(bin, 'initdb'),
        [
          '-D',
          data,
          '-U',
          'golden',
          '-A',
          'password',
          '--pwfile',
          secret,
          '--no-sync',
          '--locale=C',
          '-E',
          'UTF8',
        ],
        { ...user, stdio: ['ignore', 'ignore', 'pipe'] },
      )
    const port = await freePort()
    const settings = {
      listen_addresses: '127.0.0.1',
      unix_socket_directories: '',
      ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
      max_connections: '200',
      shared_buffers: '32MB',
      ...more,
    }
    const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
    const launch = async () => {
      // It ends with its input, and so with whoever started it, however that ends.
      const keeper = spawn(
        'sh',
        ['-c', KEEPER, join(bin, 'postgres'), folder, '-D', data, '-p', String(port), ...args],
        { ...user, stdio: ['pipe', 'ignore', 'pipe'] },
      )
      await ready(keeper)
      return keeper
    }
    let child = await launch()
    const kept = join(folder, 'kept')
    const gone = async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.stdin.end()
      if (child.exitCode === null) await ended
    }
    return {
      password,
      url: `postgres://golden:${password}@127.0.0.1:${port}/postgres`,
      pids: () => withChildren(Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n', 1)[0])),
      async halt(signal) {
        writeFileSync(kept, '')
        const [server] = this.pids()
        const silent = new Promise((resolve) => child.stderr.once('close', resolve))
        process.kill(server, signal)
        await silent
        await gone()
      },
      async resume() {
        child = await launch()
        rmSync(kept)
      },
      async stop() {
        await gone()
        remove()
      },
    }
  } catch (error) {
    remove()
    throw error
  }
}

function userToRunAs() {
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = ['-u', '-g'].map((what) => {
      try {
        return Number(execFileSync('id', [what, name], { stdio: ['ignore', 'pipe', 'ignore'] }))
      } catch {
        return Number.NaN
      }
    })
    if (!Number.isNaN(uid)) return { uid, gid }
  }
  throw new Error('there is no user postgres and no user nobody to run it as')
}

/** A server and those that work for it, it first. Only Linux tells. */
function withChildren(server) {
  const children = readdirSync('/proc').filter((name) => {
    if (!/^\d+$/.test(name)) return false
    try {
      const [, parent] = /\) \S (\d+)/.exec(readFileSync(`/proc/${name}/stat`, 'utf8')) ?? []
      return Number(parent) === server
    } catch {
      return false
    }
  })
  return [server, ...children.map(Number)]
}

/** Runs the server until its own input ends; then nobody is connected who would have to be waited for. */
const KEEPER =
  'f=$1; shift; "$0" "$@" & exec 2>/dev/null; cat >/dev/null; kill -QUIT $!; wait $!; [ -e "$f/kept" ] || rm -rf "$f"'

/** Resolves when it takes connections; rejects with what it printed last when it ends before. */
function ready(child) {
  let printed = ''
  return new Promise((resolve, reject) => {
    child.stderr.on('data', (chunk) => {
      if (printed.length < 10_000) printed += chunk
      if (printed.includes('ready to accept connections')) resolve()
    })
    child.once('error', reject)
    child.stderr.once('end', () => reject(new Error(printed.trim().split('\n').at(-1))))
  })
}

function freePort() {
  const server = createServer()
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}
