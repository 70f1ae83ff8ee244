import { decodeJwt } from 'jose'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Account, ISSUER } from '../../directory/testing/issuer.ts'
import { openTestApp, refusal, type Visitor } from '../testing/testApp.ts'
import { type Council, GROUPS_MS, openCouncil } from './testing/council.ts'

const ANNA = {
  sub: 'anna',
  name: 'Anna Adeyemi',
  email: 'Anna@council.example',
  sid: 's1',
  groups: ['Strategy'],
}

const saysNo = (error: string, status: number) => Response.json({ error }, { status })

let council: Council
let askedAtStart: number
beforeAll(async () => {
  council = await openCouncil({ linksPerMinute: 1_000_000 })
  askedAtStart = council.issuer.asked
})
afterEach(() => council.issuer.mend())
afterAll(() => council.test.close())
const me = async (visitor: Visitor) =>
  (await (await visitor.get('/api/me')).json()) as Record<string, unknown>

it('[OID1] signs somebody in under the name that the directory knows, and takes them where they were going', async () => {
  const { visitor, last } = await council.signIn(ANNA, council.test.visitor(), '/maps/sample?view=matrix')
  expect([last.status, last.headers.get('location')]).toEqual([303, '/maps/sample?view=matrix'])
  expect(await me(visitor)).toMatchObject({ person: { name: 'Anna Adeyemi' }, directory: 'signed in' })
  const again = await council.signIn({ ...ANNA, name: 'Anna Brown', sid: 's2' })
  const { person } = await me(again.visitor)
  expect(person).toEqual({ ...((await me(visitor))['person'] as object), name: 'Anna Brown' })
  expect(await refusal(await visitor.send('PATCH', '/api/me', { name: 'The Mayor' }))).toMatchObject({
    code: 'name-from-directory',
  })
})

it.each(['https://evil.example', '//evil.example', '/\\evil.example', 'maps', '/a\nb'])(
  '[OID1] goes on to no address but our own: %j',
  async (to) => {
    const { last } = await council.signIn(ANNA, council.test.visitor(), to)
    expect(last.headers.get('location')).toBe('/')
  },
)

it('[OID1] asks with PKCE, state and nonce, each new each time', async () => {
  const asked = async () =>
    new URL((await council.test.visitor().get('/oidc/sign-in')).headers.get('location') ?? '').searchParams
  const [first, second] = [await asked(), await asked()]
  expect(first.get('code_challenge_method')).toBe('S256')
  for (const name of ['state', 'nonce', 'code_challenge']) {
    expect(first.get(name)).toMatch(/^[\w-]{40,}$/)
    expect(first.get(name)).not.toBe(second.get(name))
  }
})

