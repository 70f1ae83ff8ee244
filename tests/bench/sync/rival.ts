import { fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Usage } from './servers/usage.ts'

export type RivalName = 'relay' | 'y-websocket' | 'hocuspocus' | 'hocuspocus + sqlite' | 'ours'

/** How a client talks to it: plain y-websocket frames, or with Hocuspocus's document name before each. */
export type Dialect = 'y' | 'hocuspocus'

/** A server under test in a process of its own. */
export interface Rival {
  readonly name: RivalName
  readonly dialect: Dialect
  readonly pid: number
  /** A room that the server knows, made if need be. */
  room(label: string): Promise<Room>
  usage(): Promise<Usage>
  stop(signal?: NodeJS.Signals): Promise<void>
  /** Started again on the data of before. */
  restart(): Promise<Rival>
  remove(): Promise<void>
}

export interface Room {
  readonly url: string
  readonly document: string
  readonly headers: Record<string, string>
}

const FILES: Record<RivalName, string> = {
  relay: 'relay',
  'y-websocket': 'yWebsocket',
  hocuspocus: 'hocuspocus',
  'hocuspocus + sqlite': 'hocuspocus',
  ours: 'ours',
}

export async function startRival(
  name: RivalName,
  folder = mkdtempSync(join(tmpdir(), 'gt-bench-')),
  // Who restarts a server stays who they were: another visitor would not find the maps.
  cookie?: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<Rival> {
  const path = fileURLToPath(new URL(`./servers/${FILES[name]}.ts`, import.meta.url))
  const child = fork(path, {
    execArgv: ['--expose-gc'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      // Rounds that make the disk fail would fill the table with what the server says of it.
      LOG_LEVEL: 'fatal',
      PORT: '0',
      DATA_DIR: folder,
      // The benchmark makes hundreds of maps and sockets as one person: the limits that stop that are not measured here.
      LIMITS: 'off',
      LINKS_PER_MINUTE: '1000000',
      CHANGES_PER_MINUTE: '1000000',
      ...(name === 'hocuspocus + sqlite' ? { STORE_FILE: join(folder, 'hocuspocus.sqlite') } : {}),
      ...settings,
    },
  })
  const { url } = await answer<{ url: string }>()
  const session = name === 'ours' ? await signIn(url, cookie) : undefined
  const stop = async (signal: NodeJS.Signals = 'SIGTERM') => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const gone = new Promise((resolve) => child.once('exit', resolve))
    child.kill(signal)
    await gone
  }
  return {
    name,
    pid: child.pid ?? 0,
    dialect: name.startsWith('hocuspocus') ? 'hocuspocus' : 'y',
    room: async (label) => {
      if (!session) return { url: `${url}/${label}`, document: label, headers: {} }
      const id = await session.mapFor(label)
      return { url: `${session.socketUrl}/sync/${id}`, document: id, headers: { cookie: session.cookie } }
    },
    usage: async () => {
      const usage = answer<Usage>()
      child.send('usage')
      return usage
    },
    stop,
    restart: async () => {
      await stop()
      return startRival(name, folder, session?.cookie, settings)
    },
    remove: async () => {
      await stop('SIGKILL')
      rmSync(folder, { recursive: true, force: true })
    },
  }

  function answer<T>(): Promise<T> {
    return new Promise((resolve, reject) => {
      const failed = (code: number | null) =>
        reject(new Error(`The ${name} server ended (${code}) before it answered.`))
      child.once('exit', failed)
      child.once('message', (message) => {
        child.off('exit', failed)
        resolve(message as T)
      })
    })
  }
}

/** Follows the owner link of our server; maps are made over HTTP, one for each label, and found again by title. */
async function signIn(link: string, before?: string) {
  const response = await fetch(link, { redirect: 'manual', headers: before ? { cookie: before } : {} })
  const cookie = before ?? (response.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  const origin = new URL(link).origin
  const known = new Map<string, string>()
  const maps = (await (await fetch(`${origin}/api/maps`, { headers: { cookie } })).json()) as {
    id: string
    title: string
  }[]
  for (const map of maps) known.set(map.title, map.id)
  return {
    cookie,
    socketUrl: origin.replace(/^http/, 'ws'),
    mapFor: async (label: string): Promise<string> => {
      const id = known.get(label)
      if (id) return id
      const made = await fetch(`${origin}/api/maps`, {
        method: 'POST',
        headers: { cookie, origin, 'content-type': 'application/json' },
        body: JSON.stringify({ title: label }),
      })
      if (made.status !== 201) throw new Error(`A map could not be made: ${made.status} ${await made.text()}`)
      const map = (await made.json()) as { id: string }
      known.set(label, map.id)
      return map.id
    },
  }
}
