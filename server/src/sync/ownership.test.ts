import { CLOSE } from '@golden-thread/shared/protocol'
import { afterEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { StorageError, type Store } from '../storage/index.ts'
import { openMemory } from '../storage/testing/memory.ts'
import { type TestClient, testClient } from './testing/testClient.ts'
import { type SyncTestServer, syncTestServer } from './testing/testServer.ts'

const clients: TestClient[] = []
const servers: SyncTestServer[] = []
afterEach(async () => {
  for (const client of clients.splice(0)) client.close()
  for (const server of servers.splice(0)) await server.stop()
})

async function start(storage = openMemory(), limits = {}) {
  const server = await syncTestServer({ storage, limits })
  servers.push(server)
  return server
}
async function join(server: SyncTestServer, who: string) {
  const client = await testClient(`${server.url}/m?person=${who}`)
  clients.push(client)
  return client
}
const set = (client: TestClient, key: string) => client.doc.getMap('plan').set(key, 'x')
const keysOf = (client: TestClient) => [...client.doc.getMap('plan').keys()].sort()

describe('the owner of a map', () => {
  it('[SAVE20] stops when another has opened it, and nothing that was acknowledged is lost', async () => {
    const storage = openMemory()
    const [first, second] = [await start(storage), await start(storage)]
    const anna = await join(first, 'anna')
    set(anna, 'acknowledged')
    await anna.untilSaved(2)
    const ben = await join(second, 'ben')
    expect(keysOf(ben)).toEqual(['acknowledged'])
    set(ben, 'of the second owner')
    await ben.untilSaved(2)

    set(anna, 'too late')
    expect(await anna.until(() => anna.closedWith)).toBe(CLOSE.ownerChanged)
    expect(anna.heard.some((message) => message.type === 'saved' && message.count > 2)).toBe(false)
    expect(first.rooms.health().rooms).toBe(0)
    expect(first.logged).toContain('warn another server has opened this map; its room is closed')

    // She comes back, which is what the code asks for, and finds all that was acknowledged to anyone.
    const again = await join(first, 'anna')
    expect(keysOf(again)).toEqual(['acknowledged', 'of the second owner'])
    Y.applyUpdate(again.doc, Y.encodeStateAsUpdate(anna.doc))
    await again.untilSaved(2)
    const carl = await join(await start(storage), 'carl')
    expect(keysOf(carl)).toEqual(['acknowledged', 'of the second owner', 'too late'])
  })

  it('[SAVE20] does not leave an edit of the server itself waiting for ever', async () => {
    const storage = openMemory()
    const server = await start(storage)
    await join(server, 'anna')
    await storage.open('m')
    const doc = new Y.Doc()
    doc.getMap('plan').set('server', 'x')
    await expect(server.rooms.write('m', Y.encodeStateAsUpdate(doc), 'server')).rejects.toThrow(
      /Another server has opened this map/,
    )
  })
})

describe('a damaged map', () => {
  const damaged = () => Promise.reject(new StorageError('damaged', 'Map m is damaged on disk.'))

  it('[SAVE7] is not opened, and whoever comes is told for good', async () => {
    const server = await start({ ...openMemory(), open: damaged })
    const anna = await join(server, 'anna')
    expect(await anna.until(() => anna.closedWith)).toBe(CLOSE.mapDamaged)
    expect(server.rooms.health().rooms).toBe(0)
  })

  it('[SAVE7] that was put together from its log is said, and gets a new snapshot', async () => {
    const inner = openMemory()
    const doc = new Y.Doc()
    doc.getMap('plan').set('first', 'x')
    await inner.maps.create({ id: 'm', title: '', createdAt: 1, snapshot: Y.encodeStateAsUpdate(doc) })
    const kept = Promise.withResolvers<Uint8Array>()
    const rebuilt: Store = {
      ...inner,
      async open(id) {
        const { snapshot, ...opened } = await inner.open(id)
        return { ...opened, snapshot: null, updates: [snapshot!], rebuilt: true }
      },
      async compact(...values) {
        await inner.compact(...values)
        kept.resolve(values[3])
      },
    }
    // However busy the machine is, the thread that makes the snapshot is waited for.
    const server = await start(rebuilt, { openWaitMsMax: 60_000 })
    const anna = await join(server, 'anna')
    expect(keysOf(anna)).toEqual(['first'])
    expect(server.logged).toEqual([
      'error the snapshot of a map is damaged; it was put together again from its log',
    ])
    const made = new Y.Doc()
    Y.applyUpdate(made, await kept.promise)
    expect(made.getMap('plan').toJSON()).toEqual({ first: 'x' })
  })
})
