import type { NewComment, NewsInfo, ThreadSummary } from '@golden-thread/shared/protocol'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openTestApp, refusal, type TestApp, type Visitor } from '../testing/testApp.ts'

let test: TestApp
let editor: Visitor
let commenter: Visitor
beforeEach(async () => {
  test = await openTestApp()
  editor = await test.openLink('editor')
  commenter = await test.openLink('commenter')
})
afterEach(() => test.close())

const PATH = '/api/maps/sample/comments'
const nameOf = async (who: Visitor, name?: string): Promise<string> => {
  const answer = name ? await who.send('PATCH', '/api/me', { name }) : await who.get('/api/me')
  return ((await answer.json()) as { person: { name: string } }).person.name
}
const post = async (who: Visitor, body: object, key?: string): Promise<NewComment> => {
  const answer = await who.send('POST', PATH, body, key ? { 'Idempotency-Key': key } : {})
  expect([200, 201]).toContain(answer.status)
  return (await answer.json()) as NewComment
}
const threads = async (query = ''): Promise<ThreadSummary[]> =>
  (await (await editor.get(`${PATH}${query}`)).json()) as ThreadSummary[]

it('[CMT1] keeps what is said of an element, a link, a cell, a claim and a finding, with its words', async () => {
  const json = async (path: string) =>
    (await (await editor.get(`/api/maps/sample/${path}.json`)).json()) as { id: string }[]
  const [finding] = await json('findings')
  const [claim] = await json('claims')
  const map = (await (await editor.get('/api/maps/sample.json')).json()) as { links: { id: string }[] }
  const subjects = [
    { element: 'S1' },
    { link: map.links[0]?.id },
    { cell: { matrix: 'proposals-outcomes', row: 'S1', column: 'O1' } },
    { finding: finding?.id },
    ...(claim ? [{ claim: claim.id }] : []),
  ]
  for (const on of subjects) expect((await post(commenter, { on, text: 'Is this so?' })).on).toEqual(on)
  const listed = await threads()
  expect(listed.map(({ on }) => on)).toEqual(subjects)
  expect(listed[0]?.about).toMatch(/^S1 /)
  for (const { about } of listed) expect(about.length).toBeGreaterThan(3)
  for (const on of [
    { element: 'none' },
    { link: 'none' },
    { cell: { matrix: 'proposals-outcomes', row: 'O1', column: 'S1' } },
    { claim: 'none' },
    { finding: 'none' },
  ])
    expect(await refusal(await commenter.send('POST', PATH, { on, text: 'Where?' }))).toMatchObject({
      code: 'subject-unknown',
      message: expect.stringContaining(`This map has no such ${Object.keys(on)[0]}`),
    })
  expect(await threads()).toHaveLength(subjects.length)
})

it('[CMT1] is stamped by the server with who and when, whatever is sent along', async () => {
  const name = await nameOf(commenter, 'Anna Ash')
  const made = await post(commenter, {
    on: { element: 'S1' },
    text: ' Line one\r\n\r\n\r\nline\ttwo\u202e\u0000 ',
  })
  expect(made).toMatchObject({ by: name, at: test.services.clock(), text: 'Line one\n\nline two' })
  for (const forged of [{ by: 'The Commissioner' }, { at: 1 }, { person: 'x' }])
    expect(
      await refusal(await commenter.send('POST', PATH, { on: { element: 'S1' }, text: 'x', ...forged })),
    ).toMatchObject({ status: 422 })
  await nameOf(commenter, 'Another name')
  expect((await threads())[0]?.comments[0]?.by).toBe('Anna Ash')
})

