import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type {
  LimitUse,
  OrganisationAudit,
  OrganisationKey,
  OrganisationLink,
  OrganisationStorageUse,
  OrganisationSummary,
} from '@golden-thread/shared/protocol'
import { CLOSE } from '@golden-thread/shared/protocol'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { ClusterNotice } from '../../cluster/index.ts'
import type { Account } from '../../directory/testing/issuer.ts'
import { closeSessions } from '../services/index.ts'
import { refusal, type Visitor } from '../testing/testApp.ts'
import { auditKey } from './member.ts'
import { type Council, openCouncil } from './testing/council.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'golden-thread-'))
let council: Council
let admin: Visitor
let ben: Visitor
let id: string
let at: string
let map: string
let links: Readonly<Record<string, string>>
const json = async <T>(response: Promise<Response>): Promise<T> => (await (await response).json()) as T
const account = (name: string): Account => ({
  sub: name,
  name,
  email: `${name}@council.example`,
  sid: name,
  groups: [],
})
const signIn = async (name: string) => (await council.signIn(account(name))).visitor
const newest = (query = '') => json<OrganisationAudit>(admin.get(`${at}/audit.json?order=newest${query}`))
const deeds = async (query?: string) =>
  (await newest(query)).entries.map(({ action, by }) => `${by}: ${action}`)

beforeAll(async () => {
  council = await openCouncil({ linksPerMinute: 1_000_000, changesPerMinute: 1_000_000, dataDir })
  admin = await signIn('admin')
  ;({ id } = await json<OrganisationSummary>(
    admin.send('POST', '/api/organisations', { name: 'The Council' }),
  ))
  at = `/api/organisations/${id}`
  ben = await signIn('ben')
  await admin.send('POST', `${at}/members`, { email: 'ben@council.example', role: 'editor' })
  const made = await json<{ id: string; links: { role: string; url: string }[] }>(
    admin.send('POST', '/api/maps', { title: 'Plan' }),
  )
  map = made.id
  links = Object.fromEntries(made.links.map(({ role, url }) => [role, url]))
})
afterAll(async () => {
  await council.test.close()
  rmSync(dataDir, { recursive: true })
})

const sameAs = (ids: readonly string[]) => (people: readonly string[]) =>
  [...people].sort().join() === [...ids].sort().join()
const keyOf = (visitor: Visitor, maps: readonly string[], label: string) =>
  json<{ id: string; key: string }>(
    visitor.send('POST', '/api/keys', { role: 'viewer', maps, label, expires: '2026-12-24' }),
  )

it('[ADM1] lists every key that reaches its maps, whoever made it, and revokes it for good', async () => {
  const guest = await council.test.openLink('editor')
  await keyOf(guest, ['sample'], 'Elsewhere')
  const { id: key, key: secret } = await keyOf(ben, [map], 'Power BI')
  const [only, ...more] = await json<OrganisationKey[]>(admin.get(`${at}/keys`))
  expect(more).toEqual([])
  expect(only).toMatchObject({ id: key, by: 'ben', label: 'Power BI', maps: ['Plan'], revokedAt: null })
  expect(only?.expiresAt).toBeGreaterThan(Date.UTC(2026, 11, 24))
  expect(JSON.stringify(only)).not.toContain(secret)
  const ask = () => council.test.visitor().get(`/api/maps/${map}`)
  const byKey = () =>
    council.test.app.request(`http://maps.test/api/maps/${map}`, {
      headers: { Host: 'maps.test', Authorization: `Bearer ${secret}` },
    })
  expect((await byKey()).status).toBe(200)
  expect((await ask()).status).not.toBe(200)
  expect((await admin.send('DELETE', `${at}/keys/${key}`)).status).toBe(204)
  expect((await byKey()).status).not.toBe(200)
  expect((await deeds())[0]).toBe('admin: key revoked')
  expect(await json(admin.get(`/api/maps/${map}/audit.json`))).toMatchObject({
    entries: expect.arrayContaining([expect.objectContaining({ action: 'key revoked', by: 'admin' })]),
  })
  const elsewhere = (await council.test.services.storage.keys.all()).find(
    ({ label }) => label === 'Elsewhere',
  )
  expect(await refusal(await admin.send('DELETE', `${at}/keys/${elsewhere?.id}`))).toMatchObject({
    code: 'key-not-yours',
  })
})

