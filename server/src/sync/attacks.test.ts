import { CLOSE, FRAME, SYNC } from '@golden-thread/shared/protocol'
import { afterEach, expect, it } from 'vitest'
import * as Y from 'yjs'
import { openMemory } from '../storage/testing/memory.ts'
import type { SyncLimits } from './limits.ts'
import { awarenessMessage, type TestClient, testClient } from './testing/testClient.ts'
import { type SyncTestServer, type SyncTestServerOptions, syncTestServer } from './testing/testServer.ts'

const clients: TestClient[] = []
let server: SyncTestServer
afterEach(async () => {
  for (const client of clients.splice(0)) client.close()
  await server.stop()
})

async function start(limits: Partial<SyncLimits> = {}, options: SyncTestServerOptions = {}) {
  server = await syncTestServer({ ...options, limits })
}
async function join(map: string, who: string, options = {}) {
  const client = await testClient(`${server.url}/${map}?${who}`, options)
  clients.push(client)
  return client
}
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
const refusals = (client: TestClient) => client.heard.filter((message) => message.type === 'refused')
const differences = async () => (await server.metrics.differences.get()).values[0]?.value ?? 0

/** A document and the updates that made it, each standing on the one before. */
function chain(texts: readonly string[]) {
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  for (const [index, text] of texts.entries()) doc.getMap('elements').set(`${index}`, text)
  return updates
}

it('[LOAD1] answers a viewer who asks 2,000 times what was asked last, one at a time, and away from the others', async () => {
  await start()
  const anna = await join('large', 'person=anna')
  // Large enough to be cut in a thread, and too small for a snapshot, which would have to have its turn there first.
  for (let index = 0; index < 9; index += 1)
    anna.doc.getMap('elements').set(`${index}`, String(index).repeat(10_000))
  await anna.untilSaved(10)
  const viewer = await join('large', 'person=vic&role=viewer')
  const [ben, cai] = [await join('other', 'person=ben'), await join('other', 'person=cai')]

  const heardBefore = viewer.heard.length
  // Each asks for something else, so that nothing kept answers it; the last lacks most, so that its answer is known.
  const ask = (asked: number, has: number) =>
    viewer.send(
      FRAME.sync,
      SYNC.step1,
      Y.encodeStateVector(
        new Map([
          [anna.doc.clientID, has],
          [asked, 1],
        ]),
      ),
    )
  for (let asked = 1; asked < 2_000; asked += 1) ask(asked, 8)
  ask(2_000, 1)
  ben.doc.getMap('about').set('title', 'Plan')
  await cai.until(() => cai.doc.getMap('about').get('title') === 'Plan')
  const answers = () =>
    viewer.heard.slice(heardBefore).flatMap((message) => (message.type === 'step2' ? message.bytes : []))
  await viewer.until(() => answers().some(({ byteLength }) => byteLength > 50_000), 'the last answer')
  expect(await differences()).toBeLessThan(200)
  expect(answers().length).toBeLessThan(200)
})

it('[LOAD1] cuts nothing out for who has everything, who has nothing, and asks for each again', async () => {
  await start()
  const anna = await join('m', 'person=anna')
  anna.doc.getMap('elements').set('a', 'x'.repeat(100_000))
  anna.doc.getMap('elements').delete('a')
  await anna.untilSaved(3)
  const ben = await join('m', 'person=ben')
  ben.send(FRAME.sync, SYNC.step1, Y.encodeStateVector(ben.doc))
  await ben.until(() => ben.heard.filter((message) => message.type === 'step2').length === 2)
  expect(await differences()).toBe(0)
  // Deletions move no clock: who has all else is told of them.
  const last = ben.heard.findLast((message) => message.type === 'step2') as { bytes: Uint8Array }
  const doc = new Y.Doc()
  Y.applyUpdate(doc, last.bytes)
  expect(Y.decodeUpdate(last.bytes).ds.clients.get(anna.doc.clientID)).toHaveLength(1)
})

