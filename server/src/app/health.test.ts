import { afterEach, expect, it } from 'vitest'
import { createApp } from './app.ts'
import { openTestApp, type TestApp } from './testApp.ts'

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

it('is not ready while it stops, or while edits cannot be saved', async () => {
  const { services } = await openApp()
  const stopping = createApp({ ...services, draining: () => true })
  expect((await stopping.request('/readyz')).status).toBe(503)
  const health = () => ({ saving: 'failing' as const, queued: 7, rooms: 1, sockets: 2 })
  const failing = createApp({ ...services, rooms: { ...services.rooms, health } })
  expect(await (await failing.request('/readyz')).json()).toMatchObject({ status: 'failing' })
})
