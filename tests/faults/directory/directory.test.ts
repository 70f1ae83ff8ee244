import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConfig } from '@golden-thread/server/config'
import { createLog } from '@golden-thread/server/log'
import { type RunningServer, startServer } from '@golden-thread/server/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { askGroupsAgain } from '../../../server/src/app/index.ts'
import { type Browser, openBrowser } from './browser.ts'
import { CLIENT, type Directory, startDirectory } from './provider.ts'

const SIGNED_OUT = 4401

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  return port
}

describe('a real directory', () => {
  let directory: Directory
  let base: string
  let server: RunningServer
  const closing: (() => unknown)[] = []
  beforeAll(async () => {
    const port = await freePort()
    base = `http://127.0.0.1:${port}`
    directory = await startDirectory(base)
    closing.push(() => directory.close())
    const dataDir = mkdtempSync(join(tmpdir(), 'golden-thread-directory-'))
    closing.push(() => rmSync(dataDir, { recursive: true }))
    const config = readConfig({
      PORT: String(port),
      PUBLIC_URL: base,
      DATA_DIR: dataDir,
      OIDC_ISSUER: directory.issuer,
      OIDC_CLIENT_ID: CLIENT.id,
      OIDC_CLIENT_SECRET: CLIENT.secret,
    })
    const oidc = config.oidc && { oidc: { ...config.oidc, groupsMinutes: 1e-6 } }
    server = await startServer({ ...config, ...oidc }, createLog('silent'))
    closing.push(() => server.stop())
  })
  afterAll(async () => {
    for (const close of closing.reverse()) await close()
  })

  async function signIn(id: string, claims: object, browser = openBrowser()): Promise<Browser> {
    directory.people.set(id, { name: id, email: `${id}@council.example`, ...claims })
    directory.next = id
    const { at } = await browser.go(`${base}/oidc/sign-in?to=/maps`)
    expect(at.pathname).toBe('/maps')
    return browser
  }
  const me = async (browser: Browser) =>
    (await (await browser.ask(`${base}/api/me`)).json()) as {
      person: { id: string; name: string } | null
      tooManyGroups?: boolean
    }
  const send = async (browser: Browser, path: string, body: unknown) => {
    const answer = await browser.ask(base + path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: base },
      body: JSON.stringify(body),
    })
    return { status: answer.status, body: answer.status === 204 ? undefined : await answer.json() }
  }
  /** A socket into a map, and how it ends. */
  async function draw(browser: Browser, map: string) {
    const socket = new WebSocket(`${base.replace('http', 'ws')}/sync/${map}`, {
      headers: { Cookie: browser.cookieFor(base), Origin: base },
    })
    const ended = new Promise<number>((resolve) => socket.once('close', resolve))
    await once(socket, 'message')
    closing.push(() => socket.terminate())
    return { ended }
  }

  it('[OID12] signs people in by code and PKCE, with groups that it names only when it is asked', async () => {
    const anna = await signIn('anna', { name: 'Anna Adeyemi', groups: ['Strategy', 'Finance'] })
    expect((await me(anna)).person).toMatchObject({ name: 'Anna Adeyemi' })
    expect((await me(anna)).tooManyGroups).toBeUndefined()
    // What came back once is good for nothing twice.
    const sent = await anna.ask(`${base}/oidc/sign-in`)
    const back = await anna.ask(sent.headers.get('location') ?? '')
    const callback = back.headers.get('location') ?? ''
    expect((await anna.ask(callback)).status).toBe(303)
    expect((await anna.ask(callback)).status).toBe(403)
    // Nor is it good where another directory says that it answers.
    const again = await anna.ask((await anna.ask(`${base}/oidc/sign-in`)).headers.get('location') ?? '')
    const foreign = new URL(again.headers.get('location') ?? '')
    expect(foreign.searchParams.get('iss')).toBe(directory.issuer)
    foreign.searchParams.set('iss', 'https://login.evil.example')
    expect((await anna.ask(foreign.href)).status).toBe(403)
    const dora = await signIn('dora', {
      _claim_names: { groups: 'src1' },
      _claim_sources: { src1: { endpoint: 'https://graph.example/groups' } },
    })
    expect((await me(dora)).tooManyGroups).toBe(true)
  })

  it('[OID12] [OID14] ends the sockets of what it signed in by its back channel, and what a group let in; others stay', async () => {
    const admin = await signIn('admin', { groups: ['Strategy'] })
    const made = await send(admin, '/api/organisations', { name: 'Barsetshire' })
    expect(made.status, JSON.stringify(made.body)).toBe(201)
    const { id: organisation } = made.body as { id: string }
    const at = `/api/organisations/${organisation}`
    const group = await send(admin, `${at}/groups`, { group: 'Strategy', role: 'editor' })
    expect(group.status, JSON.stringify(group.body)).toBeLessThan(300)
    const { body } = await send(admin, '/api/maps', { title: 'Plan' })
    const { id: map } = body as { id: string }
    const [ben, elsewhere] = [
      await signIn('ben', { groups: ['Strategy'] }),
      await signIn('ben', { groups: ['Strategy'] }),
    ]
    const [socket, other] = [await draw(ben, map), await draw(elsewhere, map)]

    // Ben signs out at the directory, as our own page sends him there.
    const { body: out } = await send(ben, '/api/sign-out', {})
    const { goTo } = out as { goTo: string }
    expect(await socket.ended).toBe(SIGNED_OUT)
    await signIn('ben', { groups: ['Strategy'] }, ben)
    const second = await draw(ben, map)
    const asked = await ben.go(goTo)
    const form = await asked.response.text()
    const [, action = ''] = /action="([^"]+)"/.exec(form) ?? []
    const [, xsrf = ''] = /name="xsrf" value="([^"]+)"/.exec(form) ?? []
    const left = await ben.go(action, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ xsrf, logout: 'yes' }).toString(),
    })
    expect(await second.ended).toBe(SIGNED_OUT)
    expect(directory.told).toEqual(['taken'])
    expect(left.at.href).toBe(`${base}/`)
    expect((await me(ben)).person).toBeNull()
    expect((await me(elsewhere)).person).not.toBeNull()

    // A group that is taken away while its member draws: what it let in ends when the directory is asked again.
    directory.people.set('ben', { name: 'ben', groups: [] })
    await askGroupsAgain(server.services)
    expect(await other.ended).toBe(4403)
    expect((await elsewhere.ask(`${base}/api/maps/${map}`)).ok).toBe(false)
    expect((await me(elsewhere)).person).not.toBeNull()
  })
})