describe('what comes back from the directory', () => {
  const refusedAs = async (back: string, visitor: Visitor, code: string) => {
    const answer = await visitor.get(back)
    expect(await refusal(answer)).toMatchObject({ code })
    expect((await me(visitor))['person']).toBeNull()
  }

  it('[OID2] is taken once, from the browser that it was begun in, and within ten minutes', async () => {
    const [visitor, other] = [council.test.visitor(), council.test.visitor()]
    const back = await council.begin(ANNA, visitor)
    await other.get('/oidc/sign-in')
    await refusedAs(back, other, 'sign-in-over')
    // What another browser brought is used up.
    await refusedAs(back, visitor, 'sign-in-over')
    const late = await council.begin(ANNA, visitor)
    council.test.forward(600_001)
    await refusedAs(late, visitor, 'sign-in-over')
    const good = await council.begin(ANNA, visitor)
    expect((await visitor.get(good)).status).toBe(303)
    expect((await visitor.get(good)).status).toBe(403)
  })

  const past = Math.floor(Date.now() / 1_000) - 3_600
  it.each([
    ['of another issuer', { iss: 'https://login.evil.example' }],
    ['for another program', { aud: 'another' }],
    ['expired', { iat: past, exp: past + 300 }],
    ['with the nonce of another sign-in', { nonce: 'used-before' }],
  ])('[OID3] is refused as a token %s, with one sentence', async (_, claims) => {
    const visitor = council.test.visitor()
    council.issuer.spoil(claims)
    await refusedAs(await council.begin(ANNA, visitor), visitor, 'sign-in-refused')
  })

  it('[OID3] is refused when it is forged, or its state or code is another', async () => {
    const visitor = council.test.visitor()
    const back = await council.begin(ANNA, visitor)
    await refusedAs(back.replace(/state=[^&]+/, 'state=guessed'), visitor, 'sign-in-over')
    await refusedAs(back.replace(/code=[^&]+/, 'code=guessed'), visitor, 'sign-in-refused')
    council.issuer.forge()
    await refusedAs(await council.begin(ANNA, visitor), visitor, 'sign-in-refused')
  })

  it('[OID4] is believed with the new keys of a directory that changed them, and not with the old', async () => {
    await council.signIn(ANNA)
    const old = await council.issuer.logoutToken({ sub: 'anna' })
    await council.issuer.changeKeys()
    expect((await council.signIn(ANNA)).last.status).toBe(303)
    expect((await council.logOut(old)).status).toBe(400)
  })

  it('[OID3] says in a sentence that the directory declined, or cannot be reached', async () => {
    const visitor = council.test.visitor()
    const back = await council.begin(ANNA, visitor)
    await refusedAs(back.replace(/code=[^&]+/, 'error=access_denied'), visitor, 'directory-declined')
    council.issuer.goAway()
    await refusedAs(await council.begin(ANNA, visitor), visitor, 'directory-unreachable')
  })

  const html = () => new Response('<html>', { headers: { 'Content-Type': 'text/html' } })
  it.each([
    ['an error of its own', '/token', () => new Response('', { status: 502 }), 'directory-unreachable'],
    ['a page of its proxy', '/token', html, 'directory-unreachable'],
    ['that our secret is over', '/token', () => saysNo('invalid_client', 401), 'directory-unreachable'],
    ['that it is busy', '/token', () => saysNo('temporarily_unavailable', 503), 'directory-unreachable'],
    ['that the code is none', '/token', () => saysNo('invalid_grant', 400), 'sign-in-refused'],
    ['keys that are none', '/keys', html, 'directory-unreachable'],
    ['no keys', '/keys', () => new Response('', { status: 500 }), 'directory-unreachable'],
  ] as const)('[OID3] is nobody’s fault where the directory answers %s', async (_, ending, answer, code) => {
    const visitor = council.test.visitor()
    const back = await council.begin(ANNA, visitor)
    if (ending === '/keys') await council.issuer.changeKeys()
    council.issuer.answer(ending, answer)
    await refusedAs(back, visitor, code)
  })

  it.each([
    ['', 'sign-in-refused'],
    [' ', 'sign-in-refused'],
    ['x'.repeat(256), 'sign-in-refused'],
  ])('[OID3] lets nobody in under the name %j', async (sub, code) => {
    const visitor = council.test.visitor()
    await refusedAs(await council.begin({ ...ANNA, sub }, visitor), visitor, code)
  })

  it('[OID3] is taken where the clocks of both are two minutes apart', async () => {
    const visitor = council.test.visitor()
    const now = Math.floor(Date.now() / 1_000)
    for (const late of [120, -120]) {
      council.issuer.spoil({ iat: now + late, nbf: now + late, exp: now + late + 60 })
      expect((await visitor.get(await council.begin(ANNA, visitor))).status).toBe(303)
    }
  })
})