it('[CMT2] goes on in threads, which are resolved and opened again', async () => {
  const first = await post(commenter, { on: { element: 'S1' }, text: 'Who leads it?' })
  const reply = await post(editor, { replyTo: first.id, text: 'Rimmer.' })
  await post(commenter, { replyTo: reply.id, on: { element: 'S1' }, text: 'Thanks.' })
  await post(editor, { on: { element: 'S1' }, text: 'Another matter' })
  const [thread, other] = await threads()
  expect(thread?.comments.map(({ text }) => text)).toEqual(['Who leads it?', 'Rimmer.', 'Thanks.'])
  expect([thread?.state, other?.state]).toEqual(['open', 'open'])

  const resolved = await commenter.send('PATCH', `${PATH}/${reply.id}`, { state: 'resolved' })
  expect(await resolved.json()).toMatchObject({ id: first.id, state: 'resolved' })
  expect((await threads('?state=open')).map(({ id }) => id)).toEqual([other?.id])
  await editor.send('PATCH', `${PATH}/${first.id}`, { state: 'open' })
  const [again] = await threads(`?thread=${first.id}`)
  expect(again).toMatchObject({ state: 'open', changed: { by: await nameOf(editor) } })
})

it('[CMT3] is written and read by those who may comment, and changes nothing in the map', async () => {
  const viewer = await test.openLink('viewer')
  const stranger = test.visitor()
  const before = await (await commenter.get('/api/maps/sample.json')).text()
  const { id } = await post(commenter, { on: { element: 'S1' }, text: 'x' })
  for (const [who, status] of [
    [viewer, 403],
    [stranger, 401],
  ] as const) {
    expect((await who.get(PATH)).status).toBe(status)
    expect((await who.send('POST', PATH, { on: { element: 'S1' }, text: 'x' })).status).toBe(status)
    expect((await who.send('PATCH', `${PATH}/${id}`, { state: 'resolved' })).status).toBe(status)
  }
  expect(await refusal(await commenter.send('PATCH', '/api/maps/sample', { title: 'Mine' }))).toMatchObject({
    status: 403,
    message: 'As commenter you may not rename the map. Ask the owner for a link as owner or editor.',
  })
  expect(await (await commenter.get('/api/maps/sample.json')).text()).toBe(before)
})

it('[CMT3] is made with a link that an owner can make', async () => {
  const owner = await test.openLink('owner')
  const answer = await owner.send('POST', '/api/maps/sample/links', { role: 'commenter', label: 'The panel' })
  expect(answer.status).toBe(201)
  const someone = test.visitor()
  await someone.follow(((await answer.json()) as { url: string }).url)
  expect(await (await someone.get('/api/maps/sample')).json()).toMatchObject({ role: 'commenter' })
  expect((await post(someone, { on: { element: 'S1' }, text: 'x' })).id).toBeTypeOf('string')
})

it('[CMT4] names who is mentioned among those who may read it, and says whom nobody is called', async () => {
  const viewer = await test.openLink('viewer')
  await nameOf(editor, 'Anna Ash')
  await nameOf(viewer, 'Vera')
  const made = await post(commenter, { on: { element: 'S1' }, text: '@Anna Ash, @Vera and @Bob: see this' })
  expect(made.mentions.map(({ name }) => name)).toEqual(['Anna Ash'])
  expect(made.unknown?.names).toEqual(['Vera', 'Bob'])
  expect(made.unknown?.message).toMatch(/^Nobody called Vera or Bob may read the comments of this map\./)
  expect((await threads())[0]?.comments[0]?.text).toBe('@Anna Ash, @Vera and @Bob: see this')
  const readers = (await (await commenter.get(`${PATH}/readers`)).json()) as { name: string }[]
  expect(readers.map(({ name }) => name)).toEqual(expect.arrayContaining(['Anna Ash']))
  expect(readers.map(({ name }) => name)).not.toContain('Vera')
  expect((await viewer.get(`${PATH}/readers`)).status).toBe(403)
})

