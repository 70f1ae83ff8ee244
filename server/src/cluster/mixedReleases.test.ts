import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { FRAME, SYNC } from '@golden-thread/shared/protocol'
import { afterEach, expect, it } from 'vitest'
import { WebSocket, WebSocketServer } from 'ws'
import * as Y from 'yjs'
import { encodeMessage } from '../sync/testing/testClient.ts'
import { syncTestServer } from '../sync/testing/testServer.ts'
import type { RoomEdit, SocketEdit, Tracing } from '../tracing/index.ts'
import { openEdge } from './edge.ts'
import { createLineServer, KNOWS_HEADER } from './lineServer.ts'
import { decodeMessages, encodeMessages, KNOWN_MESSAGES, type NodeMessage } from './messages.ts'
import { type NodeLine, openNodeLine } from './nodeLine.ts'
import { acceptEdge } from './owner.ts'

const SECRET = 'the same on every server of this test'
const ENTRANT = {
  mapId: 'plan',
  role: 'editor',
  linkId: null,
  person: { id: 'anna', name: 'anna', colour: '#123456' },
} as const

const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

/** What each release since the first with several servers says, byte by byte. */
const BYTES = new Uint8Array([1, 2, 3])
const FIRST_MESSAGES: readonly (readonly [string, NodeMessage])[] = [
  [
    '85010082017b2274797065223a226a6f696e222c22736f636b6574223a312c22656e7472616e74223a7b226d61704964223a226d222c22726f6c65223a22656469746f72222c226c696e6b4964223a6e756c6c2c22706572736f6e223a7b226964223a2261222c226e616d65223a2241222c22636f6c6f7572223a2223313233343536227d7d7d',
    {
      type: 'join',
      socket: 1,
      entrant: {
        mapId: 'm',
        role: 'editor',
        linkId: null,
        person: { id: 'a', name: 'A', colour: '#123456' },
      },
    },
  ],
  ['0601ac02010203', { type: 'said', socket: 300, bytes: BYTES }],
  ['020201', { type: 'control', socket: 1 }],
  [
    '2c032a7b2274797065223a22756e72656164222c22736f636b6574223a312c22636f756e74223a37303030307d',
    { type: 'unread', socket: 1, count: 70000 },
  ],
  ['020401', { type: 'gone', socket: 1 }],
  ['08050201ac02010203', { type: 'frames', sockets: [1, 300], bytes: BYTES }],
  [
    '3f063d7b2274797065223a22636c6f7365222c22736f636b6574223a312c22636f6465223a343530342c22726561736f6e223a22436f6d65206261636b2e227d',
    { type: 'close', socket: 1, code: 4504, reason: 'Come back.' },
  ],
  [
    '2d072b7b2274797065223a226f72646572222c22736f636b6574223a312c226f72646572223a227061757365227d',
    { type: 'order', socket: 1, order: 'pause' },
  ],
  [
    '3808337b2274797065223a227772697465222c2272657175657374223a322c226d6170223a226d222c22706572736f6e223a2261227d010203',
    { type: 'write', request: 2, map: 'm', person: 'a', bytes: BYTES },
  ],
  [
    '3409327b2274797065223a227772697474656e222c2272657175657374223a322c226f7574636f6d65223a227772697474656e227d',
    { type: 'written', request: 2, outcome: 'written' },
  ],
]

