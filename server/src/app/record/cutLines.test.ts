import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type BaselineSummary,
  FRAME,
  type NewsInfo,
  type ThreadSummary,
} from '@golden-thread/shared/protocol'
import { createRandom } from '@golden-thread/shared/testing'
import * as decoding from 'lib0/decoding'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { readConfig } from '../../config.ts'
import { createLog } from '../../log.ts'
import { type RunningServer, startServer } from '../../server.ts'

const PEOPLE = 20
const EACH = 4

let folder: string
let server: RunningServer
let line: Server
let cuts = { request: 0, answer: 0 }
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'golden-thread-'))
  const config = readConfig({ PORT: '0', DATA_DIR: folder, CHANGES_PER_MINUTE: '10000' })
  server = await startServer(config, createLog('silent'))
  cuts = { request: 0, answer: 0 }
  line = await cutting(server.url)
})
afterEach(async () => {
  line.close()
  await server.stop()
  rmSync(folder, { recursive: true })
})

/** A line to the server that is cut twice in three times: in the middle of the request, or before the answer is there. */
async function cutting(url: string): Promise<Server> {
  const random = createRandom(12)
  const proxy = createServer((near) => {
    const far = connect(Number(new URL(url).port), '127.0.0.1')
    const cut = () => [near, far].forEach((end: Socket) => void end.destroy())
    for (const end of [near, far]) end.on('error', cut).on('close', cut)
    const fate = random.below(3)
    near.on('data', (bytes) => {
      if (fate !== 1) return far.write(bytes)
      far.write(Buffer.from(bytes).subarray(0, -20), cut)
      cuts.request += 1
    })
    far.on('data', (bytes) => {
      if (fate !== 2) return near.write(bytes)
      cuts.answer += 1
      cut()
    })
  })
  proxy.listen(0, '127.0.0.1')
  await once(proxy, 'listening')
  return proxy
}

async function follow(token: string): Promise<string> {
  const answer = await fetch(`${server.url}/l/${token}`, { redirect: 'manual' })
  return answer.headers.get('set-cookie')?.split(';')[0] ?? ''
}

/** Sends it over the line that is cut, with one key, until there is an answer. */
const comment = (cookie: string, text: string, key: string): Promise<number> =>
  send(cookie, 'comments', { on: { element: 'S1' }, text }, key)

async function send(cookie: string, path: string, body: object, key = ''): Promise<number> {
  for (;;) {
    try {
      return await sendOnce(cookie, path, JSON.stringify(body), key)
    } catch {
      // Cut: whether the server has it is not known, so it is sent again.
    }
  }
}

const sendOnce = (cookie: string, path: string, body: string, key: string) =>
  new Promise<number>((resolve, reject) => {
    const { port } = line.address() as AddressInfo
    const headers = {
      Cookie: cookie,
      'Content-Type': 'application/json',
      'Content-Length': Buffer.byteLength(body),
      ...(key ? { 'Idempotency-Key': key } : {}),
    }
    const asked = request(
      { port, host: '127.0.0.1', agent: false, method: 'POST', path: `/api/maps/sample/${path}`, headers },
      (answer) => {
        answer.resume()
        answer.on('end', () => resolve(answer.statusCode ?? 0)).on('error', reject)
      },
    )
    asked.on('error', reject)
    asked.end(body)
  })

/** The threads of which somebody who looks at the map hears. */
async function listening(cookie: string): Promise<Set<string>> {
  const heard = new Set<string>()
  const socket = new WebSocket(`${server.url.replace('http', 'ws')}/sync/sample`, {
    headers: { Cookie: cookie },
  })
  socket.on('message', (bytes: Buffer) => {
    const decoder = decoding.createDecoder(new Uint8Array(bytes))
    if (decoding.readVarUint(decoder) !== FRAME.news) return
    const news = JSON.parse(decoding.readVarString(decoder)) as NewsInfo
    if (news.about === 'comments') heard.add(news.thread)
  })
  await once(socket, 'message')
  return heard
}

it('[CMT7] loses and doubles nothing of twenty people whose lines are cut, and tells those who look', async () => {
  const { accessLinks } = server.services
  const { token } = await accessLinks.makeLink({ map: 'sample', role: 'commenter', label: '' })
  const viewerToken =
    server.links
      .find(({ role }) => role === 'viewer')
      ?.url.split('/')
      .at(-1) ?? ''
  const looking = await follow(token)
  const heard = await listening(looking)
  const heardByViewer = await listening(await follow(viewerToken))
  const people = await Promise.all(Array.from({ length: PEOPLE }, () => follow(token)))

  const sent = await Promise.all(
    people.flatMap((cookie, who) =>
      Array.from({ length: EACH }, (_, at) => comment(cookie, `${who} says ${at}`, `key ${at}`)),
    ),
  )
  expect(new Set(sent)).toEqual(new Set([200, 201]))
  expect(cuts.request).toBeGreaterThan(10)
  expect(cuts.answer).toBeGreaterThan(10)

  const answer = await fetch(`${server.url}/api/maps/sample/comments`, { headers: { Cookie: looking } })
  const threads = (await answer.json()) as ThreadSummary[]
  const texts = threads.flatMap(({ comments }) => comments.map(({ text }) => text))
  const all = people.flatMap((_, who) => Array.from({ length: EACH }, (_at, at) => `${who} says ${at}`))
  expect(texts.sort()).toEqual(all.sort())
  await expect.poll(() => heard.size).toBe(PEOPLE * EACH)
  expect(heardByViewer.size).toBe(0)
})

it('[BASE4] keeps each of twenty sign-offs once, over lines that are cut', async () => {
  const { accessLinks } = server.services
  const { token } = await accessLinks.makeLink({ map: 'sample', role: 'editor', label: '' })
  const people = await Promise.all(Array.from({ length: PEOPLE }, () => follow(token)))
  const headers = { Cookie: people[0] ?? '', 'Content-Type': 'application/json' }
  const path = `${server.url}/api/maps/sample/baselines`
  const made = await fetch(path, { method: 'POST', headers, body: JSON.stringify({ name: 'As agreed' }) })
  const { id } = (await made.json()) as BaselineSummary

  const answers = await Promise.all(
    people.map((cookie, who) =>
      send(cookie, `baselines/${id}/signatures`, { name: `Person ${who}`, post: `Post ${who}` }),
    ),
  )
  // Whose answer was lost gets it on sending the same again.
  expect(new Set(answers)).toEqual(new Set([201, 200]))
  const [kept] = (await (await fetch(path, { headers })).json()) as BaselineSummary[]
  const all = people.map((_, who) => `Person ${who}, Post ${who}`)
  expect(kept?.signatures.map(({ name, post }) => `${name}, ${post}`).sort()).toEqual(all.sort())
})