describe('the back channel', () => {
  it('[OID5] ends the sessions of one sign-in, or of a person, and no others', async () => {
    const [one, two] = [await council.signIn(ANNA), await council.signIn({ ...ANNA, sid: 's2' })]
    const ben = await council.signIn({ sub: 'ben', name: 'Ben', sid: 's3' })
    const isIn = async ({ visitor }: typeof one) => (await me(visitor))['person'] !== null
    const all = () => Promise.all([isIn(one), isIn(two), isIn(ben)])
    expect((await council.logOut(await council.issuer.logoutToken({ sub: 'anna', sid: 's1' }))).status).toBe(
      200,
    )
    expect(await all()).toEqual([false, true, true])
    expect((await council.logOut(await council.issuer.logoutToken({ sub: 'anna' }))).status).toBe(200)
    expect(await all()).toEqual([false, false, true])
  })

  const past = Math.floor(Date.now() / 1_000) - 3_600
  it.each([
    ['forged', {}, true],
    ['over', { iat: past, exp: past + 120 }, false],
    ['old, without an end', { iat: past, exp: undefined }, false],
    ['of another issuer', { iss: 'https://login.evil.example' }, false],
    ['for another program', { aud: 'another' }, false],
    ['an ID token', { events: undefined }, false],
    ['with a nonce', { nonce: 'n' }, false],
    ['for nobody', { sub: undefined }, false],
    ['without an id', { jti: undefined }, false],
  ])('[OID6] refuses a token that is %s', async (_, claims, forged) => {
    const anna = await council.signIn(ANNA)
    const token = await council.issuer.logoutToken({ sub: 'anna', ...(claims as object) }, { forged })
    expect(await refusal(await council.logOut(token))).toMatchObject({ status: 400, code: 'logout-refused' })
    expect((await me(anna.visitor))['person']).not.toBeNull()
  })

  it('[OID6] takes a token once', async () => {
    const token = await council.issuer.logoutToken({ sub: 'anna' })
    const codes = [(await council.logOut(token)).status, (await council.logOut(token)).status]
    expect(codes).toEqual([200, 400])
    expect((await council.logOut('')).status).toBe(400)
    expect((await council.logOut('x'.repeat(100_000))).status).toBe(400)
  })

  it('[OID6] remembers what was taken for as long as it would be taken', async () => {
    const now = Math.floor(Date.now() / 1_000)
    const over = await council.issuer.logoutToken({ sub: 'anna', iat: now - 120, exp: now - 60 })
    const read = await council.test.services.directory?.readLogout(over)
    expect(read?.ok && read.value.until).toBeGreaterThan(Date.now())
  })

  it('[OID17] is heard by how much it says, not as one visitor is', async () => {
    const one = await openCouncil({ linksPerMinute: 1 })
    try {
      const said = async () => (await one.logOut(await one.issuer.logoutToken({ sub: 'anna' }))).status
      const all = await Promise.all(Array.from({ length: 20 }, said))
      expect(new Set(all)).toEqual(new Set([200]))
      const visitor = one.test.visitor()
      for (let begun = 0; begun < 10; begun += 1)
        expect((await visitor.get('/oidc/sign-in')).status).toBe(303)
      expect((await visitor.get('/oidc/sign-in')).status).toBe(429)
    } finally {
      await one.test.close()
    }
  })
})

it('[OID7] a guest who signs in keeps their maps, with a new cookie in place of the old', async () => {
  const guest = await council.test.openLink('editor')
  const { cookie: old } = guest
  const { id } = (await (await guest.send('POST', '/api/maps', { title: 'Mine' })).json()) as { id: string }
  const before = (await me(guest))['person'] as { id: string }
  const WILL = { sub: 'will', name: 'Will Wren' }
  await council.signIn(WILL, guest)
  expect((await me(guest))['person']).toMatchObject({ id: before.id, name: 'Will Wren' })
  expect((await guest.get(`/api/maps/${id}`)).status).toBe(200)
  const stale = await council.test.app.request('http://maps.test/api/me', { headers: { Cookie: old } })
  expect(await stale.json()).toMatchObject({ person: null })

  const elsewhere = await council.test.openLink('editor')
  const made = (await (await elsewhere.send('POST', '/api/maps', { title: 'Also mine' })).json()) as {
    id: string
  }
  await council.signIn(WILL, elsewhere)
  expect((await me(elsewhere))['person']).toMatchObject({ id: before.id })
  expect((await guest.get(`/api/maps/${made.id}`)).status).toBe(200)
})

