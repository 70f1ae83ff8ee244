import { diffUpdate, mergeUpdates } from '@golden-thread/shared/document'
import { FRAME } from '@golden-thread/shared/protocol'
import { afterEach, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { createMetrics } from '../metrics.ts'
import { faultyStorage } from '../storage/testing/faulty.ts'
import { openMemory } from '../storage/testing/memory.ts'
import { createContent } from './content/index.ts'
import { defaultLimits } from './limits.ts'
import { createSaver } from './saving.ts'
import { awarenessMessage, type TestClient, testClient } from './testing/testClient.ts'
import { type SyncTestServer, syncTestServer } from './testing/testServer.ts'

const clients: TestClient[] = []
let server: SyncTestServer | undefined
afterEach(async () => {
  for (const client of clients.splice(0)) client.close()
  await server?.stop()
  server = undefined
})

async function join(at: SyncTestServer, who: string, doc = new Y.Doc()) {
  const client = await testClient(`${at.url}/m?person=${who}`, { doc })
  clients.push(client)
  return client
}
const about = (client: TestClient) => client.doc.getMap('about')
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

it('[ROOM5] passes a deletion on that is news, though no clock moves', async () => {
  server = await syncTestServer({})
  const [anna, ben] = [await join(server, 'anna'), await join(server, 'ben')]
  about(anna).set('title', 'Plan')
  await ben.until(() => about(ben).get('title') === 'Plan')
  about(anna).delete('title')
  await ben.until(() => !about(ben).has('title'))
  await anna.untilSaved(3)
})

it('[ROOM6] tells who comes back of what was deleted meanwhile', async () => {
  server = await syncTestServer({})
  const [anna, ben] = [await join(server, 'anna'), await join(server, 'ben')]
  about(anna).set('title', 'Plan')
  await ben.until(() => about(ben).get('title') === 'Plan')
  ben.close()
  await ben.until(() => ben.closedWith)
  about(anna).delete('title')
  await anna.untilSaved(3)
  const again = await join(server, 'ben', ben.doc)
  await again.until(() => !about(again).has('title'))
})

it('[ROOM6] gives deletions out of the snapshot with what came after it', () => {
  const doc = new Y.Doc()
  doc.getMap('about').set('title', 'Plan')
  const peer = new Y.Doc()
  Y.applyUpdate(peer, Y.encodeStateAsUpdate(doc))
  doc.getMap('about').delete('title')
  const snapshot = Y.encodeStateAsUpdate(doc)
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  doc.getMap('about').set('about', 'Later')
  const content = createContent({ snapshot, limits: defaultLimits, elapsed: () => 0 })
  for (const update of updates) content.restore(update)
  const vector = Y.encodeStateVector(peer)
  const answer = content.answerTo(vector)
  if (answer.kind !== 'difference') throw new Error('The peer lacks something.')
  Y.applyUpdate(peer, diffUpdate(mergeUpdates(answer.parts), vector))
  expect(peer.getMap('about').toJSON()).toEqual({ about: 'Later' })
})

it('[ROOM7] stays open without anybody in it until all is on disk', async () => {
  const storage = faultyStorage(openMemory())
  const append = vi.spyOn(storage, 'append')
  server = await syncTestServer({ storage, limits: { roomIdleMs: 10, retryMs: 20, retryMsMax: 20 } })
  const [anna, ben] = [await join(server, 'anna'), await join(server, 'ben')]
  await anna.untilSaved(1)
  storage.fail({ calls: ['append'], kind: 'refuse' })
  about(anna).set('title', 'Plan')
  await ben.until(() => about(ben).get('title') === 'Plan')
  for (const client of clients.splice(0)) client.close()
  const { rooms } = server
  await vi.waitFor(() => expect(rooms.health().sockets).toBe(0), { timeout: 30_000 })
  // It has been tried again for many times as long as an empty room is kept.
  const tried = append.mock.calls.length
  await vi.waitFor(() => expect(append.mock.calls.length).toBeGreaterThan(tried + 5), { timeout: 30_000 })
  expect(rooms.health()).toMatchObject({ rooms: 1, queued: 1 })
  storage.fail(undefined)
  await vi.waitFor(() => expect(rooms.health().rooms).toBe(0), { timeout: 30_000 })
  expect((await storage.load('m')).updates).toHaveLength(1)
})

it('[ROOM10] does not read from a sender over its rate', async () => {
  const limits = { messagesPerSecondMax: 10, burstSeconds: 1, throttledMsMax: 600_000 }
  server = await syncTestServer({ limits })
  const [anna, ben] = [await join(server, 'anna'), await join(server, 'ben')]
  const started = performance.now()
  for (let sent = 0; sent < 100; sent += 1) {
    ben.send(FRAME.queryAwareness)
    await sleep(5)
  }
  about(anna).set('title', 'Plan')
  await ben.until(() => about(ben).get('title') === 'Plan')
  const answers = ben.heard.filter((message) => message.type === 'awareness').length
  const seconds = (performance.now() - started) / 1_000
  // The burst, what has come since, and what had left before the line was closed to it.
  expect(answers).toBeLessThan(10 + 10 * seconds + 20)
})

it('[ROOM16] passes a state on that is new, and none that is repeated', async () => {
  server = await syncTestServer({})
  const [anna, ben] = [await join(server, 'anna'), await join(server, 'ben')]
  const cursors = () =>
    ben.heard.flatMap((message) =>
      message.type === 'awareness' && message.states.has(7) ? [message.states.get(7)] : [],
    )
  anna.send(FRAME.awareness, awarenessMessage({ 7: { cursor: 'here' } }, 1))
  await ben.until(() => cursors().length === 1)
  const cai = await join(server, 'cai')
  const heardOf = (clock: number) =>
    ben.heard.some(
      (message) =>
        message.type === 'awareness' &&
        RegExp(`"cursor":${clock}[,}]`).test(JSON.stringify(message.states.get(8) ?? null)),
    )
  for (let clock = 2; clock < 12; clock += 1) {
    anna.send(FRAME.awareness, awarenessMessage({ 7: { cursor: 'here' } }, clock))
    // What another moves meanwhile arrives: a turn of passing on is over.
    cai.send(FRAME.awareness, awarenessMessage({ 8: { cursor: clock } }, clock))
    await ben.until(() => heardOf(clock))
  }
  anna.send(FRAME.awareness, awarenessMessage({ 7: { cursor: 'there' } }, 12))
  await ben.until(() => cursors().some((state) => JSON.stringify(state).includes('there')))
  expect(cursors()).toHaveLength(2)
})

it('[SAVE9] counts a message that is refused as dealt with', async () => {
  server = await syncTestServer({ limits: { mapBytesMax: 2_000 } })
  const anna = await join(server, 'anna')
  about(anna).set('title', 'x'.repeat(3_000))
  await anna.until(() => anna.heard.some((message) => message.type === 'refused'))
  expect(await anna.untilSaved(2)).toBe(2)
})

it('[RPT24] keeps out a page that knows less of the words of reports than the map is written in, before it hears of them', async () => {
  server = await syncTestServer({})
  const open = async (who: string, query: string) => {
    const client = await testClient(`${server?.url}/m?person=${who}${query}`)
    clients.push(client)
    return client
  }
  const [anna, ben, stock] = [
    await open('anna', '&texts=2'),
    await open('ben', '&texts=3'),
    await open('c', ''),
  ]
  ben.doc.transact(() => {
    about(ben).set('text-schema:3', true)
    ben.doc.getXmlFragment('report:report:summary').push([new Y.XmlElement('table')])
  })
  for (const older of [anna, stock]) {
    await older.until(() => older.closedWith)
    expect(older.closedWith).toBe(4426)
    expect(older.doc.getXmlFragment('report:report:summary').length).toBe(0)
  }
  await ben.untilSaved(2)
  const again = await open('anna', '&texts=2')
  expect(await again.until(() => again.closedWith)).toBe(4426)
  const later = await open('d', '&texts=4')
  await later.until(() => later.doc.getXmlFragment('report:report:summary').length === 1)
  const options = { limits: defaultLimits, elapsed: () => 0 }
  const reopened = createContent({ snapshot: Y.encodeStateAsUpdate(ben.doc), ...options })
  expect(reopened.textSchema).toBe(3)
})

it('[SAVE11] says why saving fails, and again only where the reason is another', async () => {
  const faults = ['It was stopped.', 'It is away (reset).', 'It is away (refused).']
  const said: string[] = []
  const saver = createSaver({
    storage: {
      async append() {
        const [fault] = faults.splice(0, 1)
        if (fault !== undefined) throw new Error(fault)
        return [1]
      },
    },
    clock: () => 0,
    elapsed: () => performance.now(),
    limits: { ...defaultLimits, retryMs: 1, retryMsMax: 1, commitIntervalMs: 0 },
    metrics: createMetrics(),
    onFailed: (error) => said.push((error as Error).message),
    onRecovered: () => said.push('well'),
  })
  const nothing = () => undefined
  const room = { mapId: 'm', epoch: 1, saved: nothing, superseded: nothing, storeChanged: nothing }
  saver.add(room, Uint8Array.of(1), 'anna')
  await saver.idle()
  expect(said).toEqual(['It was stopped.', 'It is away (reset).', 'well'])
})