it('[ADM2] lists links and boards of its maps, with how many came, and no address', async () => {
  await council.test.visitor().follow(links['editor'] ?? '')
  await admin.send('POST', `/api/maps/${map}/boards`, { audience: 'The public' })
  const list = () => json<OrganisationLink[]>(admin.get(`${at}/links`))
  const listed = await list()
  expect(listed.map(({ kind, role, title }) => `${kind} ${role} ${title}`).sort()).toEqual([
    'board viewer Plan',
    'link editor Plan',
    'link owner Plan',
    'link viewer Plan',
  ])
  expect(listed.find(({ role }) => role === 'editor')?.people).toBe(1)
  expect(JSON.stringify(listed)).not.toMatch(/\/l\/|\/board\/|hash/)
  for (const { id, kind, role } of listed)
    if (role !== 'owner') await admin.send('DELETE', `/api/maps/${map}/${kind}s/${id}`)
  const over = (await list()).filter(({ revokedAt }) => revokedAt !== null)
  expect(over.map(({ kind, role }) => `${kind} ${role}`).sort()).toEqual([
    'board viewer',
    'link editor',
    'link viewer',
  ])
})

it('[ADM3] says what each map takes, and when everything was copied last', async () => {
  const storage = () => json<OrganisationStorageUse>(admin.get(`${at}/storage`))
  const before = await storage()
  expect(before).toMatchObject({ keptIn: 'sqlite', backup: null })
  expect(before.database).toBeGreaterThan(before.maps[0]?.bytes ?? 0)
  expect(before.maps).toMatchObject([{ title: 'Plan', edits: 1, inBin: false }])
  writeFileSync(join(dataDir, 'last-backup.json'), JSON.stringify({ at: 5, bytes: 7 }))
  expect((await storage()).backup).toEqual({ at: 5, bytes: 7 })
  // It is made later, has an edit more, and is thrown away.
  const copy = await json<{ id: string }>(admin.send('POST', `/api/maps/${map}/duplicate`))
  await admin.send('PATCH', `/api/maps/${copy.id}`, { title: 'Thrown away' })
  await admin.send('DELETE', `/api/maps/${copy.id}`)
  const { maps } = await storage()
  expect(maps.map(({ title, inBin }) => [title, inBin])).toEqual([
    ['Thrown away', true],
    ['Plan', false],
  ])
  expect(maps[0]?.bytes).toBeGreaterThan(maps[1]?.bytes ?? 0)
})

it('[ADM4] says each limit as it is set, as it is usually, and what is used', async () => {
  await keyOf(ben, [map], 'One')
  await keyOf(ben, [map], 'Two')
  const limits = await json<LimitUse[]>(admin.get(`${at}/limits`))
  const of = (name: string) => limits.find((one) => one.name === name)
  expect(of('linksPerMinute')).toEqual({
    name: 'linksPerMinute',
    unit: 'a minute',
    most: 1_000_000,
    usual: 120,
    used: null,
  })
  expect(of('keysPerPersonMax')).toMatchObject({ most: 50, usual: 50, used: 2 })
  expect(of('webhooksPerMapMax')).toMatchObject({ used: 0 })
})

