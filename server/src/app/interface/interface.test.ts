import { afterEach, beforeEach, expect, it } from 'vitest'
import { openTestApp, refusal, type TestApp, type Visitor } from '../testing/testApp.ts'
import { OPERATIONS } from './openApi.ts'

let test: TestApp
let editor: Visitor
beforeEach(async () => {
  test = await openTestApp()
  editor = await test.openLink('editor')
})
afterEach(() => test.close())

interface Document {
  readonly openapi: string
  readonly paths: Record<
    string,
    Record<string, { requestBody?: { content: Record<string, { schema: object }> } }>
  >
}
const read = async (): Promise<Document> =>
  (await (await test.visitor().get('/api/openapi.json')).json()) as Document

it('[OPN1] says every route that the app has, and none that it has not', async () => {
  const registered = test.app.routes
    .filter(({ method, path }) => method !== 'ALL' && /^\/api(\/|$)/.test(path))
    .map(({ method, path }) => `${method} ${path}`)
  const said = OPERATIONS.map(({ method, route }) => `${method} ${route}`)
  expect(
    [...said].sort(),
    'Add or take out the line of a route in mapOperations.ts or recordOperations.ts.',
  ).toEqual([...new Set(registered)].sort())
  const { openapi, paths } = await read()
  expect(openapi).toBe('3.1.0')
  const listed = Object.values(paths).flatMap((path) => Object.keys(path))
  expect(listed).toHaveLength(OPERATIONS.length)
})

it('[OPN2] says what a body must be like, by what the route reads it with', async () => {
  const { paths } = await read()
  const schema = paths['/api/maps/{map}/comments']?.['post']?.requestBody?.content['application/json']?.schema
  expect(schema).toMatchObject({ type: 'object', required: ['text'], additionalProperties: false })
})

