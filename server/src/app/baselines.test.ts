import { createHash } from 'node:crypto'
import type { MapDifference } from '@golden-thread/shared/difference'
import type { BaselineSummary } from '@golden-thread/shared/protocol'
import { afterEach, beforeEach, expect, it } from 'vitest'
import * as Y from 'yjs'
import { openTestApp, refusal, type TestApp, type Visitor } from './testing/testApp.ts'

let test: TestApp
let editor: Visitor
let viewer: Visitor
beforeEach(async () => {
  test = await openTestApp()
  editor = await test.openLink('editor')
  viewer = await test.openLink('viewer')
})
afterEach(() => test.close())

const PUT = { name: 'As put to the authority', meeting: 'MPA', date: '2005-09-29', status: 'submitted' }
const make = async (body: object = PUT): Promise<BaselineSummary> => {
  const response = await editor.send('POST', '/api/maps/sample/baselines', body)
  expect(response.status).toBe(201)
  return (await response.json()) as BaselineSummary
}
const list = async (): Promise<BaselineSummary[]> =>
  (await (await viewer.get('/api/maps/sample/baselines')).json()) as BaselineSummary[]
const changes = async (from: string, to: string): Promise<MapDifference> => {
  const response = await viewer.get(`/api/maps/sample/baselines/${from}/changes.json?to=${to}`)
  expect(response.status).toBe(200)
  return (await response.json()) as MapDifference
}
const rename = (title: string) => editor.send('PATCH', '/api/maps/sample', { title })

it('[BASE1] keeps a state under a name, with who made it, for which meeting, and a hash of what is kept', async () => {
  const made = await make()
  expect(made).toMatchObject({ ...PUT, by: expect.any(String), signatures: [] })
  expect(await list()).toEqual([made])
  const state = await test.services.storage.record.stateOf('sample', made.id)
  expect(
    createHash('sha256')
      .update(state ?? '')
      .digest('hex'),
  ).toBe(made.hash)
})

it('[BASE2] gives the map back as it was, whatever is done to it since', async () => {
  const before = await (await viewer.get('/api/maps/sample.json')).json()
  const { id } = await make()
  await rename('Another name')
  const kept = await (await viewer.get(`/api/maps/sample/baselines/${id}.json`)).json()
  expect(kept).toEqual(before)
  expect(await (await viewer.get('/api/maps/sample.json')).json()).not.toEqual(before)
})

it('[BASE1] [BASE2] is one state whole while others type, and stays the same bytes when the map is compacted', async () => {
  const { rooms, storage } = test.services
  const doc = new Y.Doc()
  Y.applyUpdate(doc, await rooms.bytesOf('sample'))
  const written: Promise<unknown>[] = []
  doc.on('update', (update: Uint8Array) => written.push(rooms.write('sample', update, 'someone')))
  // Two words of one edit: whatever is kept has both of it, or neither.
  const about = doc.getMap('about')
  const type = (word: string) => doc.transact(() => [about.set('title', word), about.set('other', word)])
  type('0')
  const making = Array.from({ length: 8 }, async (_, at) => {
    for (let one = 1; one <= 5; one += 1) type(`${at}.${one}`)
    return make({ name: `While they type ${at}` })
  })
  const made = await Promise.all(making)
  await Promise.all(written)
  expect(written).toHaveLength(41)
  const kept = async () => {
    const states = await Promise.all(made.map(({ id }) => storage.record.stateOf('sample', id)))
    return states.map((state) => Buffer.from(state ?? []))
  }
  const states = await kept()
  for (const [at, state] of states.entries()) {
    expect(createHash('sha256').update(state).digest('hex')).toBe(made[at]?.hash)
    const read = new Y.Doc()
    Y.applyUpdate(read, state)
    expect(read.getMap('about').get('title')).toBe(read.getMap('about').get('other'))
  }
  const { epoch, upTo } = await storage.open('sample')
  await storage.compact('sample', epoch, upTo, await rooms.bytesOf('sample'))
  expect(await kept()).toEqual(states)
})

