import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { besideDatabase, type DatabaseBeside } from '../../server/src/storage/testing/postgres.ts'
import { signIn } from '../faults/signedIn.ts'
import { startServer, type TestServer } from '../support/server.ts'
import type { LogRow } from './history.ts'
import { logOf } from './kept.ts'
import type { Invited } from './person.ts'

/** Several servers on one database, as a body runs them: a process each. */
export interface Nodes {
  readonly servers: readonly TestServer[]
  /** What every node's `/metrics` says, by name without labels. */
  metrics(at: number): Promise<ReadonlyMap<string, number>>
  /** Sign-ins of so many people, each an editor of one of so many new maps. */
  invite(people: number, maps: number): Promise<readonly Invited[]>
  log(map: string): Promise<readonly LogRow[]>
  /** What owns the map now, by its place among the servers; undefined where nobody who lives does. */
  ownerOf(map: string): Promise<number | undefined>
  readonly database: DatabaseBeside
  /** Ends the servers with what they hold. */
  end(): Promise<void>
}

const METRICS_TOKEN = 'what opens the metrics of these nodes'

export async function startNodes(
  databaseUrl: string,
  count: number,
  env: Readonly<Record<string, string>> = {},
): Promise<Nodes> {
  const ports = await freePorts(count)
  const servers: TestServer[] = []
  const database = await besideDatabase(databaseUrl)
  const end = async () => {
    await Promise.all(servers.map((server) => server.remove()))
    await database.end()
  }
  try {
    // The first makes the tables and the sample map.
    for (const port of ports)
      servers.push(
        await startServer({
          PORT: String(port),
          DATABASE_URL: databaseUrl,
          NODE_URL: `http://127.0.0.1:${port}`,
          CLUSTER_SECRET: 'what only the servers of this run know of it',
          METRICS_TOKEN,
          LINKS_PER_MINUTE: '1000000',
          CHANGES_PER_MINUTE: '1000000',
          ...env,
        }),
      )
  } catch (error) {
    await end()
    throw error
  }
  const first = servers[0]!
  return {
    servers,
    async metrics(at) {
      const answer = await fetch(`${servers[at]!.url}/metrics`, {
        headers: { authorization: `Bearer ${METRICS_TOKEN}` },
      })
      return readMetrics(await answer.text())
    },
    async invite(people, maps) {
      const owner = await signIn(first, 'owner')
      const headers = { cookie: owner.cookie, origin: first.url, 'content-type': 'application/json' }
      const made: { map: string; link: string }[] = []
      for (let at = 0; at < maps; at++) {
        const { id } = await sent<{ id: string }>('/api/maps', { title: `Map ${at}` })
        const { url } = await sent<{ url: string }>(`/api/maps/${id}/links`, { role: 'editor', label: '' })
        made.push({ map: id, link: url })
      }
      const invited: Invited[] = []
      for (let at = 0; at < people; at++) {
        const { map, link } = made[at % maps]!
        const { cookie } = await signIn({ url: first.url, links: { ...first.links, editor: link } }, 'editor')
        invited.push({ name: `person ${at}`, map, cookie, seed: 1 + at })
      }
      return invited

      async function sent<T>(path: string, body: object): Promise<T> {
        const answer = await fetch(first.url + path, { method: 'POST', headers, body: JSON.stringify(body) })
        if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
        return (await answer.json()) as T
      }
    },
    log: (map) => logOf(database.query, map),
    async ownerOf(map) {
      const [owner] = await database.query<{ url: string }>(
        `SELECT nodes.url FROM owners JOIN nodes ON nodes.id = owners.node
         WHERE owners.map = $1 AND nodes.expires > clock_timestamp()`,
        [map],
      )
      const at = servers.findIndex(({ url }) => url === owner?.url)
      return at < 0 ? undefined : at
    },
    database,
    end,
  }
}

/** The sum over its labels of each metric. */
function readMetrics(text: string): ReadonlyMap<string, number> {
  const read = new Map<string, number>()
  for (const line of text.split('\n')) {
    const [, name, value] = /^(\w+)(?:\{[^}]*\})? (\S+)$/.exec(line) ?? []
    if (name !== undefined) read.set(name, (read.get(name) ?? 0) + Number(value))
  }
  return read
}

/** All are held until all are known, so that none is given twice. */
export async function freePorts(count: number): Promise<number[]> {
  const listeners = Array.from({ length: count }, () => createServer().listen(0, '127.0.0.1'))
  await Promise.all(listeners.map((listener) => once(listener, 'listening')))
  const ports = listeners.map((listener) => (listener.address() as AddressInfo).port)
  for (const listener of listeners) listener.close()
  return ports
}
