// What it costs a server to bring an edit to one reader: one server on SQLite, one on PostgreSQL, and two of which one owns
// the map and the other, its edge, has everybody in it. CPU is that of each server process alone, threads included; read
// the ratios, since the machine is shared. ROUNDS (default 3) says how often each is measured, in turns and after a round
// that does not count; medians are printed. The load of two people shows what an edit costs before anybody reads it.
import { startPostgres } from '../../scripts/postgres.mjs'
import { signIn } from '../faults/signedIn.ts'
import { startNodes } from '../nodes/nodes.ts'
import { startServer, type TestServer } from '../support/server.ts'
import { UNLIMITED } from './support/launch.ts'
import { ownDatabase } from './support/ownDatabase.ts'
import { median, ms, printTable, ratio } from './support/print.ts'
import { METERED, used } from './support/used.ts'
import { connect } from './sync/client.ts'
import type { Measured } from './sync/load.ts'
import type { Room } from './sync/rival.ts'
import { runLoad } from './sync/runLoad.ts'

const ROUNDS = Number(process.env['ROUNDS'] ?? 3)
const SECONDS = Number(process.env['SECONDS'] ?? 10)
/** Longer than a server takes to collect once what starting left behind. */
const WARM_SECONDS = 3
const LOADS = [
  { people: 2, rate: 50, writers: 1 },
  { people: 200, rate: 50, writers: 10 },
  { people: 500, rate: 50, writers: 10 },
  { people: 1_000, rate: 20, writers: 10 },
]

interface Way {
  readonly servers: readonly (readonly [name: string, server: TestServer])[]
  readonly room: Room
  /** Before anybody else comes: the map is to be open where it is to be owned. Answers what is done when all are there. */
  readonly open?: () => Promise<() => Promise<void>>
}

const roomOn = (server: Pick<TestServer, 'url'>, map: string, cookie: string): Room => ({
  url: `${server.url.replace('http', 'ws')}/sync/${map}`,
  document: map,
  headers: { cookie },
})

async function alone(name: string, server: TestServer): Promise<Way> {
  const { cookie } = await signIn(server, 'owner')
  const made = await fetch(`${server.url}/api/maps`, {
    method: 'POST',
    headers: { cookie, origin: server.url, 'content-type': 'application/json' },
    body: JSON.stringify({ title: 'Deliveries' }),
  })
  const { id } = (await made.json()) as { id: string }
  return { servers: [[name, server]], room: roomOn(server, id, cookie) }
}

const postgres = await startPostgres({ durable: true })
const env = { ...UNLIMITED, ...METERED }
const sqlite = await startServer(env)
const ending: (() => Promise<unknown>)[] = [() => sqlite.remove()]
try {
  const ways = [await alone('one, on SQLite', sqlite)]
  if (postgres.url !== '') {
    const single = await startServer({ ...env, DATABASE_URL: await ownDatabase(postgres.url, 'single') })
    ending.push(() => single.remove())
    ways.push(await alone('one, on PostgreSQL', single))
    const nodes = await startNodes(postgres.url, 2, env)
    ending.push(() => nodes.end())
    const [owner, edge] = nodes.servers as [TestServer, TestServer]
    const [person] = await nodes.invite(1, 1)
    const { map, cookie } = person!
    ways.push({
      servers: [
        ['owner', owner],
        ['edge', edge],
      ],
      room: roomOn(edge, map, cookie),
      async open() {
        const first = await connect('y', roomOn(owner, map, cookie))
        return async () => {
          first.close()
          if ((await nodes.ownerOf(map)) !== 0) throw new Error('The first server does not own the map.')
        }
      },
    })
  }
  for (const load of LOADS) await measure(ways, load)
} finally {
  for (const end of ending.reverse()) await end()
  await postgres.stop()
}
process.exit()

async function measure(ways: readonly Way[], load: (typeof LOADS)[number]): Promise<void> {
  const costs = new Map<string, { micros: number; measured: Measured }[]>()
  for (let round = -1; round < ROUNDS; round += 1)
    for (const { servers, room, open } of ways) {
      let before: number[] = []
      const now = () => Promise.all(servers.map(async ([, server]) => (await used(server)).cpu))
      const opened = await open?.()
      const measured = await runLoad(
        {
          dialect: 'y',
          answers: true,
          rooms: [room],
          peoplePerRoom: load.people,
          rate: load.rate,
          writersPerRoom: load.writers,
          seconds: round < 0 ? WARM_SECONDS : SECONDS,
        },
        async () => {
          await opened?.()
          before = await now()
        },
      )
      const after = await now()
      if (round < 0) continue
      for (const [at, [name]] of servers.entries()) {
        const micros = ((after[at]! - before[at]!) * 1e6) / measured.deliveries
        costs.set(name, [...(costs.get(name) ?? []), { micros, measured }])
      }
    }
  console.log(`\n${load.people} people, ${load.writers} of them drawing, ${load.rate} edits a second:`)
  const cost = (name: string) => median((costs.get(name) ?? []).map(({ micros }) => micros))
  printTable(
    ['server', 'CPU µs a delivery', 'of SQLite', 'of PostgreSQL', 'p50', 'p99', 'durable p50', 'complete'],
    [...costs].map(([name, rounds]) => {
      const of = (value: (one: Measured) => number | undefined) =>
        ms(median(rounds.map(({ measured }) => value(measured) ?? Number.NaN)))
      return [
        name,
        cost(name).toFixed(2),
        ratio(cost(name), cost('one, on SQLite')),
        ratio(cost(name), cost('one, on PostgreSQL')),
        of(({ latency }) => latency.p50),
        of(({ latency }) => latency.p99),
        of(({ durable }) => durable?.p50),
        rounds.every(({ measured }) => measured.complete) ? 'yes' : 'NO',
      ]
    }),
  )
}
