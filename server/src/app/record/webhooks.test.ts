import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createCoverage } from '@golden-thread/shared/coverage'
import { changeUpdate, readMap } from '@golden-thread/shared/document'
import { elementId } from '@golden-thread/shared/model'
import type { DeliverySummary, WebhookSummary } from '@golden-thread/shared/protocol'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { StoredWebhook } from '../../storage/index.ts'
import { newSigningSecret } from '../../webhooks/index.ts'
import { createFindingNews } from '../services/index.ts'
import { openTestApp, refusal, type TestApp, type Visitor } from '../testing/testApp.ts'

let test: TestApp
let owner: Visitor
let receiver: Server
let url: string
let received: { type: string; timestamp: string; data: Record<string, unknown> }[]
beforeEach(async () => {
  received = []
  receiver = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk) => {
      body += String(chunk)
    })
    request.on('end', () => {
      received.push(JSON.parse(body))
      response.end()
    })
  })
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/in`
  test = await openTestApp({ webhookNetworks: '127.0.0.1' })
  owner = await test.openLink('owner')
})
afterEach(async () => {
  await test.close()
  await new Promise((resolve) => receiver.close(resolve))
})

const HOOKS = '/api/maps/sample/webhooks'
const made = async (events: readonly string[], to = url): Promise<WebhookSummary> => {
  const answer = await owner.send('POST', HOOKS, { url: to, events, label: 'Office' })
  expect(answer.status).toBe(201)
  return (await answer.json()) as WebhookSummary
}
const answered = async (answer: Response) => (await answer.json()) as { readonly id: string }
const listed = async () => (await (await owner.get(HOOKS)).json()) as WebhookSummary[]
const deliveries = async (id: string) =>
  (await (await owner.get(`${HOOKS}/${id}/deliveries`)).json()) as DeliverySummary[]

it('[HOK4] tells of baselines, signatures and decisions, to those who asked for them, with what was answered', async () => {
  const hook = await made(['baseline.made', 'baseline.signed', 'decision.recorded', 'decision.followed'])
  await made(['decision.recorded'], `${url}/other`)
  const baseline = await answered(
    await owner.send('POST', '/api/maps/sample/baselines', { name: 'As put', status: 'agreed' }),
  )
  await owner.send('POST', `/api/maps/sample/baselines/${baseline.id}/signatures`, { post: 'Clerk' })
  await owner.send('POST', '/api/maps/sample/baselines', { name: '' })
  const decision = await answered(
    await owner.send('POST', '/api/maps/sample/decisions', {
      outcome: 'agreed',
      body: 'Police Authority',
      date: '2005-09-29',
      recommendation: 'Agree the strategy',
    }),
  )
  await owner.send('PATCH', `/api/maps/sample/decisions/${decision.id}`, { state: 'done', note: '' })
  await test.services.hooks.deliverer.run()
  expect(received.map(({ type }) => type).sort()).toEqual([
    'baseline.made',
    'baseline.signed',
    'decision.followed',
    'decision.recorded',
    'decision.recorded',
  ])
  expect(received.find(({ type }) => type === 'baseline.made')).toEqual({
    type: 'baseline.made',
    timestamp: new Date(test.services.clock()).toISOString(),
    data: { map: 'sample', ...baseline },
  })
  expect(received.find(({ type }) => type === 'baseline.signed')?.data).toMatchObject({
    map: 'sample',
    baseline: baseline.id,
    post: 'Clerk',
  })
  expect((await deliveries(hook.id)).map(({ state, status }) => `${state} ${status}`)).toEqual([
    'delivered 200',
    'delivered 200',
    'delivered 200',
    'delivered 200',
  ])
})

it('[HOK8] tells of what was recorded though the server ended right after it', async () => {
  await made(['baseline.made', 'baseline.signed', 'decision.recorded', 'decision.followed'])
  const { storage } = test.services
  const said = { outcome: 'agreed', body: 'Police Authority', date: '2005-09-29', recommendation: 'Agree' }
  const baseline = await answered(await owner.send('POST', '/api/maps/sample/baselines', { name: 'First' }))
  const decision = await answered(await owner.send('POST', '/api/maps/sample/decisions', said))
  const endsAfter = <Name extends string>(storage: Record<Name, unknown>, ...names: readonly Name[]) => {
    for (const name of names) {
      const write = storage[name] as (...given: unknown[]) => Promise<unknown>
      Object.assign(storage, {
        [name]: async (...given: unknown[]) => {
          await write(...given)
          throw new Error('The server ended.')
        },
      })
    }
  }
  const noting = storage.noting.bind(storage)
  Object.assign(storage, {
    noting: (...notes: Parameters<typeof noting>) => {
      const noted = noting(...notes)
      endsAfter(noted.record, 'addBaseline', 'addSignature')
      endsAfter(noted.decisions, 'add', 'addProgress')
      return noted
    },
  })
  for (const [method, path, body] of [
    ['POST', 'baselines', { name: 'Second' }],
    ['POST', `baselines/${baseline.id}/signatures`, { post: 'Clerk' }],
    ['POST', 'decisions', { ...said, recommendation: 'Agree again' }],
    ['PATCH', `decisions/${decision.id}`, { state: 'done', note: '' }],
  ] as const)
    expect((await owner.send(method, `/api/maps/sample/${path}`, body)).status).toBe(500)
  await test.services.hooks.deliverer.run()
  expect(received.map(({ type }) => type).sort()).toEqual([
    'baseline.made',
    'baseline.made',
    'baseline.signed',
    'decision.followed',
    'decision.recorded',
    'decision.recorded',
  ])
  // And it stands in the audit log, which is written in the same step.
  expect((await storage.audit.rows('sample', 0, 99)).map(({ action }) => action).slice(-4)).toEqual([
    ...['baseline made', 'baseline signed', 'decision recorded', 'decision carried out or not'],
  ])
})

it('[HOK5] tells which findings were opened and closed since somebody was told last, also over a restart', async () => {
  const { rooms, hooks } = test.services
  const edit = async (change: object) => {
    const update = changeUpdate(await rooms.bytesOf('sample'), change as never)
    if (update.ok) await rooms.write('sample', update.value, 'someone')
  }
  await made(['finding.opened', 'finding.closed'])
  await hooks.findings.follow('sample')
  const gone = { type: 'delete-element', id: elementId('S1'), at: 1 }
  await edit(gone)
  // By the server that runs, and by one that was started anew.
  await hooks.findings.follow('sample')
  await createFindingNews({ ...test.services, deliverer: hooks.deliverer }).follow('sample')
  await hooks.deliverer.run()
  expect(received.filter(({ type }) => type === 'finding.opened')).toHaveLength(1)
  const opened = received.find(({ type }) => type === 'finding.opened')?.data['findings'] as object[]
  expect(opened[0]).toEqual({
    id: expect.any(String),
    code: expect.any(String),
    severity: expect.any(String),
    sentence: expect.any(String),
  })
  const before = received.length
  await edit({ type: 'restore-element', id: elementId('S1') })
  await hooks.findings.follow('sample')
  await hooks.deliverer.run()
  const closed = received.slice(before).find(({ type }) => type === 'finding.closed')?.data['findings']
  expect(closed).toEqual(expect.arrayContaining(opened))

  const { map } = readMap(await rooms.bytesOf('sample'))
  const accepted = createCoverage(map, '2026-11-25')
    .findings()
    .find((one) => !one.accepted)
  const acceptance = { by: 'Anna', at: 1, reason: 'Known since 2005', facts: accepted?.facts }
  await edit({ type: 'accept-finding', finding: accepted?.id, acceptance })
  await hooks.findings.follow('sample')
  await hooks.deliverer.run()
  expect(received.at(-1)).toMatchObject({
    type: 'finding.closed',
    data: { findings: [{ id: accepted?.id }] },
  })
})

it('[HOK6] is made, seen and taken back by owners alone; its secret is told once, and the audit log has no address', async () => {
  const hook = await made(['baseline.made', 'baseline.made'])
  expect(hook.secret).toMatch(/^whsec_/)
  expect(hook.events).toEqual(['baseline.made'])
  expect(JSON.stringify(await listed())).not.toContain('whsec_')
  const editor = await test.openLink('editor')
  for (const answer of [
    await editor.get(HOOKS),
    await editor.send('POST', HOOKS, { url, events: ['baseline.made'] }),
    await editor.send('DELETE', `${HOOKS}/${hook.id}`),
    await editor.get(`${HOOKS}/${hook.id}/deliveries`),
  ])
    expect(answer.status).toBe(403)
  expect((await owner.send('POST', `${HOOKS}/${hook.id}/test`)).status).toBe(202)
  await test.services.hooks.deliverer.run()
  expect(received).toMatchObject([{ type: 'webhook.test', data: { map: 'sample' } }])
  expect((await owner.send('DELETE', `${HOOKS}/${hook.id}`)).status).toBe(204)
  expect((await refusal(await owner.send('DELETE', `${HOOKS}/${hook.id}`))).code).toBe('webhook-unknown')
  expect((await owner.send('POST', `${HOOKS}/${hook.id}/test`)).status).toBe(404)
  const audit = await (await owner.get('/api/maps/sample/audit.json')).text()
  expect(audit).toContain('webhook made')
  expect(audit).toContain('webhook taken back')
  expect(audit).not.toContain('/in')
  expect(audit).not.toContain('whsec_')
})

it.each([
  [{ url: 'ftp://hooks.example', events: ['baseline.made'] }, 'url must be a web address'],
  [{ url: 'https://a:b@hooks.example', events: ['baseline.made'] }, 'without a name and password'],
  [{ url: 'hooks.example', events: ['baseline.made'] }, 'url must be a web address'],
  [{ url: 'https://hooks.example', events: [] }, 'events must name at least one'],
  [{ url: 'https://hooks.example', events: ['everything'] }, 'events must be of: baseline.made'],
  [{ url: 'https://hooks.example', events: ['baseline.made'], secret: 'mine' }, 'secret'],
])('[HOK6] refuses %j', async (body, sentence) => {
  expect(await refusal(await owner.send('POST', HOOKS, body))).toMatchObject({
    status: 422,
    message: expect.stringContaining(sentence),
  })
})

it('[HOK3] is not made for an address in numbers that no message could go to', async () => {
  for (const to of [
    'https://127.0.0.2/',
    'https://2130706434/',
    'https://0x7f.2/',
    'https://017700000002/',
    'https://[::1]/',
    'https://[::ffff:10.0.0.1]/',
    'https://0.0.0.0/',
    'https://169.254.169.254/latest/meta-data/',
    'http://8.8.8.8/',
  ])
    expect(
      await refusal(await owner.send('POST', HOOKS, { url: to, events: ['baseline.made'] })),
      to,
    ).toMatchObject({ status: 422, message: expect.stringContaining('It leads to a private address') })
  expect(await listed()).toEqual([])
})

it('[HOK7] lists what went wrong last with a private address, and never connects to it', async () => {
  // As one that was made before the network was closed to it.
  const hook: StoredWebhook = {
    id: 'earlier',
    map: 'sample',
    url: url.replace('127.0.0.1', '127.0.0.2'),
    secret: newSigningSecret(),
    label: '',
    events: ['baseline.made'],
    person: 'anna',
    by: 'Anna',
    at: 1,
    endedAt: null,
  }
  await test.services.storage.webhooks.add(hook)
  await owner.send('POST', `${HOOKS}/${hook.id}/test`)
  await test.services.hooks.deliverer.run()
  expect(received).toEqual([])
  const [one] = await listed()
  expect(one).toMatchObject({
    waiting: 1,
    last: {
      state: 'waiting',
      attempts: 1,
      status: null,
      error: expect.stringContaining('It leads to a private address'),
    },
  })
})
