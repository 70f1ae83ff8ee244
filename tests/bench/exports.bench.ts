// What a matrix of 11 x 4, 60 x 10 and 500 x 50 costs in each format: time, the most memory that the server held meanwhile,
// and what somebody notices who draws in the same map: the p99 from an edit until a colleague has it, beside that without an
// export. Seconds with and without take turns, so that both meet the same machine, and a process of its own reads the files,
// so that reading them is not what is measured. One machine, shared; read the ratios.
// SECONDS (default 8) is how long each side is measured; SIZES ("500x50") and FORMATS ("pdf,csv") narrow it.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { templates } from '@golden-thread/shared/frameworks'
import { type Element, elementId, type Link, linkId, type StrategyMap } from '@golden-thread/shared/model'
import * as Y from 'yjs'
import { randomFrom } from '../fixtures/largeMap.ts'
import { startServer } from '../support/server.ts'
import type { ReadAnswer, ReadAsked } from './exports/reader.ts'
import { importMap } from './support/importMap.ts'
import { UNLIMITED } from './support/launch.ts'
import { ms, printTable, ratio } from './support/print.ts'
import { connect } from './sync/client.ts'

const SIZES = [
  [11, 4],
  [60, 10],
  [500, 50],
] as const
const PAPERS = ['docx', 'xlsx', 'pdf', 'html', 'md', 'csv', 'paper.json']
const SECONDS = Number(process.env['SECONDS'] ?? 8)
const ROUNDS = 4
/** So many that the p99 of a side is not its worst edit alone. */
const EDITS_A_SECOND = 50
const wanted = (name: string, given: string): boolean => process.env[name]?.split(',').includes(given) ?? true

for (const [rows, columns] of SIZES.filter(([rows, columns]) => wanted('SIZES', `${rows}x${columns}`))) {
  // A server each: what one size left in memory is not counted against the next.
  const server = await startServer(UNLIMITED)
  const reader = fork(new URL('./exports/reader.ts', import.meta.url))
  try {
    console.log(`\n${rows} x ${columns}:`)
    const link = await importMap(server, mapOf(rows, columns))
    const entry = await fetch(link, { redirect: 'manual' })
    const cookie = entry.headers.get('set-cookie')?.match(/^[^;]+/)?.[0] ?? ''
    const map = new URL(entry.headers.get('location') ?? '', server.url).pathname.split('/').at(-1) ?? ''
    const editing = await openEditing(`${server.url.replace(/^http/, 'ws')}/sync/${map}`, cookie)
    const read = async (path: string, ms: number): Promise<ReadAnswer> => {
      reader.send({ url: `${server.url}/api/maps/${map}/${path}`, cookie, ms } satisfies ReadAsked)
      const given = new AbortController()
      const ended = once(reader, 'exit', given).then(() => Promise.reject(new Error(`No ${path}.`)))
      ended.catch(() => undefined)
      const [answer] = (await Promise.race([once(reader, 'message', given), ended])) as [ReadAnswer]
      given.abort()
      return answer
    }
    const addresses = [
      ...PAPERS.map((format) => [format, `matrices/proposals-outcomes.${format}`] as const),
      ...['svg', 'png'].map((format) => [format, `picture.${format}`] as const),
    ].filter(([format]) => wanted('FORMATS', format))
    const table: string[][] = []
    for (const [format, path] of addresses) {
      forgetPeak(server.pid)
      const [idle, busy, taken]: [number[], number[], number[]] = [[], [], []]
      let size = 0
      for (let round = 0; round < ROUNDS; round += 1) {
        const ms = (SECONDS * 1_000) / ROUNDS
        await editing.during(idle, () => pause(ms))
        await editing.during(busy, async () => {
          const answer = await read(path, ms)
          size = answer.bytes
          taken.push(...answer.taken)
        })
      }
      table.push([
        format,
        ms(taken[0]),
        ms(at(taken, 0.5)),
        `${(size / 1_000).toFixed(0)} kB`,
        `${peakOf(server.pid).toFixed(0)} MB`,
        `${idle.length}/${busy.length}`,
        `${ms(at(idle, 0.5))} / ${ms(at(busy, 0.5))}`,
        ms(at(idle, 0.99)),
        ms(at(busy, 0.99)),
        ratio(at(busy, 0.99), at(idle, 0.99)),
      ])
    }
    printTable(
      [
        ...['format', 'first', 'median', 'sent', 'peak memory', 'edits idle/busy', 'p50 idle / busy'],
        ...['p99 idle', 'p99 busy', 'of idle'],
      ],
      table,
    )
    editing.close()
  } finally {
    reader.removeAllListeners()
    reader.kill()
    await server.remove()
  }
}

