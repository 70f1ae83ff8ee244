import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CLOSE } from '@golden-thread/shared/protocol'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { openSqlite, type SqliteStore } from '../../server/src/storage/index.ts'
import { type TestClient, testClient } from '../../server/src/sync/testing/testClient.ts'
import { type SyncTestServer, syncTestServer } from '../../server/src/sync/testing/testServer.ts'

let folder: string
let storage: SqliteStore
let server: SyncTestServer
let clients: TestClient[]

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'golden-thread-'))
  storage = await openSqlite({ path: join(folder, 'maps.sqlite') })
  server = await syncTestServer({ storage, limits: { retryMs: 10, retryMsMax: 40, commitIntervalMs: 1 } })
  clients = []
})
afterEach(async () => {
  for (const client of clients) client.close()
  await server.stop()
  rmSync(folder, { recursive: true })
})

async function enter(map = 'm', person = 'anna'): Promise<TestClient> {
  const client = await testClient(`${server.url}/${map}?person=${person}`)
  clients.push(client)
  return client
}
const write = (client: TestClient, from: number, to: number) => {
  for (let i = from; i < to; i++) client.doc.getMap('cells').set(`cell ${i}`, 'x'.repeat(2_000))
}
const told = (client: TestClient) =>
  (client.heard.findLast((message) => message.type === 'store') as { value: object } | undefined)?.value
const acknowledged = (client: TestClient) =>
  client.heard.reduce((most, message) => (message.type === 'saved' ? Math.max(most, message.count) : most), 0)

/** SQLite itself fails, with the error that a real disk would give it. */
const faults = [
  {
    what: 'the disk is full',
    reason: /database or disk is full/,
    begin: async () => {
      const [row] = await storage.sql.all<{ page_count: number }>('PRAGMA page_count')
      await storage.sql.all(`PRAGMA max_page_count = ${row!.page_count + 10}`)
    },
    end: () => storage.sql.all('PRAGMA max_page_count = 1000000'),
  },
  {
    what: 'the file has become read-only',
    reason: /readonly database/,
    begin: () => storage.sql.all('PRAGMA query_only = ON'),
    end: () => storage.sql.all('PRAGMA query_only = OFF'),
  },
]

describe.each(faults)('while $what', ({ reason, begin, end }) => {
  it('[SAVE11] no edit is lost, nothing is acknowledged, all are told, and it ends by itself', async () => {
    const anna = await enter()
    write(anna, 0, 5)
    await anna.untilSaved(6)
    await storage.open('x')
    await begin()
    write(anna, 5, 60)
    await anna.until(() => told(anna), 'word that it is not saved')
    expect(told(anna)).toEqual({ saving: 'failing' })
    await expect(storage.append([entry(200_000)])).rejects.toThrow(reason)
    expect(acknowledged(anna)).toBeLessThan(61)

    // The room goes on for those who come now; a map that is not open is refused.
    const ben = await enter('m', 'ben')
    expect(ben.doc.getMap('cells').size).toBe(60)
    const other = await enter('other', 'carl')
    expect(await other.until(() => other.closedWith)).toBe(CLOSE.storeUnavailable)

    const before = acknowledged(anna)
    const onDisk = new Y.Doc()
    for (const update of (await storage.load('m')).updates) Y.applyUpdate(onDisk, update)
    expect(onDisk.getMap('cells').size).toBeGreaterThanOrEqual(before - 1)

    await end()
    expect(await anna.untilSaved(61)).toBe(61)
    await anna.until(() => (told(anna) as { saving: string }).saving === 'ok', 'word that it is saved again')
    const stored = await storage.load('m')
    for (const update of stored.updates) Y.applyUpdate(onDisk, update)
    expect(onDisk.getMap('cells').toJSON()).toEqual(anna.doc.getMap('cells').toJSON())
  })
})

const entry = (bytes: number) => ({
  mapId: 'x',
  epoch: 1,
  update: new Uint8Array(bytes),
  person: 'anna',
  at: 1,
})
