import { afterEach, expect, it } from 'vitest'
import { type TestClient, testClient } from './testing/testClient.ts'
import { type SyncTestServer, syncTestServer } from './testing/testServer.ts'

let server: SyncTestServer
const clients: TestClient[] = []
afterEach(async () => {
  for (const client of clients.splice(0)) client.close()
  await server.stop()
})

async function enter(query: string): Promise<TestClient> {
  const client = await testClient(`${server.url}/m?${query}`)
  clients.push(client)
  return client
}

/** The value of a line of the Prometheus text. */
async function figure(line: string): Promise<number> {
  const text = await server.metrics.registry.metrics()
  const found = text.split('\n').find((each) => each.startsWith(`golden_thread_${line} `))
  return Number(found?.split(' ').at(-1))
}

it('counts rooms, sockets, edits, how long they took and what was refused', async () => {
  server = await syncTestServer({})
  const anna = await enter('person=anna')
  const ben = await enter('person=ben&role=viewer')
  anna.doc.getMap('about').set('title', 'Plan')
  await anna.untilSaved(2)
  await ben.until(() => ben.doc.getMap('about').get('title') === 'Plan')
  ben.doc.getMap('about').set('title', 'Mine')
  await ben.until(() => ben.heard.some((message) => message.type === 'refused'))
  expect(await figure('sockets')).toBe(2)
  anna.socket.send('text')
  await anna.until(() => anna.closedWith)

  expect(await figure('rooms')).toBe(1)
  expect(await figure('edits_total')).toBe(1)
  expect(await figure('deliveries_total')).toBe(1)
  expect(await figure('edit_to_delivered_seconds_count')).toBe(1)
  expect(await figure('edit_to_durable_seconds_count')).toBe(1)
  expect(await figure('save_queue_updates')).toBe(0)
  expect(await figure('refusals_total{code="read-only"}')).toBe(1)
  expect(await figure('refusals_total{code="4400"}')).toBe(1)
})