it('[LOAD1] charges whoever asks for what is cut out for them', async () => {
  await start({ bytesPerSecondMax: 10_000, personFactor: 1, burstSeconds: 1, throttledMsMax: 1 })
  await server.rooms.write('m', chain(['x'.repeat(200_000)])[0]!, 'server')
  const viewer = await join('m', 'person=vic&role=viewer')
  for (const client of [1, 2, 3])
    viewer.send(FRAME.sync, SYNC.step1, Y.encodeStateVector(new Map([[client, 1]])))
  expect(await viewer.until(() => viewer.closedWith)).toBe(CLOSE.tooFast)
})

it('[LOAD10] holds a person back who floods presence, over however many sockets', async () => {
  await start({ presenceBytesPerPersonPerSecondMax: 2_000, throttledMsMax: 1 })
  const sockets = [await join('m', 'person=vic&role=viewer'), await join('m', 'person=vic&role=viewer')]
  const ben = await join('m', 'person=ben')
  let clock = 1
  const flood = setInterval(() => {
    clock += 1
    for (const [index, socket] of sockets.entries())
      socket.send(
        FRAME.awareness,
        awarenessMessage({ [index + 1]: { cursor: `${clock}`.repeat(500) } }, clock),
      )
  }, 5)
  for (const socket of sockets) expect(await socket.until(() => socket.closedWith)).toBe(CLOSE.tooFast)
  clearInterval(flood)
  expect(ben.closedWith).toBeUndefined()
})

it('[LOAD1] brings a peer up to date that lacks a part of a large map', async () => {
  await start()
  const anna = await join('m', 'person=anna')
  for (let index = 0; index < 3; index += 1) anna.doc.getMap('elements').set(`${index}`, 'x'.repeat(100_000))
  await anna.untilSaved(4)
  const half = new Y.Doc()
  Y.applyUpdate(half, (await server.storage.load('m')).updates[0]!)
  const ben = await join('m', 'person=ben', { doc: half })
  expect(ben.doc.getMap('elements').size).toBe(3)
  expect(await differences()).toBe(1)
})

it('[LOAD2] keeps no more bytes that wait for an earlier update than one socket and one map may have', async () => {
  await start({ pendingBytesPerSocketMax: 250_000, pendingBytesMax: 400_000 })
  const anna = await join('m', 'person=anna')
  const updates = chain(Array.from({ length: 10 }, () => 'x'.repeat(100_000)))
  for (const update of updates.slice(1, 5)) anna.sendUpdate(update)
  await anna.until(() => refusals(anna).length === 2)
  const ben = await join('m', 'person=ben')
  for (const update of updates.slice(5)) ben.sendUpdate(update)
  await ben.until(() => refusals(ben).length === 4)
  expect(refusals(anna)[0]).toMatchObject({ value: { reason: 'pending' } })
  // What waited and was kept is whole once the first has come.
  anna.sendUpdate(updates[0]!)
  await ben.until(() => ben.doc.getMap('elements').size === 3)
})

it('[LOAD2] counts what waits into the size of the map', async () => {
  await start({ mapBytesMax: 250_000 })
  const anna = await join('m', 'person=anna')
  for (const update of chain(['', 'x'.repeat(100_000), 'x'.repeat(100_000), 'x'.repeat(100_000)]).slice(1))
    anna.sendUpdate(update)
  await anna.until(() => refusals(anna).length === 1)
  expect(refusals(anna)[0]).toMatchObject({ value: { reason: 'map-full' } })
})

it('[LOAD2] gives up what waits for too long, tells its author, and takes it again with what it stands on', async () => {
  await start({ pendingMsMax: 50 })
  const [anna, ben] = [await join('m', 'person=anna'), await join('m', 'person=ben')]
  const [first, second] = chain(['one', 'two'])
  anna.sendUpdate(second!)
  await anna.until(() => refusals(anna).length === 1)
  expect(refusals(anna)[0]).toMatchObject({ value: { reason: 'pending' } })
  expect(refusals(ben)).toEqual([])
  anna.sendUpdate(first!)
  anna.sendUpdate(second!)
  await ben.until(() => ben.doc.getMap('elements').size === 2)
})

