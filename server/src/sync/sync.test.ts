import { CLOSE, FRAME, PROTOCOL_VERSION, SYNC } from '@golden-thread/shared/protocol'
import { afterEach, describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { faultyStorage } from '../storage/testing/faulty.ts'
import { openMemory } from '../storage/testing/memory.ts'
import type { SyncLimits } from './limits.ts'
import { awarenessMessage, type TestClient, testClient } from './testing/testClient.ts'
import { type SyncTestServer, syncTestServer } from './testing/testServer.ts'

const clients: TestClient[] = []
let server: SyncTestServer
afterEach(async () => {
  for (const client of clients.splice(0)) client.close()
  await server.stop()
})

async function start(limits: Partial<SyncLimits> = {}, storage = openMemory()) {
  server = await syncTestServer({ storage, limits })
}
async function join(who = 'person=anna', options = {}) {
  const client = await testClient(`${server.url}/m?${who}`, options)
  clients.push(client)
  return client
}
const titleOf = (client: TestClient) => client.doc.getMap('about').get('title')
const setTitle = (client: TestClient, title: string) => client.doc.getMap('about').set('title', title)
const untilTitle = (client: TestClient, title: string) =>
  client.until(() => titleOf(client) === title, `title ${title}`)
const refusals = (client: TestClient) => client.heard.filter((message) => message.type === 'refused')

describe('a room', () => {
  it('[ROOM1] passes an edit on to everyone else and not back to its author', async () => {
    await start()
    const [anna, ben] = [await join(), await join('person=ben')]
    setTitle(anna, 'Plan')
    await untilTitle(ben, 'Plan')
    await anna.untilSaved(2)
    expect(anna.heard.filter((message) => message.type === 'update')).toEqual([])
  })

  it('[ROOM2] tells each who they are before anything else', async () => {
    await start()
    const ben = await join('person=ben&role=viewer')
    expect(ben.heard[0]).toEqual({
      type: 'session',
      value: {
        role: 'viewer',
        person: { id: 'ben', name: 'ben', colour: '#123456' },
        protocol: PROTOCOL_VERSION,
      },
    })
  })

  // A commenter says what they have to say over HTTP, and holds a viewer's socket.
  it.each(['viewer', 'commenter'])(
    '[ROOM3] takes nothing from a %s, in whatever message it comes',
    async (role) => {
      await start()
      const [anna, ben] = [await join(), await join(`person=ben&role=${role}`)]
      const theirs = new Y.Doc()
      theirs.getMap('about').set('title', 'Mine')
      const update = Y.encodeStateAsUpdate(theirs)
      ben.send(FRAME.sync, SYNC.update, update)
      ben.send(FRAME.sync, SYNC.step2, update)
      await ben.until(() => refusals(ben).length === 1)
      setTitle(anna, 'Plan')
      await untilTitle(ben, 'Plan')
      expect(refusals(ben)[0]).toMatchObject({ value: { reason: 'read-only' } })
      expect(titleOf(anna)).toBe('Plan')
      expect((await server.storage.load('m')).updates).toHaveLength(1)
      for (const type of [2, 100, 101, 102, 103, 104]) {
        const other = await join(`person=ben&role=${role}`)
        other.send(type, update)
        await other.until(() => other.closedWith === CLOSE.malformed)
      }
    },
  )

  it('[ROOM4] keeps an update back that builds on one not here yet, and passes both on when it has come', async () => {
    await start()
    const [anna, ben] = [await join(), await join('person=ben')]
    const theirs = new Y.Doc()
    const updates: Uint8Array[] = []
    theirs.on('update', (update: Uint8Array) => updates.push(update))
    theirs.getMap('about').set('title', 'one')
    theirs.getMap('about').set('title', 'two')
    anna.sendUpdate(updates[1]!)
    await anna.untilSaved(2)
    expect(ben.heard.filter((message) => message.type === 'update')).toEqual([])
    anna.sendUpdate(updates[0]!)
    await untilTitle(ben, 'two')
  })

  it('[ROOM4] refuses more waiting updates than it may keep', async () => {
    await start({ pendingUpdatesMax: 3 })
    const anna = await join()
    const theirs = new Y.Doc()
    const updates: Uint8Array[] = []
    theirs.on('update', (update: Uint8Array) => updates.push(update))
    for (let i = 0; i < 6; i++) theirs.getMap('about').set('title', `${i}`)
    for (const update of updates.slice(1)) anna.sendUpdate(update)
    await anna.until(() => refusals(anna).length === 2)
    expect(refusals(anna)[0]).toMatchObject({ value: { reason: 'pending' } })
  })

  it('[ROOM5] passes nothing on that all know already', async () => {
    await start()
    const [anna, ben] = [await join(), await join('person=ben')]
    setTitle(anna, 'one')
    setTitle(anna, 'two')
    await untilTitle(ben, 'two')
    const before = ben.heard.length
    anna.sendUpdate(Y.encodeStateAsUpdate(anna.doc))
    anna.send(FRAME.sync, SYNC.step2, Y.encodeStateAsUpdate(anna.doc))
    await anna.untilSaved(5)
    expect(ben.heard.length).toBe(before)
  })

  it('[ROOM6] gives who joins the whole state in one step 2, and who comes back only what they lack', async () => {
    await start()
    const anna = await join()
    for (let i = 0; i < 250; i++) anna.doc.getMap('elements').set(`e${i}`, 'x'.repeat(100))
    await anna.untilSaved(251)
    const ben = await join('person=ben')
    expect(ben.doc.getMap('elements').size).toBe(250)
    const before = ben.heard.length
    ben.send(FRAME.sync, SYNC.step1, Y.encodeStateVector(ben.doc))
    const answer = await ben.until(() => ben.heard.slice(before).find((message) => message.type === 'step2'))
    expect(answer).toEqual({ type: 'step2', bytes: new Uint8Array([0, 0]) })
  })

  it('[ROOM7] opens once however many join at once, and closes after the last', async () => {
    const storage = openMemory()
    let loads = 0
    const countingOpen = (map: string) => {
      loads += 1
      return storage.open(map)
    }
    await start({ roomIdleMs: 20 }, { ...storage, open: countingOpen })
    await Promise.all(Array.from({ length: 10 }, () => join()))
    expect(loads).toBe(1)
    setTitle(clients[0]!, 'Plan')
    await clients[0]!.untilSaved(2)
    for (const client of clients.splice(0)) client.close()
    while (server.rooms.health().rooms > 0) await sleep(10)
    expect(server.rooms.health()).toMatchObject({ rooms: 0, sockets: 0 })
    expect(titleOf(await join())).toBe('Plan')
    expect(loads).toBe(2)
  })

  it('[ROOM8] closes a socket that sends what it cannot read, and no other', async () => {
    await start({ frameBytesMax: 10_000 })
    const anna = await join()
    const bad: [unknown, number][] = [
      [new Uint8Array([]), CLOSE.malformed],
      [new Uint8Array([0]), CLOSE.malformed],
      [new Uint8Array([0, 2, 200]), CLOSE.malformed],
      [new Uint8Array([0, 2, 3, 1, 2, 3]), CLOSE.malformed],
      [new Uint8Array([0, 9, 0]), CLOSE.malformed],
      [new Uint8Array([0, 0, 1, 5]), CLOSE.malformed],
      [new Uint8Array([1, 3, 1, 2, 3]), CLOSE.malformed],
      [new Uint8Array([3, 3]), CLOSE.malformed],
      [new Uint8Array([99]), CLOSE.malformed],
      ['text', CLOSE.malformed],
      [new Uint8Array(10_001), CLOSE.frameTooLarge],
    ]
    for (const [message, code] of bad) {
      const ben = await join('person=ben')
      ben.socket.send(message as Uint8Array)
      expect(await ben.until(() => ben.closedWith)).toBe(code)
    }
    expect(anna.closedWith).toBeUndefined()
    setTitle(anna, 'Plan')
    await anna.untilSaved(2)
  })

  it('[ROOM9] lets no person and no map have more sockets than allowed', async () => {
    await start({ socketsPerPersonMax: 2, socketsPerRoomMax: 3 })
    await join()
    await join()
    const third = await join()
    expect(await third.until(() => third.closedWith)).toBe(CLOSE.tooMany)
    await join('person=ben')
    const carl = await join('person=carl')
    expect(await carl.until(() => carl.closedWith)).toBe(CLOSE.tooMany)
  })

  it('[ROOM10] slows a sender down that goes over its rate, and sends it away when it keeps on', async () => {
    await start({ messagesPerSecondMax: 10, burstSeconds: 1, throttledMsMax: 300 })
    const [anna, ben] = [await join(), await join('person=ben')]
    const flood = setInterval(() => {
      for (let i = 0; i < 20; i++) ben.send(FRAME.queryAwareness)
    }, 5)
    expect(await ben.until(() => ben.closedWith)).toBe(CLOSE.tooFast)
    clearInterval(flood)
    setTitle(anna, 'Plan')
    await anna.untilSaved(2)
  })

  it('[ROOM11] closes the sockets of a revoked link with its code, and no others', async () => {
    await start()
    const [anna, ben] = [await join('link=a'), await join('person=ben&link=b')]
    expect(server.rooms.closeSockets((socket) => socket.linkId === 'b', CLOSE.linkRevoked)).toBe(1)
    expect(await ben.until(() => ben.closedWith)).toBe(CLOSE.linkRevoked)
    expect(anna.closedWith).toBeUndefined()
  })

  it('[ROOM12] refuses what would make a map larger than a map may be', async () => {
    await start({ mapBytesMax: 2_000 })
    const anna = await join()
    setTitle(anna, 'x'.repeat(3_000))
    await anna.until(() => refusals(anna).length === 1)
    expect(refusals(anna)[0]).toMatchObject({ value: { reason: 'map-full' } })
  })

  it('takes an edit that the server makes like any other', async () => {
    await start()
    const anna = await join()
    const doc = new Y.Doc()
    doc.getMap('about').set('title', 'Renamed')
    await server.rooms.write('m', Y.encodeStateAsUpdate(doc), 'server')
    await untilTitle(anna, 'Renamed')
    const read = new Y.Doc()
    Y.applyUpdate(read, await server.rooms.bytesOf('m'))
    expect(read.getMap('about').get('title')).toBe('Renamed')
    expect(await server.storage.history('m', 0, 10)).toMatchObject([{ person: 'server' }])
  })
})

describe('presence', () => {
  const seen = (client: TestClient, id: number) =>
    client.heard.findLast((message) => message.type === 'awareness' && message.states.has(id)) as
      | { states: ReadonlyMap<number, { user?: object; cursor?: object } | null> }
      | undefined

  it('[ROOM13] shows a client to the others with the name of its session, whatever it claims', async () => {
    await start()
    const [anna, ben] = [await join(), await join('person=ben')]
    anna.send(
      FRAME.awareness,
      awarenessMessage({ 7: { cursor: { x: 1, y: 2 }, user: { name: 'The Mayor' } } }),
    )
    const told = await ben.until(() => seen(ben, 7))
    expect(told.states.get(7)).toEqual({
      cursor: { x: 1, y: 2 },
      user: { name: 'anna', color: '#123456', colour: '#123456' },
    })
    // What anna is told next comes after it.
    ben.send(FRAME.awareness, awarenessMessage({ 8: { cursor: 'there' } }))
    await anna.until(() => seen(anna, 8))
    expect(seen(anna, 7)).toBeUndefined()
    server.rooms.rename('anna', 'Anna B.')
    await ben.until(() => JSON.stringify(seen(ben, 7)?.states.get(7)).includes('Anna B.'))
  })

  it('[ROOM14] lets nobody speak for a client of someone else', async () => {
    await start()
    const [anna, ben, carl] = [await join(), await join('person=ben'), await join('person=carl')]
    anna.send(FRAME.awareness, awarenessMessage({ 7: { cursor: 'here' } }))
    await carl.until(() => seen(carl, 7))
    ben.send(FRAME.awareness, awarenessMessage({ 8: {}, 7: { cursor: 'there' } }, 99))
    ben.send(FRAME.awareness, awarenessMessage({ 7: null }, 100))
    await carl.until(() => seen(carl, 8))
    expect(seen(carl, 7)?.states.get(7)).toMatchObject({ cursor: 'here' })
  })

  it('[ROOM15] takes a client away when its connection goes, and shows it to who comes later until then', async () => {
    // What is told again with each heartbeat would hide that somebody was not told in the beginning.
    await start({ heartbeatMs: 3_600_000 })
    const [anna, ben] = [await join(), await join('person=ben')]
    anna.send(FRAME.awareness, awarenessMessage({ 7: { cursor: 'here' } }))
    await ben.until(() => seen(ben, 7))
    const carl = await join('person=carl')
    await carl.until(() => seen(carl, 7)?.states.get(7))
    anna.close()
    await ben.until(() => seen(ben, 7)?.states.get(7) === null)
  })

  it('[ROOM16] tells nobody again what a client only repeats, and keeps quiet clients from being forgotten', async () => {
    await start({ heartbeatMs: 100 })
    const [anna, ben] = [await join(), await join('person=ben')]
    anna.send(FRAME.awareness, awarenessMessage({ 7: { cursor: 'here' } }, 1))
    await ben.until(() => seen(ben, 7))
    const count = () => ben.heard.filter((m) => m.type === 'awareness' && m.states.has(7)).length
    for (let clock = 2; clock < 30; clock++)
      anna.send(FRAME.awareness, awarenessMessage({ 7: { cursor: 'here' } }, clock))
    await ben.until(() => count() === 2)
    expect(seen(anna, 7)).toBeUndefined()
  })
})

describe('saving', () => {
  it('[SAVE9] acknowledges a message when it is on disk and not before', async () => {
    const storage = faultyStorage(openMemory())
    await start({}, storage)
    const [anna, ben] = [await join(), await join('person=ben')]
    await anna.untilSaved(1)
    storage.slow(200)
    setTitle(anna, 'Plan')
    await untilTitle(ben, 'Plan')
    expect(anna.heard.filter((m) => m.type === 'saved').at(-1)).toMatchObject({ count: 1 })
    await anna.untilSaved(2)
    expect((await storage.load('m')).updates).toHaveLength(1)
  })

  it('[SAVE9] acknowledges nothing that waits behind what is being written', async () => {
    const storage = openMemory()
    const written = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    const begun = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    let batches = 0
    const append: typeof storage.append = async (batch) => {
      begun[batches]?.resolve()
      await written[batches++]?.promise
      return storage.append(batch)
    }
    await start({}, { ...storage, append })
    const [anna, ben] = [await join(), await join('person=ben')]
    await ben.untilSaved(1)
    setTitle(anna, 'Plan')
    await begun[0]?.promise
    await untilTitle(ben, 'Plan')
    setTitle(ben, 'Plans')
    await untilTitle(anna, 'Plans')
    written[0]?.resolve()
    await anna.untilSaved(2)
    await begun[1]?.promise
    expect(ben.heard.filter((m) => m.type === 'saved')).toMatchObject([{ count: 1 }])
    written[1]?.resolve()
    await ben.untilSaved(2)
  })

  it('[SAVE10] makes a lost acknowledgement good after a reconnect, but not before what was sent is on disk', async () => {
    const storage = openMemory()
    const held = Promise.withResolvers<void>()
    await start({}, { ...storage, append: (batch) => held.promise.then(() => storage.append(batch)) })
    const anna = await join()
    setTitle(anna, 'Plan')
    const again = await join('person=anna', { doc: anna.doc })
    // Its step 2 has been read by the time that the server answers what was sent after it.
    for (let round = 0; round < 2; round += 1) {
      const before = again.heard.length
      again.send(FRAME.queryAwareness)
      await again.until(() => again.heard.slice(before).some((m) => m.type === 'awareness'))
    }
    expect(again.heard.filter((m) => m.type === 'saved')).toEqual([])
    held.resolve()
    await again.untilSaved(1)
  })

  it('[SAVE11] keeps everything and tries again while the store fails, and says so', async () => {
    const storage = faultyStorage(openMemory())
    const append = vi.spyOn(storage, 'append')
    await start({ retryMs: 10, retryMsMax: 10, roomIdleMs: IDLE_MS }, storage)
    const anna = await join()
    storage.fail({ kind: 'refuse' })
    setTitle(anna, 'Plan')
    const store = () =>
      (anna.heard.findLast((m) => m.type === 'store') as { value: object } | undefined)?.value as {
        saving?: string
      }
    await anna.until(() => store()?.saving === 'failing')
    expect(server.rooms.health()).toMatchObject({ saving: 'failing', queued: 1 })
    // Another map is not opened now; this one is.
    const other = await testClient(`${server.url}/other`)
    clients.push(other)
    expect(await other.until(() => other.closedWith)).toBe(CLOSE.storeUnavailable)
    const ben = await join('person=ben')
    expect(titleOf(ben)).toBe('Plan')
    expect(ben.heard.some((m) => m.type === 'store')).toBe(true)
    ben.close()
    anna.close()
    while (server.rooms.health().sockets > 0) await sleep(10)
    // Nothing tells of a room that stays: it has been tried again more often than an empty one is kept that long.
    const tried = append.mock.calls.length
    while (append.mock.calls.length < tried + 10) await sleep(10)
    expect(server.rooms.health()).toMatchObject({ rooms: 1, sockets: 0 })
    storage.fail(undefined)
    const late = await join('person=carl')
    expect(titleOf(late)).toBe('Plan')
    while (server.rooms.health().queued > 0) await sleep(10)
    expect((await storage.load('m')).updates).toHaveLength(1)
    expect(server.logged).toEqual([
      'error saving fails; it is tried again until it succeeds',
      'info saving works again',
    ])
  })

  it('[SAVE11] is not hurt by an answer that was lost: what is written twice is known', async () => {
    const storage = faultyStorage(openMemory())
    await start({ retryMs: 10 }, storage)
    const anna = await join()
    storage.fail({ kind: 'lose-answer' })
    setTitle(anna, 'Plan')
    await anna.until(() => anna.heard.some((m) => m.type === 'store'))
    storage.fail(undefined)
    await anna.untilSaved(2)
    const read = new Y.Doc()
    Y.applyUpdate(read, await server.rooms.bytesOf('m'))
    expect(read.getMap('about').get('title')).toBe('Plan')
  })

  it('[SAVE12] stops within its time: what is queued is saved, then all are sent away to come back', async () => {
    const storage = faultyStorage(openMemory())
    await start({}, storage)
    const anna = await join()
    storage.slow(100)
    setTitle(anna, 'Plan')
    while (server.rooms.health().queued === 0) await sleep(1)
    expect(await server.rooms.drain(2_000)).toEqual({ saved: true })
    expect(await anna.until(() => anna.closedWith)).toBe(CLOSE.goingAway)
    expect((await storage.load('m')).updates).toHaveLength(1)
  })

  it('[SAVE12] stops in bounded time though the store never answers, and says what is not saved', async () => {
    const storage = faultyStorage(openMemory())
    await start({}, storage)
    const anna = await join()
    storage.fail({ kind: 'refuse' })
    setTitle(anna, 'Plan')
    await anna.until(() => anna.heard.some((m) => m.type === 'store'))
    const started = Date.now()
    expect(await server.rooms.drain(200)).toEqual({ saved: false })
    expect(Date.now() - started).toBeLessThan(1_000)
    expect(server.logged.at(-1)).toMatch(/did not take all updates/)
  })

  it('[SAVE13] makes a snapshot of many updates and opens from it', async () => {
    await start({ compactAfterUpdates: 100 })
    const anna = await join()
    for (let i = 0; i < 400; i++) setTitle(anna, `edit ${i}`)
    await anna.untilSaved(401)
    const stored = await vi.waitFor(
      async () => {
        const found = await server.storage.load('m')
        expect(found.snapshot).not.toBeNull()
        return found
      },
      { timeout: 30_000 },
    )
    expect(stored.snapshot!.byteLength).toBeLessThan(200)
    expect(await server.storage.history('m', 0, 1_000)).toHaveLength(400)
    setTitle(anna, 'last')
    await anna.untilSaved(402)
    // By now there may be a newer snapshot than the one that was looked at above.
    const latest = await server.storage.load('m')
    const read = new Y.Doc()
    for (const bytes of [latest.snapshot!, ...latest.updates]) Y.applyUpdate(read, bytes)
    expect(read.getMap('about').get('title')).toBe('last')
    const ben = await join('person=ben')
    expect(titleOf(ben)).toBe('last')
  })
})

/** How long an empty room is kept where a test waits for that. */
const IDLE_MS = 10

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
