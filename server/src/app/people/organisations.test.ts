import type { MapOwner, MemberSummary, OrganisationSummary } from '@golden-thread/shared/protocol'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Account } from '../../directory/testing/issuer.ts'
import { refusal, type Visitor } from '../testing/testApp.ts'
import { type Council, openCouncil } from './testing/council.ts'

let council: Council
let admin: Visitor
let at: string
const json = async <T>(response: Promise<Response>): Promise<T> => (await (await response).json()) as T
const account = (name: string, groups: readonly string[] = []): Account => ({
  sub: name,
  name,
  email: `${name}@council.example`,
  sid: name,
  groups,
})
const signIn = async (name: string, groups?: readonly string[]) =>
  (await council.signIn(account(name, groups))).visitor
const idOf = async (visitor: Visitor) =>
  (await json<{ person: { id: string } }>(visitor.get('/api/me'))).person.id
/** A map that the administrator made, and so the council's. */
const newMap = async () => {
  const made = await json<{ id: string; links: { role: string; url: string }[] }>(
    admin.send('POST', '/api/maps', { title: 'Plan' }),
  )
  return { id: made.id, link: (role: string) => made.links.find((link) => link.role === role)?.url ?? '' }
}
const add = (name: string, role: string) =>
  admin.send('POST', `${at}/members`, { email: `${name}@council.example`, role })
const remove = async (visitor: Visitor) => admin.send('DELETE', `${at}/members/${await idOf(visitor)}`, {})
const roleIn = async (visitor: Visitor, map: string) => {
  const answer = await visitor.get(`/api/maps/${map}`)
  return answer.ok ? ((await answer.json()) as { role: string }).role : (await refusal(answer)).code
}

beforeAll(async () => {
  council = await openCouncil({ linksPerMinute: 1_000_000, changesPerMinute: 1_000_000 })
  admin = await signIn('admin')
  const made = await json<OrganisationSummary>(
    admin.send('POST', '/api/organisations', { name: 'The Council' }),
  )
  at = `/api/organisations/${made.id}`
})
afterAll(() => council.test.close())

it('[ORG8] is made by the first who signs in, and further ones by administrators only', async () => {
  expect(await json(admin.get(at))).toMatchObject({
    name: 'The Council',
    role: 'administrator',
    links: 'anyone',
  })
  const [guest, other] = [await council.test.openLink('owner'), await signIn('other')]
  const ask = (visitor: Visitor) => visitor.send('POST', '/api/organisations', { name: 'Mine' })
  expect(await refusal(await ask(guest))).toMatchObject({ code: 'sign-in-first' })
  expect(await refusal(await ask(other))).toMatchObject({ code: 'administrators-only' })
  expect((await ask(admin)).status).toBe(201)
  expect(await refusal(await other.get(at))).toMatchObject({ status: 404, code: 'organisation-unknown' })
  // With two that they make maps for, what they make is nobody's but their own until they say.
  const { id } = await newMap()
  expect(await json<MapOwner>(admin.get(`/api/maps/${id}/owner`))).toMatchObject({ organisation: null })
  const given = await admin.send('POST', `/api/maps/${id}/owner`, { organisation: at.split('/').at(-1) })
  expect((await given.json()) as MapOwner).toMatchObject({ organisation: { name: 'The Council' } })
})

