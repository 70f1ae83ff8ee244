import { createHash } from 'node:crypto'
import type { AuditAnswer, AuditCheck } from '@golden-thread/shared/protocol'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { SqliteStore } from '../../storage/index.ts'
import { createBin } from '../services/index.ts'
import { openTestApp, refusal, type TestApp, type Visitor } from '../testing/testApp.ts'

let test: TestApp
let owner: Visitor
beforeEach(async () => {
  test = await openTestApp()
  owner = await test.openLink('owner')
  await owner.send('PATCH', '/api/me', { name: 'Anna' })
})
afterEach(() => test.close())

const MAP = '/api/maps/sample'
const log = async (query = ''): Promise<AuditAnswer> =>
  (await (await owner.get(`${MAP}/audit.json${query}`)).json()) as AuditAnswer
const lines = async (): Promise<string[]> =>
  (await log()).entries.map(({ by, action, detail }) => {
    const { id: _, hash: __, ...facts } = JSON.parse(detail) as Record<string, unknown>
    return `${by}: ${action} ${Object.values(facts).join(', ')}`.trim()
  })
const id = async (answer: Response): Promise<string> => ((await answer.json()) as { id: string }).id

it('[AUD1] writes down who did what with links, boards, baselines, exports and the map itself', async () => {
  const link = await id(await owner.send('POST', `${MAP}/links`, { role: 'viewer', label: 'The panel' }))
  await owner.send('PATCH', `${MAP}/links/${link}`, { role: 'commenter' })
  await owner.send('DELETE', `${MAP}/links/${link}`)
  const board = await id(await owner.send('POST', `${MAP}/boards`, { audience: 'The public' }))
  await owner.send('DELETE', `${MAP}/boards/${board}`)
  const baseline = await id(
    await owner.send('POST', `${MAP}/baselines`, { name: 'As put', status: 'submitted' }),
  )
  await owner.send('POST', `${MAP}/baselines/${baseline}/signatures`, { post: 'Clerk' })
  for (const path of [
    `${MAP}.json`,
    `${MAP}/matrices/proposals-outcomes.html`,
    `${MAP}/matrices/proposals-outcomes.paper.json`,
    `${MAP}/baselines/${baseline}.json`,
    `${MAP}/baselines/${baseline}/changes.json`,
    `${MAP}/baselines/${baseline}/changes.docx`,
    `${MAP}/at.json?time=now`,
    `${MAP}/at.json?time=now&look=1`,
  ])
    expect((await owner.get(path)).status, path).toBe(200)
  await owner.send('POST', `${MAP}/duplicate`)
  await owner.send('DELETE', MAP)
  await owner.send('POST', `${MAP}/restore`)
  expect(await lines()).toEqual(
    [
      'Guest',
      'Anna: link made viewer, The panel',
      'Anna: link changed commenter, The panel',
      'Anna: link revoked commenter, The panel',
      'Anna: board made The public, ,',
      'Anna: board taken back',
      'Anna: baseline made As put, submitted',
      `Anna: baseline signed ${baseline}, Anna, Clerk`,
      'Anna: map exported json',
      'Anna: paper exported proposals-outcomes, html',
      'Anna: paper exported proposals-outcomes, paper.json',
      `Anna: baseline exported ${baseline}, json`,
      `Anna: paper exported ${baseline}, docx`,
      'Anna: map as it was exported json',
      'Anna: map copied',
      'Anna: map deleted',
      'Anna: map restored',
    ].map((line, at) => (at === 0 ? expect.stringMatching(/^Guest \w+: link used /) : line)),
  )
})

it('[AUD1] writes down nothing that was refused or only read, and no address of a link', async () => {
  const viewer = await test.openLink('viewer')
  await viewer.send('DELETE', MAP)
  await viewer.send('POST', `${MAP}/links`, { role: 'owner', label: '' })
  await owner.send('POST', `${MAP}/links`, { role: 'president', label: '' })
  await owner.get(`${MAP}/matrices/none.html`)
  await owner.get(`${MAP}/matrices/proposals-outcomes.json`)
  await owner.get(`${MAP}/findings.json`)
  const made = await owner.send('POST', `${MAP}/links`, { role: 'viewer', label: '' })
  const token = ((await made.json()) as { url: string }).url.split('/').at(-1) ?? 'none'
  const answer = await log()
  expect(answer.entries.map(({ action }) => action)).toEqual(['link used', 'link used', 'link made'])
  expect(JSON.stringify(answer)).not.toContain(token)
})

it('[AUD2] finds the first row that was changed in the database by hand', async () => {
  for (const label of ['a', 'b', 'c']) await owner.send('POST', `${MAP}/links`, { role: 'viewer', label })
  const check = async () => (await (await owner.get(`${MAP}/audit/check.json`)).json()) as AuditCheck
  expect(await check()).toMatchObject({ broken: null, head: { position: 4 } })
  const { sql } = test.services.storage as SqliteStore
  await sql.write([
    { text: "UPDATE audit SET detail = replace(detail, 'viewer', 'owner') WHERE position = 3", values: [] },
  ])
  expect((await check()).broken).toEqual({ position: 3, why: 'changed' })
})

it('[AUD2] can be checked by whoever reads it, without us', async () => {
  await owner.send('POST', `${MAP}/links`, { role: 'viewer', label: 'a' })
  const { entries, head } = await log()
  let previous = ''
  for (const { position, at, person, by, action, detail, hash } of entries) {
    const words = JSON.stringify([previous, 'sample', position, at, person, by, action, detail])
    expect(createHash('sha256').update(words).digest('hex')).toBe(hash)
    previous = hash
  }
  expect(head).toEqual({ position: 2, hash: previous })
})

