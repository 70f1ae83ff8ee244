import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { limitBodies, RequestRefused } from './request/index.ts'
import type { AppEnv } from './services/index.ts'
import { openTestApp, refusal, type TestApp } from './testing/testApp.ts'

let test: TestApp
beforeAll(async () => {
  test = await openTestApp({
    importBytesMax: 10_000,
    importFileBytesMax: 20_000,
    origins: ['https://intranet.example'],
  })
})
afterAll(() => test.close())

const post = async (headers: Record<string, string>, body = '{"title":"x"}') => {
  const { cookie } = await test.openLink('editor')
  return test.app.request('http://maps.test/api/maps', {
    method: 'POST',
    headers: { Host: 'maps.test', Cookie: cookie, 'Content-Type': 'application/json', ...headers },
    body,
  })
}

describe('a request that changes something', () => {
  it.each([
    [{ Origin: 'http://maps.test' }, 201],
    [{ Origin: 'https://maps.test' }, 201],
    [{ Origin: 'https://intranet.example' }, 201],
    [{ 'Sec-Fetch-Site': 'same-origin' }, 201],
    [{}, 201],
    [{ Origin: 'https://evil.example' }, 403],
    [{ Origin: 'null' }, 403],
    [{ Origin: 'http://maps.test.evil.example' }, 403],
    [{ Origin: 'http://maps.test:81' }, 403],
    [{ Origin: 'https://evil.example', 'Sec-Fetch-Site': 'same-origin' }, 403],
    [{ 'Sec-Fetch-Site': 'same-site' }, 403],
    [{ 'Sec-Fetch-Site': 'cross-site' }, 403],
  ])('[ACC10] with %j is answered with %i', async (headers, status) => {
    expect((await post(headers as Record<string, string>)).status).toBe(status)
  })

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', ''])(
    '[ACC10] is refused as "%s"',
    async (type) => {
      expect(await refusal(await post({ 'Content-Type': type }))).toMatchObject({
        status: 415,
        code: 'json-expected',
      })
    },
  )

  it('is refused when it is larger than an import may be', async () => {
    expect(await refusal(await post({}, JSON.stringify({ json: 'x'.repeat(10_001) })))).toEqual({
      status: 413,
      code: 'too-large',
      message: expect.stringContaining('Leave parts out'),
    })
  })

  it('[IMP36] may be larger where a file is brought in, and nowhere else', async () => {
    const csv = (characters: number) => `Action\n${'Walk\n'.repeat(characters / 5)}`
    const brought = (characters: number) => JSON.stringify({ import: { source: '', csv: csv(characters) } })
    expect((await post({}, brought(15_000))).status).toBe(201)
    expect(await refusal(await post({}, brought(95_000)))).toMatchObject({ status: 413, code: 'too-large' })
    const { cookie } = await test.openLink('editor')
    const renamed = await test.app.request('http://maps.test/api/me', {
      method: 'PATCH',
      headers: { Host: 'maps.test', Cookie: cookie, 'Content-Type': 'application/json' },
      body: JSON.stringify({ name: 'x'.repeat(15_000) }),
    })
    expect(await refusal(renamed)).toMatchObject({ status: 413, code: 'too-large' })
  })

  it('[IMP36] waits and tries again where too many large ones come at once', async () => {
    const limit = limitBodies({ most: 10, fileMost: 90 * 1024 * 1024 })
    const app = new Hono<AppEnv>()
    app.onError((error) => new Response(error instanceof RequestRefused ? error.refused.code : 'failed'))
    const ended: (() => void)[] = []
    app.post('/api/maps', limit, async (c) => {
      await new Promise<void>((resolve) => ended.push(resolve))
      return c.text('taken')
    })
    const send = () =>
      app.request('/api/maps', { method: 'POST', headers: { 'Content-Length': String(1e8) }, body: 'x' })
    const first = send()
    await expect.poll(() => ended.length).toBe(1)
    expect(await (await send()).text()).toBe('busy')
    ended[0]?.()
    expect(await (await first).text()).toBe('taken')
    const third = send()
    await expect.poll(() => ended.length).toBe(2)
    ended[1]?.()
    expect(await (await third).text()).toBe('taken')
  })

  it('is refused when it is not JSON', async () => {
    expect(await refusal(await post({}, '{"title":'))).toMatchObject({ status: 422, code: 'body-invalid' })
  })
})

