import { afterEach, describe, expect, it } from 'vitest'
import { openTestApp, type TestApp } from './testing/testApp.ts'

const TOKEN = 'a token of the monitoring'
const open: TestApp[] = []
const openApp = async (settings: Parameters<typeof openTestApp>[0]) => {
  const test = await openTestApp(settings)
  open.push(test)
  return test
}
afterEach(() => Promise.all(open.splice(0).map((test) => test.close())))

describe('the figures', () => {
  it('are told with refusals by code and no titles', async () => {
    const { app } = await openApp({ metricsToken: TOKEN })
    await app.request('/api/maps')
    const text = await (
      await app.request('/metrics', { headers: { Authorization: `Bearer ${TOKEN}` } })
    ).text()
    expect(text).toContain('golden_thread_refusals_total{code="not-signed-in"} 1')
    expect(text).not.toContain('Corporate Strategy')
  })

  it.each([
    ['without a token', { metricsToken: TOKEN }, {}],
    ['with another', { metricsToken: TOKEN }, { Authorization: 'Bearer a token of the monitorinG' }],
    ['with half of it', { metricsToken: TOKEN }, { Authorization: `Bearer ${TOKEN.slice(0, -1)}` }],
    ['where none is set', {}, {}],
    ['where none is set and none is given', {}, { Authorization: 'Bearer undefined' }],
  ])('[ACC16] are for nobody %s', async (_, settings, headers) => {
    const { app } = await openApp(settings)
    expect((await app.request('/metrics', { headers })).status).toBe(404)
  })
})
