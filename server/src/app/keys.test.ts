import type { KeySummary, MapSummary } from '@golden-thread/shared/protocol'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { SqliteStore } from '../storage/index.ts'
import { openTestApp, refusal, type TestApp, type Visitor } from './testing/testApp.ts'

let test: TestApp
let owner: Visitor
beforeEach(async () => {
  test = await openTestApp({ keyRequestsPerMinute: 40 })
  owner = await test.openLink('owner')
  await owner.send('PATCH', '/api/me', { name: 'Anna' })
})
afterEach(() => test.close())

const MAP = '/api/maps/sample'
const WANTED = { role: 'viewer', maps: ['sample'], expires: '2026-12-31', label: 'Power BI' }
const make = async (more: object = {}, who = owner): Promise<KeySummary & { key: string }> => {
  const answer = await who.send('POST', '/api/keys', { ...WANTED, ...more })
  expect(answer.status).toBe(201)
  return (await answer.json()) as KeySummary & { key: string }
}
/** A program: without a cookie. */
const ask = (key: string, path: string, method = 'GET', body?: object) =>
  test.app.request(`http://maps.test${path}`, {
    method,
    headers: { Authorization: `Bearer ${key}`, ...(body ? { 'Content-Type': 'application/json' } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })

it('[KEY1] is shown once, and kept as a hash from which it does not follow', async () => {
  const { key, ...summary } = await make()
  expect(key).toMatch(/^gtk_[\w-]{43}$/)
  expect(await (await owner.get('/api/keys')).json()).toEqual([summary])
  const rows = await (test.services.storage as SqliteStore).sql.all('SELECT * FROM keys')
  expect(JSON.stringify(rows)).not.toContain(key.slice(4))
  expect(rows).toHaveLength(1)
})

it('[KEY2] lets a program read what its role allows, on its maps and on no other', async () => {
  const { id: other } = (await (
    await owner.send('POST', '/api/maps', { title: 'Another' })
  ).json()) as MapSummary
  const { key } = await make()
  for (const path of ['', '.json', '/findings.json', '/baselines', '/matrices/proposals-outcomes.csv'])
    expect((await ask(key, `${MAP}${path}`)).status, path).toBe(200)
  const listed = (await (await ask(key, '/api/maps')).json()) as MapSummary[]
  expect(listed.map(({ id, role }) => [id, role])).toEqual([['sample', 'viewer']])
  expect(await refusal(await ask(key, `/api/maps/${other}`))).toMatchObject({
    status: 403,
    code: 'key-scope',
  })
  expect(await refusal(await ask(key, `${MAP}/comments`))).toMatchObject({
    status: 403,
    code: 'role-too-low',
  })
  expect(await refusal(await ask(key, MAP, 'PATCH', { title: 'x' }))).toMatchObject({ status: 403 })
  expect((await ask((await make({ role: 'editor' })).key, MAP, 'PATCH', { title: 'New' })).status).toBe(200)
})

it('[KEY3] does no more than whoever made it may, and ends when they lose it', async () => {
  const link = await owner.send('POST', `${MAP}/links`, { role: 'editor', label: '' })
  const { id, url } = (await link.json()) as { id: string; url: string }
  const ben = test.visitor()
  await ben.follow(url)
  const { key } = await make({ role: 'editor' }, ben)
  expect((await ask(key, MAP, 'PATCH', { title: 'By the key' })).status).toBe(200)
  await owner.send('PATCH', `${MAP}/links/${id}`, { role: 'viewer' })
  expect(await refusal(await ask(key, MAP, 'PATCH', { title: 'x' }))).toMatchObject({ code: 'role-too-low' })
  expect((await ask(key, `${MAP}/findings.json`)).status).toBe(200)
  expect(await refusal(await ben.send('POST', '/api/keys', { ...WANTED, role: 'editor' }))).toMatchObject({
    status: 403,
    code: 'key-exceeds',
    message: expect.stringContaining('you are viewer, and asked for editor'),
  })
  await owner.send('DELETE', `${MAP}/links/${id}`)
  expect(await refusal(await ask(key, `${MAP}/findings.json`))).toMatchObject({ code: 'access-ended' })
})

it('[KEY4] is revoked by whoever made it, and ends with its day, to the moment', async () => {
  const revoked = await make()
  const editor = await test.openLink('editor')
  expect((await refusal(await editor.send('DELETE', `/api/keys/${revoked.id}`))).status).toBe(404)
  expect((await owner.send('DELETE', `/api/keys/${revoked.id}`)).status).toBe(204)
  expect(await refusal(await ask(revoked.key, MAP))).toMatchObject({ status: 401, code: 'key-over' })
  const { key, expiresAt } = await make({ expires: '2026-11-23' })
  expect(expiresAt).toBe(Date.UTC(2026, 10, 24) - 1)
  test.forward(expiresAt - test.services.clock() - 1)
  expect((await ask(key, MAP)).status).toBe(200)
  test.forward(1)
  expect(await refusal(await ask(key, MAP))).toMatchObject({ status: 401, code: 'key-over' })
})

it('[KEY5] does nothing that is for people, and never falls back on a cookie', async () => {
  const { key } = await make({ role: 'editor' })
  const refused: [string, string, object?][] = [
    ['GET', '/api/keys'],
    ['POST', '/api/keys', WANTED],
    ['PATCH', '/api/me', { name: 'Someone else' }],
    ['POST', '/api/sign-out'],
    ['POST', '/api/maps', { title: 'x' }],
    ['POST', `${MAP}/duplicate`],
  ]
  for (const [method, path, body] of refused)
    expect(await refusal(await ask(key, path, method, body)), path).toMatchObject({ code: 'key-not-here' })
  expect((await ask(key, `${MAP}/links`)).status).toBe(403)
  const withCookie = await test.app.request(`http://maps.test${MAP}`, {
    headers: { Authorization: 'Bearer gtk_nonsense', Cookie: owner.cookie },
  })
  expect(await refusal(withCookie)).toMatchObject({ status: 401, code: 'key-unknown' })
})

it('[KEY9] of an owner reads what must be proved, and makes pages of the board, which say whose they are', async () => {
  const { id, key } = await make({ role: 'owner' })
  const made = await ask(key, `${MAP}/boards`, 'POST', { audience: 'Authority', expires: '2026-12-01' })
  expect(made.status).toBe(201)
  const board = (await made.json()) as { id: string; url: string }
  expect((await test.app.request(board.url)).status).toBe(200)
  expect(await (await ask(key, `${MAP}/boards`)).json()).toMatchObject([{ id: board.id }])
  for (const path of ['audit.json', 'audit/check.json', 'disclosure.json'])
    expect((await ask(key, `${MAP}/${path}`)).status, path).toBe(200)
  expect((await ask(key, `${MAP}/boards/${board.id}`, 'DELETE')).status).toBe(204)
  await owner.send('DELETE', `/api/keys/${id}`)
  expect(await refusal(await ask(key, `${MAP}/audit.json`))).toMatchObject({ status: 401, code: 'key-over' })
  const rows = await test.services.storage.audit.rows('sample', 0, 99)
  expect(rows.map(({ by, action }) => `${by}: ${action}`).slice(1)).toEqual([
    'Anna: key made',
    'Anna (key Power BI): board made',
    'Anna (key Power BI): map disclosed',
    'Anna (key Power BI): board taken back',
    'Anna: key revoked',
  ])
})

it('[KEY10] of an owner lets nobody in and takes nothing away, and only an owner makes one', async () => {
  const { key } = await make({ role: 'owner' })
  const { id: link } = (await (
    await owner.send('POST', `${MAP}/links`, { role: 'viewer', label: '' })
  ).json()) as { id: string }
  const refused: [string, string, object?][] = [
    ['POST', '/api/keys', WANTED],
    ['POST', '/api/keys', { ...WANTED, role: 'owner' }],
    ['GET', `${MAP}/links`],
    ['POST', `${MAP}/links`, { role: 'owner', label: '' }],
    ['POST', `${MAP}/links`, { role: 'viewer', label: '' }],
    ['PATCH', `${MAP}/links/${link}`, { role: 'editor' }],
    ['DELETE', `${MAP}/links/${link}`],
    ['DELETE', MAP],
    ['POST', `${MAP}/restore`],
    ['POST', `${MAP}/holds`, { reason: 'x' }],
    ['GET', `${MAP}/webhooks`],
    ['POST', `${MAP}/webhooks`, { url: 'https://hooks.example/in', events: ['baseline.made'] }],
    ['POST', '/api/maps', { title: 'x' }],
    ['PATCH', '/api/me', { name: 'Someone else' }],
  ]
  for (const [method, path, body] of refused)
    expect(await refusal(await ask(key, path, method, body)), `${method} ${path}`).toMatchObject({
      status: 403,
      code: 'key-not-here',
    })
  const editor = await test.openLink('editor')
  expect(await refusal(await editor.send('POST', '/api/keys', { ...WANTED, role: 'owner' }))).toMatchObject({
    code: 'key-exceeds',
  })
  const lower = await make({ role: 'editor' })
  for (const path of ['audit.json', 'disclosure.json', 'boards'])
    expect(await refusal(await ask(lower.key, `${MAP}/${path}`)), path).toMatchObject({
      code: 'role-too-low',
    })
})

it('[KEY6] is named in what it does, and its making and end are in the audit log of each map', async () => {
  const { id, key } = await make({ role: 'editor' })
  const made = await ask(key, `${MAP}/baselines`, 'POST', { name: 'Nightly' })
  expect(await made.json()).toMatchObject({ by: 'Anna (key Power BI)' })
  await owner.send('DELETE', `/api/keys/${id}`)
  const rows = await test.services.storage.audit.rows('sample', 0, 99)
  expect(rows.map(({ by, action }) => `${by}: ${action}`).slice(1)).toEqual([
    'Anna: key made',
    'Anna (key Power BI): baseline made',
    'Anna: key revoked',
  ])
})

it('[KEY7] over its rate is told how long to wait, and no other is', async () => {
  const [one, other] = [await make(), await make()]
  const answers = []
  for (let at = 0; at < 45; at += 1) answers.push((await ask(one.key, MAP)).status)
  expect(answers.filter((status) => status === 200)).toHaveLength(40)
  expect(await refusal(await ask(one.key, MAP))).toMatchObject({
    status: 429,
    message: expect.stringMatching(/from this key\. Wait \d+ seconds? and try again/),
  })
  expect((await ask(other.key, MAP)).status).toBe(200)
  expect((await owner.get(MAP)).status).toBe(200)
})

it.each([
  [{ role: 'administrator' }, 422, 'role must be owner, editor, commenter or viewer'],
  [{ maps: [] }, 422, 'maps must name at least one'],
  [{ maps: 'sample' }, 422, 'maps must be a list of ids'],
  [{ maps: ['none'] }, 403, 'You have no access to this map'],
  [{ expires: undefined }, 422, 'expires must be a day such as 2026-12-31'],
  [{ expires: 'never' }, 422, '"never" is no time'],
  [{ expires: '2020-01-01' }, 422, 'expires must lie in the future, and within 366 days'],
  [{ expires: '2036-01-01' }, 422, 'expires must lie in the future, and within 366 days'],
  [{ scope: 'all' }, 422, 'scope'],
])('[KEY8] refuses %j in words', async (more, status, message) => {
  expect(await refusal(await owner.send('POST', '/api/keys', { ...WANTED, ...more }))).toMatchObject({
    status,
    message: expect.stringContaining(message),
  })
  expect(await (await owner.get('/api/keys')).json()).toEqual([])
})