it('[ADM5] searches the whole log by words and names, page by page, and finds what was changed by hand', async () => {
  expect(await deeds('&q=ADDED%20ben')).toEqual(['admin: member added'])
  expect(Object.values((await newest('&q=added')).people)).toEqual(['ben'])
  expect(await deeds('&q=nothing+of+it')).toEqual([])
  const { audit } = council.test.services
  const person = { id: 'x', name: 'Many' }
  await Promise.all(
    Array.from({ length: 1_300 }, (_, of) =>
      audit.note({ map: auditKey(id), person, action: 'counted', detail: { of } }),
    ),
  )
  expect(await deeds('&q=organisation+made')).toEqual(['admin: organisation made'])
  const seen = new Set<number>()
  let next: number | null = null
  do {
    const page: OrganisationAudit = await newest(next === null ? '' : `&before=${next}`)
    for (const { position } of page.entries) seen.add(position)
    next = page.next
  } while (next !== null)
  const check = () =>
    json<{ broken: { position: number } | null; head: { position: number } }>(
      admin.get(`${at}/audit/check.json`),
    )
  expect(seen.size).toBe((await check()).head.position)
  expect((await check()).broken).toBeNull()
  const { sql } = council.test.services.storage as unknown as {
    sql: { write(all: { text: string; values: unknown[] }[]): Promise<unknown> }
  }
  await sql.write([
    { text: 'UPDATE audit SET action = ? WHERE map = ? AND position = 2', values: ['nothing', auditKey(id)] },
  ])
  expect((await check()).broken).toMatchObject({ position: 2 })
})

it('[ADM6] answers none of it to other members', async () => {
  for (const what of ['keys', 'links', 'storage', 'limits', 'audit.json?order=newest', 'audit/check.json'])
    expect(await refusal(await ben.get(`${at}/${what}`)), what).toMatchObject({ code: 'administrators-only' })
  expect(await refusal(await ben.send('DELETE', `${at}/keys/any`))).toMatchObject({
    code: 'administrators-only',
  })
})

it('[ORG13] a board’s page is for members where links are, and for anyone where they are for anyone', async () => {
  const { url } = await json<{ url: string }>(
    admin.send('POST', `/api/maps/${map}/boards`, { audience: 'The public' }),
  )
  const page = new URL(url).pathname
  const stranger = council.test.visitor()
  const outsider = await signIn('outsider')
  const [before, open] = [await stranger.get(page), await stranger.get(`${page}/events`)]
  expect(before.status).toBe(200)
  const reader = open.body?.getReader()
  const told = async () => new TextDecoder().decode((await reader?.read())?.value)
  expect(await told()).toContain('open')
  await admin.send('PATCH', at, { links: 'members' })
  expect(await told()).toContain('ended')
  expect((await stranger.get(page)).status).toBe(403)
  expect((await stranger.get(`${page}/events`)).status).toBe(403)
  expect((await outsider.get(page)).status).toBe(403)
  const forBen = await ben.get(page)
  expect([forBen.status, forBen.headers.get('set-cookie')]).toEqual([200, null])
  await admin.send('PATCH', at, { links: 'anyone' })
  expect((await stranger.get(page)).status).toBe(200)
})

it('[ORG14] members leave by themselves, and the last administrator does not', async () => {
  const carla = await signIn('carla')
  await admin.send('POST', `${at}/members`, { email: 'carla@council.example', role: 'viewer' })
  const idOf = async (visitor: Visitor) =>
    (await json<{ person: { id: string } }>(visitor.get('/api/me'))).person.id
  const leave = async (visitor: Visitor) => visitor.send('DELETE', `${at}/members/${await idOf(visitor)}`)
  expect((await carla.get(`/api/maps/${map}`)).status).toBe(200)
  expect(await refusal(await carla.send('DELETE', `${at}/members/${await idOf(ben)}`))).toMatchObject({
    code: 'administrators-only',
  })
  expect((await leave(carla)).status).toBe(204)
  expect((await carla.get(`/api/maps/${map}`)).status).toBe(403)
  expect((await deeds())[0]).toBe('carla: member left')
  expect(await refusal(await leave(admin))).toMatchObject({ code: 'last-administrator' })
})