it('[BASE3] tells what has changed since, up to now or up to another baseline', async () => {
  const first = await make()
  const none = await changes(first.id, 'now')
  expect(none.elements).toEqual({ added: [], removed: [], changed: [] })
  expect(none.cells).toEqual({ gained: [], lost: [], changed: [] })
  const second = await make({ name: 'Later' })
  expect(await changes(first.id, second.id)).toEqual(none)
})

it('[BASE4] takes one signature of a person, with the post that they hold', async () => {
  const { id } = await make()
  const path = `/api/maps/sample/baselines/${id}/signatures`
  const signed = await Promise.all([
    editor.send('POST', path, { name: 'Anna Ash', post: 'Commissioner' }),
    editor.send('POST', path, { post: 'Deputy' }),
  ])
  expect(signed.map(({ status }) => status).sort()).toEqual([201, 409])
  const [baseline] = await list()
  expect(baseline?.signatures).toHaveLength(1)
})

it('[BASE5] opens a state as a new map', async () => {
  const { id } = await make()
  await rename('Another name')
  const response = await editor.send('POST', `/api/maps/sample/baselines/${id}/duplicate`)
  expect(response.status).toBe(201)
  const made = (await response.json()) as { id: string; title: string }
  expect(made.title).toBe('Corporate Strategy 2006-2009 (As put to the authority)')
})

it('[BASE6] is made and signed by who may change the map, and read by who may read it', async () => {
  const { id } = await make()
  expect(await refusal(await viewer.send('POST', '/api/maps/sample/baselines', PUT))).toMatchObject({
    status: 403,
  })
  expect(
    await refusal(await viewer.send('POST', `/api/maps/sample/baselines/${id}/signatures`, { post: 'x' })),
  ).toMatchObject({ status: 403 })
  const stranger = test.visitor()
  for (const path of ['baselines', `baselines/${id}.json`, `baselines/${id}/changes.json?to=now`])
    expect((await refusal(await stranger.get(`/api/maps/sample/${path}`))).status, path).toBe(401)
})

it.each([
  [{}, 422, 'name must be text'],
  [{ name: ' ' }, 422, 'name must not be empty'],
  [{ name: 'x', date: '31 February' }, 422, 'date must be a day such as 2005-09-29'],
  [{ name: 'x', status: 'final' }, 422, 'status must be draft, submitted or agreed'],
  [{ name: 'x', colour: 'red' }, 422, 'colour'],
])('[BASE7] refuses %j in words', async (body, status, message) => {
  expect(await refusal(await editor.send('POST', '/api/maps/sample/baselines', body))).toMatchObject({
    status,
    message: expect.stringContaining(message),
  })
})

it('[BASE7] says which baselines there are when there is not that one', async () => {
  const { id } = await make()
  for (const path of ['none.json', 'none/changes.json?to=now', `${id}/changes.json?to=none`])
    expect(await refusal(await viewer.get(`/api/maps/sample/baselines/${path}`))).toMatchObject({
      status: 404,
      code: 'baseline-unknown',
    })
})

it('[PAP1] gives what has changed since a baseline as a paper, up to now or up to another', async () => {
  const { id } = await make()
  const body = {
    import: { source: 'Later', csv: 'code,title\nS99,Night shelters', choices: { kind: 'proposal' } },
  }
  const brought = await editor.send('POST', '/api/maps/sample/imports', body)
  expect(brought.status).toBeLessThan(300)
  const { id: later } = await make({ name: 'Later' })
  const path = `/api/maps/sample/baselines/${id}/changes`
  for (const to of ['now', later]) {
    const html = await (await viewer.get(`${path}.html?to=${to}`)).text()
    expect(html).toContain('<h1>What changed since “As put to the authority” (MPA, 29 September 2005')
    expect(html).toContain('Night shelters')
  }
  const docx = await viewer.get(`${path}.docx`)
  expect(docx.headers.get('content-disposition')).toContain('What changed - As put to the authority.docx')
  expect((await docx.text()).slice(0, 2)).toBe('PK')
  expect((await viewer.get(`${path}.csv`)).status).toBe(404)
  expect(await refusal(await viewer.get(`${path}.md?to=none`))).toMatchObject({ code: 'baseline-unknown' })
})
