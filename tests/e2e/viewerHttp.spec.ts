import { expect, test } from './fixtures.ts'

test('everything that changes a map over HTTP is refused to a viewer, and says what to do', async ({
  map,
  playwright,
  server,
}) => {
  const before = await map.read()
  const viewer = await playwright.request.newContext({ baseURL: server.url })
  await viewer.get(map.links.viewer)
  const address = `/api/maps/${map.id}`
  const refused = {
    rename: await viewer.patch(address, { data: { title: 'Mine now' } }),
    delete: await viewer.delete(address),
    restore: await viewer.post(`${address}/restore`),
    'list links': await viewer.get(`${address}/links`),
    'make a link': await viewer.post(`${address}/links`, { data: { role: 'owner', label: '' } }),
    'change a link': await viewer.patch(`${address}/links/any`, { data: { role: 'owner' } }),
    'revoke a link': await viewer.delete(`${address}/links/any`),
    'start a map': await viewer.post('/api/maps', { data: { template: 'blank' } }),
  }
  for (const [what, answer] of Object.entries(refused)) {
    expect(answer.status(), what).toBe(403)
    expect((await answer.json()).error.message, what).toMatch(/Ask (the owner )?for/)
  }
  expect((await viewer.get(`${address}/matrices/proposals-outcomes.csv`)).status()).toBe(200)
  expect(await map.read()).toEqual(before)
  await viewer.dispose()
})
