import { gunzipSync } from 'node:zlib'
import { fromPlain } from '@golden-thread/shared/document'
import type {
  BaselineSummary,
  BoardComments,
  BoardSummary,
  ExploredMap,
} from '@golden-thread/shared/protocol'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openTestApp, refusal, type TestApp, type Visitor } from './testing/testApp.ts'

let test: TestApp
let owner: Visitor
let reader: Visitor
beforeEach(async () => {
  test = await openTestApp()
  owner = await test.openLink('owner')
  reader = test.visitor()
})
afterEach(() => test.close())

const DAY = 24 * 3_600_000

async function make(body: object = { audience: 'The public' }): Promise<BoardSummary & { path: string }> {
  const response = await owner.send('POST', '/api/maps/sample/boards', body)
  expect(response.status).toBe(201)
  const made = (await response.json()) as BoardSummary
  return { ...made, path: new URL(made.url ?? '').pathname }
}
const read = async (path: string): Promise<string> => {
  const response = await reader.get(path)
  expect(response.status).toBe(200)
  return response.text()
}

it('[BRD1] is a page that is complete without script, cookie or sign-in', async () => {
  const { path } = await make()
  const response = await reader.get(path)
  expect(response.headers.get('set-cookie')).toBeNull()
  expect(response.headers.get('content-type')).toContain('text/html')
  const html = await response.text()
  for (const part of [
    '<h1>Corporate Strategy 2006-2009</h1>',
    'Each of the 4 outcomes is directly supported by at least one proposal.',
    '<svg',
    'S1 Safer Neighbourhoods supports O1',
    '<th scope="row">',
    'What the words in the cells mean',
  ])
    expect(html).toContain(part)
  // One script, our own; nothing inline, nothing from anywhere else.
  expect(html.match(/<script[^>]*>/g)).toEqual(['<script src="/board.js" defer>'])
  expect(html).not.toMatch(/(?:src|href)="(?:https?:)?\/\//)
  expect(html).not.toContain('style=')
})

it('[CLM4] has the claims with their verdicts, as the papers have them', async () => {
  const { path } = await make()
  const html = await read(path)
  expect(html).toContain('Universal sentences of the paper, and whether the map bears them out')
  expect(html).toMatch(/<h2[^>]*>Claims<\/h2>/)
  expect(html).toMatch(/<td class="direct"><bdi>Holds<\/bdi><\/td>/)
})

it('[BRD2] is rendered once a change, however many read it', async () => {
  const { path } = await make()
  const other = await make({ audience: 'Another board' })
  const first = await reader.get(path)
  const etag = first.headers.get('etag') ?? ''
  expect((await reader.get(other.path)).headers.get('etag')).toBe(etag)
  const again = await test.app.request(`http://maps.test${path}`, { headers: { 'If-None-Match': etag } })
  expect(again.status).toBe(304)
  const gzip = { 'Accept-Encoding': 'gzip, deflate, br' }
  const packed = await test.app.request(`http://maps.test${path}`, { headers: gzip })
  expect(packed.headers.get('content-encoding')).toBe('gzip')
  expect(packed.headers.get('vary')).toBe('Accept-Encoding')
  expect(gunzipSync(await packed.arrayBuffer()).toString()).toBe(await read(path))
  // As a browser asks that was given the packed page.
  const known = { ...gzip, 'If-None-Match': packed.headers.get('etag') ?? '' }
  expect((await test.app.request(`http://maps.test${path}`, { headers: known })).status).toBe(304)
  await owner.send('PATCH', '/api/maps/sample', { title: 'Another title' })
  const version = async () => (await reader.get(path)).headers.get('etag')
  await expect.poll(version, { timeout: 30_000 }).not.toBe(etag)
  expect(await read(path)).toContain('<h1>Another title</h1>')
})

it('[BRD3] tells its readers of a change, and of its end', async () => {
  const { path, id } = await make()
  const response = await reader.get(`${path}/events`)
  expect(response.headers.get('content-type')).toContain('text/event-stream')
  const stream = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  let heard = ''
  const until = async (event: string): Promise<void> => {
    while (!heard.includes(`event: ${event}`)) {
      const part = await stream?.read()
      if (!part || part.done) throw new Error(`The stream ended before "${event}": ${heard}`)
      heard += part.value
    }
  }
  await until('open')
  await owner.send('PATCH', '/api/maps/sample', { title: 'Another title' })
  await until('changed')
  heard = ''
  await owner.send('POST', '/api/maps/sample/decisions', {
    recommendation: 'Approve it',
    outcome: 'agreed',
    body: 'Full Authority',
    date: '2026-11-20',
  })
  await until('changed')
  await owner.send('DELETE', `/api/maps/sample/boards/${id}`)
  await until('ended')
})

it('[BRD4] that is pinned shows its baseline for good, and says which', async () => {
  const response = await owner.send('POST', '/api/maps/sample/baselines', {
    name: 'As agreed',
    meeting: 'MPA',
    date: '2005-09-29',
    status: 'agreed',
  })
  const { id } = (await response.json()) as BaselineSummary
  const { path } = await make({ audience: 'The authority', baseline: id })
  const before = await read(path)
  expect(before).toContain(
    'As at “As agreed” (MPA, 29 September 2005, agreed). The map on this page does not change.',
  )
  expect(before).not.toContain('<script')
  await owner.send('PATCH', '/api/maps/sample', { title: 'Another title' })
  expect(await read(path)).toBe(before)
})

const baseline = async (name: string, status: string, date = ''): Promise<string> => {
  const made = await owner.send('POST', '/api/maps/sample/baselines', { name, meeting: '', date, status })
  return ((await made.json()) as BaselineSummary).id
}
const decide = (recommendation: string, date: string): Promise<Response> =>
  owner.send('POST', '/api/maps/sample/decisions', {
    recommendation,
    outcome: 'agreed',
    body: 'Full Authority',
    date,
  })

it('[BRD9] is held against the last baseline that was agreed, a pinned one against that before it', async () => {
  await baseline('First', 'draft')
  const { path } = await make()
  const first = (await reader.get(path)).headers.get('etag')
  expect(await read(path)).toContain('Nothing has changed since “First” (draft).')
  await baseline('Second', 'agreed')
  const last = await baseline('Third', 'submitted')
  const pinned = await make({ audience: 'A meeting', baseline: last })
  expect(await read(path)).toContain('Nothing has changed since “Second” (agreed).')
  expect((await reader.get(path)).headers.get('etag')).not.toBe(first)
  expect(await read(pinned.path)).toContain('Nothing has changed since “Second” (agreed).')
  const ownFirst = await make({ audience: 'The first', baseline: (await baselines())[0]?.id })
  expect(await read(ownFirst.path)).not.toContain('changed since')
})
const baselines = async () =>
  (await (await owner.get('/api/maps/sample/baselines')).json()) as readonly BaselineSummary[]

it('[BRD12] shows a decision and its being done as soon as they are recorded, a pinned one those up to its day', async () => {
  const { path } = await make()
  const pinned = await make({ audience: 'A meeting', baseline: await baseline('B', 'agreed', '2026-11-20') })
  for (const each of [path, pinned.path]) expect(await read(each)).not.toContain('>Decisions</h2>')
  const made = (await (await decide('Approve the strategy', '2026-11-20')).json()) as { id: string }
  await decide('Publish it', '2026-11-21')
  expect(await read(path)).toContain('2 are decided and not done.')
  expect(await read(path)).toContain('Publish it')
  expect(await read(pinned.path)).toContain('1 is decided and not done.')
  expect(await read(pinned.path)).not.toContain('Publish it')
  test.forward(2 * DAY)
  await owner.send('PATCH', `/api/maps/sample/decisions/${made.id}`, { state: 'done' })
  expect(await read(path)).toContain('1 is decided and not done.')
  expect(await read(path)).toContain('Done, recorded on 24 November 2026')
  // What was done after its day is not in it.
  expect(await read(pinned.path)).toContain('1 is decided and not done.')
})

it('[BRD11] never shows a comment', async () => {
  const on = { element: 'O1' }
  await owner.send('POST', '/api/maps/sample/comments', { on, text: 'Between ourselves' })
  await decide('Approve the strategy', '2026-11-20')
  const { path } = await make()
  expect(await read(path)).toContain('>Decisions</h2>')
  expect(await read(path)).not.toContain('Between ourselves')
})

const explored = async (path: string): Promise<ExploredMap> =>
  (await (await reader.get(`${path}/map.json`)).json()) as ExploredMap

it('[BRD14] hands its map to the canvas by the same address, asks for nothing, and once a change', async () => {
  const { path } = await make()
  const response = await reader.get(`${path}/map.json`)
  expect(response.headers.get('set-cookie')).toBeNull()
  const { map, baseline, findings } = (await response.json()) as ExploredMap
  expect(baseline).toBeNull()
  expect(findings.length).toBeGreaterThan(0)
  const read = fromPlain(map)
  expect(read.ok && read.value.map.title).toBe('Corporate Strategy 2006-2009')
  const etag = response.headers.get('etag') ?? ''
  const again = await test.app.request(`http://maps.test${path}/map.json`, {
    headers: { 'If-None-Match': etag },
  })
  expect(again.status).toBe(304)
  await owner.send('PATCH', '/api/maps/sample', { title: 'Another title' })
  await expect
    .poll(async () => JSON.stringify(await explored(path)), { timeout: 30_000 })
    .toContain('Another title')
})

it('[BRD14] shows the baseline of a pinned board on its canvas too, and ends with the page', async () => {
  const pinned = await make({ audience: 'A meeting', baseline: await baseline('B', 'agreed') })
  await owner.send('PATCH', '/api/maps/sample', { title: 'Another title' })
  expect(await explored(pinned.path)).toMatchObject({
    baseline: '“B” (agreed)',
    map: { title: 'Corporate Strategy 2006-2009' },
  })
  await owner.send('DELETE', `/api/maps/sample/boards/${pinned.id}`)
  for (const rest of ['/map.json', '/explore', '/events'])
    expect((await reader.get(`${pinned.path}${rest}`)).status).toBe(410)
})

it('[BRD14] leads from the page to the canvas without naming its address', async () => {
  const { path } = await make()
  expect(await read(path)).toContain('<a href="?explore">Explore the map</a>')
  const led = await reader.get(`${path}?explore`)
  expect([led.status, led.headers.get('location')]).toEqual([302, `${path}/explore`])
  // No client is built here; whoever is let in is told so, as at every other address of a screen.
  expect((await reader.get(`${path}/explore`)).status).toBe(503)
  expect((await reader.get('/board/nothing-of-the-kind-at-all/explore')).status).toBe(404)
})

it('[BRD16] hands comments to whoever is signed in here and may read them, and to nobody else', async () => {
  const { path } = await make()
  const pinned = await make({ audience: 'A meeting', baseline: await baseline('B', 'agreed') })
  const on = { element: 'O1' }
  await owner.send('POST', '/api/maps/sample/comments', { on, text: 'Between ourselves' })
  const asked = async (visitor: Visitor, at = path) => {
    const response = await visitor.get(`${at}/comments.json`)
    return response.status === 200 ? ((await response.json()) as BoardComments) : response.status
  }
  expect(await asked(reader)).toBe(204)
  expect(await asked(await test.openLink('viewer'))).toBe(204)
  expect(await asked(owner, pinned.path)).toBe(204)
  expect(await asked(await test.openLink('commenter'))).toMatchObject({
    map: 'sample',
    mayWrite: true,
    threads: [{ comments: [{ text: 'Between ourselves' }] }],
  })
})

it('[BRD16] tells those alone of a new comment', async () => {
  const { path } = await make()
  const commenter = await test.openLink('commenter')
  const hearing = async (visitor: Visitor) => {
    const stream = (await visitor.get(`${path}/events`)).body
      ?.pipeThrough(new TextDecoderStream())
      .getReader()
    let heard = ''
    return async (event: string) => {
      while (!heard.includes(`event: ${event}`)) heard += (await stream?.read())?.value ?? ''
      return heard
    }
  }
  const [theirs, anyones] = [await hearing(commenter), await hearing(reader)]
  await theirs('open')
  await anyones('open')
  await owner.send('POST', '/api/maps/sample/comments', { on: { element: 'O1' }, text: 'Between ourselves' })
  await theirs('comments')
  await decide('Approve it', '2026-11-20')
  expect(await anyones('changed')).not.toContain('comments')
})

it('[BRD5] ends when it is taken back, when its day is over, and with its map', async () => {
  const { path, id } = await make()
  await owner.send('DELETE', `/api/maps/sample/boards/${id}`)
  expect((await reader.get(path)).status).toBe(410)

  const timed = await make({ audience: 'A meeting', expires: '2026-11-23' })
  test.forward(DAY)
  expect((await reader.get(timed.path)).status).toBe(200)
  test.forward(DAY)
  const over = await reader.get(timed.path)
  expect(over.status).toBe(410)
  expect(await over.text()).toContain('Ask whoever sent it for a new one')

  const last = await make()
  const pinned = await make({ audience: 'A meeting', baseline: await baseline('As put', 'agreed') })
  await owner.send('DELETE', '/api/maps/sample')
  for (const { path: gone } of [last, pinned]) {
    const answer = await reader.get(gone)
    expect([answer.status, await answer.text()]).toEqual([
      410,
      expect.stringContaining('The map that this page shows was deleted. Ask whoever sent it'),
    ])
  }
  await owner.send('POST', '/api/maps/sample/restore')
  expect((await reader.get(pinned.path)).status).toBe(200)
})

it('[BRD6] is made and taken back by owners, and its address is told once', async () => {
  const { url: _, path: __, ...made } = await make()
  expect(await (await owner.get('/api/maps/sample/boards')).json()).toEqual([made])
  const editor = await test.openLink('editor')
  expect(
    await refusal(await editor.send('POST', '/api/maps/sample/boards', { audience: 'x' })),
  ).toMatchObject({
    status: 403,
  })
  expect((await editor.get('/api/maps/sample/boards')).status).toBe(403)
  expect((await editor.send('DELETE', `/api/maps/sample/boards/${made.id}`)).status).toBe(403)
})

it.each([
  [{}, 422, 'audience must be text'],
  [{ audience: 'x', expires: 'soon' }, 422, 'expires must be a day such as 2026-12-31'],
  [{ audience: 'x', expires: '2026-11-21' }, 422, 'expires must not lie in the past'],
  [{ audience: 'x', baseline: 'none' }, 404, 'no baseline "none"'],
])('[BRD7] refuses %j in words', async (body, status, message) => {
  expect(await refusal(await owner.send('POST', '/api/maps/sample/boards', body))).toMatchObject({
    status,
    message: expect.stringContaining(message),
  })
})

it('[BRD7] answers an address that is none with a page that says what to do', async () => {
  const response = await reader.get('/board/nothing-of-the-kind-at-all')
  expect(response.status).toBe(404)
  expect(await response.text()).toContain('Check that its address was copied whole')
})
