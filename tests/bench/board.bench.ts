// The board's page: requests a second beside a plain Hono page of the same size, what a rendering costs, bytes to a first
// reading, and the time from an edit to a thousand readers having the new page. One machine, shared; read the ratios.
import { get } from 'node:http'
import { startServer } from '../support/server.ts'
import { openReaders } from './board/readers.ts'
import { UNLIMITED } from './support/launch.ts'
import { startPlain } from './support/plain.ts'
import { median, ms, printTable, ratio } from './support/print.ts'
import { rate } from './support/rate.ts'

const READERS = 1_000
const ROUNDS = Number(process.env['ROUNDS'] ?? 3)
const SECONDS = 1
const EDITS = 15

const server = await startServer(UNLIMITED)
try {
  const entry = await fetch(server.links.owner, { redirect: 'manual' })
  const cookie = entry.headers.get('set-cookie')?.match(/^[^;]+/)?.[0] ?? ''
  const map = new URL(entry.headers.get('location') ?? '', server.url).pathname.split('/').at(-1) ?? ''
  const ask = async (method: string, path: string, body: unknown) => {
    const answer = await fetch(`${server.url}/api/maps/${map}${path}`, {
      method,
      headers: { cookie, origin: server.url, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
    return (await answer.json()) as Record<string, string>
  }
  let edits = 0
  const edit = () => {
    edits += 1
    return ask('PATCH', '', { title: `Strategy ${edits}` })
  }
  const { url = '' } = await ask('POST', '/boards', { audience: 'The public' })

  const page = await fetch(url)
  const etag = page.headers.get('etag') ?? ''
  const size = (await page.arrayBuffer()).byteLength
  const css = await sizeOf(`${server.url}/board.css`)
  const zipped = await sizeOf(url)
  console.log(
    `First reading: ${(zipped / 1024).toFixed(1)} kB of page and ${(css / 1024).toFixed(1)} kB of style over the line, ${(size / 1024).toFixed(1)} kB unpacked.`,
  )

  const plain = await startPlain(size)
  const rounds: { plain: number; cached: number; known: number }[] = []
  // In turns; the first round, in which code is compiled, does not count.
  for (let round = 0; round <= ROUNDS; round += 1)
    rounds.push({
      plain: await rate(plain.url, {}, SECONDS),
      cached: await rate(url, {}, SECONDS),
      known: await rate(url, { 'if-none-match': etag }, SECONDS, 304),
    })
  plain.end()
  const of = (which: keyof (typeof rounds)[number]) => median(rounds.slice(1).map((one) => one[which]))
  const rates = { plain: of('plain'), cached: of('cached'), known: of('known') }
  printTable(
    ['page', 'requests a second', 'of plain'],
    [
      ['plain Hono, same size', rates.plain.toFixed(0), ''],
      ['board, cached', rates.cached.toFixed(0), ratio(rates.cached, rates.plain)],
      ['board, asked with its ETag (304)', rates.known.toFixed(0), ratio(rates.known, rates.plain)],
    ],
  )

  const rendered: number[] = []
  for (let at = 0; at < EDITS; at += 1) {
    await edit()
    const from = performance.now()
    await (await fetch(url)).arrayBuffer()
    rendered.push(performance.now() - from)
  }
  console.log(`A page after a change (rendered anew): median ${ms(median(rendered))}.`)

  const readers = await openReaders(url, READERS)
  const rows: string[][] = []
  for (let at = 0; at < 5; at += 1) {
    const took = [...(await readers.next(edit))].sort((a, b) => a - b)
    rows.push([`edit ${at + 1}`, ms(took[0]), ms(took[Math.floor(took.length / 2)]), ms(took.at(-1))])
    // News of changes goes out once a second.
    await new Promise((resolve) => setTimeout(resolve, 1_500))
  }
  readers.close()
  console.log(`\nFrom an edit to ${READERS} readers having the new page:`)
  printTable(['', 'first', 'half', 'last'], rows)
} finally {
  await server.remove()
}

/** Bytes of the body as it goes over the line, packed where the server packs it. */
function sizeOf(url: string): Promise<number> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': 'gzip, br' } }, (response) => {
      let bytes = 0
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.byteLength
      })
      response.on('end', () => resolve(bytes))
    }).on('error', reject)
  })
}