async function listening(
  onLine: (ws: WebSocket, knows: unknown) => void,
  lines: WebSocketServer,
): Promise<string> {
  const server = createServer()
  server.on('upgrade', (request, stream, head) =>
    lines.handleUpgrade(request, stream, head, (ws) => onLine(ws, request.headers[KNOWS_HEADER])),
  )
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  closing.push(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** Follows edits as a collector would, and keeps what it was told. */
function tracingOfTest() {
  const carried: string[] = []
  const tracing: Tracing = {
    ofSocket: (): SocketEdit => ({
      carried: `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`,
      acknowledged: () => undefined,
      cut: () => undefined,
    }),
    ofRoom(_map, _bytes, from): RoomEdit {
      if (from) carried.push(...from.carried.split('-').slice(0, 1))
      return {
        waits: () => undefined,
        committed: () => undefined,
        refused: () => undefined,
        acknowledged: () => from?.acknowledged(),
      }
    },
    close: async () => undefined,
  }
  return { tracing, carried }
}

it.each(FIRST_MESSAGES)(
  '[CLU12] reads what the first release with several servers says: %s',
  (hex, message) => {
    expect([...decodeMessages(Buffer.from(hex, 'hex'))]).toEqual([message])
    expect(encodeMessages([message]).toString('hex')).toBe(hex)
  },
)

it.each([
  ['which says nothing of what it knows', new WebSocketServer({ noServer: true, autoPong: false }), 'said'],
  ['of this release', createLineServer('owner'), 'traced'],
] as const)('[CLU12] sends an edit to an owner %s as it can read it', async (_, lines, type) => {
  const heard: NodeMessage[] = []
  const told: unknown[] = []
  const owner = await listening((ws, knows) => {
    told.push(knows)
    openNodeLine({
      ws,
      secret: SECRET,
      end: 'owner',
      onOpen: (line) => closing.push(() => line.close()),
      onMessage: (message) => heard.push(message),
      onClosed: () => undefined,
    })
  }, lines)
  const edge = await openEdge({
    owner: { id: 'owner', url: owner },
    secret: SECRET,
    onClosed: () => undefined,
    onSockets: () => undefined,
    tracing: tracingOfTest().tracing,
  })
  closing.push(() => edge.close())
  const browsers = new WebSocketServer({ port: 0, host: '127.0.0.1', autoPong: false })
  closing.push(() => browsers.close())
  browsers.on('connection', (ws, { socket }) => {
    edge.hold(ws, socket, ENTRANT)
    ws.resume()
  })
  await once(browsers, 'listening')
  const browser = new WebSocket(`ws://127.0.0.1:${(browsers.address() as AddressInfo).port}`)
  closing.push(() => browser.terminate())
  await once(browser, 'open')
  browser.send(encodeMessage(FRAME.sync, SYNC.update, new Uint8Array([0, 0])))
  await expect.poll(() => heard.map((message) => message.type)).toEqual(['join', type])
  // It says itself what it knows, too.
  expect(told).toEqual([String(KNOWN_MESSAGES)])
})

it.each([undefined, '', 'of another kind', 7])('[CLU12] takes an edit whose trace is %j', async (trace) => {
  const { tracing, carried } = tracingOfTest()
  const server = await syncTestServer({ tracing })
  closing.push(() => server.stop())
  const owner = await listening(
    (ws) => acceptEdge(server.rooms, ws, SECRET, () => undefined),
    createLineServer('owner'),
  )
  const heard: string[] = []
  const line = await new Promise<NodeLine>((resolve, reject) =>
    openNodeLine({
      // It says nothing of what it knows.
      ws: new WebSocket(`${owner.replace('http', 'ws')}/cluster`, { autoPong: false }),
      secret: SECRET,
      end: 'edge',
      onOpen: resolve,
      onMessage: ({ type }) => heard.push(type),
      onClosed: () => reject(new Error('The line was cut.')),
    }),
  )
  const doc = new Y.Doc()
  doc.getMap('plan').set('from before', 'x')
  line.send({ type: 'join', socket: 1, entrant: ENTRANT })
  await expect.poll(() => heard).toContain('frames')
  const bytes = encodeMessage(FRAME.sync, SYNC.update, Y.encodeStateAsUpdate(doc))
  line.send({ type: 'traced', socket: 1, trace: trace as string, bytes })
  await expect.poll(async () => (await server.storage.history('plan', 0, 9)).length).toBe(1)
  expect(carried).toEqual([])
})