it('[OID8] signing out ends this browser’s session, and says where the directory’s ends', async () => {
  const { visitor } = await council.signIn(ANNA)
  const other = await council.signIn(ANNA)
  const { cookie: old } = visitor
  const { goTo } = (await (await visitor.send('POST', '/api/sign-out', {})).json()) as { goTo: string }
  expect(goTo).toMatch(new RegExp(`^${ISSUER}/end\\?`))
  expect(new URL(goTo).searchParams.get('post_logout_redirect_uri')).toBe('http://maps.test/')
  expect(await me(visitor)).toEqual({ person: null, mayCreate: false, directory: 'signed out' })
  // Whoever has kept the cookie is nobody with it.
  const stale = await council.test.app.request('http://maps.test/api/me', { headers: { Cookie: old } })
  expect(await stale.json()).toMatchObject({ person: null })
  expect((await me(other.visitor))['person']).not.toBeNull()
})

describe('what the directory said of somebody', () => {
  const outAs = async (account: Account) => {
    const { visitor, last } = await council.signIn(account)
    const kept = last.headers.getSetCookie().find((set) => set.startsWith('gt_hint='))
    const answer = await visitor.send('POST', '/api/sign-out', {})
    const { goTo } = (await answer.json()) as { goTo: string }
    return { kept, answer, hint: new URL(goTo).searchParams.get('id_token_hint') }
  }

  it('[OID13] goes back to it when they sign out, and is kept in their browser alone until then', async () => {
    const { kept, answer, hint } = await outAs(ANNA)
    expect(kept).toMatch(/^gt_hint=[^;]+; Max-Age=43200; Path=\/api\/sign-out; HttpOnly; SameSite=Lax$/)
    expect(decodeJwt(hint ?? '')).toMatchObject({ sub: 'anna', sid: 's1' })
    expect(kept).toContain(hint)
    const gone = answer.headers.getSetCookie().find((set) => set.startsWith('gt_hint='))
    expect(gone).toMatch(/^gt_hint=; Max-Age=0; Path=\/api\/sign-out/)
  })

  it('[OID13] is not kept where it is longer than a browser takes', async () => {
    const groups = Array.from({ length: 200 }, () => crypto.randomUUID())
    expect(await outAs({ ...ANNA, groups })).toMatchObject({ kept: undefined, hint: null })
  })
})

