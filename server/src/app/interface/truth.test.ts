import { afterEach, beforeEach, expect, it } from 'vitest'
import { z } from 'zod'
import { openTestApp, type TestApp, type Visitor } from '../testing/testApp.ts'
import { OPERATIONS } from './openApi.ts'
import type { Operation } from './operation.ts'

let test: TestApp
let owner: Visitor
beforeEach(async () => {
  test = await openTestApp({ webhookNetworks: '127.0.0.1' })
  owner = await test.openLink('owner')
})
afterEach(() => test.close())

interface Described {
  readonly content?: Record<string, { schema?: Parameters<typeof z.fromJSONSchema>[0] }>
}
interface Document {
  readonly paths: Record<string, Record<string, { responses: Record<string, Described> }>>
}
const MAP = '/api/maps/sample'
const JSON_TYPE = 'application/json'

/** A map of which there is something of everything. */
async function filled(): Promise<Record<string, string>> {
  const post = async (path: string, body: unknown) =>
    (await (await owner.send('POST', path, body)).json()) as { id: string }
  const about = { on: { element: 'S1' } }
  const baseline = await post(`${MAP}/baselines`, { name: 'As put', date: '2005-09-29', status: 'agreed' })
  await post(`${MAP}/baselines/${baseline.id}/signatures`, { post: 'Clerk' })
  const comment = await post(`${MAP}/comments`, { ...about, text: 'See @Nobody at all' })
  await owner.send('PATCH', `${MAP}/comments/${comment.id}`, { state: 'resolved' })
  const decided = { outcome: 'agreed', body: 'Full Authority', date: '2005-09-29' }
  const decision = await post(`${MAP}/decisions`, { ...about, ...decided, baseline: baseline.id })
  await post(`${MAP}/decisions`, { ...about, ...decided, replaces: decision.id })
  await post(`${MAP}/holds`, { reason: 'A request is open' })
  await post(`${MAP}/boards`, { audience: 'The public', baseline: baseline.id, expires: '2026-12-31' })
  await post('/api/keys', { role: 'viewer', maps: ['sample'], expires: '2026-12-31' })
  const webhook = await post(`${MAP}/webhooks`, { url: 'http://127.0.0.1:1/', events: ['baseline.made'] })
  await post(`${MAP}/webhooks/${webhook.id}/test`, undefined)
  const { changeUpdate } = await import('@golden-thread/shared/document')
  const gone = { type: 'delete-element', id: 'O4', at: 1 } as never
  const update = changeUpdate(await test.services.rooms.bytesOf('sample'), gone)
  if (update.ok) await test.services.rooms.write('sample', update.value, 'someone')
  return { baseline: baseline.id, webhook: webhook.id }
}

const WORDS: Record<string, string> = {
  map: 'sample',
  matrix: 'proposals-outcomes',
  measure: 'budget-by-year',
  framework: 'corporate-strategy',
}
const QUERIES: Record<string, string> = {
  '/api/maps/{map}/at.json': '?time=now',
  '/api/maps/{map}/changes.json': '?since=now',
  '/api/maps/{map}/origin.json': '?element=S1',
}

it('[OPN9] says what each answer in JSON is like, and is answered so', async () => {
  const ids = { ...WORDS, ...(await filled()) }
  const { paths } = (await (await owner.get('/api/openapi.json')).json()) as Document
  const responsesOf = ({ path, method }: Operation) => paths[path]?.[method.toLowerCase()]?.responses ?? {}
  const inJson = OPERATIONS.filter(({ answer }) => answer === JSON_TYPE)
  for (const operation of inJson)
    expect(
      responsesOf(operation)[operation.status]?.content?.[JSON_TYPE]?.schema,
      `${operation.method} ${operation.path}`,
    ).toBeDefined()

  // What only members of an organisation may ask is held to it where they do, as every answer in our tests is.
  const asked = inJson.filter(({ method, path }) => method === 'GET' && !path.includes('/organisations'))
  for (const operation of asked) {
    const path = operation.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? name)
    const answer = await owner.get(path + (QUERIES[operation.path] ?? ''))
    expect(answer.status, path).toBe(200)
    const published = responsesOf(operation)[200]?.content?.[JSON_TYPE]?.schema ?? {}
    const read = z.fromJSONSchema(published).safeParse(await answer.json())
    expect(read.error?.issues ?? [], path).toEqual([])
  }
  expect(asked.length).toBeGreaterThan(35)
})

it('[OPN9] says that what was sent again is answered with 200, and what is known already with 304', async () => {
  const { paths } = (await (await owner.get('/api/openapi.json')).json()) as Document
  const statuses = (path: string, method: string) => Object.keys(paths[path]?.[method]?.responses ?? {})
  for (const path of ['baselines', 'baselines/{baseline}/signatures', 'comments', 'decisions'])
    expect(statuses(`/api/maps/{map}/${path}`, 'post'), path).toEqual(['200', '201', 'default'])
  for (const path of ['findings.json', 'matrices/{matrix}.{format}', 'picture.{format}'])
    expect(statuses(`/api/maps/{map}/${path}`, 'get'), path).toEqual(['200', '304', 'default'])
  expect(statuses('/api/maps/{map}/disclosure.{format}', 'get')).toEqual(['200', 'default'])
})