describe('too many requests', () => {
  it('[ACC13] are answered with the seconds to wait', async () => {
    const strict = await openTestApp({ linksPerMinute: 2, changesPerMinute: 1 })
    const visitor = strict.visitor()
    const statuses = []
    for (let count = 0; count < 3; count += 1)
      statuses.push((await visitor.follow(strict.links.owner)).status)
    expect(statuses).toEqual([303, 303, 429])
    await visitor.send('PATCH', '/api/me', { name: 'Ann' })
    const response = await visitor.send('PATCH', '/api/me', { name: 'Ben' })
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await refusal(response)).toMatchObject({ status: 429, code: 'too-many-requests' })
    expect((await visitor.get('/api/maps')).status).toBe(200)
    await strict.close()
  })

  it('[LOAD3] are told to wait for a minute at most, though the clock of the machine is set back', async () => {
    const strict = await openTestApp({ changesPerMinute: 1 })
    const visitor = strict.visitor()
    await visitor.follow(strict.links.owner)
    await visitor.send('PATCH', '/api/me', { name: 'Ann' })
    const anHourAgo = Date.now() - 3_600_000
    vi.spyOn(Date, 'now').mockReturnValue(anHourAgo)
    const response = await visitor.send('PATCH', '/api/me', { name: 'Ben' })
    vi.restoreAllMocks()
    expect(response.status).toBe(429)
    expect(Number(response.headers.get('retry-after'))).toBeLessThanOrEqual(60)
    await strict.close()
  })
})

describe('too many exports', () => {
  it.each(['matrices', 'picture.png', 'thumbnail.svg', 'matrices/proposals-outcomes.csv'])(
    '[ACC13] as %s are answered with the seconds to wait, and keep nobody else from theirs',
    async (what) => {
      const strict = await openTestApp({ exportsPerMinute: 2 })
      const [ann, ben] = [await strict.openLink('viewer'), await strict.openLink('viewer')]
      const asked = await Promise.all([1, 2, 3, 4].map(() => ann.get(`/api/maps/sample/${what}`)))
      expect(asked.map(({ status }) => status)).toEqual([200, 200, 429, 429])
      expect(Number(asked[2]?.headers.get('retry-after'))).toBeGreaterThan(0)
      expect((await ben.get(`/api/maps/sample/${what}`)).status).toBe(200)
      await strict.close()
    },
  )

  it('[ACC13] of one address are limited too, however many people it makes itself', async () => {
    const strict = await openTestApp({ exportsPerMinute: 1 })
    const statuses: number[] = []
    for (let count = 0; count < 11; count += 1)
      statuses.push((await (await strict.openLink('viewer')).get('/api/maps/sample/matrices')).status)
    expect(statuses).toEqual([...Array(10).fill(200), 429])
    await strict.close()
  })
})

describe('every answer', () => {
  it('[ACC14] lets nothing foreign run, frame it, or learn its address', async () => {
    for (const path of ['/', '/maps/sample', '/api/me', '/l/x', '/healthz', '/nothing']) {
      const { headers } = await test.app.request(`http://maps.test${path}`, {
        headers: { Host: 'maps.test' },
      })
      const policy = headers.get('content-security-policy') ?? ''
      expect(policy).toContain("script-src 'self';")
      expect(policy).toContain("style-src 'self';")
      expect(policy).toContain("connect-src 'self' ws://maps.test wss://maps.test;")
      expect(policy).toContain("frame-ancestors 'none'")
      expect(policy).not.toContain('unsafe')
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
    }
  })

  it('to an unknown address says where things are', async () => {
    expect(await refusal(await test.app.request('http://maps.test/api/nothing'))).toMatchObject({
      status: 404,
      code: 'not-found',
    })
  })

  it('says that the client is not built where it is not', async () => {
    const response = await test.app.request('http://maps.test/maps/sample')
    expect(response.status).toBe(503)
    expect(await response.text()).toContain('npm start')
  })
})