describe('members', () => {
  /** A map of the council. */
  const owned = async () => {
    const map = await newMap()
    await admin.send('POST', `/api/maps/${map.id}/owner`, { organisation: at.split('/').at(-1) })
    return map
  }

  it('[ORG2] find the maps of their organisation in their list, and may do there what they are', async () => {
    const { id } = await owned()
    const ben = await signIn('ben')
    expect(await roleIn(ben, id)).toBe('no-access')
    await add('ben', 'commenter')
    expect(await roleIn(ben, id)).toBe('commenter')
    expect((await json<{ id: string }[]>(ben.get('/api/maps'))).map((map) => map.id)).toContain(id)
    expect(await refusal(await add('nobody', 'viewer'))).toMatchObject({ code: 'person-unknown' })
    expect(await refusal(await ben.send('PATCH', at, { name: 'Mine' }))).toMatchObject({
      code: 'administrators-only',
    })
    const listed = await json<MemberSummary[]>(admin.get(`${at}/members`))
    expect(listed.find(({ name }) => name === 'ben')).toMatchObject({
      email: 'ben@council.example',
      role: 'commenter',
      from: [{ group: null, role: 'commenter' }],
    })
  })

  it('[ORG9] who make maps for one organisation make them its, and it keeps them when they leave', async () => {
    const cleo = await signIn('cleo')
    await add('cleo', 'editor')
    const made = await json<{ id: string }>(cleo.send('POST', '/api/maps', { title: 'Of cleo' }))
    expect(await roleIn(admin, made.id)).toBe('owner')
    expect(await roleIn(cleo, made.id)).toBe('owner')
    await remove(cleo)
    expect([await roleIn(cleo, made.id), await roleIn(admin, made.id)]).toEqual(['access-ended', 'owner'])
  })

  it('[ORG4] who are removed are told so, and no link brings them back', async () => {
    const map = await owned()
    const dan = await signIn('dan')
    await add('dan', 'editor')
    await dan.follow(map.link('viewer'))
    await remove(dan)
    expect(await roleIn(dan, map.id)).toBe('access-ended')
    const refused = await dan.follow(map.link('viewer'))
    expect([refused.status, await refused.text()]).toEqual([403, expect.stringContaining('not a member of')])
    expect(await refusal(await remove(admin))).toMatchObject({ status: 409, code: 'last-administrator' })
  })

  it('[ORG5] alone come in by links where the organisation says so', async () => {
    const map = await owned()
    const guest = council.test.visitor()
    expect((await guest.follow(map.link('viewer'))).status).toBe(303)
    expect(await roleIn(guest, map.id)).toBe('viewer')
    await admin.send('PATCH', at, { links: 'members' })
    const another = council.test.visitor()
    const refused = await another.follow(map.link('editor'))
    expect([refused.status, await refused.text()]).toEqual([403, expect.stringContaining('only its members')])
    expect(await json(another.get('/api/me'))).toMatchObject({ person: null })
    expect(await roleIn(guest, map.id)).toBe('access-ended')
    await admin.send('PATCH', at, { links: 'anyone' })
    expect(await roleIn(guest, map.id)).toBe('viewer')
  })

  it('[ORG6] come by groups of the directory, as it says at each sign-in', async () => {
    const { id } = await owned()
    await admin.send('POST', `${at}/groups`, { group: 'Strategy', role: 'editor' })
    const eva = await signIn('eva', ['Strategy', 'Everybody'])
    expect(await roleIn(eva, id)).toBe('editor')
    const hand = async (role: string) => admin.send('PATCH', `${at}/members/${await idOf(eva)}`, { role })
    expect(await refusal(await hand('viewer'))).toMatchObject({ status: 409, code: 'group-gives-more' })
    expect([(await hand('owner')).status, await roleIn(eva, id)]).toEqual([200, 'owner'])
    await remove(eva)
    await council.signIn(account('eva', ['Strategy']), eva)
    await council.signIn({ ...account('eva'), groups: undefined, hasgroups: true }, eva)
    expect(await roleIn(eva, id)).toBe('access-ended')
    await council.signIn(account('eva', ['Strategy']), eva)
    expect(await roleIn(eva, id)).toBe('editor')
    expect((await admin.send('DELETE', `${at}/groups/Strategy`, {})).status).toBe(204)
    expect(await roleIn(eva, id)).toBe('access-ended')
  })

  it('[ORG7] are let into a map by their team', async () => {
    const map = await owned()
    const finn = await signIn('finn')
    await add('finn', 'viewer')
    const { id: team } = await json<{ id: string }>(
      admin.send('POST', `${at}/teams`, { name: 'Fire safety' }),
    )
    await admin.send('POST', `${at}/teams/${team}/members`, { person: await idOf(finn) })
    expect(await roleIn(finn, map.id)).toBe('viewer')
    expect((await admin.send('POST', `/api/maps/${map.id}/teams`, { team, role: 'editor' })).status).toBe(201)
    expect(await roleIn(finn, map.id)).toBe('editor')
    expect(
      await refusal(await admin.send('POST', '/api/maps/sample/teams', { team, role: 'editor' })),
    ).toMatchObject({
      code: 'no-access',
    })
    await admin.send('DELETE', `/api/maps/${map.id}/teams/${team}`, {})
    expect(await roleIn(finn, map.id)).toBe('viewer')
  })

  it('[ORG10] take no map from the organisation that it belongs to, though they own it there', async () => {
    const map = await owned()
    const gina = await signIn('gina')
    await add('gina', 'owner')
    const other = await json<OrganisationSummary>(admin.send('POST', '/api/organisations', { name: 'Other' }))
    await admin.send('POST', `/api/organisations/${other.id}/members`, {
      email: 'gina@council.example',
      role: 'editor',
    })
    const give = (visitor: Visitor) =>
      visitor.send('POST', `/api/maps/${map.id}/owner`, { organisation: other.id })
    expect(await refusal(await give(gina))).toMatchObject({ code: 'administrators-only' })
    expect((await give(admin)).status).toBe(200)
  })

  it('[ORG11] what was done with them is in the audit log of the organisation, for administrators', async () => {
    await signIn('hal')
    await add('hal', 'viewer')
    const { entries } = await json<{ entries: { action: string; by: string }[] }>(
      admin.get(`${at}/audit.json`),
    )
    expect(entries[0]).toMatchObject({ action: 'organisation made', by: 'admin' })
    expect(entries.at(-1)).toMatchObject({ action: 'member added' })
  })
})

