import { CLOSE } from '@golden-thread/shared/protocol'
import { afterEach, expect, it } from 'vitest'
import * as Y from 'yjs'
import { type TestClient, testClient } from './testing/testClient.ts'
import { type SyncTestServer, syncTestServer } from './testing/testServer.ts'

let server: SyncTestServer
const clients: TestClient[] = []
afterEach(async () => {
  for (const client of clients.splice(0)) client.close()
  await server.stop()
})

async function join(person: string) {
  const client = await testClient(`${server.url}/m?person=${person}`)
  clients.push(client)
  return client
}

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
const resyncs = async () => (await server.metrics.resyncs.get()).values[0]?.value ?? 0
/** The system's own buffers on both sides of a loopback connection take some megabytes before ours fill. */
const TEXT = 'x'.repeat(100_000)
async function write(client: TestClient, edits: number) {
  const before = client.heard.findLast((message) => message.type === 'saved')?.count ?? 0
  for (let i = 1; i <= edits; i++) {
    client.doc.getMap('elements').set('large', `${i} ${TEXT}`)
    // A pace at which the readers that do read keep up.
    if (i % 10 === 0 || i === edits) await client.untilSaved(before + i)
  }
}

it('[ROOM19] gives a reader that had fallen behind what it lacks, once it has read', async () => {
  server = await syncTestServer({ limits: { queueBytesMax: 300_000, messagesPerSecondMax: 100_000 } })
  const [anna, slow, ben] = [await join('anna'), await join('slow'), await join('ben')]
  slow.socket.pause()
  await write(anna, 200)
  await write(anna, 5)
  anna.doc.getMap('elements').delete('large')
  anna.doc.getMap('elements').set('last', 'edit')
  await ben.until(() => ben.doc.getMap('elements').get('last') === 'edit')
  slow.socket.resume()
  await slow.until(() => slow.doc.getMap('elements').get('last') === 'edit', 'the state it lacked')
  expect(slow.doc.getMap('elements').has('large')).toBe(false)
  expect(Y.encodeStateVector(slow.doc)).toEqual(Y.encodeStateVector(ben.doc))
  expect(slow.closedWith).toBeUndefined()
  expect(await resyncs()).toBeGreaterThan(0)
})

it('[ROOM19] sends a reader away that stays behind, and holds no memory for it', async () => {
  server = await syncTestServer({
    limits: { queueBytesMax: 300_000, laggingMsMax: 1_500, messagesPerSecondMax: 100_000 },
  })
  const [anna, stalled, ben] = [await join('anna'), await join('stalled'), await join('ben')]
  stalled.socket.pause()
  await write(anna, 200)
  while (server.rooms.health().sockets > 2) await sleep(10)
  expect(server.rooms.health().sockets).toBe(2)
  const refused = (await server.metrics.refusals.get()).values.find(
    ({ labels }) => labels.code === `${CLOSE.tooSlow}`,
  )
  // A reader of a busy machine may come back and fall behind again before it is looked at.
  expect(refused?.value).toBeGreaterThan(0)
  anna.doc.getMap('elements').set('last', 'edit')
  await ben.until(() => ben.doc.getMap('elements').get('last') === 'edit')
})