it('[ORG15] signing in and out is in the log, and so is who was refused, without filling it', async () => {
  const dora = await signIn('dora')
  await admin.send('POST', `${at}/members`, { email: 'dora@council.example', role: 'editor' })
  const again = await council.signIn(account('dora'))
  expect((await deeds())[0]).toBe('dora: signed in')
  await again.visitor.send('POST', '/api/sign-out')
  expect((await deeds())[0]).toBe('dora: signed out')
  await council.logOut(await council.issuer.logoutToken({ sub: 'dora' }))
  expect((await deeds())[0]).toBe('dora: signed out by the directory')
  expect((await dora.get(`/api/maps/${map}`)).status).not.toBe(200)
  const knock = () => council.test.visitor().get('/oidc/callback?state=forged')
  const refusals = async () =>
    (await newest('&q=sign-in+refused')).entries.map(({ detail }) => JSON.parse(detail) as object)
  for (let times = 0; times < 5; times++) expect((await knock()).status).toBe(403)
  expect(await refusals()).toEqual([{ reason: 'sign-in-over', times: 1 }])
  council.test.forward(600_001)
  await knock()
  expect((await refusals())[0]).toEqual({ reason: 'sign-in-over', times: 5 })
})

it('[ADM7] tells other servers once of whom something was changed, however many maps there are', async () => {
  const told: ClusterNotice[] = []
  const many = await openCouncil({ linksPerMinute: 1_000_000, changesPerMinute: 1_000_000 }, told)
  try {
    const chief = (await many.signIn(account('chief'))).visitor
    const { id: body } = await json<OrganisationSummary>(
      chief.send('POST', '/api/organisations', { name: 'The Council' }),
    )
    const of = `/api/organisations/${body}`
    for (const title of ['One', 'Two', 'Three']) await chief.send('POST', '/api/maps', { title })
    const inGroup = async (name: string) =>
      (await many.signIn({ ...account(name), groups: ['Strategy'] })).visitor
    const people = await Promise.all(['cleo', 'dan'].map(inGroup))
    const ids = await Promise.all(
      people.map(async (one) => (await json<{ person: { id: string } }>(one.get('/api/me'))).person.id),
    )
    const afterwards = async (ask: () => Promise<Response>) => {
      told.length = 0
      expect((await ask()).status).toBeLessThan(300)
      return told.filter(({ kind }) => /review|board/.test(kind))
    }
    await chief.send('POST', `${of}/groups`, { group: 'Strategy', role: 'viewer' })
    for (const one of ['cleo', 'dan']) await many.signIn({ ...account(one), groups: ['Strategy'] })
    const [notice, ...more] = await afterwards(() =>
      chief.send('POST', `${of}/groups`, { group: 'Strategy', role: 'editor' }),
    )
    expect(more).toEqual([])
    expect(notice).toEqual({ kind: 'review-people', people: expect.toSatisfy(sameAs(ids)) })
    const [person] = ids
    expect(await afterwards(() => chief.send('PATCH', `${of}/members/${person}`, { role: 'owner' }))).toEqual(
      [{ kind: 'review-people', people: [person] }],
    )
    // However many sessions end at once, each notice is one that PostgreSQL carries.
    told.length = 0
    const hashes = Array.from({ length: 250 }, (_, at) => String(at).padStart(43, '0'))
    closeSessions(many.test.services, hashes, CLOSE.signedOut)
    expect(told.flatMap((one) => (one.kind === 'ended' ? one.sessions : []))).toEqual(hashes)
    expect(Math.max(...told.map((one) => JSON.stringify(one).length))).toBeLessThan(7_500)
    expect(await afterwards(() => chief.send('PATCH', of, { links: 'members' }))).toEqual([
      { kind: 'review-organisation', organisation: body },
      { kind: 'boards-of', organisation: body },
    ])
  } finally {
    await many.test.close()
  }
})
