import type { FindingAnswer } from '@golden-thread/shared/answers'
import type { PlainMap } from '@golden-thread/shared/document'
import type { Framework } from '@golden-thread/shared/model'
import type { EntrySummary, LinkSummary, MapSummary } from '@golden-thread/shared/protocol'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { NewMapAnswer } from './newMap.ts'
import { BIN_DAYS, createBin } from './services/index.ts'
import { openTestApp, refusal, type TestApp, type Visitor } from './testing/testApp.ts'

const DAY_MS = 86_400_000
let test: TestApp
beforeAll(async () => {
  test = await openTestApp()
})
afterAll(() => test.close())

const titles = async (visitor: Visitor, query = '') =>
  ((await (await visitor.get(`/api/maps${query}`)).json()) as MapSummary[]).map((map) => map.title)

async function make(visitor: Visitor, body: unknown): Promise<NewMapAnswer> {
  const response = await visitor.send('POST', '/api/maps', body)
  expect(response.status).toBe(201)
  return (await response.json()) as NewMapAnswer
}

describe('the list of maps', () => {
  it('has the sample with its counts and its coverage', async () => {
    const visitor = await test.openLink('viewer')
    expect(await (await visitor.get('/api/maps')).json()).toEqual([
      {
        id: 'sample',
        title: 'Corporate Strategy 2006-2009',
        role: 'viewer',
        createdAt: test.services.clock(),
        updatedAt: test.services.clock(),
        elements: 175,
        links: expect.any(Number),
        coverage: '4 of 4 outcomes have stated support; 2 hang on one proposal; 4 gaps.',
      },
    ])
  })

  it('needs a session', async () => {
    expect(await refusal(await test.visitor().get('/api/maps'))).toMatchObject({
      status: 401,
      code: 'not-signed-in',
      message: expect.stringContaining('Open the link'),
    })
  })
})

describe('making a map', () => {
  it('[ACC6] gives it to whoever made it, with a link for each role', async () => {
    const editor = await test.openLink('editor')
    const map = await make(editor, { title: 'Fresh start' })
    expect(map).toMatchObject({ title: 'Fresh start', role: 'owner' })
    expect(map.links.map(({ role }) => role)).toEqual(['owner', 'editor', 'viewer'])
    const asked = async (visitor: typeof editor) => (await visitor.get(`/api/maps/${map.id}`)).json()
    expect(await asked(editor)).toMatchObject({ role: 'owner' })
    const guest = test.visitor()
    await guest.follow(map.links[2]?.url ?? '')
    expect(await asked(guest)).toMatchObject({ role: 'viewer' })
    // Also when the last link that made owners is gone.
    const path = `/api/maps/${map.id}/links/${map.links[0]?.id}`
    expect((await editor.send('DELETE', path)).status).toBeLessThan(300)
    expect(await asked(editor)).toMatchObject({ role: 'owner' })
  })

  it('can begin from a template, and from what was exported', async () => {
    const editor = await test.openLink('editor')
    const fromTemplate = await make(editor, { template: 'corporate-strategy-2006' })
    const json = await (await editor.get(`/api/maps/${fromTemplate.id}.json`)).json()
    const imported = await make(editor, { json })
    expect(await (await editor.get(`/api/maps/${imported.id}.json`)).json()).toEqual(json)
  })

  it('[SMP2] keeps what no program can read as it is written, and tells it with the map and with its findings', async () => {
    const editor = await test.openLink('editor')
    const plain = async (map: string) =>
      JSON.parse(await (await editor.get(`/api/maps/${map}.json`)).text()) as PlainMap & {
        framework: Framework
      }
    const fieldsIn = ({ elements }: PlainMap, id: string) =>
      elements.find((each) => each.id === id)?.fields ?? {}
    const whole = structuredClone(await plain('sample'))
    const element = (id: string) => fieldsIn(whole, id) as Record<string, Record<string, unknown>>
    Object.assign(element('F3'), { amount: '£1,2,3m', period: '2007/06' })
    Object.assign(element('E1'), { date: '31 February 2005' })
    Object.assign(whole.framework, { language: 99 })
    Object.assign(whole.framework.matrices[0] ?? {}, { indirect: [['moon']] })
    Object.assign(element('B1')['amounts'] ?? {}, { '2006/07': '1e400' })
    const made = await make(editor, { json: whole })
    const { id, problems = [] } = made as NewMapAnswer & { problems?: string[] }
    const findings = (await (await editor.get(`/api/maps/${id}/findings.json`)).json()) as FindingAnswer[]
    const told = findings.filter((each) => each.id.startsWith('problem:'))
    expect(told.map(({ sentence }) => sentence).sort()).toEqual([...problems].sort())
    expect(told.flatMap(({ elements }) => elements).sort()).toEqual(['B1', 'E1', 'F3', 'F3'])
    for (const words of ['"£1,2,3m"', '"2007/06"', '"31 February 2005"', '1e400', 'later version', '"moon"'])
      expect(problems.join('\n')).toContain(words)
    const kept = await plain(id)
    expect(fieldsIn(kept, 'F3')).toMatchObject({ amount: '£1,2,3m', period: '2007/06' })
    expect(fieldsIn(kept, 'B1')['amounts']).toEqual({ '2006/07': '1e400', '2007/08': 33, '2008/09': 35 })
    expect(kept.framework.matrices[0]?.indirect).toEqual([['moon']])
  })

  it('can begin as a copy, which shares nothing with the first', async () => {
    const editor = await test.openLink('editor')
    const response = await editor.send('POST', '/api/maps/sample/duplicate', {})
    const copy = (await response.json()) as NewMapAnswer
    expect(copy).toMatchObject({ title: 'Corporate Strategy 2006-2009 (copy)', role: 'owner' })
    expect((await (await test.openLink('viewer')).get(`/api/maps/${copy.id}`)).status).toBe(403)
  })

  it('[ACC6] is not for those who may only read', async () => {
    const viewer = await test.openLink('viewer')
    for (const path of ['/api/maps', '/api/maps/sample/duplicate']) {
      expect(await refusal(await viewer.send('POST', path, { title: 'Mine' }))).toMatchObject({
        status: 403,
        code: 'may-not-create',
      })
    }
  })

  it.each([
    [{}, 422, 'body-invalid'],
    [{ title: '' }, 422, 'body-invalid'],
    [{ title: 'x', template: 'blank' }, 422, 'body-invalid'],
    [{ template: 'none' }, 422, 'template-unknown'],
    [{ json: { some: 'thing' } }, 422, 'import-refused'],
    [{ json: null }, 422, 'import-refused'],
    [[], 422, 'body-invalid'],
  ])('refuses %j', async (body, status, code) => {
    const editor = await test.openLink('editor')
    expect(await refusal(await editor.send('POST', '/api/maps', body))).toMatchObject({ status, code })
  })
})

