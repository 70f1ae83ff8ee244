// What a matrix of 11 x 4, 60 x 10 and 500 x 50 costs in each format: time, the most memory that the server held meanwhile,
// and what somebody notices who draws in the same map: the p99 from an edit until a colleague has it, beside that of the
// same minute without an export. One machine, shared; read the ratios. SECONDS (default 4) may be set.
import { readFileSync, writeFileSync } from 'node:fs'
import { templates } from '@golden-thread/shared/frameworks'
import { type Element, elementId, type Link, linkId, type StrategyMap } from '@golden-thread/shared/model'
import * as Y from 'yjs'
import { randomFrom } from '../fixtures/largeMap.ts'
import { startServer } from '../support/server.ts'
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
const SECONDS = Number(process.env['SECONDS'] ?? 4)
const EDITS_A_SECOND = 25

for (const [rows, columns] of SIZES) {
  // A server each: what one size left in memory is not counted against the next.
  const server = await startServer(UNLIMITED)
  try {
    console.log(`\n${rows} x ${columns}:`)
    const link = await importMap(server, mapOf(rows, columns))
    const entry = await fetch(link, { redirect: 'manual' })
    const cookie = entry.headers.get('set-cookie')?.match(/^[^;]+/)?.[0] ?? ''
    const map = new URL(entry.headers.get('location') ?? '', server.url).pathname.split('/').at(-1) ?? ''
    const editing = await openEditing(`${server.url.replace(/^http/, 'ws')}/sync/${map}`, cookie)
    const addresses = [
      ...PAPERS.map((format) => [format, `matrices/proposals-outcomes.${format}`] as const),
      ...['svg', 'png'].map((format) => [format, `picture.${format}`] as const),
    ]
    const table: string[][] = []
    for (const [format, path] of addresses) {
      const idle = await editing.during(() => pause(SECONDS * 1_000))
      forgetPeak(server.pid)
      const taken: number[] = []
      let size = 0
      const busy = await editing.during(async () => {
        const end = performance.now() + SECONDS * 1_000
        do {
          const start = performance.now()
          const answer = await fetch(`${server.url}/api/maps/${map}/${path}`, { headers: { cookie } })
          if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
          size = (await answer.arrayBuffer()).byteLength
          taken.push(performance.now() - start)
        } while (performance.now() < end)
      })
      const [first = Number.NaN] = taken
      table.push([
        format,
        ms(first),
        ms(taken.toSorted((a, b) => a - b)[taken.length >> 1]),
        `${(size / 1_000).toFixed(0)} kB`,
        `${peakOf(server.pid).toFixed(0)} MB`,
        ms(idle),
        ms(busy),
        ratio(busy, idle),
      ])
    }
    printTable(['format', 'first', 'median', 'file', 'peak memory', 'idle p99', 'p99', 'of idle'], table)
    editing.close()
  } finally {
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
  let latencies: number[] = []
  doc.on('update', (update: Uint8Array, origin: unknown) => origin === 'bench' && writer.send(update))
  reader.onFrame = (frame) => {
    const now = performance.now()
    for (const [mark] of frame.toString('latin1').matchAll(/<edit \d+>/g)) {
      const at = sent.get(mark)
      if (at !== undefined) latencies.push(now - at)
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
    /** The p99 of the edits while something is done, in milliseconds. */
    async during(work: () => Promise<unknown>): Promise<number> {
      latencies = []
      const timer = setInterval(edit, 1_000 / EDITS_A_SECOND)
      await work()
      clearInterval(timer)
      await pause(200)
      const sorted = latencies.toSorted((a, b) => a - b)
      return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.99))] ?? Number.NaN
    },
    close() {
      writer.close()
      reader.close()
    },
  }
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
