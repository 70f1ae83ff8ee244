import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import {
  createTestDatabase,
  POSTGRES_URL,
  type TestDatabase,
} from '../../server/src/storage/testing/postgres.ts'
import { type TestClient, testClient } from '../../server/src/sync/testing/testClient.ts'
import { keptOf } from '../nodes/kept.ts'
import { createPerson } from '../nodes/person.ts'
import { startServer, type TestServer } from '../support/server.ts'
import { signIn } from './signedIn.ts'

const OWNER_CHANGED = 4504
const GOING_AWAY = 1001
const POLL = { interval: 20, timeout: 30_000 }
const SIGNED_OUT = 4401
const LINK_REVOKED = 4403
/** The clock of one is an hour fast: with it, its time would not run out while the other takes over. */
const WRONG_CLOCK = {
  NODE_OPTIONS: `--import=${new URL('./wrongClock.ts', import.meta.url).href}`,
  WRONG_BY_MS: '3600000',
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  return port
}

describe.skipIf(POSTGRES_URL === '')('two servers on one database', () => {
  let database: TestDatabase
  const servers: TestServer[] = []
  beforeAll(async () => {
    database = await createTestDatabase()
  })
  afterAll(async () => {
    for (const server of servers) await server.remove()
    await database.drop()
  })

  // Both tests have these two; the last one ends them.
  const kept: Promise<TestServer>[] = []
  async function first(): Promise<TestServer> {
    kept[0] ??= start(WRONG_CLOCK)
    return kept[0]
  }
  async function second(): Promise<TestServer> {
    await first()
    kept[1] ??= start()
    return kept[1]
  }

  async function start(env: Readonly<Record<string, string>> = {}): Promise<TestServer> {
    const port = await freePort()
    const server = await startServer({
      PORT: String(port),
      DATABASE_URL: database.url,
      NODE_URL: `http://127.0.0.1:${port}`,
      CLUSTER_SECRET: 'what only the two servers of this test know',
      ...env,
    })
    servers.push(server)
    return server
  }

  /** Someone at a browser, which comes back by itself for as long as it is told to. */
  async function open(server: TestServer, role: 'owner' | 'editor' | 'viewer') {
    const { cookie, mapId } = await signIn(server, role)
    const doc = new Y.Doc()
    const written = doc.getMap('two')
    const join = () =>
      testClient(`${server.url.replace('http', 'ws')}/sync/${mapId}`, { headers: { cookie }, doc })
    let client = await join()
    /** Whether it came to be on a line that held; on one that did not, it is tried again on the next. */
    const holds = async (condition: () => boolean) => {
      for (;;) {
        await client.until(() => condition() || client.closedWith !== undefined)
        if (condition()) return
        client = await join()
      }
    }
    return {
      cookie,
      mapId,
      keys: () => [...written.keys()].sort(),
      write: (key: string) => written.set(key, 'x'),
      /** Resolves when all of its copy is on disk. */
      async saves() {
        client.close()
        do client = await join()
        while ((await client.until(() => savedOn(client) || client.closedWith)) !== true)
      },
      sees: (key: string) => holds(() => written.has(key)),
      closed: () => client.until(() => client.closedWith),
      told: () => client.heard.filter(({ type }) => type === 'saved').length,
    }
  }
  /** The first message of a connection brings all that the other end lacks. */
  const savedOn = (client: TestClient) =>
    client.heard.some((message) => message.type === 'saved' && message.count >= 1)

  it('[CLU11] show on one what is commented, recorded and taken back at the other', {
    timeout: 120_000,
  }, async () => {
    const [one, two] = [await first(), await second()]
    const { cookie, mapId } = await signIn(one, 'owner')
    const at = (server: TestServer, path: string, method = 'GET', body?: object) =>
      fetch(server.url + path, {
        method,
        headers: { cookie, origin: server.url, 'content-type': 'application/json' },
        ...(body ? { body: JSON.stringify(body) } : {}),
      })
    const api = `/api/maps/${mapId}`
    const made = await at(one, `${api}/boards`, 'POST', { audience: 'public' })
    const board = (await made.json()) as { id: string; url: string }
    const page = async () => (await at(two, new URL(board.url).pathname)).text()
    expect(await page()).not.toContain('Agreed by all of us')
    const state = { name: 'Agreed by all of us', meeting: 'Board', date: '2026-11-30', status: 'agreed' }
    expect((await at(one, `${api}/baselines`, 'POST', state)).status).toBe(201)
    await expect.poll(page).toContain('Agreed by all of us')

    const plain = (await (await at(one, `${api}.json`)).json()) as { elements: { id: string }[] }
    const element = plain.elements[0]?.id
    const said = { on: { element }, text: 'Said at one of them.' }
    expect((await at(one, `${api}/comments`, 'POST', said)).status).toBe(201)
    expect(await (await at(two, `${api}/comments`)).text()).toContain('Said at one of them.')

    await at(one, `${api}/boards/${board.id}`, 'DELETE')
    await expect.poll(async () => (await at(two, new URL(board.url).pathname)).status).toBe(410)
  })

  it('[CLU13] hand over while people draw on them and through them, end by themselves, and lose nothing', {
    timeout: 120_000,
  }, async () => {
    const [one, two] = [await first(), await second()]
    const { cookie } = await signIn(one, 'owner')
    const headers = { cookie, origin: one.url, 'content-type': 'application/json' }
    const body = JSON.stringify({ title: 'Drawn on while servers stop' })
    const made = await fetch(`${one.url}/api/maps`, { method: 'POST', headers, body })
    const { id: map } = (await made.json()) as { id: string }
    const nodes = [one, two].map(({ url }) => `${url.replace('http', 'ws')}/sync`)
    const people = ['anna', 'ben', 'carl', 'dora'].map((name, at) =>
      createPerson({ name, map, nodes, cookie, seed: 40 + at, rate: 30, restless: false, backoffMs: 100 }),
    )
    const saves = async () => {
      const wanted = people.map(({ counts }) => counts.edits + 1)
      await expect
        .poll(() => people.every(({ counts }, at) => counts.acknowledged >= wanted[at]!), POLL)
        .toBe(true)
    }
    await saves()
    const ownerOf = async () =>
      (await database.run(
        `SELECT url FROM owners JOIN nodes ON nodes.id = owners.node WHERE map = '${map}'`,
      )) as { url: string }[]
    for (const end of ['the owner', 'an edge']) {
      const [owner] = await ownerOf()
      const [stopped, other] = (end === 'the owner') === (owner?.url === one.url) ? [one, two] : [two, one]
      expect(await stopped.stop('SIGTERM'), end).toBe(0)
      await saves()
      expect(await ownerOf()).toEqual([{ url: other.url }])
      await stopped.restart()
      // Half of them come by the one that is back.
      for (const person of people.slice(0, 2)) person.moveTo(`${stopped.url.replace('http', 'ws')}/sync`)
      await saves()
    }
    expect(await Promise.all(people.map((person) => person.settle(30_000)))).toEqual([true, true, true, true])
    // Told to come back, and nothing that would load a page again or lead away from the map.
    const codes = new Set(people.flatMap(({ counts }) => Object.keys(counts.endedBy).map(Number)))
    expect([...codes].sort()).toEqual([GOING_AWAY, OWNER_CHANGED])
    const { faults, rows } = await keptOf(database.run, map, people)
    expect(faults).toEqual([])
    // It was made, the first owner opened it, and gave it to the next: an edge that stops takes nothing with it.
    expect([...new Set(rows.map(({ epoch }) => epoch))]).toEqual([0, 1, 2])
    for (const person of people) person.close()
  })

  it('[CLU5] [CLU6] [CLU9] [CLU10] lose no acknowledged edit when the owner is killed, nor when it is paused and wakes up, with a wrong clock', {
    timeout: 120_000,
  }, async () => {
    const [one, two] = [await first(), await second()]
    const anna = await open(one, 'editor')
    const [ben, vera, olga] = [await open(two, 'editor'), await open(two, 'viewer'), await open(two, 'owner')]
    anna.write('anna 1')
    ben.write('ben 1')
    await Promise.all([anna.sees('ben 1'), ben.sees('anna 1'), vera.sees('anna 1')])

    // What the owner of the map was not told of is found out once it hears the others again.
    const { origin, cookie } = { origin: two.url, cookie: olga.cookie }
    const me = await fetch(`${origin}/api/me`, { headers: { cookie: ben.cookie } })
    const { person } = (await me.json()) as { person: { id: string } }
    await database.run(`DELETE FROM grants WHERE person = '${person.id}'`)
    await database.run(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND application_name = 'golden-thread notices'`,
    )
    expect(await ben.closed()).toBe(LINK_REVOKED)

    // A link that is taken back at one server closes what is open by it in a room of the other; so does signing out.
    const address = `${origin}/api/maps/${olga.mapId}/links`
    const links = (await (await fetch(address, { headers: { cookie } })).json()) as {
      id: string
      role: string
    }[]
    const link = links.find(({ role }) => role === 'viewer')
    await fetch(`${address}/${link?.id}`, { method: 'DELETE', headers: { cookie, origin } })
    expect(await vera.closed()).toBe(LINK_REVOKED)
    await fetch(`${origin}/api/sign-out`, { method: 'POST', headers: { cookie, origin } })
    expect(await olga.closed()).toBe(SIGNED_OUT)

    // The owner is paused, is taken over from, and wakes up in the belief that it owns.
    process.kill(one.pid, 'SIGSTOP')
    const carl = await open(two, 'editor')
    carl.write('carl 1')
    await carl.saves()
    const told = anna.told()
    anna.write('anna 2')
    process.kill(one.pid, 'SIGCONT')
    expect(await anna.closed()).toBe(OWNER_CHANGED)
    expect(anna.told()).toBe(told)
    await anna.saves()
    await Promise.all([carl.sees('anna 2'), anna.sees('carl 1')])

    // The new owner is killed; the one before takes over again.
    carl.write('carl 2')
    await carl.saves()
    await two.stop('SIGKILL')
    anna.write('anna 3')
    await anna.saves()
    const all = ['anna 1', 'anna 2', 'anna 3', 'ben 1', 'carl 1', 'carl 2']
    expect(anna.keys()).toEqual(all)

    // The log itself: no gap, no epoch that falls, each edit once, and from it the copy that all have.
    const log = (await database.run(
      `SELECT position, epoch, bytes FROM log WHERE map = '${anna.mapId}' ORDER BY position`,
    )) as { position: string; epoch: string; bytes: Buffer }[]
    expect(log.map(({ position }) => Number(position))).toEqual(log.map((_, index) => index + 1))
    const epochs = log.map(({ epoch }) => Number(epoch))
    expect(epochs).toEqual(epochs.toSorted((a, b) => a - b))
    const read = new Y.Doc()
    for (const { bytes } of log) Y.applyUpdate(read, bytes)
    expect([...read.getMap('two').keys()].sort()).toEqual(all)
  })
})
