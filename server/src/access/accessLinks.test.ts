import type { Role } from '@golden-thread/shared/protocol'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { StoredPerson } from '../storage/index.ts'
import { openSqlite, type SqliteStore } from '../storage/index.ts'
import { type AccessLinks, createAccessLinks } from './accessLinks.ts'
import { COLOURS } from './guest.ts'
import { createIdentity, type Identity, SESSION_DAYS } from './identity.ts'
import { hashToken, tokenFromSecret } from './token.ts'

const DAY_MS = 86_400_000
let storage: SqliteStore
let identity: Identity
let accessLinks: AccessLinks
let now = 0

beforeEach(async () => {
  now = 1_000 * DAY_MS
  storage = await openSqlite({ path: ':memory:' })
  const { access } = storage
  identity = createIdentity({ storage: access, clock: () => now })
  accessLinks = createAccessLinks({ storage: access, clock: () => now })
})
afterEach(() => storage.close())

const link = (role: Role) => accessLinks.makeLink({ map: 'plan', role, label: '' })
const nobody = { id: 'nobody' }
const roleOf = async (person: StoredPerson) => (await accessLinks.effectiveRole(person, 'plan'))?.role

describe('links', () => {
  it('[ACC2] are kept as a hash from which the token does not follow', async () => {
    const { token } = await link('editor')
    expect(Buffer.from(token, 'base64url')).toHaveLength(32)
    const rows = await storage.sql.all<{ hash: string }>('SELECT * FROM links')
    expect(JSON.stringify(rows)).not.toContain(token)
    expect(rows[0]?.hash).toBe(hashToken(token))
  })

  it('are found by their token until they are revoked', async () => {
    const { token, link: made } = await link('viewer')
    expect(await accessLinks.find(token)).toMatchObject({ ok: true, value: { map: 'plan', role: 'viewer' } })
    expect(await accessLinks.find(`${token.slice(1)}x`)).toEqual({ ok: false, error: 'link-unknown' })
    expect(await accessLinks.find("' OR 1=1 --")).toEqual({ ok: false, error: 'link-unknown' })
    await accessLinks.revoke(made, nobody)
    expect(await accessLinks.find(token)).toEqual({ ok: false, error: 'link-revoked' })
  })

  it('[ACC12] of the sample have the same token for the same secret', () => {
    const secret = new Uint8Array(32).fill(7)
    expect(tokenFromSecret(secret, 'sample owner')).toBe(tokenFromSecret(secret, 'sample owner'))
    expect(tokenFromSecret(secret, 'sample owner')).not.toBe(tokenFromSecret(secret, 'sample editor'))
  })
})

describe('grants', () => {
  it('[ACC5] add up, and end with their link', async () => {
    const person = await identity.makeGuest('plan')
    const [viewer, editor] = [await link('viewer'), await link('editor')]
    expect(await roleOf(person)).toBeUndefined()
    await accessLinks.follow(editor.link, person)
    await accessLinks.follow(viewer.link, person)
    await accessLinks.follow(viewer.link, person)
    expect(await roleOf(person)).toBe('editor')
    await accessLinks.changeRole(editor.link, 'owner', person)
    expect(await roleOf(person)).toBe('owner')
    expect(await accessLinks.revoke(editor.link, nobody)).toEqual({ ok: false, error: 'last-owner' })
    await link('owner')
    await accessLinks.revoke(editor.link, nobody)
    expect(await roleOf(person)).toBe('viewer')
    await accessLinks.revoke(viewer.link, nobody)
    expect(await roleOf(person)).toBeUndefined()
  })

  it('[ACC26] end with a link that was made to end, and so does the link', async () => {
    const person = await identity.makeGuest('plan')
    const until = now + DAY_MS
    const { link: made, token } = await accessLinks.makeLink({
      map: 'plan',
      role: 'editor',
      label: '',
      expiresAt: until,
    })
    await accessLinks.follow(made, person)
    expect(await roleOf(person)).toBe('editor')
    expect(await accessLinks.entries('plan')).toMatchObject([{ person: { id: person.id }, link: made.id }])
    now = until
    expect(await roleOf(person)).toBeUndefined()
    expect(await accessLinks.find(token)).toEqual({ ok: false, error: 'link-expired' })
    expect(await accessLinks.entries('plan')).toEqual([])
    expect((await accessLinks.effectiveRoles(person)).size).toBe(0)
  })

  it('[ACC6] leave the map to whoever made it', async () => {
    const person = await identity.makeGuest('plan')
    await accessLinks.own('plan', person)
    const { link: owner } = await link('owner')
    await accessLinks.follow(owner, person)
    await accessLinks.revoke(owner, person)
    expect(await roleOf(person)).toBe('owner')
  })
})

describe('sessions', () => {
  it('stand for a person until they are ended or old', async () => {
    const person = await identity.makeGuest('plan')
    const [here, there] = [await identity.beginSession(person), await identity.beginSession(person)]
    await identity.rename(person, 'Ann')
    expect((await identity.sessionOf(here))?.person).toEqual({ ...person, name: 'Ann' })
    await identity.endSession(here)
    expect((await identity.sessionOf(here))?.person).toBeUndefined()
    now += SESSION_DAYS * DAY_MS + 1
    expect((await identity.sessionOf(there))?.person).toBeUndefined()
  })

  it('[ACC2] are kept as a hash', async () => {
    const cookie = await identity.beginSession(await identity.makeGuest('plan'))
    expect(JSON.stringify(await storage.sql.all('SELECT * FROM sessions'))).not.toContain(cookie)
    expect((await identity.sessionOf(hashToken(cookie)))?.person).toBeUndefined()
  })
})

describe('guests', () => {
  const enter = async (map: string) => {
    const person = await identity.makeGuest(map)
    await accessLinks.own(map, person)
    return person
  }

  it('[ACC3] of one map are all called something else, and share a colour as late as can be', async () => {
    const people: StoredPerson[] = []
    for (let at = 0; at < COLOURS.length; at += 1) people.push(await enter('plan'))
    expect(new Set(people.map(({ name }) => name)).size).toBe(COLOURS.length)
    expect(new Set(people.map(({ colour }) => colour)).size).toBe(COLOURS.length)
    expect((await enter('plan')).name).not.toBe(people[0]?.name)
  })
})
