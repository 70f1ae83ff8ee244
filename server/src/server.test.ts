import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { createServer, IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { queryObjects } from 'node:v8'
import {
  CLOSE,
  type LinkSummary,
  OLDEST_PAGE_PROTOCOL,
  PROTOCOL_VERSION,
  type Role,
} from '@golden-thread/shared/protocol'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import WebSocket from 'ws'
import { type Config, ConfigError, readConfig } from './config.ts'
import { CLIENT_ID, type TestIssuer, testIssuer } from './directory/testing/issuer.ts'
import { createLog } from './log.ts'
import { type RunningServer, startServer } from './server.ts'
import { testClient } from './sync/testing/testClient.ts'

const folder = mkdtempSync(join(tmpdir(), 'golden-thread-server-'))
const config = (settings: Partial<Config> = {}): Config => ({
  ...readConfig({ PORT: '0', LOG_LEVEL: 'silent', CLIENT_DIR: '/nowhere' }),
  dataDir: join(folder, 'data'),
  ...settings,
})
const log = createLog('silent')
let server: RunningServer
let issuer: TestIssuer
const directory = createServer(async (request, response) => {
  let body = ''
  for await (const chunk of request) body += String(chunk)
  const answer = await issuer.fetch(`http://127.0.0.1${request.url}`, { body })
  response.writeHead(answer.status, { 'content-type': 'application/json' }).end(await answer.text())
})
beforeAll(async () => {
  await new Promise<void>((resolve) => {
    directory.listen(0, '127.0.0.1', resolve)
  })
  const at = `http://127.0.0.1:${(directory.address() as AddressInfo).port}`
  issuer = await testIssuer(at)
  server = await startServer(config({ oidc: { issuer: at, clientId: CLIENT_ID, clientSecret: 'x' } }), log)
})
afterAll(async () => {
  await server.stop()
  directory.close()
  rmSync(folder, { recursive: true })
})

const printed = (role: Role): string => server.links.find((link) => link.role === role)?.url ?? ''

/** The cookie that following a link sets. */
async function follow(url: string, cookie = ''): Promise<string> {
  const response = await fetch(url, { redirect: 'manual', headers: { cookie } })
  return response.headers.get('set-cookie')?.split(';')[0] ?? cookie
}

const cookieOf = (response: Response): string => response.headers.get('set-cookie')?.split(';')[0] ?? ''

/** The cookie of somebody who has signed in with the directory. */
async function signIn(name: string): Promise<string> {
  const begun = await fetch(`${server.url}/oidc/sign-in`, { redirect: 'manual' })
  const account = { sub: name, sid: `session of ${name}`, name, email: `${name}@council.example` }
  const back = issuer.signIn(begun.headers.get('location') ?? '', account)
  const came = await fetch(back, { redirect: 'manual', headers: { cookie: cookieOf(begun) } })
  const set = came.headers.getSetCookie().find((one) => one.startsWith('gt_session='))
  return set?.split(';')[0] ?? ''
}

async function send<T>(method: string, path: string, cookie: string, body?: unknown): Promise<T> {
  const response = await fetch(`${server.url}${path}`, {
    method,
    headers: { cookie, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  return (text === '' ? undefined : JSON.parse(text)) as T
}

const dial = (map: string, headers: Record<string, string>): WebSocket =>
  new WebSocket(`${server.url.replace('http', 'ws')}/sync/${map}`, { headers })

/** How a handshake ended: the status and the body of a refusal, or that it opened. */
const handshake = (map: string, headers: Record<string, string>): Promise<{ status: number; body: string }> =>
  new Promise((resolve, reject) => {
    const socket = dial(map, headers)
    socket.on('open', () => {
      socket.close()
      resolve({ status: 101, body: '' })
    })
    socket.on('unexpected-response', (_request, response) => {
      let body = ''
      response.on('data', (chunk) => {
        body += String(chunk)
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }))
    })
    socket.on('error', reject)
  })

/** An open socket, with the promise of the code that it is closed with. */
async function open(map: string, cookie: string): Promise<{ socket: WebSocket; closed: Promise<number> }> {
  const socket = dial(map, { cookie, origin: server.url })
  const closed = new Promise<number>((resolve) => {
    socket.on('close', resolve)
  })
  await new Promise((resolve, reject) => {
    socket.on('open', resolve)
    socket.on('error', reject)
  })
  return { socket, closed }
}

const within = <T>(ms: number, promise: Promise<T>): Promise<T | 'too late'> =>
  Promise.race([
    promise,
    new Promise<'too late'>((resolve) => {
      setTimeout(() => resolve('too late'), ms)
    }),
  ])

describe('[WIRE1] versions of the protocol', () => {
  /** The protocol of the session frame, or the code that the socket was closed with. */
  const answer = async (query: string): Promise<number | undefined> => {
    const cookie = await follow(printed('editor'))
    const client = await testClient(`${server.url.replace('http', 'ws')}/sync/sample${query}`, {
      headers: { cookie },
    })
    const told = await client.until(
      () => client.closedWith ?? client.heard.find((heard) => heard.type === 'session'),
    )
    client.close()
    return typeof told === 'number' ? told : 'value' in told ? Number(told.value['protocol']) : undefined
  }

  it.each([
    ['', PROTOCOL_VERSION],
    [`?protocol=${PROTOCOL_VERSION}`, PROTOCOL_VERSION],
    [`?protocol=${PROTOCOL_VERSION + 1}`, PROTOCOL_VERSION],
    [`?protocol=${OLDEST_PAGE_PROTOCOL - 1}`, CLOSE.pageOutdated],
    ['?protocol=x', CLOSE.pageOutdated],
  ])('a page that says "%s" is answered with %d', async (query, told) => {
    expect(await answer(query)).toBe(told)
  })
})

describe('the handshake of a socket', () => {
  it('[ACC9] is refused to pages of other sites', async () => {
    const cookie = await follow(printed('owner'))
    const refused = await handshake('sample', { cookie, origin: 'https://evil.example' })
    expect(refused.status).toBe(403)
    expect(JSON.parse(refused.body)).toMatchObject({ error: { code: 'foreign-origin' } })
  })

  it('[ACC9] is refused without a session, and with one that is not ours', async () => {
    for (const cookie of ['', 'gt_session=x', `gt_session=${'x'.repeat(43)}`]) {
      const refused = await handshake('sample', { cookie, origin: server.url })
      expect(refused.status).toBe(401)
      expect(JSON.parse(refused.body)).toMatchObject({ error: { code: 'not-signed-in' } })
    }
  })

  it('[ACC9] is refused for a map that is not there, one without a grant, and a deleted one', async () => {
    const owner = await follow(printed('owner'))
    const guest = await follow(printed('viewer'))
    const { id } = await send<{ id: string }>('POST', '/api/maps', owner, { title: 'Private' })
    expect((await handshake('nothing', { cookie: owner })).status).toBe(404)
    expect((await handshake(id, { cookie: guest })).status).toBe(403)
    expect((await handshake(id, { cookie: owner })).status).toBe(101)
    await send('DELETE', `/api/maps/${id}`, owner)
    const gone = await handshake(id, { cookie: owner })
    expect([gone.status, JSON.parse(gone.body).error.code]).toEqual([410, 'map-deleted'])
  })

  it('is let through with a cookie, from our own page or from a program', async () => {
    const cookie = await follow(printed('viewer'))
    expect((await handshake('sample', { cookie, origin: server.url })).status).toBe(101)
    expect((await handshake('sample', { cookie })).status).toBe(101)
  })

  it('is what the address is for', async () => {
    const response = await fetch(`${server.url}/sync/sample`)
    expect(response.status).toBe(426)
  })
})

describe('an open socket', () => {
  it('[ROOM20] holds nothing of the request that opened it', async () => {
    const cookie = await follow(printed('viewer'))
    const requests = () => queryObjects(IncomingMessage, { format: 'count' })
    const before = requests()
    const sockets = await Promise.all(Array.from({ length: 20 }, () => open('sample', cookie)))
    // Each side of each has seen a request or its answer; those of the last may still be in use.
    expect(requests() - before).toBeLessThan(10)
    for (const { socket } of sockets) socket.close()
    await Promise.all(sockets.map(({ closed }) => closed))
  })

  it('[ACC8] is closed when its link is revoked, and no other is', async () => {
    const owner = await follow(printed('owner'))
    const link = await send<LinkSummary>('POST', '/api/maps/sample/links', owner, { role: 'editor' })
    const holder = await open('sample', await follow(link.url ?? ''))
    const both = await open('sample', await follow(link.url ?? '', await follow(printed('editor'))))
    await send('DELETE', `/api/maps/sample/links/${link.id}`, owner)
    expect(await within(1_000, holder.closed)).toBe(CLOSE.linkRevoked)
    expect(await within(700, both.closed)).toBe('too late')
    both.socket.close()
  })

  it('[ACC26] is closed when its link ends, and stays where another way in is left', async () => {
    const owner = await follow(printed('owner'))
    const asked = { role: 'editor', expiresAt: Date.now() + 1_500 }
    const link = await send<LinkSummary>('POST', '/api/maps/sample/links', owner, asked)
    const holder = await open('sample', await follow(link.url ?? ''))
    const both = await open('sample', await follow(link.url ?? '', await follow(printed('editor'))))
    expect(await within(3_000, holder.closed)).toBe(CLOSE.linkRevoked)
    expect(await within(700, both.closed)).toBe('too late')
    both.socket.close()
    expect((await fetch(link.url ?? '', { redirect: 'manual' })).status).toBe(410)
  })

  it('[ACC8] is closed when the role of its link changes, also when another way in is left', async () => {
    const owner = await follow(printed('owner'))
    const link = await send<LinkSummary>('POST', '/api/maps/sample/links', owner, { role: 'editor' })
    const holder = await open('sample', await follow(link.url ?? ''))
    const both = await open('sample', await follow(link.url ?? '', await follow(printed('viewer'))))
    await send('PATCH', `/api/maps/sample/links/${link.id}`, owner, { role: 'viewer' })
    expect(await within(1_000, Promise.all([holder.closed, both.closed]))).toEqual([
      CLOSE.roleChanged,
      CLOSE.roleChanged,
    ])
  })

  it('[ACC8] is closed when its person follows a link that allows more', async () => {
    const cookie = await follow(printed('viewer'))
    const { closed } = await open('sample', cookie)
    await follow(printed('editor'), cookie)
    expect(await within(1_000, closed)).toBe(CLOSE.roleChanged)
  })

  it('[OID5] is closed when the directory ends the session that it was opened in, and no other is', async () => {
    const signedIn = await signIn('anna')
    await follow(printed('viewer'), signedIn)
    const [anna, guest] = [
      await open('sample', signedIn),
      await open('sample', await follow(printed('viewer'))),
    ]
    const logout_token = await issuer.logoutToken({ sub: 'anna', sid: 'session of anna' })
    const body = new URLSearchParams({ logout_token })
    expect((await fetch(`${server.url}/oidc/backchannel-logout`, { method: 'POST', body })).status).toBe(200)
    expect(await within(1_000, anna.closed)).toBe(CLOSE.signedOut)
    expect((await handshake('sample', { cookie: signedIn, origin: server.url })).status).toBe(401)
    guest.socket.close()
    expect(await guest.closed).not.toBe(CLOSE.signedOut)
  })

  it('[ORG4] is closed when its person is removed from the organisation, who draws at that moment', async () => {
    const [admin, ben] = [await signIn('admin'), await signIn('ben')]
    const made = await send<{ id: string }>('POST', '/api/organisations', admin, { name: 'Council' })
    const at = `/api/organisations/${made.id}/members`
    const { id } = await send<{ id: string }>('POST', '/api/maps', admin, { title: 'Plan' })
    await send('POST', at, admin, { email: 'ben@council.example', role: 'editor' })
    const [his, hers] = [await open(id, ben), await open(id, admin)]
    const { person } = await send<{ person: { id: string } }>('GET', '/api/me', ben)
    await send('PATCH', `${at}/${person.id}`, admin, { role: 'viewer' })
    expect(await within(1_000, his.closed)).toBe(CLOSE.roleChanged)
    const again = await open(id, ben)
    await send('DELETE', `${at}/${person.id}`, admin, {})
    expect(await within(1_000, again.closed)).toBe(CLOSE.linkRevoked)
    expect(await within(0, hers.closed)).toBe('too late')
    hers.socket.close()
  })

  it('[ACC11] is closed when its map is deleted', async () => {
    const owner = await follow(printed('owner'))
    const { id } = await send<{ id: string }>('POST', '/api/maps', owner, { title: 'Short-lived' })
    const { closed } = await open(id, owner)
    await send('DELETE', `/api/maps/${id}`, owner)
    expect(await within(1_000, closed)).toBe(CLOSE.mapGone)
  })

  it('is closed when its person signs out', async () => {
    const cookie = await follow(printed('viewer'))
    const { closed } = await open('sample', cookie)
    await send('POST', '/api/sign-out', cookie)
    expect(await within(1_000, closed)).toBe(CLOSE.signedOut)
  })
})

it('[LOAD11] keeps an idle connection longer than who asks through it does', async () => {
  const answer = await fetch(`${server.url}/healthz`)
  await answer.text()
  expect(answer.headers.get('keep-alive')).toBe('timeout=75')
})

describe('starting and stopping', () => {
  it('keeps its secret to itself', () => {
    expect(statSync(join(folder, 'data', 'maps.sqlite')).mode & 0o777).toBe(0o600)
  })

  it('says which port is in use and what to do', async () => {
    const port = Number(new URL(server.url).port)
    const second = startServer(config({ port, dataDir: join(folder, 'second') }), log)
    await expect(second).rejects.toThrow(ConfigError)
    await expect(second).rejects.toThrow(`Port ${port} is in use on 127.0.0.1.`)
  })

  it('[ACC12] prints the same links at each start, but not one that was revoked', async () => {
    const dataDir = join(folder, 'again')
    const first = await startServer(config({ dataDir }), log)
    expect(first.links.map(({ role }) => role)).toEqual(['owner', 'editor', 'viewer'])
    const [editor] = (await first.services.accessLinks.links('sample')).filter(
      ({ role }) => role === 'editor',
    )
    const { socket, closed } = await (async () => {
      const cookie = await follow(first.links[2]?.url ?? '')
      const client = new WebSocket(`${first.url.replace('http', 'ws')}/sync/sample`, { headers: { cookie } })
      await new Promise((resolve) => client.on('open', resolve))
      return { socket: client, closed: new Promise((resolve) => client.on('close', resolve)) }
    })()
    expect(await first.stop()).toEqual({ saved: true })
    expect(await closed).toBe(CLOSE.goingAway)
    expect(socket.readyState).toBe(WebSocket.CLOSED)

    const port = Number(new URL(first.url).port)
    const second = await startServer(config({ dataDir, port }), log)
    expect(second.links).toEqual(first.links)
    if (editor) await second.services.accessLinks.revoke(editor, { id: 'nobody' })
    await second.stop()
    const third = await startServer(config({ dataDir, port }), log)
    expect(third.links).toEqual(first.links.filter(({ role }) => role !== 'editor'))
    await third.stop()
  })
})
