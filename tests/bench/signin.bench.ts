// Requests a second of somebody who has signed in with a directory (oidc-provider), beside a plain Hono route that answers as
// many bytes to everybody: who they are, and their list of maps; on SQLite and on PostgreSQL. Read the ratios, since the
// machine is shared; ROUNDS (default 3) says how often each is measured, in turns; medians are printed.
import { startPostgres } from '../../scripts/postgres.mjs'
import { openBrowser } from '../faults/directory/browser.ts'
import { CLIENT, startDirectory } from '../faults/directory/provider.ts'
import { freePorts } from '../nodes/nodes.ts'
import { startServer, type TestServer } from '../support/server.ts'
import { UNLIMITED } from './support/launch.ts'
import { startPlain } from './support/plain.ts'
import { median, printTable, ratio } from './support/print.ts'
import { rate } from './support/rate.ts'
import { METERED, used } from './support/used.ts'

const ROUNDS = Number(process.env['ROUNDS'] ?? 3)
const SECONDS = Number(process.env['SECONDS'] ?? 2)
const MAPS = 10
const PATHS = ['/api/me', '/api/maps'] as const

const ending: (() => unknown)[] = []
const postgres = await startPostgres({ durable: true })
ending.push(() => postgres.stop())
try {
  const stores = [
    ['SQLite', await signedIn({})],
    ...(postgres.url === '' ? [] : [['PostgreSQL', await signedIn({ DATABASE_URL: postgres.url })] as const]),
  ] as const
  const rows: string[][] = []
  for (const path of PATHS) {
    const bytes = await sizeOf(stores[0][1], path)
    const plain = await startPlain(bytes)
    ending.push(() => plain.end())
    const found = new Map<string, Measured[]>()
    const note = (name: string, measured: Measured) => found.set(name, [...(found.get(name) ?? []), measured])
    // The first round, in which code is compiled and caches are filled, does not count.
    for (let round = -1; round < ROUNDS; round++) {
      const base = await measure(plain.cpu, plain.url, {})
      if (round >= 0) note('plain Hono', base)
      for (const [name, { server, cookie }] of stores) {
        const cpu = async () => (await used(server)).cpu
        const measured = await measure(cpu, server.url + path, { cookie })
        if (round >= 0) note(name, measured)
      }
    }
    const of = (name: string, part: keyof Measured) => median((found.get(name) ?? []).map((one) => one[part]))
    for (const name of found.keys())
      rows.push([
        path,
        name,
        String(bytes),
        of(name, 'perSecond').toFixed(0),
        ratio(of(name, 'perSecond'), of('plain Hono', 'perSecond')),
        of(name, 'micros').toFixed(0),
        ratio(of(name, 'micros'), of('plain Hono', 'micros')),
      ])
  }
  printTable(['route', 'server', 'bytes', 'requests/s', 'of plain', 'CPU µs each', 'of plain'], rows)
} finally {
  for (const end of ending.reverse()) await end()
}
process.exit()

interface Measured {
  readonly perSecond: number
  readonly micros: number
}

async function measure(
  cpu: () => Promise<number>,
  url: string,
  headers: Record<string, string>,
): Promise<Measured> {
  const before = await cpu()
  const perSecond = await rate(url, headers, SECONDS)
  return { perSecond, micros: (((await cpu()) - before) * 1e6) / (perSecond * SECONDS) }
}

interface SignedIn {
  readonly server: TestServer
  readonly cookie: string
}

/** A server with a directory, somebody who has signed in, and the maps of their organisation. */
async function signedIn(env: Record<string, string>): Promise<SignedIn> {
  const [port] = await freePorts(1)
  const url = `http://127.0.0.1:${port}`
  const directory = await startDirectory(url)
  ending.push(() => directory.close())
  const server = await startServer({
    ...UNLIMITED,
    ...METERED,
    ...env,
    PORT: String(port),
    PUBLIC_URL: url,
    OIDC_ISSUER: directory.issuer,
    OIDC_CLIENT_ID: CLIENT.id,
    OIDC_CLIENT_SECRET: CLIENT.secret,
  })
  ending.push(() => server.remove())
  directory.people.set('anna', { name: 'Anna', email: 'anna@council.example' })
  directory.next = 'anna'
  const browser = openBrowser()
  await browser.go(`${url}/oidc/sign-in?to=/maps`)
  const send = async (path: string, body: object) => {
    const answer = await browser.ask(url + path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: url },
      body: JSON.stringify(body),
    })
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
  }
  await send('/api/organisations', { name: 'The council' })
  for (let at = 0; at < MAPS; at++) await send('/api/maps', { title: `Plan ${at}` })
  return { server, cookie: browser.cookieFor(url) }
}

async function sizeOf({ server, cookie }: SignedIn, path: string): Promise<number> {
  const answer = await fetch(server.url + path, { headers: { cookie } })
  return (await answer.arrayBuffer()).byteLength
}
