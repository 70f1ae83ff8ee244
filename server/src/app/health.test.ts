import { afterEach, expect, it } from 'vitest'
import { createApp } from './app.ts'
import { openTestApp, type TestApp } from './testing/testApp.ts'

const open: TestApp[] = []
const openApp = async () => {
  const test = await openTestApp()
  open.push(test)
  return test
}
afterEach(() => Promise.all(open.splice(0).map((test) => test.close())))

it('is well when it can write and read', async () => {
  const { app } = await openApp()
  for (const path of ['/healthz', '/readyz']) {
    expect(await (await app.request(path)).json()).toEqual({ status: 'ok' })
  }
})

it('is not well when the store fails', async () => {
  const { services } = await openApp()
  const ping = () => Promise.reject(new Error('disk full'))
  const app = createApp({ ...services, storage: { ...services.storage, ping } })
  const response = await app.request('/healthz')
  expect(response.status).toBe(503)
  expect(await response.json()).toEqual({
    status: 'failing',
    reason: 'The store does not take writes: disk full',
  })
})

it('[LOAD8] looks at the store once a second, whoever asks and however often', async () => {
  const { services } = await openApp()
  let pings = 0
  let now = 0
  const ping = async () => {
    pings += 1
  }
  const ask = createApp({ ...services, elapsed: () => now, storage: { ...services.storage, ping } })
  const answers = await Promise.all(Array.from({ length: 500 }, () => ask.request('/healthz')))
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
  now += 999
  await ask.request('/healthz')
  expect(pings).toBe(1)
  now += 1
  await ask.request('/healthz')
  expect(pings).toBe(2)
})

it('[LOAD8] has no second look while the store does not answer, and none where edits were just written', async () => {
  const { services } = await openApp()
  let pings = 0
  let now = 0
  const held = Promise.withResolvers<void>()
  const ping = () => {
    pings += 1
    return held.promise
  }
  const health = { ...services.rooms.health(), savedMsAgo: 0 }
  const rooms = { ...services.rooms, health: () => health }
  const ask = createApp({ ...services, rooms, elapsed: () => now, storage: { ...services.storage, ping } })
  expect((await ask.request('/healthz')).status).toBe(200)
  expect(pings).toBe(0)
  health.savedMsAgo = 60_000
  now += 1_000
  const first = ask.request('/healthz')
  now += 1_000
  const second = ask.request('/healthz')
  expect(pings).toBe(1)
  held.resolve()
  expect([(await first).status, (await second).status]).toEqual([200, 200])
})

it('[CLU17] is not ready while it stops, or while edits cannot be saved, or while the database does not hear of it', async () => {
  const { services } = await openApp()
  const stopping = createApp({ ...services, draining: () => true })
  expect((await stopping.request('/readyz')).status).toBe(503)
  // Of several servers one that owns no map saves nothing, and has nothing to say whether that works.
  const cluster = { admit: () => undefined, onNotice: () => undefined, tell: async () => undefined }
  const unheard = createApp({ ...services, cluster: { ...cluster, isHeard: false } })
  expect((await unheard.request('/readyz')).status).toBe(503)
  const health = () => ({ saving: 'failing' as const, queued: 7, savedMsAgo: 0, rooms: 1, sockets: 2 })
  const failing = createApp({ ...services, rooms: { ...services.rooms, health } })
  expect(await (await failing.request('/readyz')).json()).toMatchObject({ status: 'failing' })
})