it('[AUD3] is read by owners, page by page', async () => {
  for (const label of ['a', 'b', 'c']) await owner.send('POST', `${MAP}/links`, { role: 'viewer', label })
  const first = await log('?limit=3')
  const second = await log(`?limit=3&from=${first.next}`)
  expect([first.entries.length, first.next, second.entries.length, second.next]).toEqual([3, 3, 1, null])
  for (const role of ['editor', 'commenter', 'viewer'] as const)
    for (const path of ['audit.json', 'audit/check.json'])
      expect((await refusal(await (await test.openLink(role)).get(`${MAP}/${path}`))).status).toBe(403)
  expect(await refusal(await owner.get(`${MAP}/audit.json?limit=all`))).toMatchObject({ status: 422 })
  // A page of nothing would say that there is no more.
  expect(await refusal(await owner.get(`${MAP}/audit.json?limit=0`))).toMatchObject({ status: 422 })
})

it('[AUD4] stays when its map leaves the bin for good, and says so', async () => {
  await owner.send('DELETE', MAP)
  const bin = createBin(test.services)
  const DAY_MS = 86_400_000
  test.forward(31 * DAY_MS)
  await bin.empty()
  test.forward(DAY_MS + 1)
  expect(await bin.empty()).toBe(1)
  const rows = await test.services.storage.audit.rows('sample', 0, 9)
  expect(rows.map(({ action, by }) => [action, by === ''])).toEqual([
    ['link used', false],
    ['map deleted', false],
    ['map disposed of', true],
  ])
})

it('[AUD5] is on disk before whoever did it is answered, and many at once cost few writes', async () => {
  const { audit } = test.services.storage
  const batches: number[] = []
  const { append } = audit
  Object.assign(audit, {
    append: (notes: Parameters<typeof append>[0]) => {
      batches.push(notes.length)
      return append(notes)
    },
  })
  const note = (action: string) => test.services.audit.note({ map: 'sample', person: null, action })
  await Promise.all(Array.from({ length: 50 }, (_, at) => note(`deed ${at}`)))
  expect(batches).toEqual([1, 49])
  expect((await audit.head('sample')).position).toBe(51)

  Object.assign(audit, { append: () => append([{} as never]) })
  expect(await refusal(await owner.get(`${MAP}.json`))).toMatchObject({ status: 503, code: 'store-failing' })
  Object.assign(audit, { append })
  expect((await owner.get(`${MAP}.json`)).status).toBe(200)
})

it('[AUD7] has done nothing where it cannot be written down, of all that has a record of its own', async () => {
  const { sql } = test.services.storage as SqliteStore
  const baseline = await id(await owner.send('POST', `${MAP}/baselines`, { name: 'As put' }))
  const link = await id(await owner.send('POST', `${MAP}/links`, { role: 'viewer', label: 'The panel' }))
  const decided = { outcome: 'agreed', body: 'Authority', date: '2005-09-29', recommendation: 'Go on' }
  const decision = await id(await owner.send('POST', `${MAP}/decisions`, decided))
  const deeds = [
    ['POST', `${MAP}/baselines`, { name: 'As agreed' }],
    ['POST', `${MAP}/baselines/${baseline}/signatures`, { post: 'Clerk' }],
    ['POST', `${MAP}/decisions`, { ...decided, recommendation: 'Stop' }],
    ['PATCH', `${MAP}/decisions/${decision}`, { state: 'done', note: 'Done' }],
    ['POST', `${MAP}/links`, { role: 'editor', label: 'Another' }],
    ['PATCH', `${MAP}/links/${link}`, { role: 'commenter' }],
    ['DELETE', `${MAP}/links/${link}`, undefined],
    ['POST', `${MAP}/boards`, { audience: 'The public' }],
    ['POST', `${MAP}/holds`, { reason: 'A request' }],
    ['POST', '/api/keys', { role: 'viewer', maps: ['sample'], expires: '2026-12-24', label: 'k' }],
    ['DELETE', MAP, undefined],
  ] as const
  const kept = async () =>
    Promise.all(
      ['baselines', 'decisions', 'links', 'boards', 'holds', 'audit.json'].map(async (path) =>
        (await owner.get(`${MAP}/${path}`)).json(),
      ),
    )
  const before = [await kept(), await (await owner.get('/api/keys')).json()]
  const fault =
    "CREATE TRIGGER no_audit BEFORE INSERT ON audit BEGIN SELECT RAISE(ABORT, 'the disk is full'); END"
  await sql.write([{ text: fault, values: [] }])
  for (const [method, path, body] of deeds)
    expect((await owner.send(method, path, body)).status, `${method} ${path}`).toBeGreaterThanOrEqual(500)
  expect([await kept(), await (await owner.get('/api/keys')).json()]).toEqual(before)
  await sql.write([{ text: 'DROP TRIGGER no_audit', values: [] }])
  const first = (await log()).head.position
  for (const [method, path, body] of deeds)
    expect((await owner.send(method, path, body)).status, `${method} ${path}`).toBeLessThan(300)
  await owner.send('POST', `${MAP}/restore`)
  expect((await log(`?from=${first}`)).entries.map(({ action }) => action)).toEqual([
    ...['baseline made', 'baseline signed', 'decision recorded', 'decision carried out or not', 'link made'],
    ...[
      'link changed',
      'link revoked',
      'board made',
      'hold placed',
      'key made',
      'map deleted',
      'map restored',
    ],
  ])
})
