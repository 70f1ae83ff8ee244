import { afterEach, beforeEach, expect, it } from 'vitest'
import { openTestApp, refusal, type TestApp, type Visitor } from '../testing/testApp.ts'

let test: TestApp
let owner: Visitor
beforeEach(async () => {
  test = await openTestApp()
  owner = await test.openLink('owner')
})
afterEach(() => test.close())

const MAP = '/api/maps/sample'
const DECIDED = { outcome: 'agreed', body: 'Authority', date: '2005-09-29', recommendation: 'Agree it' }
const SENT = [
  ['decisions', DECIDED],
  ['baselines', { name: 'As put', status: 'submitted' }],
  ['comments', { on: { element: 'S1' }, text: 'Is this so?' }],
] as const
const count = async (what: string) => ((await (await owner.get(`${MAP}/${what}`)).json()) as unknown[]).length
const deeds = async () =>
  ((await (await owner.get(`${MAP}/audit.json`)).json()) as { entries: { action: string }[] }).entries.length

it.each(SENT)(
  '[OPN6] %s that are sent again with their Idempotency-Key are kept once, at any time',
  async (what, body) => {
    const send = (key: string, more = {}) =>
      owner.send('POST', `${MAP}/${what}`, { ...body, ...more }, { 'Idempotency-Key': key })
    const [first, atOnce] = await Promise.all([send('a'), send('a')])
    expect([first.status, atOnce.status].sort()).toEqual([200, 201])
    const { id } = (await first.json()) as { id: string }
    const noted = await deeds()
    // Long after what is remembered of answers is forgotten.
    test.forward(60_000)
    const later = await send('a')
    expect([later.status, later.headers.get('idempotent-replayed'), await count(what)]).toEqual([
      200,
      'true',
      1,
    ])
    expect(((await later.json()) as { id: string }).id).toBe(id)
    expect(await deeds()).toBe(noted)
    const other =
      what === 'comments' ? { text: 'Another' } : what === 'baselines' ? { name: 'X' } : { body: 'X' }
    expect(await refusal(await send('a', other))).toMatchObject({ status: 409, code: 'key-used' })
    expect((await send('b')).status).toBe(201)
    expect(await count(what)).toBe(2)
    expect((await send('x'.repeat(201))).status).toBe(422)
  },
)

it.each(SENT)('[OPN6] %s that are sent twice in a moment without a key are kept once', async (what, body) => {
  const send = () => owner.send('POST', `${MAP}/${what}`, body)
  const [first, second] = await Promise.all([send(), send()])
  expect([first.status, second.status].sort()).toEqual([200, 201])
  expect(await second.json()).toEqual(await first.json())
  const editor = await test.openLink('editor')
  expect((await editor.send('POST', `${MAP}/${what}`, body)).status).toBe(201)
  test.forward(10_001)
  expect((await send()).status).toBe(201)
  expect(await count(what)).toBe(what === 'comments' ? 3 : 3)
})

it('[OPN6] a signature that is sent again is the first one, and what was refused is tried anew', async () => {
  const made = (await (await owner.send('POST', `${MAP}/baselines`, { name: 'A' })).json()) as { id: string }
  const sign = (post: string, key?: string) =>
    owner.send(
      'POST',
      `${MAP}/baselines/${made.id}/signatures`,
      { post },
      key ? { 'Idempotency-Key': key } : {},
    )
  const [first, again] = [await sign('Clerk'), await sign('Clerk')]
  expect([first.status, again.status]).toEqual([201, 200])
  expect(await again.json()).toEqual(await first.json())
  expect(await refusal(await sign('Treasurer'))).toMatchObject({ status: 409, code: 'signed-already' })
  test.forward(20_000)
  expect((await sign('Clerk', 'k')).status).toBe(200)
  expect((await sign('Treasurer', 'l')).status).toBe(409)
  const refused = () => owner.send('POST', `${MAP}/decisions`, { ...DECIDED, baseline: 'none' })
  expect([(await refused()).status, (await refused()).status]).toEqual([404, 404])
})
