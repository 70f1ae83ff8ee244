import { changeUpdate, fromPlain, readMap } from '@golden-thread/shared/document'
import { elementId } from '@golden-thread/shared/model'
import { strFromU8, unzipSync } from 'fflate'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openTestApp, refusal, type TestApp, type Visitor } from '../../testing/testApp.ts'

let test: TestApp
let owner: Visitor
beforeEach(async () => {
  test = await openTestApp()
  owner = await test.openLink('owner')
})
afterEach(() => test.close())

const MAP = '/api/maps/sample'
const DAY_MS = 86_400_000
const comment = (text: string) => owner.send('POST', `${MAP}/comments`, { on: { element: 'S1' }, text })

it('[DIS1] holds content, comments, decisions, baselines, history and audit log, as JSON, CSV and a page', async () => {
  await comment('Is <b>this</b> so, "really"?\nIt is.')
  await owner.send('POST', `${MAP}/baselines`, { name: 'As agreed', status: 'agreed' })
  const decided = { outcome: 'agreed', body: 'Authority', date: '2005-09-29', recommendation: '=1+1' }
  await owner.send('POST', `${MAP}/decisions`, decided)

  const answer = await owner.get(`${MAP}/disclosure.json`)
  expect(answer.headers.get('content-disposition')).toContain('disclosure.json')
  expect(answer.headers.get('etag')).toBeNull()
  const json = (await answer.json()) as Record<string, Record<string, unknown>[]> & { content: unknown }
  expect(fromPlain(json.content).ok).toBe(true)
  expect(json).toMatchObject({
    format: 'golden-thread-disclosure',
    version: 1,
    comments: [{ text: 'Is <b>this</b> so, "really"?\nIt is.', on: '{"element":"S1"}' }],
    decisions: [{ outcome: 'agreed', recommendation: '=1+1' }],
    baselines: [{ name: 'As agreed', status: 'agreed' }],
    signatures: [],
  })
  expect(json['history']).toHaveLength(1)
  expect(json['audit']?.map(({ action }) => action)).toEqual([
    'link used',
    'baseline made',
    'decision recorded',
    // It is written down before anybody has it.
    'map disclosed',
  ])

  const zip = new Uint8Array(await (await owner.get(`${MAP}/disclosure.zip`)).arrayBuffer())
  const files = Object.fromEntries(
    Object.entries(unzipSync(zip)).map(([name, bytes]) => [name, strFromU8(bytes)]),
  )
  expect(Object.keys(files)).toEqual([
    'map.json',
    ...['elements', 'links', 'observations', 'claims', 'findings'].map((name) => `${name}.csv`),
    ...Object.keys(json)
      .slice(Object.keys(json).indexOf('content') + 1)
      .map((name) => `${name}.csv`),
  ])
  expect(JSON.parse(files['map.json'] ?? '')).toEqual(json.content)
  expect(files['comments.csv']).toContain('"Is <b>this</b> so, ""really""?\nIt is."')
  expect(files['decisions.csv']).toContain('"\'=1+1"')
  expect(files['elements.csv']?.split('\r\n').length).toBe(177)

  const page = await (await owner.get(`${MAP}/disclosure.html`)).text()
  expect(page).toContain('Is &lt;b&gt;this&lt;/b&gt; so')
  expect(page).not.toContain('<b>this')
  expect(page).toMatch(/<\/main><\/body><\/html>\n$/)
})

it('[DIS2] holds what was written within its dates, and the map as it was at the last of them', async () => {
  await comment('early')
  test.forward(2 * DAY_MS)
  const between = new Date(test.services.clock()).toISOString().slice(0, 10)
  await comment('between')
  test.forward(2 * DAY_MS)
  await comment('late')
  await owner.send('PATCH', MAP, { title: 'Another title' })
  const texts = async (query: string) => {
    const read = (await (await owner.get(`${MAP}/disclosure.json${query}`)).json()) as {
      content: { title: string }
      comments: { text: string }[]
    }
    return [read.content.title === 'Another title', ...read.comments.map(({ text }) => text)]
  }
  expect(await texts('')).toEqual([true, 'early', 'between', 'late'])
  expect(await texts(`?from=${between}`)).toEqual([true, 'between', 'late'])
  expect(await texts(`?from=${between}&to=${between}`)).toEqual([false, 'between'])
  expect(await refusal(await owner.get(`${MAP}/disclosure.json?from=now&to=${between}`))).toMatchObject({
    status: 422,
    message: expect.stringContaining('from must not be later than to'),
  })
  expect(await refusal(await owner.get(`${MAP}/disclosure.json?from=soon`))).toMatchObject({ status: 422 })
})

