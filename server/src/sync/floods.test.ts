import { EventEmitter } from 'node:events'
import type { Socket as Stream } from 'node:net'
import { CLOSE, FRAME } from '@golden-thread/shared/protocol'
import { afterEach, expect, it, vi } from 'vitest'
import type { WebSocket } from 'ws'
import { createBudgets } from './budgets.ts'
import { defaultLimits, type SyncLimits } from './limits.ts'
import { nodeSocket } from './nodeSocket.ts'
import type { Session } from './session.ts'
import { awarenessMessage, type TestClient, testClient } from './testing/testClient.ts'
import { type SyncTestServer, syncTestServer } from './testing/testServer.ts'
import { throttle } from './throttle.ts'
import { createTokenBucket } from './tokenBucket.ts'

const clients: TestClient[] = []
let server: SyncTestServer | undefined
afterEach(async () => {
  for (const client of clients.splice(0)) client.close()
  await server?.stop()
  server = undefined
})

async function start(limits: Partial<SyncLimits> = {}) {
  server = await syncTestServer({ limits })
}
async function join(who: string) {
  const client = await testClient(`${server?.url}/m?${who}`)
  clients.push(client)
  return client
}
const presence = (client: TestClient) => client.heard.filter((message) => message.type === 'awareness')

/** So many frames of one kind that arrive together, as no browser sends them. */
function together(client: TestClient, first: number, body: readonly number[], count: number) {
  const frame = Buffer.from([first, 0x80 | body.length, 0, 0, 0, 0, ...body])
  const { _socket: stream } = client.socket as unknown as { _socket: Stream }
  stream.write(Buffer.concat(Array.from({ length: count }, () => frame)))
}
const MESSAGE = 0x82
const PING = 0x89

it('[LOAD12] answers once to all who ask together who is there', async () => {
  await start()
  const anna = await join('person=anna')
  anna.send(FRAME.awareness, awarenessMessage({ 7: { cursor: 'x'.repeat(10_000) } }))
  const viewer = await join('person=vic&role=viewer')
  await viewer.until(() => presence(viewer).length === 1)
  together(viewer, MESSAGE, [FRAME.queryAwareness], 5_000)
  anna.doc.getMap('about').set('title', 'Plan')
  await viewer.until(() => viewer.doc.getMap('about').get('title') === 'Plan')
  viewer.send(FRAME.queryAwareness)
  await viewer.until(() => presence(viewer).length > 1)
  expect(presence(viewer).length).toBeLessThan(500)
})

it('[LOAD12] charges whoever asks who is there for the answer', async () => {
  await start({ bytesPerSecondMax: 10_000, personFactor: 1, burstSeconds: 1, throttledMsMax: 1 })
  const anna = await join('person=anna')
  anna.send(FRAME.awareness, awarenessMessage({ 7: { cursor: 'x'.repeat(9_000) } }))
  const viewer = await join('person=vic&role=viewer')
  await viewer.until(() => presence(viewer).length === 1)
  for (let asked = 0; asked < 4 && viewer.closedWith === undefined; asked += 1) {
    const before = presence(viewer).length
    viewer.send(FRAME.queryAwareness)
    await viewer.until(() => presence(viewer).length > before || viewer.closedWith)
  }
  expect(await viewer.until(() => viewer.closedWith)).toBe(CLOSE.tooFast)
})

it('[LOAD12] holds a person back whose messages take more of the event loop than is theirs, over all sockets', () => {
  const pause = vi.fn()
  const budgetOf = createBudgets({ ...defaultLimits, loopMsPerPersonPerSecondMax: 100 })
  const options = { limits: defaultLimits, elapsed: () => 0, budgetOf, close: vi.fn() }
  const socketOf = (id: string) =>
    ({
      entrant: { person: { id } },
      messages: createTokenBucket(1_000, 1),
      bytes: createTokenBucket(1_000, 1),
      socket: { pause },
      stage: { name: 'closing' },
    }) as unknown as Session
  const takes = (session: Session, loopMs: number) =>
    throttle(options, session, { messages: 1, bytes: 1, presenceBytes: 0, loopMs })
  const [one, other] = [socketOf('anna'), socketOf('anna')]
  takes(one, 300)
  takes(other, 200)
  expect(pause).not.toHaveBeenCalled()
  takes(other, 1)
  expect(pause).toHaveBeenCalledTimes(1)
  takes(socketOf('ben'), 300)
  expect(pause).toHaveBeenCalledTimes(1)
})