it('[ORG12] all that is kept of somebody is given to them, and forgotten but for what must be proved', async () => {
  const kim = await signIn('kim')
  await add('kim', 'editor')
  const { id } = await json<{ id: string }>(kim.send('POST', '/api/maps', { title: 'Of kim' }))
  const on = { element: 'none' }
  const baseline = await json<{ id: string }>(
    kim.send('POST', `/api/maps/${id}/baselines`, { name: 'First' }),
  )
  await kim.send('POST', `/api/maps/${id}/baselines/${baseline.id}/signatures`, { post: 'Director' })
  await council.test.services.storage.comments.add(
    {
      id: 'c',
      map: id,
      thread: 'c',
      on: on as never,
      about: 'x',
      text: 'Hm',
      mentions: [],
      person: await idOf(kim),
      by: 'kim',
      at: 1,
    },
    'k',
  )
  const data = await json<Record<string, unknown[]>>(kim.get('/api/me/export.json'))
  expect(data).toMatchObject({ identity: { email: 'kim@council.example' }, comments: [{ text: 'Hm' }] })
  expect(data['signatures']).toMatchObject([{ name: 'kim', post: 'Director' }])
  expect(data['organisations']).toMatchObject([{ role: 'editor' }])
  const of = `${at}/members/${await idOf(kim)}`
  expect(await json(admin.get(`${of}/export.json`))).toEqual(data)
  expect((await kim.send('POST', `${of}/erasure`, { comments: 'kept' })).status).toBe(403)
  const erased = await admin.send('POST', `${of}/erasure`, { comments: 'taken away' })
  expect(await erased.json()).toMatchObject({ kept: expect.arrayContaining(['signatures of baselines']) })
  expect(await json(kim.get('/api/me'))).toMatchObject({ person: null })
  const [comment] = await council.test.services.storage.comments.ofMap(id)
  expect(comment).toMatchObject({ text: 'Hm', by: 'Somebody who was erased' })
  const [signature] = await council.test.services.storage.record.signaturesOf(id)
  expect(signature).toMatchObject({ name: 'kim' })
  expect(await roleIn(admin, id)).toBe('owner')
  // Whoever signs in with that account later is somebody new.
  expect(await idOf(await signIn('kim'))).not.toBe(of.split('/').at(-1))
  expect(await refusal(await admin.send('POST', '/api/me/erasure', { comments: 'kept' }))).toMatchObject({
    code: 'last-administrator',
  })
})

it('[ORG12] nobody is half forgotten, and no body is told of what they said at another', async () => {
  const mo = await signIn('mo')
  await add('mo', 'editor')
  const third = await json<OrganisationSummary>(admin.send('POST', '/api/organisations', { name: 'Third' }))
  const { id: map } = await newMap()
  await admin.send('POST', `/api/maps/${map}/owner`, { organisation: third.id })
  const said = { thread: 'e', about: 'x', text: 'Elsewhere', mentions: [], by: 'mo', at: 1 }
  const { storage } = council.test.services
  await storage.comments.add(
    { ...said, id: 'e', map, on: { element: 'none' } as never, person: await idOf(mo) },
    'e',
  )
  type Data = { comments: { text: string }[] }
  const textsOf = async (answer: Promise<Response>) =>
    (await json<Data>(answer)).comments.map(({ text }) => text)
  expect(await textsOf(mo.get('/api/me/export.json'))).toEqual(['Elsewhere'])
  expect(await textsOf(admin.get(`${at}/members/${await idOf(mo)}/export.json`))).toEqual([])
  const of = `/api/organisations/${third.id}/members`
  await admin.send('POST', of, { email: 'mo@council.example', role: 'administrator' })
  await admin.send('DELETE', `${of}/${await idOf(admin)}`, {})
  expect(await refusal(await mo.send('POST', '/api/me/erasure', { comments: 'kept' }))).toMatchObject({
    code: 'last-administrator',
  })
  const bodies = await json<OrganisationSummary[]>(mo.get('/api/organisations'))
  expect(bodies.map(({ name }) => name).sort()).toEqual(['Third', 'The Council'].sort())
})