describe('renaming a map', () => {
  it('writes the title into the document and the catalogue', async () => {
    const editor = await test.openLink('editor')
    const { id } = await make(editor, { title: 'Before' })
    const response = await editor.send('PATCH', `/api/maps/${id}`, { title: 'After <b> & =1+1' })
    expect(await response.json()).toMatchObject({ id, title: 'After <b> & =1+1' })
    expect(await (await editor.get(`/api/maps/${id}.json`)).json()).toMatchObject({
      title: 'After <b> & =1+1',
    })
    expect(await titles(editor)).toContain('After <b> & =1+1')
  })

  it('is not for those who may only read', async () => {
    const viewer = await test.openLink('viewer')
    expect(await refusal(await viewer.send('PATCH', '/api/maps/sample', { title: 'Mine' }))).toEqual({
      status: 403,
      code: 'role-too-low',
      message: 'As viewer you may not rename the map. Ask the owner for a link as owner or editor.',
    })
  })
})

describe('deleting a map', () => {
  it('[ACC11] puts it in the bin for 30 days, from which its owner can restore it', async () => {
    const editor = await test.openLink('editor')
    const { id, links } = await make(editor, { title: 'Short-lived' })
    expect((await editor.send('DELETE', `/api/maps/${id}`)).status).toBe(204)
    expect(await titles(editor)).not.toContain('Short-lived')
    expect(await titles(editor, '?deleted=1')).toContain('Short-lived')
    expect(await refusal(await editor.get(`/api/maps/${id}`))).toMatchObject({
      status: 410,
      code: 'map-deleted',
    })
    expect((await test.visitor().follow(links[2]?.url ?? '')).status).toBe(410)
    const owner = await test.visitor().follow(links[0]?.url ?? '')
    expect([owner.status, owner.headers.get('location')]).toEqual([303, '/'])

    expect(await (await editor.send('POST', `/api/maps/${id}/restore`)).json()).toMatchObject({
      id,
      role: 'owner',
    })
    expect((await editor.get(`/api/maps/${id}`)).status).toBe(200)
    expect((await editor.send('POST', `/api/maps/${id}/restore`)).status).toBe(409)
  })

  it('[ACC11] is for good after that', async () => {
    const editor = await test.openLink('editor')
    const { id } = await make(editor, { title: 'Gone' })
    await editor.send('DELETE', `/api/maps/${id}`)
    const bin = createBin(test.services)
    for (let day = 1; day < 30; day += 1) {
      test.forward(DAY_MS)
      expect(await bin.empty()).toBe(0)
    }
    test.forward(DAY_MS - 1_000)
    expect(await bin.empty()).toBe(0)
    test.forward(2_000)
    expect(await bin.empty()).toBe(0)
    test.forward(DAY_MS - 1_500)
    expect(await bin.empty()).toBe(0)
    test.forward(2_000)
    expect(await bin.empty()).toBe(1)
    expect((await editor.get(`/api/maps/${id}`)).status).toBe(404)
    expect(await titles(editor, '?deleted=1')).not.toContain('Gone')
    expect(await test.services.accessLinks.links(id)).toEqual([])
  })

  it('[LOAD7] leaves the bin though the server is started again more often than daily', async () => {
    const editor = await test.openLink('editor')
    const { id } = await make(editor, { title: 'Gone too' })
    await editor.send('DELETE', `/api/maps/${id}`)
    test.forward(BIN_DAYS * DAY_MS + 1_000)
    const emptied = []
    for (let start = 0; start < 4; start += 1) {
      emptied.push(await createBin(test.services).empty())
      test.forward(DAY_MS / 3)
    }
    expect(emptied).toEqual([0, 0, 0, 1])
    expect((await editor.get(`/api/maps/${id}`)).status).toBe(404)
  })

  it('[LOAD7] stays in the bin when the clock jumps ahead by a month and is put right', async () => {
    const editor = await test.openLink('editor')
    const { id } = await make(editor, { title: 'Not yet' })
    await editor.send('DELETE', `/api/maps/${id}`)
    const bin = createBin(test.services)
    test.jump(2 * BIN_DAYS * DAY_MS)
    expect(await bin.empty()).toBe(0)
    expect(await bin.empty()).toBe(0)
    test.jump(-2 * BIN_DAYS * DAY_MS)
    expect(await bin.empty()).toBe(0)
    // A second jump begins anew: the day of the first does not count.
    test.forward(DAY_MS)
    test.jump(2 * BIN_DAYS * DAY_MS)
    expect(await bin.empty()).toBe(0)
    test.jump(-2 * BIN_DAYS * DAY_MS - DAY_MS)
    expect((await editor.send('POST', `/api/maps/${id}/restore`)).status).toBe(200)
  })

  it('is for owners', async () => {
    const editor = await test.openLink('editor')
    expect((await editor.send('DELETE', '/api/maps/sample')).status).toBe(403)
  })
})

