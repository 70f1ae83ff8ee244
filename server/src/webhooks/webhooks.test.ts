import { createHmac } from 'node:crypto'
import type { LookupAddress } from 'node:dns'
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createLog } from '../log.ts'
import { openMemory } from '../storage/testing/memory.ts'
import { createDeliverer, RETRY_AFTER_MS } from './deliverer.ts'
import { isPublic, readNetworks } from './networks.ts'
import { createSend, type Send } from './send.ts'
import { newSigningSecret, signedHeaders } from './signature.ts'

const networks = (text: string) => {
  const read = readNetworks(text)
  if ('fault' in read) throw new Error(read.fault)
  return read
}

describe('addresses', () => {
  it.each(['8.8.8.8', '172.15.0.1', '172.32.0.1', '100.63.0.1', '2606:4700::1111', '2a00:1450:4009::200e'])(
    '[HOK3] takes %s as public',
    (address) => expect(isPublic(address)).toBe(true),
  )

  it.each([
    '127.0.0.1',
    '127.9.9.9',
    '0.0.0.0',
    '10.0.0.1',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::127.0.0.1',
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
    '::ffff:a00:1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::1',
    '2001::1',
    '2001:db8::1',
    'fc00::1',
    'fd12::1',
    'fe80::1',
    'fe80::1%eth0',
    'fec0::1',
    'ff02::1',
    'localhost',
    '',
  ])('[HOK3] takes "%s" as private', (address) => expect(isPublic(address)).toBe(false))

  it('[HOK3] lets an administrator allow networks, and says what is no network', () => {
    const allowed = networks('10.1.0.0/16, ::1 127.0.0.1')
    const has = ['10.1.2.3', '10.2.0.1', '::1', '::2', '127.0.0.1', '::ffff:127.0.0.1', 'x'].map(allowed.has)
    expect(has).toEqual([true, false, true, false, true, true, false])
    expect(networks('').has('127.0.0.1')).toBe(false)
    for (const wrong of ['10.0.0.0/33', 'localhost', '10.0.0.0/8/8', '::1/129', '10.0.0.0/x'])
      expect(readNetworks(wrong)).toEqual({ fault: expect.stringContaining(`"${wrong}" is no address`) })
  })
})

