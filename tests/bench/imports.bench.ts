// What an import costs: 5,000 rows and 500 x 50 marks, as a preview and into a map, and what somebody who edits that map
// notices meanwhile; then what hostile files come to. Times of one machine that is shared; read the ratios.

import { readFileSync } from 'node:fs'
import { createMapDoc, onLocalUpdate, receiveUpdate } from '@golden-thread/shared/document'
import { elementId } from '@golden-thread/shared/model'
import { startServer } from '../support/server.ts'
import { hostileFiles } from './support/hostileFiles.ts'
import { ms, printTable, ratio } from './support/print.ts'
import { connect } from './sync/client.ts'

const ROWS = 5_000
const MARKS = { rows: 500, columns: 50 }
const EDITS = 200
const EDIT_EVERY_MS = 25

const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ??
  Number.NaN

const server = await startServer({ CHANGES_PER_MINUTE: '1000000', LINKS_PER_MINUTE: '1000000' })
try {
  const cookie = await signedIn(server.links.owner)
  const rows = `Code,Action,Lead,Summary\n${Array.from({ length: ROWS }, (_, at) => `T${at + 1},Action number ${at + 1},Person ${at % 200},"What it is, and why"`).join('\n')}`
  const heads = Array.from({ length: MARKS.columns }, (_, at) => `O${at + 1} Outcome ${at + 1}`)
  const marks = [
    ['', ...heads].join(','),
    ...Array.from({ length: MARKS.rows }, (_, at) =>
      [`T${at + 1} Action ${at + 1}`, ...heads.map((_, column) => ((at + column) % 3 === 0 ? 'x' : ''))].join(
        ',',
      ),
    ),
  ].join('\n')
  const table: string[][] = []
  for (const [name, csv] of [
    [`${ROWS.toLocaleString('en')} rows`, rows],
    [`${MARKS.rows} x ${MARKS.columns} marks`, marks],
  ] as const) {
    const id = (await post('/api/maps', { title: 'Imported' })).id as string
    const idle = await editsDuring(id, async () => undefined)
    const body = { import: { source: name, csv } }
    let preview = 0
    let took = 0
    let report = { created: 0, refused: [] as unknown[] }
    const during = await editsDuring(id, async () => {
      let from = performance.now()
      await post('/api/imports/preview', { ...body, map: id })
      preview = performance.now() - from
      from = performance.now()
      report = (await post(`/api/maps/${id}/imports`, body)).report as typeof report
      took = performance.now() - from
    })
    table.push([
      name,
      `${(preview / 1000).toFixed(1)} s`,
      `${(took / 1000).toFixed(1)} s`,
      String(report.created),
      String(report.refused.length),
      ms(percentile(idle, 0.99)),
      ms(percentile(during, 0.99)),
      ratio(percentile(during, 0.99), percentile(idle, 0.99)),
    ])
  }
  printTable(
    ['what', 'preview', 'import', 'created', 'refused', 'edit seen p99 idle', 'p99 meanwhile', 'of idle'],
    table,
  )
  printTable(
    ['hostile file', 'size', 'answer', 'took', 'memory before', 'at most', 'in words'],
    await hostile(),
  )

  /** What each hostile file is answered, and what the server holds meanwhile. */
  async function hostile(): Promise<string[][]> {
    const lines: string[][] = []
    for (const file of hostileFiles()) {
      const before = residentMb()
      let most = before
      const watching = setInterval(() => {
        most = Math.max(most, residentMb())
      }, 20)
      const from = performance.now()
      const response = await fetch(`${server.url}/api/imports/preview`, {
        method: 'POST',
        headers: { cookie, 'content-type': 'application/json' },
        body: file.body(),
        ...{ duplex: 'half' },
      })
      const answer = (await response.json()) as { error?: { message: string }; report?: { created: number } }
      clearInterval(watching)
      lines.push([
        file.name,
        `${(file.bytes / 1024).toFixed(file.bytes < 100_000 ? 1 : 0)} kB`,
        String(response.status),
        `${((performance.now() - from) / 1000).toFixed(2)} s`,
        `${before} MB`,
        `${Math.max(most, residentMb())} MB`,
        answer.error?.message ?? `${answer.report?.created ?? 0} would be new`,
      ])
    }
    return lines
  }

  function residentMb(): number {
    const pages = Number(readFileSync(`/proc/${server.pid}/statm`, 'utf8').split(' ')[1])
    return Math.round((pages * 4_096) / 1024 / 1024)
  }

  async function post(path: string, body: unknown): Promise<Record<string, unknown>> {
    const response = await fetch(`${server.url}${path}`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
    return (await response.json()) as Record<string, unknown>
  }

  /** How long each of one person's edits takes to reach another, while something else is done, in milliseconds. */
  async function editsDuring(id: string, work: () => Promise<unknown>): Promise<number[]> {
    const room = { url: `${server.url.replace('http', 'ws')}/sync/${id}`, headers: { cookie }, document: id }
    const [writer, reader] = await Promise.all([connect('y', room), connect('y', room)])
    const doc = createMapDoc()
    receiveUpdate(doc, writer.firstState)
    const seen: number[] = []
    const sent: number[] = []
    // Frames of the import itself are large; an edit of one title is not.
    reader.onFrame = (frame) => {
      const at = frame.byteLength < 2_000 ? sent.shift() : undefined
      if (at !== undefined) seen.push(performance.now() - at)
    }
    onLocalUpdate(doc, (update) => writer.send(update))
    const working = work()
    let isDone = false
    void working.then(
      () => {
        isDone = true
      },
      () => {
        isDone = true
      },
    )
    for (let edit = 0; edit < EDITS || !isDone; edit += 1) {
      sent.push(performance.now())
      doc.write({
        type: 'create-element',
        element: {
          id: elementId(`e${Date.now().toString(36)}x${edit}`),
          kind: 'aim',
          code: '',
          title: `Edit ${edit}`,
          fields: {},
        },
      })
      await new Promise((resolve) => setTimeout(resolve, EDIT_EVERY_MS))
    }
    await working
    writer.close()
    reader.close()
    return seen
  }
} finally {
  await server.remove()
}

async function signedIn(link: string): Promise<string> {
  const response = await fetch(link, { redirect: 'manual' })
  return response.headers.get('set-cookie')?.match(/^[^;]+/)?.[0] ?? ''
}
