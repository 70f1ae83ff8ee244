import { FRAME, SYNC } from '@golden-thread/shared/protocol'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import {
  awarenessMessage,
  encodeMessage,
  type TestClient,
  testClient,
} from '../../server/src/sync/testing/testClient.ts'
import { startServer, type TestServer } from '../support/server.ts'
import { seeded } from './seeded.ts'
import { signIn, type Visitor } from './signedIn.ts'

const FRAMES = Number(process.env['FUZZ_FRAMES'] ?? 50_000)
const SEED = Number(process.env['SEED'] ?? 1)

let server: TestServer
let healthy: Visitor
let hostile: Visitor
let pair: [TestClient, TestClient]

beforeAll(async () => {
  server = await startServer({ LIMITS: 'off' })
  healthy = await signIn(server, 'editor')
  hostile = await signIn(server, 'editor')
  pair = [await open(healthy), await open(healthy)]
})
afterAll(() => server.remove())

const open = ({ socketUrl, mapId, cookie }: Visitor) =>
  testClient(`${socketUrl}/${mapId}`, { headers: { cookie } })

let edits = 0
/** Each of the pair makes an edit that must be on disk and at the other's within two seconds, on sockets that never broke. */
async function pairIsWell(): Promise<void> {
  const [anna, ben] = pair
  for (const [from, to] of [
    [anna, ben],
    [ben, anna],
  ] as const) {
    const edit = `edit ${edits++}`
    from.doc.getMap('healthy').set('edit', edit)
    await to.until(() => to.doc.getMap('healthy').get('edit') === edit, edit)
  }
  expect([anna.closedWith, ben.closedWith]).toEqual([undefined, undefined])
}

it(`[ROOM18] stays well among ${FRAMES.toLocaleString('en')} mutated frames (seed ${SEED})`, {
  timeout: 600_000,
}, async () => {
  const random = seeded(SEED)
  const seeds = goodMessages()
  let sent = 0
  let closed = 0
  while (sent < FRAMES) {
    const socket = await rawSocket(hostile)
    let open = true
    socket.on('close', () => {
      open = false
      closed += 1
    })
    // The server closes at the first bad frame; by then this much more is on its way.
    for (let burst = 0; open && burst < 10; burst++) {
      socket.send(mutate(seeds[random(seeds.length)]!, random))
      sent += 1
    }
    // Bad frames are answered with a close; the answer to a good one at the end shows that all were read.
    if (open) socket.ping()
    await Promise.race([once(socket, 'close'), once(socket, 'pong')])
    socket.terminate()
    if (random(200) === 0) await pairIsWell()
  }
  await pairIsWell()
  expect(closed).toBeGreaterThan(10)
  // What is stored can be opened, and is what the pair has.
  await pair[0].until(
    () => Y.encodeStateVector(pair[0].doc).length === Y.encodeStateVector(pair[1].doc).length,
    'one state',
  )
  const late = await open(healthy)
  expect(late.doc.getMap('healthy').get('edit')).toBe(pair[0].doc.getMap('healthy').get('edit'))
  expect(late.doc.getMap('elements').size).toBeGreaterThan(20)
  late.close()
})

it('[ROOM18] lives through a frame of 110 MB and says that it was too large', async () => {
  const socket = await rawSocket(hostile)
  const code = new Promise((resolve) => socket.once('close', resolve))
  socket.send(new Uint8Array(110 * 1024 * 1024))
  expect([4413, 1006]).toContain(await code)
  await pairIsWell()
})

it('[ROOM18] holds a flood of small messages back from the others', async () => {
  const socket = await rawSocket(hostile)
  const message = encodeMessage(FRAME.sync, SYNC.step1, new Uint8Array([0]))
  const flood = setInterval(() => {
    if (socket.readyState === WebSocket.OPEN && socket.bufferedAmount < 1 << 22)
      for (let i = 0; i < 200; i++) socket.send(message)
  }, 5)
  await pairIsWell()
  await pause(500)
  await pairIsWell()
  clearInterval(flood)
  socket.terminate()
})

function goodMessages(): Uint8Array[] {
  const doc = new Y.Doc()
  const messages: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => messages.push(encodeMessage(FRAME.sync, SYNC.update, update)))
  const notes = doc.getMap('fuzz')
  for (let i = 0; i < 30; i++)
    notes.set(`key ${i}`, i % 3 === 0 ? new Y.Text(`text ${i}`) : { value: i, list: [1, 'two', null] })
  ;(notes.get('key 0') as Y.Text).insert(2, 'inserted')
  notes.delete('key 1')
  messages.push(
    encodeMessage(FRAME.sync, SYNC.step2, Y.encodeStateAsUpdate(doc)),
    encodeMessage(FRAME.sync, SYNC.step1, Y.encodeStateVector(doc)),
    encodeMessage(
      FRAME.awareness,
      awarenessMessage({ [doc.clientID]: { cursor: { x: 1, y: 2 }, user: { name: 'x' } } }),
    ),
    encodeMessage(FRAME.queryAwareness),
  )
  return messages
}

function mutate(message: Uint8Array, random: (bound: number) => number): Uint8Array {
  const bytes = Uint8Array.from(message)
  switch (random(6)) {
    case 0:
      return bytes.subarray(0, random(bytes.length + 1))
    case 1:
      for (let count = 1 + random(4); count > 0; count--) bytes[random(bytes.length)] = random(256)
      return bytes
    case 2:
      bytes[random(bytes.length)]! ^= 1 << random(8)
      return bytes
    case 3:
      return Uint8Array.from([...bytes, ...Array.from({ length: random(20) }, () => random(256))])
    case 4: {
      const at = random(bytes.length)
      return Uint8Array.from([...bytes.subarray(0, at), ...bytes.subarray(at + 1 + random(8))])
    }
    default:
      return Uint8Array.from({ length: random(64) }, () => random(256))
  }
}

async function rawSocket({ socketUrl, mapId, cookie }: Visitor): Promise<WebSocket> {
  const socket = new WebSocket(`${socketUrl}/${mapId}`, { headers: { cookie }, perMessageDeflate: false })
  socket.on('error', () => {})
  await new Promise((resolve) => socket.once('open', resolve))
  return socket
}

const once = (socket: WebSocket, event: 'close' | 'pong') =>
  new Promise((resolve) => socket.once(event, resolve))
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