describe('the links of a map', () => {
  it('are listed without their addresses', async () => {
    const owner = await test.openLink('owner')
    const links = (await (await owner.get('/api/maps/sample/links')).json()) as LinkSummary[]
    expect(links.map(({ role }) => role)).toEqual(['owner', 'editor', 'viewer'])
    expect(JSON.stringify(links)).not.toMatch(/url|hash|token/)
    expect((await (await test.openLink('editor')).get('/api/maps/sample/links')).status).toBe(403)
  })

  it('can be made, changed and revoked, which changes what their holders may do', async () => {
    const owner = await test.openLink('owner')
    const body = { role: 'editor', label: 'Planning team' }
    const made = (await (await owner.send('POST', '/api/maps/sample/links', body)).json()) as LinkSummary
    expect(made).toMatchObject(body)
    const holder = test.visitor()
    await holder.follow(made.url ?? '')
    const role = async () => ((await (await holder.get('/api/maps/sample')).json()) as MapSummary).role
    expect(await role()).toBe('editor')
    await owner.send('PATCH', `/api/maps/sample/links/${made.id}`, { role: 'viewer' })
    expect(await role()).toBe('viewer')
    expect((await owner.send('DELETE', `/api/maps/sample/links/${made.id}`)).status).toBe(200)
    expect(await refusal(await holder.get('/api/maps/sample'))).toMatchObject({
      status: 403,
      code: 'access-ended',
    })
    expect((await owner.send('PATCH', `/api/maps/sample/links/${made.id}`, { role: 'owner' })).status).toBe(
      410,
    )
  })

  it('[ACC18] say apart whose access ended, who never had any, and whom nobody knows', async () => {
    const maker = await test.openLink('editor')
    const { id, links } = await make(maker, { title: 'Somebody else’s' })
    const stranger = await test.openLink('viewer')
    const code = async (visitor: Visitor) => (await refusal(await visitor.get(`/api/maps/${id}`))).code
    expect(await code(stranger)).toBe('no-access')
    expect(await code(test.visitor())).toBe('not-signed-in')
    const guest = test.visitor()
    await guest.follow(links[2]?.url ?? '')
    await maker.send('DELETE', `/api/maps/${id}/links/${links[2]?.id}`)
    expect(await code(guest)).toBe('access-ended')
  })

  it('[ACC26] end when they were made to, though never those of owners', async () => {
    const owner = await test.openLink('owner')
    const path = '/api/maps/sample/links'
    const expiresAt = test.services.clock() + 60_000
    const made = (await (await owner.send('POST', path, { role: 'viewer', expiresAt })).json()) as LinkSummary
    expect(made.expiresAt).toBe(expiresAt)
    const guest = test.visitor()
    await guest.follow(made.url ?? '')
    expect((await guest.get('/api/maps/sample')).status).toBe(200)
    expect(await refusal(await owner.send('POST', path, { role: 'owner', expiresAt }))).toMatchObject({
      status: 422,
      code: 'owner-expires',
    })
    expect((await owner.send('PATCH', `${path}/${made.id}`, { role: 'owner' })).status).toBe(422)
    expect((await owner.send('POST', path, { role: 'viewer', expiresAt: 5 })).status).toBe(422)
    test.jump(60_000)
    expect(await refusal(await guest.get('/api/maps/sample'))).toMatchObject({
      status: 403,
      code: 'access-ended',
    })
    expect((await test.visitor().follow(made.url ?? '')).status).toBe(410)
  })

  it('[ACC27] tell owners, and nobody else, who may enter and by which of them', async () => {
    const owner = await test.openLink('owner')
    const editor = await test.openLink('editor')
    await editor.send('PATCH', '/api/me', { name: 'Ben' })
    const path = '/api/maps/sample/links/people'
    const people = (await (await owner.get(path)).json()) as EntrySummary[]
    const links = (await (await owner.get('/api/maps/sample/links')).json()) as LinkSummary[]
    const link = links.find(({ role }) => role === 'editor')?.id
    expect(people).toContainEqual(expect.objectContaining({ name: 'Ben', link }))
    expect((await editor.get(path)).status).toBe(403)
  })

  it('[ACC7] never leave a map without an owner', async () => {
    const owner = await test.openLink('owner')
    const [link] = (await (await owner.get('/api/maps/sample/links')).json()) as LinkSummary[]
    const path = `/api/maps/sample/links/${link?.id}`
    expect(await refusal(await owner.send('DELETE', path))).toMatchObject({ status: 409, code: 'last-owner' })
    expect((await owner.send('PATCH', path, { role: 'viewer' })).status).toBe(409)
    expect((await owner.send('PATCH', path, { role: 'owner' })).status).toBe(200)
  })

  it('[ACC7] leave a map one of two owners who revoke, or lower, each other at once', async () => {
    const change = {
      revoke: { method: 'DELETE' },
      lower: { method: 'PATCH', body: { role: 'viewer' } },
    } as const
    for (const { method, ...rest } of Object.values(change)) {
      const { id, links } = await make(await test.openLink('editor'), { title: 'Two owners' })
      const maker = await test.openLink('owner')
      await maker.follow(links[0]?.url ?? '')
      const first = ((await (await maker.get(`/api/maps/${id}/links`)).json()) as LinkSummary[])[0]
      const second = (await (
        await maker.send('POST', `/api/maps/${id}/links`, { role: 'owner', label: 'second' })
      ).json()) as LinkSummary
      const other = test.visitor()
      await other.follow(second.url ?? '')
      const body = 'body' in rest ? rest.body : undefined
      const answers = await Promise.all([
        maker.send(method, `/api/maps/${id}/links/${second.id}`, body),
        other.send(method, `/api/maps/${id}/links/${first?.id}`, body),
      ])
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    }
  })
})