it('[CMT5] tells everyone who looks and may read it, and nobody else, that there is something new', async () => {
  const told: [string, NewsInfo, boolean[]][] = []
  const { rooms } = test.services
  const tell = rooms.tell
  rooms.tell = (map, news, mayHear) => {
    told.push([map, news, (['owner', 'editor', 'commenter', 'viewer'] as const).map(mayHear)])
    tell(map, news, mayHear)
  }
  const { id } = await post(commenter, { on: { element: 'S1' }, text: 'x' }, 'key')
  await post(commenter, { on: { element: 'S1' }, text: 'x' }, 'key')
  await commenter.send('PATCH', `${PATH}/${id}`, { state: 'resolved' })
  await commenter.send('PATCH', `${PATH}/${id}`, { state: 'resolved' })
  const news = ['sample', { about: 'comments', thread: id }, [true, true, true, false]]
  expect(told).toEqual([news, news])
})

it('[CMT6] is in nothing that leaves the map', async () => {
  const owner = await test.openLink('owner')
  const WORDS = 'Not-for-the-public'
  await post(commenter, { on: { element: 'S1' }, text: WORDS })
  const board = await owner.send('POST', '/api/maps/sample/boards', { audience: 'The public' })
  const { url } = (await board.json()) as { url: string }
  for (const path of [
    new URL(url).pathname,
    '/api/maps/sample.json',
    ...['html', 'md', 'csv', 'json', 'paper.json'].map(
      (ending) => `/api/maps/sample/matrices/proposals-outcomes.${ending}`,
    ),
  ]) {
    const answer = await editor.get(path)
    expect(answer.status, path).toBe(200)
    expect(await answer.text(), path).not.toContain(WORDS)
  }
})

it('[CMT7] is kept once where it is sent again with its key, and another under that key is refused', async () => {
  const body = { on: { element: 'S1' }, text: 'Once' }
  const [first, ...again] = await Promise.all([1, 2, 3].map(() => post(commenter, body, 'key')))
  for (const one of again) expect(one).toEqual(first)
  // Whoever else chooses the same key says something of their own.
  await post(editor, body, 'key')
  expect((await threads()).length).toBe(2)
  expect(
    await refusal(
      await commenter.send('POST', PATH, { ...body, text: 'Twice' }, { 'Idempotency-Key': 'key' }),
    ),
  ).toMatchObject({ status: 409, code: 'key-used' })
})

it.each([
  [{}, 'text must be text'],
  [{ text: 'x' }, 'on must say what it is about'],
  [{ on: { element: 'S1' }, text: ' \u200b ' }, 'text must not be empty'],
  [{ on: { element: 'S1' }, text: 'x'.repeat(1 << 20) }, 'text may have at most 4,000 characters'],
  [{ on: { element: 'S1', link: 'x' }, text: 'x' }, 'on must be an object with one of element, link, cell'],
  [{ on: { cell: 'S1' }, text: 'x' }, 'on must be an object with one of element, link, cell'],
  [{ on: { element: 'none' }, text: 'x' }, 'This map has no such element'],
  [{ on: { finding: 'none' }, text: 'x' }, 'This map has no such finding'],
  [{ on: { cell: { matrix: 'none', row: 'S1', column: 'O1' } }, text: 'x' }, 'This map has no such cell'],
])('[CMT8] refuses %.60j in words, and keeps nothing of it', async (body, message) => {
  expect(await refusal(await commenter.send('POST', PATH, body))).toMatchObject({
    status: 422,
    message: expect.stringContaining(message),
  })
  expect(await threads()).toEqual([])
})

it('[CMT8] says which comments there are when there is not that one', async () => {
  const { id } = await post(commenter, { on: { element: 'S1' }, text: 'x' })
  const refusals = [
    await commenter.send('POST', PATH, { replyTo: 'none', text: 'x' }),
    await commenter.send('PATCH', `${PATH}/none`, { state: 'open' }),
  ]
  for (const answer of refusals)
    expect(await refusal(answer)).toMatchObject({ status: 404, code: 'comment-unknown' })
  expect(
    await refusal(await commenter.send('POST', PATH, { replyTo: id, on: { element: 'S2' }, text: 'x' })),
  ).toMatchObject({ status: 422 })
})