describe('a group that is taken away while its member is signed in', () => {
  const EVA = { sub: 'eva', name: 'Eva Ellis', groups: ['Strategy'] }
  let map: string
  let eva: Visitor
  let admin: Visitor
  let at: string
  const reads = async () => (await eva.get(`/api/maps/${map}`)).status
  beforeAll(async () => {
    admin = (await council.signIn({ sub: 'admin', name: 'Ada', groups: [] })).visitor
    const made = await admin.send('POST', '/api/organisations', { name: 'Barsetshire' })
    at = `/api/organisations/${((await made.json()) as { id: string }).id}`
    await admin.send('POST', `${at}/groups`, { group: 'Strategy', role: 'editor' })
    map = ((await (await admin.send('POST', '/api/maps', { title: 'Plan' })).json()) as { id: string }).id
  })
  beforeEach(async () => {
    eva = (await council.signIn(EVA)).visitor
    expect(await reads()).toBe(200)
  })

  it('[OID14] lets them in no more when the directory is asked again, and again when it is given back', async () => {
    council.issuer.change({ ...EVA, groups: [] })
    const { asked } = council.issuer
    await council.later(GROUPS_MS - 1)
    expect([await reads(), council.issuer.asked]).toEqual([200, asked])
    await council.later(1)
    expect(await reads()).toBe(403)
    council.issuer.change(EVA)
    await council.later(GROUPS_MS)
    expect(await reads()).toBe(200)
  })

  it('[OID14] stays where the directory does not answer, or answers wrongly, and is asked for at the next time', async () => {
    council.issuer.change({ ...EVA, groups: [] })
    council.issuer.goAway()
    await council.later(GROUPS_MS)
    expect(await reads()).toBe(200)
    council.issuer.mend()
    await council.later(GROUPS_MS)
    expect(await reads()).toBe(403)
  })

  it('[OID14] is no group where there are too many by then, and they are told', async () => {
    council.issuer.change({ ...EVA, groups: undefined, hasgroups: true })
    await council.later(GROUPS_MS)
    expect(await reads()).toBe(403)
    expect((await me(eva))['tooManyGroups']).toBe(true)
  })

  it('[OID14] is asked about by each session that there is, and by none that was ended', async () => {
    const other = (await council.signIn(EVA)).visitor
    await other.send('POST', '/api/sign-out', {})
    council.issuer.change({ ...EVA, groups: [] })
    const { asked } = council.issuer
    await council.later(GROUPS_MS)
    expect(await reads()).toBe(403)
    // Those of the tests before have one each, too.
    const once = council.issuer.asked - asked
    await eva.send('POST', '/api/sign-out', {})
    const before = council.issuer.asked
    await council.later(GROUPS_MS)
    expect(council.issuer.asked - before).toBe(once - 1)
  })

  it('[OID15] is asked about by whoever is there then, when the server that signed them in is gone', async () => {
    council.issuer.change({ ...EVA, groups: [] })
    council.startAgain()
    await council.later(GROUPS_MS)
    expect(await reads()).toBe(403)
    council.issuer.change(EVA)
    council.startAgain()
    await council.later(GROUPS_MS)
    expect(await reads()).toBe(200)
  })

  it('[OID15] can be asked about with the secret of the directory alone', async () => {
    const { identities } = council.test.services.storage
    const kept = await identities.dueTokens(Number.MAX_SAFE_INTEGER, 0)
    expect(kept.length).toBeGreaterThan(0)
    for (const { sealed } of kept)
      expect(Buffer.from(sealed, 'base64url').toString('latin1')).not.toContain('oken')
    council.issuer.change({ ...EVA, groups: [] })
    const { asked } = council.issuer
    council.startAgain('another secret')
    await council.later(GROUPS_MS)
    expect([await reads(), council.issuer.asked]).toEqual([200, asked])
    council.startAgain()
    await council.later(GROUPS_MS)
    expect(await reads()).toBe(403)
  })

  it('[OID18] ends with their account: the session too, and it is in the log', async () => {
    const other = (await council.signIn({ ...EVA, sub: 'ivy' })).visitor
    await council.later(GROUPS_MS)
    expect((await me(other))['person']).not.toBeNull()
    council.issuer.disable('ivy')
    await council.later(GROUPS_MS)
    expect([(await me(other))['person'], (await me(eva))['person'] === null]).toEqual([null, false])
    const { entries } = (await (await admin.get(`${at}/audit.json?order=newest`)).json()) as {
      entries: { action: string; by: string }[]
    }
    expect(entries[0]).toMatchObject({ action: 'signed out by the directory' })
  })

  it('[OID14] is asked about no more when the session is over by itself', async () => {
    await council.later(12 * 3_600_000)
    const { asked } = council.issuer
    await council.later(GROUPS_MS)
    expect(council.issuer.asked).toBe(asked)
  })
})

it('[OID9] a session of the directory lasts a working day', async () => {
  const { visitor } = await council.signIn(ANNA)
  council.test.forward(12 * 3_600_000)
  expect((await me(visitor))['person']).not.toBeNull()
  council.test.forward(1)
  expect((await me(visitor))['person']).toBeNull()
})

it('[OID10] too many groups to name are no groups, and are told', async () => {
  const { visitor } = await council.signIn({ ...ANNA, groups: undefined, _claim_names: { groups: 'src1' } })
  expect((await me(visitor))['tooManyGroups']).toBe(true)
  await council.signIn(ANNA, visitor)
  expect(await me(visitor)).not.toHaveProperty('tooManyGroups')
})

it('[OID11] without a directory nothing is different, and nobody signs in', async () => {
  const plain = await openTestApp()
  const visitor = await plain.openLink('viewer')
  expect(Object.keys(await me(visitor))).toEqual(['person', 'mayCreate'])
  for (const path of ['/oidc/sign-in', '/oidc/callback?code=1&state=2'])
    expect(await refusal(await visitor.get(path))).toMatchObject({ status: 404, code: 'no-directory' })
  expect((await visitor.send('POST', '/api/sign-out', {})).status).toBe(204)
  await plain.close()
  // Nothing is asked of a directory before somebody signs in.
  expect(askedAtStart).toBe(0)
})
