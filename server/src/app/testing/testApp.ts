import type { Role } from '@golden-thread/shared/protocol'
import type { Hono } from 'hono'
import { createAccessLinks, createApiKeys, createIdentity } from '../../access/index.ts'
import { type Config, readConfig } from '../../config.ts'
import { createLog } from '../../log.ts'
import { createMetrics } from '../../metrics.ts'
import type { AccessStorage } from '../../storage/index.ts'
import { openSqlite, type StaleSummary } from '../../storage/index.ts'
import { createRooms, defaultLimits } from '../../sync/index.ts'
import { createDeliverer, createSend, readNetworks } from '../../webhooks/index.ts'
import { createWorkers } from '../../worker/index.ts'
import { createApp } from '../app.ts'
import { sampleLinks } from '../sample.ts'
import type { AppEnv, Services } from '../services/index.ts'
import { createAuditLog, createCatalogue, createFindingNews, createHooks } from '../services/index.ts'
import { holdsToItsWord } from './truthful.ts'

const BASE = 'http://maps.test'

/** Someone at a browser: keeps the cookie, and sends what a page of ours would send. */
export interface Visitor {
  /** The cookie as the browser would send it; empty before a link was followed. */
  readonly cookie: string
  /** Follows a link, by its whole address. */
  follow(url: string): Promise<Response>
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Response>
  send(
    method: 'POST' | 'PATCH' | 'DELETE',
    path: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Response>
}

/** The whole server but for its port, with a store in memory, the sample map in it, and a clock that stands still. */
export interface TestApp {
  readonly app: Hono<AppEnv>
  readonly services: Services
  readonly access: AccessStorage
  readonly links: Readonly<Record<'owner' | 'editor' | 'viewer', string>>
  /** The maps whose line in the catalogue is older than their last edit. */
  behind(): Promise<readonly StaleSummary[]>
  /** Milliseconds that pass. */
  forward(ms: number): void
  /** Milliseconds by which the clock of the machine is set forward, without time passing. */
  jump(ms: number): void
  visitor(): Visitor
  /** A visitor who has followed the sample's link of that role, which is made where it was not printed. */
  openLink(role: Role): Promise<Visitor>
  close(): Promise<void>
}

/** One pool for all tests of a process, which ends with it: a thread reads all of our code when it starts. */
const workers = createWorkers()

export async function openTestApp(
  settings: Partial<Config> = {},
  more: Pick<Services, 'cluster' | 'directory' | 'groups'> = {},
): Promise<TestApp> {
  let now = Date.UTC(2026, 10, 22)
  let passed = 0
  const clock = () => now
  const elapsed = () => performance.now() + passed
  const log = createLog('silent')
  const metrics = createMetrics()
  const storage = await openSqlite({ path: ':memory:' })
  const { access } = storage
  const rooms = createRooms({
    storage,
    workers,
    clock,
    elapsed,
    limits: defaultLimits,
    log,
    metrics,
  })
  const config = { ...readConfig({}), clientDir: '/nowhere', ...settings }
  const allowed = readNetworks(config.webhookNetworks)
  if ('fault' in allowed) throw new Error(allowed.fault)
  const send = createSend({ allowed })
  const deliverer = createDeliverer({ storage: storage.webhooks, send, clock, log })
  const findings = createFindingNews({ storage, rooms, workers, deliverer, clock, log })
  const services: Services = {
    config,
    storage,
    rooms,
    workers,
    log,
    metrics,
    clock,
    elapsed,
    audit: createAuditLog({ storage, clock }),
    limits: defaultLimits,
    hooks: createHooks({ storage, findings, deliverer, clock, log }),
    apiKeys: createApiKeys({ storage: storage.keys, clock }),
    catalogue: createCatalogue({ storage, rooms, workers, log, clock }),
    identity: createIdentity({ storage: access, clock }),
    accessLinks: createAccessLinks({ storage: access, clock }),
    draining: () => false,
    ...more,
  }
  const app = createApp(services)
  const printed = await sampleLinks(services, { access, secret: new Uint8Array(32), base: BASE })
  const url = (role: string) => printed.find((link) => link.role === role)?.url ?? ''

  async function makeLink(role: Role): Promise<string> {
    const { token } = await services.accessLinks.makeLink({ map: 'sample', role, label: '' })
    return `${BASE}/l/${token}`
  }

  function visitor(): Visitor {
    const jar = new Map<string, string>()
    const cookies = () => Array.from(jar, ([name, value]) => `${name}=${value}`).join('; ')
    const request = async (path: string, init: RequestInit): Promise<Response> => {
      const headers = { Host: 'maps.test', ...(jar.size > 0 ? { Cookie: cookies() } : {}), ...init.headers }
      const url = new URL(path, BASE).href
      const response = await app.request(url, { ...init, headers })
      await holdsToItsWord(init.method ?? 'GET', url, response)
      for (const set of response.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? []
        if (/max-age=0/i.test(set)) jar.delete(name)
        else jar.set(name, value)
      }
      return response
    }
    return {
      get cookie() {
        return cookies()
      },
      follow: (address) => request(new URL(address).pathname, {}),
      get: (path, headers = {}) => request(path, { headers }),
      send: (method, path, body, more) =>
        request(path, {
          method,
          headers: {
            Origin: BASE,
            ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
            ...more,
          },
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        }),
    }
  }

  return {
    app,
    services,
    access,
    links: { owner: url('owner'), editor: url('editor'), viewer: url('viewer') },
    behind: () => storage.maps.staleSummaries(),
    forward(ms) {
      now += ms
      passed += ms
    },
    jump(ms) {
      now += ms
    },
    visitor,
    async openLink(role) {
      const someone = visitor()
      await someone.follow(url(role) || (await makeLink(role)))
      return someone
    },
    async close() {
      await services.hooks.stop()
      await rooms.drain(1_000)
      await storage.close()
    },
  }
}

/** The code and the sentence of a refusal. */
export async function refusal(
  response: Response,
): Promise<{ status: number; code: string; message: string }> {
  const { error } = (await response.json()) as { error: { code: string; message: string } }
  return { status: response.status, ...error }
}