it('[ROOM10] reads on from a sender over its rate when all that it sent is made up for', () => {
  vi.useFakeTimers()
  const [pause, resume] = [vi.fn(), vi.fn()]
  const limits = { ...defaultLimits, messagesPerSecondMax: 1, personFactor: 1, burstSeconds: 1 }
  const session = {
    entrant: { person: { id: 'anna' } },
    messages: createTokenBucket(1, 1),
    bytes: createTokenBucket(1_000, 1),
    socket: { pause, resume },
    stage: { name: 'open' },
  } as unknown as Session
  const options = { limits, elapsed: () => 0, budgetOf: createBudgets(limits), close: vi.fn() }
  // These arrive together, and all of them are looked at.
  for (let sent = 0; sent < 10; sent += 1)
    throttle(options, session, { messages: 1, bytes: 1, presenceBytes: 0, loopMs: 0 })
  vi.advanceTimersByTime(8_900)
  expect(resume).not.toHaveBeenCalled()
  vi.advanceTimersByTime(200)
  expect(resume).toHaveBeenCalledTimes(1)
  vi.useRealTimers()
})

it('[LOAD12] measures what each message takes of it', async () => {
  // The first message of any kind is over this, and what follows is not read for a long time.
  await start({ loopMsPerPersonPerSecondMax: 0.000_1, throttledMsMax: 600_000 })
  const [anna, ben] = [await join('person=anna'), await join('person=ben')]
  anna.doc.getMap('about').set('title', 'Not read')
  // Who comes after that is served: what was sent before has had its turn.
  const later = [await join('person=cai'), await join('person=dan')]
  for (const { doc } of [ben, ...later]) expect(doc.getMap('about').has('title')).toBe(false)
  expect([anna, ben].map(({ closedWith }) => closedWith)).toEqual([undefined, undefined])
})

it('[LOAD13] counts pings as messages', async () => {
  await start({ messagesPerSecondMax: 100, personFactor: 1, burstSeconds: 1, throttledMsMax: 1 })
  const viewer = await join('person=vic&role=viewer')
  const ben = await join('person=ben')
  const flood = setInterval(() => {
    if (viewer.closedWith === undefined) together(viewer, PING, [1], 200)
  }, 10)
  expect(await viewer.until(() => viewer.closedWith)).toBe(CLOSE.tooFast)
  clearInterval(flood)
  expect(ben.closedWith).toBeUndefined()
})

it('[LOAD13] closes a socket whose message comes in thousands of pieces, and no other', async () => {
  await start()
  const [anna, ben] = [await join('person=anna'), await join('person=ben')]
  const BEGINS = 0x02
  const GOES_ON = 0x00
  together(anna, BEGINS, [FRAME.queryAwareness], 1)
  together(anna, GOES_ON, [0], 2_000)
  expect(await anna.until(() => anna.closedWith)).toBe(CLOSE.malformed)
  expect(ben.closedWith).toBeUndefined()
})

it('[LOAD13] answers a ping', async () => {
  await start()
  const anna = await join('person=anna')
  const answered = new Promise((resolve) => anna.socket.once('pong', (bytes) => resolve(String(bytes))))
  anna.socket.ping('there?')
  expect(await answered).toBe('there?')
})

it('[LOAD13] answers the last ping once there is room for it, and so keeps none for who does not read', () => {
  const pong = vi.fn()
  const ws = Object.assign(new EventEmitter(), { pong })
  const stream = Object.assign(new EventEmitter(), { setNoDelay: () => undefined, writableNeedDrain: true })
  const nothing = () => undefined
  nodeSocket(ws as unknown as WebSocket, stream as unknown as Stream, {
    message: nothing,
    drained: nothing,
    control: nothing,
    failed: nothing,
    closed: nothing,
  })
  for (const text of ['one', 'two', 'three']) ws.emit('ping', Buffer.from(text))
  expect(pong).not.toHaveBeenCalled()
  stream.writableNeedDrain = false
  stream.emit('drain')
  stream.emit('drain')
  expect(pong.mock.calls.map(([bytes]) => String(bytes))).toEqual(['three'])
})