it('[OPN3] is read as a page, without a script, by anybody', async () => {
  const answer = await test.visitor().get('/api')
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
  const text = await answer.text()
  expect(text).not.toMatch(/<script|style=|onclick|https?:\/\//)
  for (const { method, path, summary } of OPERATIONS) {
    expect(text).toContain(`${method} ${path}`)
    expect(text).toContain(summary)
  }
  expect(text).toContain('outcome: put | agreed | amended | deferred | noted')
})

it.each([
  ['POST', '/api/maps/sample/links', { role: 'viewer', label: '', colour: 'red' }],
  ['PATCH', '/api/maps/sample', { title: 'x', colour: 'red' }],
  ['PATCH', '/api/me', { name: 'Anna', colour: 'red' }],
] as const)('[OPN4] fields that are not known are refused: %s %s', async (method, path, body) => {
  const owner = await test.openLink('owner')
  expect(await refusal(await owner.send(method, path, body))).toMatchObject({
    status: 422,
    message: expect.stringContaining('colour'),
  })
})

it('[OPN5] answers 304 to who has the same already, and only to who may read it', async () => {
  const get = (cookie: string, tag?: string) =>
    test.app.request('http://maps.test/api/maps/sample/findings.json', {
      headers: { Cookie: cookie, ...(tag ? { 'If-None-Match': tag } : {}) },
    })
  const first = await get(editor.cookie)
  const tag = first.headers.get('etag') ?? ''
  expect(tag).toMatch(/^W\/"[\w-]{27}"$/)
  const again = await get(editor.cookie, `"other", ${tag.slice(2)}`)
  expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', tag])
  expect((await get('', tag)).status).toBe(401)
  const O4 = { type: 'delete-element', id: 'O4', at: 1 } as never
  const { changeUpdate } = await import('@golden-thread/shared/document')
  const update = changeUpdate(await test.services.rooms.bytesOf('sample'), O4)
  if (update.ok) await test.services.rooms.write('sample', update.value, 'someone')
  const changed = await get(editor.cookie, tag)
  expect(changed.status).toBe(200)
  expect(changed.headers.get('etag')).not.toBe(tag)

  // A question for the head alone is answered as the same for all of it would be, and a star means whatever there is.
  const head = (path: string, tag = '') =>
    test.app.request(`http://maps.test/api/maps/sample/${path}`, {
      method: 'HEAD',
      headers: { Cookie: editor.cookie, 'If-None-Match': tag },
    })
  for (const path of ['findings.json', 'comments']) {
    const whole = await editor.get(`/api/maps/sample/${path}`)
    const known = whole.headers.get('etag') ?? ''
    const asked = await head(path)
    expect([asked.status, asked.headers.get('etag')], path).toEqual([200, known])
    for (const one of [known, '*']) expect((await head(path, one)).status, path).toBe(304)
  }

  // What is made of no map has the tag of its bytes.
  const comments = (known?: string) =>
    test.app.request('http://maps.test/api/maps/sample/comments', {
      headers: { Cookie: editor.cookie, ...(known ? { 'If-None-Match': known } : {}) },
    })
  const bytes = (await comments()).headers.get('etag') ?? ''
  expect(bytes).toMatch(/^"[\w-]{27}"$/)
  const same = await comments(bytes)
  expect([same.status, await same.text(), same.headers.get('content-type')]).toEqual([304, '', null])
  expect((await comments(tag)).status).toBe(200)
})

it('[OPN8] makes nothing for who has it already, in any format', async () => {
  await editor.send('POST', '/api/maps/sample/baselines', { name: 'As put' })
  const [baseline] = (await (await editor.get('/api/maps/sample/baselines')).json()) as { id: string }[]
  const paths = [
    ...['', '.json', '.xlsx', '.archimate.xml', '.elements.csv'],
    ...['/picture.svg', '/picture.png', '/thumbnail.svg', '/timeline.html', '/report.docx', '/report.pdf'],
    ...['docx', 'pdf', 'xlsx', 'csv', 'json'].map((ending) => `/matrices/proposals-outcomes.${ending}`),
    ...[
      '/registers/proposal.csv',
      '/money/all.xlsx',
      '/matrices',
      '/tables/links.csv',
      '/tables/decisions.json',
    ],
    ...[
      '/elements.json',
      '/findings.json',
      '/claims.json',
      '/status.json',
      '/at.json?time=now',
      '/changes.json?since=now',
    ],
    ...['.json', '/changes.json', '/changes.docx'].map((ending) => `/baselines/${baseline?.id}${ending}`),
  ].filter((path) => path !== '')
  const { workers } = test.services
  const { run } = workers
  // Some bytes are as good as a file here: what is looked at is whether anything is made.
  let made = 0
  const answers: { [job: string]: unknown } = {
    mapFile: { bytes: Uint8Array.of(1), gzipped: false },
    thumbnail: '<svg/>',
    matrices: [],
    answer: { ok: true, value: '{}' },
    feed: { body: '{}', next: null },
    changes: '{}',
    pastJson: '{}',
  }
  const file = {
    ok: true,
    value: { bytes: Uint8Array.of(1), gzipped: false, mapTitle: 'Map', title: 'File' },
  }
  Object.assign(workers, {
    run: async (job: string) => {
      made += 1
      return answers[job] ?? file
    },
  })
  for (const path of paths) {
    const ask = (tag = '') =>
      test.app.request(`http://maps.test/api/maps/sample${path}`, {
        headers: { Cookie: editor.cookie, 'If-None-Match': tag },
      })
    const first = await ask()
    const tag = first.headers.get('etag') ?? ''
    expect([first.status, tag], path).toEqual([200, expect.stringMatching(/^W\/"/)])
    const before = made
    const again = await ask(tag)
    expect([again.status, await again.text(), again.headers.get('etag'), made], path).toEqual([
      304,
      '',
      tag,
      before,
    ])
  }
  const ask = async (tag: string) =>
    test.app.request('http://maps.test/api/maps/sample/picture.svg', {
      headers: { Cookie: editor.cookie, 'If-None-Match': tag },
    })
  const tag = (await ask('')).headers.get('etag') ?? ''
  expect((await ask(tag)).status).toBe(304)
  // What is accepted until a day, and what is due, hangs on the day.
  test.forward(86_400_000)
  expect((await ask(tag)).status).toBe(200)
  Object.assign(workers, { run })
  const rows = await test.services.storage.audit.rows('sample', 0, 999)
  expect(rows.filter(({ action }) => action === 'picture exported')).toHaveLength(4)
})

it.each([
  ['comments?state=weird', 422, 'state must be one of: open, resolved'],
  ['decisions?state=weird', 422, 'state must be one of: undecided, to do, done, nothing to do'],
  ['history.json?order=weird', 422, 'order must be one of: oldest, newest'],
  ['report.exe', 404, 'There is no "exe" of this. Ask for one of: docx, pdf, html, md.'],
  ['report.xlsx', 404, 'Ask for one of: docx, pdf, html, md.'],
  ['timeline.exe', 404, 'Ask for one of: png, svg, docx, pdf'],
  ['baselines/none/changes.xlsx', 404, 'Ask for one of: json, docx, pdf, html, md.'],
  ['picture.gif', 404, 'There is no "gif" of this. Ask for one of: png, svg.'],
  ['matrices/proposals-outcomes.exe', 404, 'md, paper.json, json.'],
])(
  '[OPN7] what is not among a few is refused with those that there are: %s',
  async (path, status, message) => {
    expect(await refusal(await editor.get(`/api/maps/sample/${path}`))).toMatchObject({
      status,
      message: expect.stringContaining(message),
    })
  },
)
