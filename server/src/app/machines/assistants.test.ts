import { afterEach, expect, it } from 'vitest'
import { openTestApp, type TestApp } from '../testing/testApp.ts'

let test: TestApp
afterEach(() => test.close())

const message = (method: string, params: object = {}) =>
  JSON.stringify({ jsonrpc: '2.0', id: 1, method, params })
const post = (body: string, headers: Readonly<Record<string, string>> = {}) =>
  test.app.request('http://maps.test/mcp', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body,
  })

it('[MCP4] is closed unless the server is told to open it', async () => {
  test = await openTestApp()
  expect((await post(message('ping'))).status).toBe(404)
})

it('[MCP4] reads what the key may, by its key alone, and no page of another site gets there', async () => {
  test = await openTestApp({ assistants: true })
  const editor = await test.openLink('editor')
  const expires = new Date(test.services.clock() + 86_400_000).toISOString().slice(0, 10)
  const made = await editor.send('POST', '/api/keys', {
    role: 'viewer',
    maps: ['sample'],
    expires,
    label: 'Assistant',
  })
  const { key } = (await made.json()) as { key: string }
  const withKey = { Authorization: `Bearer ${key}` }

  const call = async (name: string, args: object) => {
    const answer = await post(message('tools/call', { name, arguments: args }), withKey)
    return ((await answer.json()) as { result: { content: { text: string }[]; isError: boolean } }).result
  }
  const maps = await call('list_maps', {})
  expect(JSON.parse(maps.content[0]?.text ?? '')).toMatchObject([{ id: 'sample', role: 'viewer' }])
  expect(
    JSON.parse((await call('findings', { map: 'sample' })).content[0]?.text ?? '').length,
  ).toBeGreaterThan(3)
  // What a viewer may not: the history.
  expect(await call('changes_since', { map: 'sample', since: 'now' })).toMatchObject({ isError: true })
  expect(await call('findings', { map: 'other' })).toMatchObject({
    isError: true,
    content: [{ text: expect.stringContaining('This key is not for that map.') }],
  })

  expect((await post('{"jsonrpc":"2.0","method":"notifications/initialized"}', withKey)).status).toBe(202)
  for (const headers of [{}, { Cookie: editor.cookie }, { Authorization: 'Bearer gtk_wrong' }])
    expect((await post(message('ping'), headers)).status).toBe(401)
  expect((await post(message('ping'), { ...withKey, Origin: 'https://elsewhere.example' })).status).toBe(403)
  expect((await test.app.request('http://maps.test/mcp', { headers: withKey })).status).toBe(405)
})