describe('sending', () => {
  let server: Server
  let port: number
  let seen: { url: string | undefined; headers: IncomingHttpHeaders; body: string }[]
  let status: number
  beforeEach(async () => {
    seen = []
    status = 204
    server = createServer((request, response) => {
      let body = ''
      request.on('data', (chunk) => {
        body += String(chunk)
      })
      request.on('end', () => {
        seen.push({ url: request.url, headers: request.headers, body })
        response
          .writeHead(status, { Location: `http://127.0.0.1:${port}/elsewhere` })
          .end('x'.repeat(100_000))
      })
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    port = (server.address() as AddressInfo).port
  })
  afterEach(() => new Promise((resolve) => server.close(resolve)))

  const here = networks('127.0.0.1')
  const post = (send: Send, url: string) =>
    send({ url, body: '{"a":1}', headers: { 'webhook-id': 'msg_1' } }, new AbortController().signal)

  it('[HOK1] sends what it was given, once, and takes any status of success for its arrival', async () => {
    const send = createSend({ allowed: here })
    expect(await post(send, `http://127.0.0.1:${port}/in?x=1`)).toEqual({ status: 204, error: '' })
    expect(seen).toMatchObject([
      {
        url: '/in?x=1',
        body: '{"a":1}',
        headers: { 'webhook-id': 'msg_1', 'content-type': 'application/json' },
      },
    ])
    status = 500
    expect(await post(send, `http://127.0.0.1:${port}/`)).toEqual({ status: 500, error: 'It answered 500.' })
  })

  it('[HOK3] follows no redirect', async () => {
    status = 307
    const outcome = await post(createSend({ allowed: here }), `http://127.0.0.1:${port}/`)
    expect(outcome).toEqual({ status: 307, error: expect.stringContaining('redirects are not followed') })
    expect(seen).toHaveLength(1)
  })

  it.each([
    ['127.0.0.1', 'http'],
    ['127.0.0.1', 'https'],
    ['2130706433', 'http'],
    ['[::1]', 'http'],
    ['[::ffff:127.0.0.1]', 'http'],
    ['localhost', 'http'],
    ['localhost', 'https'],
  ])('[HOK3] never connects to %s over %s', async (host, scheme) => {
    const outcome = await post(createSend({ allowed: networks('') }), `${scheme}://${host}:${port}/`)
    expect(outcome).toEqual({ status: null, error: expect.stringContaining('It leads to a private address') })
    expect(seen).toEqual([])
  })

  it.each([
    ['a name that leads here by now', [{ address: '127.0.0.1', family: 4 }], ''],
    [
      'one private address beside one that may be reached',
      [
        { address: '127.0.0.1', family: 4 },
        { address: '10.0.0.1', family: 4 },
      ],
      '127.0.0.1',
    ],
    ['the same in the words of version 6', [{ address: '::ffff:127.0.0.1', family: 6 }], ''],
    ['no address at all', [], ''],
    ['a public one without https', [{ address: '8.8.8.8', family: 4 }], '127.0.0.1'],
  ] as [string, LookupAddress[], string][])(
    '[HOK3] looks at what a name leads to when it connects: %s',
    async (_, addresses, allowed) => {
      const send = createSend({
        allowed: networks(allowed),
        resolve: (_host, _options, done) => done(null, addresses),
      })
      const outcome = await post(send, `http://hooks.example:${port}/`)
      expect(outcome.error).toContain('It leads to a private address')
      expect(seen).toEqual([])
    },
  )

  it('[HOK3] reaches a name whose addresses are all allowed, and says why one cannot be reached', async () => {
    const send = createSend({
      allowed: here,
      resolve: (host, _options, done) =>
        host === 'hooks.example'
          ? done(null, [{ address: '127.0.0.1', family: 4 }])
          : done(Object.assign(new Error('no'), { code: 'ENOTFOUND' }), []),
    })
    expect(await post(send, `http://hooks.example:${port}/`)).toEqual({ status: 204, error: '' })
    expect((await post(send, 'http://nowhere.example/')).error).toBe('It could not be reached (ENOTFOUND).')
  })
})

it('[HOK1] signs a message as Standard Webhooks has it', () => {
  const secret = newSigningSecret()
  expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
  expect(newSigningSecret()).not.toBe(secret)
  const headers = signedHeaders({ id: 'msg_1', body: '{"a":1}', secret }, 1_700_000_000_999)
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64')
  const expected = createHmac('sha256', key).update('msg_1.1700000000.{"a":1}').digest('base64')
  expect(headers).toEqual({
    'webhook-id': 'msg_1',
    'webhook-timestamp': '1700000000',
    'webhook-signature': `v1,${expected}`,
  })
})

describe('delivering', () => {
  const HOUR_MS = 3_600_000

  /** A store with webhooks a and b, a clock to be set, and a line that answers as it is told. */
  async function line(answer: (url: string) => { status: number | null; error: string }) {
    const store = openMemory()
    const { webhooks } = store
    const secret = newSigningSecret()
    for (const id of ['a', 'b'])
      await webhooks.add({
        id,
        map: 'm',
        url: `https://${id}.example`,
        secret,
        label: '',
        events: [],
        person: 'p',
        by: 'P',
        at: 1,
        endedAt: null,
      })
    const sent: { url: string; id: string | undefined; at: number }[] = []
    const time = { now: 1_000_000 }
    const deliverer = () =>
      createDeliverer({
        storage: webhooks,
        clock: () => time.now,
        log: createLog('silent'),
        send: async ({ url, headers }) => {
          sent.push({ url, id: headers['webhook-id'], at: time.now })
          return answer(url)
        },
      })
    const queue = (id: string, webhook: string) =>
      webhooks.queue(
        [
          {
            id,
            webhook,
            map: 'm',
            event: 'e',
            body: '{}',
            at: time.now,
            attempts: 0,
            nextAt: time.now,
            deliveredAt: null,
            status: null,
            error: '',
          },
        ],
        9,
      )
    return { webhooks, sent, time, deliverer, queue }
  }

  it('[HOK2] tries again, later each time and by whatever server runs then, and gives up after three days', async () => {
    const { webhooks, sent, time, deliverer, queue } = await line(() => ({
      status: 503,
      error: 'It answered 503.',
    }))
    await queue('1', 'a')
    const begun = time.now
    for (;;) {
      // Each try is made by a server that was started anew.
      await deliverer().run()
      const next = await webhooks.nextDue()
      if (next === undefined) break
      time.now = next
    }
    expect(sent.map(({ id }) => id)).toEqual(Array.from({ length: RETRY_AFTER_MS.length + 1 }, () => '1'))
    const waits = sent.slice(1).map(({ at }, index) => at - (sent[index]?.at ?? 0))
    expect(waits).toEqual(RETRY_AFTER_MS)
    expect(waits.every((wait, at) => at === 0 || wait >= (waits[at - 1] ?? 0))).toBe(true)
    expect((time.now - begun) / HOUR_MS).toBeCloseTo(71.7, 1)
    expect(await webhooks.deliveriesOf('m', 'a', 9)).toMatchObject([
      { attempts: 12, nextAt: null, deliveredAt: null, status: 503, error: 'It answered 503.' },
    ])
  })

  it('[HOK2] sends what is due to each webhook on its own way, and nothing twice', async () => {
    const { webhooks, sent, deliverer, queue } = await line((url) =>
      url.includes('b.example')
        ? { status: null, error: 'It could not be reached (X).' }
        : { status: 200, error: '' },
    )
    await queue('1', 'a')
    await queue('2', 'b')
    await queue('3', 'a')
    const one = deliverer()
    await Promise.all([one.run(), one.run(), deliverer().run()])
    expect(sent.map(({ id }) => id).sort()).toEqual(['1', '2', '3'])
    expect((await webhooks.deliveriesOf('m', 'a', 9)).map(({ deliveredAt }) => deliveredAt)).toEqual([
      1_000_000, 1_000_000,
    ])
    expect(await webhooks.deliveriesOf('m', 'b', 9)).toMatchObject([{ attempts: 1, nextAt: 1_005_000 }])
    await webhooks.end('m', 'b', 5)
    await deliverer().run()
    expect(sent).toHaveLength(3)
  })
})