it('[LOAD5] goes on making snapshots while an update waits, and finds it again when the map is opened anew', async () => {
  const storage = openMemory()
  await start({ compactAfterUpdates: 100, roomIdleMs: 20 }, { storage })
  const anna = await join('m', 'person=anna')
  const [first, second] = chain(['one', 'two'])
  const write = async (count: number, saved: number) => {
    for (let edit = 0; edit < count; edit += 1) anna.doc.getMap('about').set('title', `edit ${edit}`)
    await anna.untilSaved(saved)
  }
  await write(5, 6)
  anna.sendUpdate(second!)
  await write(300, 307)
  while ((await storage.load('m')).snapshot === null) await sleep(10)
  const { snapshot, updates } = await storage.load('m')
  expect(snapshot).not.toBeNull()
  expect(updates.length).toBeLessThanOrEqual(301)
  anna.close()
  while (server.rooms.health().rooms > 0) await sleep(10)
  expect(server.rooms.health().rooms).toBe(0)
  const ben = await join('m', 'person=ben')
  ben.sendUpdate(first!)
  const cai = await join('m', 'person=cai')
  await cai.until(() => cai.doc.getMap('elements').get('1') === 'two')
})

it('[LOAD6] opens a map whole that is larger than maps may be by now', async () => {
  const storage = openMemory()
  const { epoch } = await storage.open('m')
  await storage.append([
    { mapId: 'm', epoch, update: chain(['x'.repeat(5_000)])[0]!, person: 'anna', at: 0 },
    { mapId: 'm', epoch, update: chain(['y'.repeat(5_000)])[0]!, person: 'anna', at: 0 },
  ])
  await start({ mapBytesMax: 1_000 }, { storage })
  const anna = await join('m', 'person=anna')
  const bytes = await server.rooms.bytesOf('m')
  expect(Y.decodeUpdate(bytes).structs).toHaveLength(2)
  anna.doc.getMap('about').set('title', 'more')
  await anna.until(() => refusals(anna).length === 1)
})

it('[LOAD3] goes on at once when the clock of the machine is set back', async () => {
  let now = Date.UTC(2026, 10, 25)
  await start({}, { clock: () => now })
  const [anna, ben] = [await join('m', 'person=anna'), await join('m', 'person=ben')]
  const seen = (client: TestClient, cursor: string) =>
    client.heard.some(
      (message) => message.type === 'awareness' && JSON.stringify([...message.states]).includes(cursor),
    )
  anna.doc.getMap('about').set('title', 'one')
  anna.send(FRAME.awareness, awarenessMessage({ 7: { cursor: 'here' } }, 1))
  await anna.untilSaved(2)
  await ben.until(() => seen(ben, 'here'))
  now -= 3_600_000
  anna.doc.getMap('about').set('title', 'two')
  anna.doc.getMap('about').set('title', 'three')
  anna.send(FRAME.awareness, awarenessMessage({ 7: { cursor: 'there' } }, 2))
  await ben.until(() => ben.doc.getMap('about').get('title') === 'three')
  await ben.until(() => seen(ben, 'there'))
  await anna.untilSaved(4)
})

it('[LOAD4] lets nobody in whose access ended while the map was being opened', async () => {
  const storage = openMemory()
  const held = Promise.withResolvers<void>()
  const open = (map: string) => held.promise.then(() => storage.open(map))
  await start({ roomIdleMs: 20 }, { storage: { ...storage, open } })
  const anna = await join('m', 'person=anna&link=a', { sync: false })
  expect(server.rooms.closeSockets((socket) => socket.linkId === 'a', CLOSE.linkRevoked)).toBe(1)
  expect(await anna.until(() => anna.closedWith)).toBe(CLOSE.linkRevoked)
  while (server.rooms.health().sockets > 0) await sleep(10)
  held.resolve()
  expect(anna.heard).toEqual([])
  // A room with someone in it who is gone would never close.
  await server.rooms.bytesOf('m')
  while (server.rooms.health().rooms > 0) await sleep(10)
  expect(server.rooms.health()).toMatchObject({ rooms: 0, sockets: 0 })
})