it('[DIS5] says what each edit changed, in words, from the first of its dates on', async () => {
  const { rooms } = test.services
  const edit = async (change: object) => {
    const update = changeUpdate(await rooms.bytesOf('sample'), change as never)
    if (!update.ok) throw new Error(update.error.code)
    await rooms.write('sample', update.value, 'anna')
  }
  const title = (text: string) => ({ type: 'edit-element', id: elementId('S1'), title: text })
  const { elements, links } = readMap(await rooms.bytesOf('sample')).map
  const link = [...links.values()].find(({ from }) => 'element' in from && from.element === 'S1')
  await edit(title('Safer places'))
  test.forward(2 * DAY_MS)
  const day = new Date(test.services.clock()).toISOString().slice(0, 10)
  await edit(title('Safer <streets>'))
  await edit({ type: 'edit-link', id: link?.id, basis: 'assumed' })
  await edit({ type: 'delete-element', id: elementId('S1'), at: 1 })
  const read = async (query: string) =>
    (
      (await (await owner.get(`${MAP}/disclosure.json${query}`)).json()) as { history: { what: string }[] }
    ).history.map(({ what }) => what)
  const all = await read('')
  expect(all.slice(0, 2)).toEqual([
    'The map began',
    `Proposal S1 Safer places: title: ${elements.get(elementId('S1'))?.title} → Safer places`,
  ])
  const late = await read(`?from=${day}`)
  expect(late).toEqual(all.slice(2))
  expect(late).toEqual([
    'Proposal S1 Safer <streets>: title: Safer places → Safer <streets>',
    expect.stringMatching(/^Link “S1 Safer <streets> .*”: basis: \w+ → assumed$/),
    'Proposal S1 Safer <streets> was deleted',
  ])
  const page = await (await owner.get(`${MAP}/disclosure.html?from=${day}`)).text()
  expect(page).toContain('title: Safer places → Safer &lt;streets&gt;')
})

it('[DIS3] is for owners alone, and stands in the audit log with its dates', async () => {
  for (const role of ['editor', 'commenter', 'viewer'] as const)
    expect((await (await test.openLink(role)).get(`${MAP}/disclosure.zip`)).status).toBe(403)
  await owner.get(`${MAP}/disclosure.zip?from=2005-09-29`)
  const audit = (await (await owner.get(`${MAP}/audit.json`)).json()) as {
    entries: { action: string; detail: string }[]
  }
  expect(
    audit.entries.filter(({ action }) => action === 'map disclosed').map(({ detail }) => detail),
  ).toEqual(['{"format":"zip","from":"2005-09-29","to":""}'])
})

it('[DIS8] asks for content and tables when it comes to them, packed and page by page', async () => {
  const { workers } = test.services
  const asked: string[] = []
  const run = (job: string, request: { gzip?: boolean; most?: number }, options: object) => {
    asked.push(`${job} ${request.gzip ?? request.most}`)
    return workers.run(job as never, request as never, options)
  }
  // The pool is that of all tests.
  Object.assign(test.services, { workers: { ...workers, run } })
  const answer = await owner.get(`${MAP}/disclosure.json`)
  expect(((await answer.json()) as { content: { title: string } }).content.title).not.toBe('')
  expect(asked).toContain('mapFile true')
  expect(asked).not.toContain('table 5000')
  asked.length = 0
  await (await owner.get(`${MAP}/disclosure.html`)).text()
  expect(asked.filter((job) => job === 'table 5000')).toHaveLength(5)
  expect(asked).not.toContain('mapFile true')
})

it('[DIS4] is read page by page while it is written, however long the history is', async () => {
  const { storage } = test.services
  await storage.audit.append(
    Array.from({ length: 3_500 }, (_, at) => ({
      map: 'sample',
      person: 'p',
      by: 'Anna',
      at,
      action: 'deed',
      detail: '{}',
    })),
  )
  const asked: number[] = []
  const { rows } = storage.audit
  Object.assign(storage.audit, {
    rows: (map: string, after: number, limit: number) => {
      asked.push(limit)
      return rows(map, after, limit)
    },
  })
  const answer = await owner.get(`${MAP}/disclosure.json`)
  const reader = answer.body?.getReader()
  await reader?.read()
  expect(asked).toEqual([])
  for (let read = await reader?.read(); read && !read.done; ) read = await reader?.read()
  expect(asked).toEqual([1_000, 1_000, 1_000, 1_000])
})