/** Two people in a map: one draws, and the other has each edit some time later. */
async function openEditing(url: string, cookie: string) {
  const room = { url, document: '', headers: { cookie } }
  const [writer, reader] = await Promise.all([connect('y', room), connect('y', room)])
  const doc = new Y.Doc()
  Y.applyUpdate(doc, writer.firstState)
  const sent = new Map<string, number>()
  let taken: number[] = []
  doc.on('update', (update: Uint8Array, origin: unknown) => origin === 'bench' && writer.send(update))
  reader.onFrame = (frame) => {
    const now = performance.now()
    for (const [mark] of frame.toString('latin1').matchAll(/<edit \d+>/g)) {
      const at = sent.get(mark)
      if (at !== undefined) taken.push(now - at)
    }
  }
  let edits = 0
  const edit = () => {
    edits += 1
    const mark = `<edit ${edits}>`
    sent.set(mark, performance.now())
    doc.transact(() => doc.getMap('bench').set('said', mark), 'bench')
  }
  return {
    /** Puts down how long each edit took to reach the other, in milliseconds, while something is done. */
    async during(latencies: number[], work: () => Promise<unknown>): Promise<void> {
      taken = latencies
      const timer = setInterval(edit, 1_000 / EDITS_A_SECOND)
      await work()
      clearInterval(timer)
      // What the last of them held up is waited for.
      await pause(200)
    },
    close() {
      writer.close()
      reader.close()
    },
  }
}

/** The value that this share of the others is not above. */
function at(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

/** Where Linux counts the most memory that a process held, it can be told to begin anew. */
function forgetPeak(pid: number): void {
  try {
    writeFileSync(`/proc/${pid}/clear_refs`, '5')
  } catch {
    // Elsewhere the peak is that since the start, or is not known.
  }
}

function peakOf(pid: number): number {
  try {
    const [, kilobytes] = /VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
    return Number(kilobytes) / 1_024
  } catch {
    return Number.NaN
  }
}

/** As many proposals and outcomes as the matrix has rows and columns, six supports a row, each with its quotation. */
function mapOf(rows: number, columns: number): StrategyMap {
  const empty = templates.find(({ id }) => id === 'corporate-strategy')?.build()
  if (!empty) throw new Error('The template "corporate-strategy" is gone; name another in exports.bench.ts.')
  const random = randomFrom(1)
  const made = (kind: string, prefix: string, count: number): Element[] =>
    Array.from({ length: count }, (_, at) => ({
      ...{ id: elementId(`${prefix}-${at + 1}`), kind, code: `${prefix}${at + 1}`, fields: {} },
      title: `${kind === 'outcome' ? 'Outcome' : 'Proposal'} number ${at + 1} with a title of usual length`,
    }))
  const [from, to] = [made('proposal', 'S', rows), made('outcome', 'O', columns)]
  const evidence = [
    { id: 'e1', source: 'The report', paragraph: '12', quotation: 'It supports this outcome directly.' },
  ]
  const links = from.flatMap((row) =>
    Array.from({ length: Math.min(6, columns) }, (): Link => {
      const column = to[Math.floor(random() * columns)] as Element
      const ends = { from: { element: row.id }, to: { element: column.id } }
      const id = linkId('supports', ends.from, ends.to)
      return { id, relation: 'supports', ...ends, basis: 'stated', note: '', evidence }
    }),
  )
  return {
    ...empty,
    title: `${rows} x ${columns}`,
    elements: new Map([...from, ...to].map((element) => [element.id, element])),
    links: new Map(links.map((link) => [link.id, link])),
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
