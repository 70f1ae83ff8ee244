import { afterEach, beforeEach, expect, it } from 'vitest'
import { openTestApp, refusal, type TestApp, type Visitor } from '../testing/testApp.ts'

let test: TestApp
let viewer: Visitor
beforeEach(async () => {
  test = await openTestApp()
  viewer = await test.openLink('viewer')
})
afterEach(() => test.close())

interface Page {
  readonly columns: readonly { readonly name: string; readonly type: string }[]
  readonly rows: readonly Record<string, unknown>[]
  readonly next: string | null
}
const TABLES = '/api/maps/sample/tables'
const page = async (query: string): Promise<Page> =>
  (await (await viewer.get(`${TABLES}/${query}`)).json()) as Page

it('[FEE4] gives every table as JSON and as CSV, page by page, with an ETag, to whoever may export the map', async () => {
  const tables = (await (await viewer.get(TABLES)).json()) as { id: string; json: string; csv: string }[]
  expect(tables.map(({ id }) => id)).toEqual([
    'elements',
    'links',
    'cells',
    'findings',
    'claims',
    'measures',
    'observations',
    'decisions',
  ])
  for (const { json, csv } of tables) {
    const { columns, rows } = (await (await viewer.get(json)).json()) as Page
    const bytes = Buffer.from(await (await viewer.get(csv)).arrayBuffer())
    // Without the mark Excel reads it as Windows-1252.
    expect(bytes.toString().split('\r\n')[0], csv).toBe(`\uFEFF${columns.map(({ name }) => name).join(',')}`)
    expect(Object.keys(rows[0] ?? { id: '' })[0], json).toBe('id')
  }
  const all = await page('elements.json')
  expect(all.rows).toHaveLength(175)
  const ids: unknown[] = []
  for (let query: string | null = 'elements.json?limit=60'; query !== null; ) {
    const { rows, next }: Page = await page(query)
    ids.push(...rows.map(({ id }) => id))
    query = next === null ? null : `elements.json?limit=60&after=${encodeURIComponent(next)}`
  }
  expect(ids).toEqual(all.rows.map(({ id }) => id))

  const first = await viewer.get(`${TABLES}/elements.csv?limit=2`)
  const link = /^<(.+)>; rel="next"$/.exec(first.headers.get('link') ?? '')?.[1] ?? ''
  expect((await (await viewer.get(link)).text()).split('\r\n')[1]).toContain(String(ids[2]))
  const tag = first.headers.get('etag') ?? ''
  const again = await test.app.request(`http://maps.test${TABLES}/elements.csv?limit=2`, {
    headers: { Cookie: viewer.cookie, 'If-None-Match': tag },
  })
  expect([again.status, await again.text()]).toEqual([304, ''])
  expect((await test.visitor().get(`${TABLES}/elements.json`)).status).toBe(401)

  // What is decided is no part of the map, and is news of its table all the same.
  const before = (await viewer.get(`${TABLES}/decisions.json`)).headers.get('etag')
  await (await test.openLink('editor')).send('POST', '/api/maps/sample/decisions', {
    recommendation: 'Agree it',
    outcome: 'agreed',
    body: 'Full Authority',
    date: '2026-11-20',
  })
  const after = await viewer.get(`${TABLES}/decisions.json`)
  expect(after.headers.get('etag')).not.toBe(before)
  expect(((await after.json()) as Page).rows).toHaveLength(1)
})

it.each([
  ['people.json', 404, 'A map has no table "people". Ask for one of: elements, links'],
  ['elements.json?limit=0', 422, 'limit must be at least 1'],
  ['elements.json?limit=50001', 422, 'limit must be a whole number up to 50,000'],
  ['elements.json?limit=-1', 422, 'limit must be a whole number'],
])('[FEE4] refuses %s', async (query, status, message) => {
  expect(await refusal(await viewer.get(`${TABLES}/${query}`))).toMatchObject({
    status,
    message: expect.stringContaining(message),
  })
})
