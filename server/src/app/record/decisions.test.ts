import type { BaselineSummary, DecisionSummary } from '@golden-thread/shared/protocol'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openTestApp, refusal, type TestApp, type Visitor } from '../testing/testApp.ts'

let test: TestApp
let editor: Visitor
let viewer: Visitor
beforeEach(async () => {
  test = await openTestApp()
  editor = await test.openLink('editor')
  viewer = await test.openLink('viewer')
  await editor.send('PATCH', '/api/me', { name: 'Anna' })
})
afterEach(() => test.close())

const PATH = '/api/maps/sample/decisions'
const AGREED = {
  on: { element: 'S1' },
  recommendation: 'That S1 be agreed.',
  outcome: 'agreed',
  body: 'Metropolitan Police Authority',
  date: '2005-09-29',
}
const make = async (body: object = AGREED): Promise<DecisionSummary> => {
  const answer = await editor.send('POST', PATH, body)
  expect(answer.status).toBe(201)
  return (await answer.json()) as DecisionSummary
}
const list = async (query = ''): Promise<DecisionSummary[]> =>
  (await (await viewer.get(`${PATH}${query}`)).json()) as DecisionSummary[]

it('[DEC1] keeps what a body made of what was put to it, the wording of the minutes beside ours', async () => {
  const answer = await editor.send('POST', '/api/maps/sample/baselines', { name: 'As put' })
  const { id: baseline } = (await answer.json()) as BaselineSummary
  const facts = {
    ...AGREED,
    outcome: 'amended',
    conditions: 'Subject to the budget.',
    minutes: 'Resolved:\n(1) agreed as amended.',
    baseline,
  }
  const made = await make(facts)
  expect(made).toMatchObject({
    ...facts,
    by: 'Anna',
    at: test.services.clock(),
    about: expect.stringMatching(/^S1 /),
  })
  expect(await list()).toEqual([made])
})

it('[DEC2] lists what was decided about an element, and by the day of the meeting', async () => {
  const late = await make({ ...AGREED, date: '2006-03-01' })
  const cell = { cell: { matrix: 'proposals-outcomes', row: 'S1', column: 'O1' } }
  const early = await make({ ...AGREED, on: cell })
  await make({ ...AGREED, on: { element: 'S2' } })
  await make({
    recommendation: 'That the strategy be noted.',
    outcome: 'noted',
    body: 'MPA',
    date: '2005-09-29',
  })
  expect((await list('?element=S1')).map(({ id }) => id)).toEqual([early.id, late.id])
  expect(await list()).toHaveLength(4)
})

it('[DEC3] lists what is decided and not done', async () => {
  const { id } = await make()
  await make({ ...AGREED, outcome: 'deferred' })
  expect((await list('?state=to%20do')).map((decision) => decision.id)).toEqual([id])
  const done = await editor.send('PATCH', `${PATH}/${id}`, { state: 'done', note: 'In force since May.' })
  expect(await done.json()).toMatchObject({
    state: 'done',
    progress: { note: 'In force since May.', by: 'Anna' },
  })
  expect(await list('?state=to%20do')).toEqual([])
  await editor.send('PATCH', `${PATH}/${id}`, { state: 'to do' })
  expect(await list('?state=to%20do')).toHaveLength(1)
})

it('[DEC4] changes nothing that was recorded: a wrong record is replaced, once', async () => {
  const { id } = await make()
  const right = await make({ ...AGREED, outcome: 'deferred', replaces: id })
  expect((await list()).map(({ state, replacedBy }) => [state, replacedBy])).toEqual([
    ['nothing to do', right.id],
    ['nothing to do', undefined],
  ])
  expect(await refusal(await editor.send('POST', PATH, { ...AGREED, replaces: id }))).toMatchObject({
    status: 409,
    code: 'replaced-already',
  })
  expect(await refusal(await editor.send('PATCH', `${PATH}/${id}`, { state: 'done' }))).toMatchObject({
    status: 409,
    code: 'nothing-to-do',
  })
})

it('[DEC7] keeps what is put to a meeting until it is known what that made of it, and tells whoever looks', async () => {
  const told: unknown[] = []
  test.services.rooms.tell = (map, news, mayHear) => void told.push([map, news, mayHear('viewer')])
  const put = await make({ ...AGREED, outcome: 'put' })
  expect((await list('?state=undecided')).map(({ id }) => id)).toEqual([put.id])
  expect(told).toEqual([['sample', { about: 'decisions' }, true]])
  expect(await refusal(await editor.send('PATCH', `${PATH}/${put.id}`, { state: 'done' }))).toMatchObject({
    code: 'nothing-to-do',
  })
  const decided = await make({ ...AGREED, replaces: put.id })
  expect(await list('?state=undecided')).toEqual([])
  expect((await list('?state=to%20do')).map(({ id }) => id)).toEqual([decided.id])
})

it('[DEC5] is recorded by who may change the map, read by who may read it, and in the audit log', async () => {
  await make()
  const commenter = await test.openLink('commenter')
  for (const who of [viewer, commenter]) {
    expect((await who.get(PATH)).status).toBe(200)
    expect(await refusal(await who.send('POST', PATH, AGREED))).toMatchObject({ status: 403 })
  }
  expect((await test.visitor().get(PATH)).status).toBe(401)
  const rows = await test.services.storage.audit.rows('sample', 0, 99)
  expect(rows.find(({ action }) => action === 'decision recorded')).toMatchObject({ by: 'Anna' })
})

it.each([
  [{}, 'outcome must be agreed, amended, deferred or noted'],
  [{ ...AGREED, outcome: 'rejected' }, 'outcome must be agreed'],
  [{ ...AGREED, date: '' }, 'date must be a day'],
  [{ ...AGREED, date: '31 February' }, 'date must be a day'],
  [{ ...AGREED, body: ' ' }, 'body must not be empty'],
  [{ ...AGREED, on: undefined, recommendation: '' }, 'say what it is about'],
  [{ ...AGREED, minutes: 'x'.repeat(1 << 20) }, 'minutes may have at most'],
  [{ ...AGREED, on: { element: 'none' } }, 'This map has no such element'],
  [{ ...AGREED, by: 'The Commissioner' }, 'by'],
])('[DEC6] refuses %.80j in words', async (body, message) => {
  expect(await refusal(await editor.send('POST', PATH, body))).toMatchObject({
    status: 422,
    message: expect.stringContaining(message),
  })
  expect(await list()).toEqual([])
})

it('[DEC6] refuses what it names and the map does not have', async () => {
  for (const [more, code] of [
    [{ baseline: 'none' }, 'baseline-unknown'],
    [{ replaces: 'none' }, 'decision-unknown'],
  ] as const)
    expect(await refusal(await editor.send('POST', PATH, { ...AGREED, ...more }))).toMatchObject({
      status: 404,
      code,
    })
  expect(await refusal(await editor.send('PATCH', `${PATH}/none`, { state: 'done' }))).toMatchObject({
    status: 404,
  })
})
