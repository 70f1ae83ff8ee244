// A state 100,000 edits back, and the difference of two baselines of 10,000 elements, with the memory that it takes and how
// long the thread that serves everyone was held up meanwhile. One machine, shared.
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { mapDifference } from '@golden-thread/shared/difference'
import { createMapDoc, encodeMap, onLocalUpdate, receiveUpdate } from '@golden-thread/shared/document'
import { apply, type Change, elementId, type StrategyMap } from '@golden-thread/shared/model'
import * as Y from 'yjs'
import { openSqlite } from '../../server/src/storage/index.ts'
import { createWorkers } from '../../server/src/worker/index.ts'
import { largeMap } from '../fixtures/largeMap.ts'
import { startServer } from '../support/server.ts'
import { UNLIMITED } from './support/launch.ts'
import { median, ms, printTable } from './support/print.ts'

const EDITS = 100_000
const ELEMENTS = 10_000
const BATCH = 2_000
const STEP_MS = 1_000

const server = await startServer(UNLIMITED)
try {
  const sample = await idOf(server.links.owner)

  await server.stop()
  const first = await longHistory(sample)
  await server.restart()

  const { cookie: mine } = await enter(server.links.owner)
  const rows: string[][] = []
  for (const [name, at] of [
    [`${EDITS.toLocaleString('en')} edits back, first time`, first],
    [`${EDITS.toLocaleString('en')} edits back, again`, first],
    ['half of them back, first time', first + (EDITS / 2) * STEP_MS],
    ['half of them back, again', first + (EDITS / 2) * STEP_MS],
    ['a thousand back', first + (EDITS - 1_000) * STEP_MS],
  ] as const) {
    const from = performance.now()
    const bytes = await read(`/api/maps/${sample}/at.json?time=${at}&look=1`, mine)
    rows.push([name, ms(performance.now() - from), `${(bytes / 1024).toFixed(0)} kB`])
  }
  printTable(['the map as it was', 'took', 'answer'], rows)

  const workers = createWorkers()
  const [before, after] = changed(largeMap(ELEMENTS))
  const request = { before: [encodeMap(before)], after: [encodeMap(after)], today: '2026-11-30' }
  // The first starts the thread.
  await workers.run('changes', request, { key: 'bench' })
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  const times: number[] = []
  for (let at = 0; at < 5; at += 1) {
    const from = performance.now()
    await workers.run('changes', request, { key: 'bench' })
    times.push(performance.now() - from)
  }
  delay.disable()
  await workers.close()
  const peak = process.resourceUsage().maxRSS / 1024
  const own: number[] = []
  for (let at = 0; at < 5; at += 1) {
    const from = performance.now()
    mapDifference(before, after, '2026-11-30')
    own.push(performance.now() - from)
  }
  console.log('')
  printTable(
    [`two states of ${ELEMENTS.toLocaleString('en')} elements, a tenth of them changed`, 'median'],
    [
      ['two baselines as bytes, in a thread', ms(median(times))],
      ['the difference alone', ms(median(own))],
      ['the thread that serves everyone, held up meanwhile, p99', ms(delay.percentile(99) / 1e6)],
      ['memory of the whole process, at its most', `${peak.toFixed(0)} MB`],
    ],
  )
} finally {
  await server.remove()
}

/** Writes the edits into the store as rooms would, a second apart, and answers when the first was made. */
async function longHistory(map: string): Promise<number> {
  const storage = await openSqlite({ path: join(server.dataDir, 'maps.sqlite') })
  const { snapshot, updates, epoch } = await storage.open(map)
  const doc = createMapDoc()
  for (const part of snapshot ? [snapshot, ...updates] : updates) receiveUpdate(doc, part)
  const ids = [...doc.current().map.elements.keys()]
  const written: Uint8Array[] = []
  onLocalUpdate(doc, (update) => written.push(update))
  const start = Date.now() + 60_000
  for (let done = 0; done < EDITS; ) {
    written.length = 0
    for (let at = 0; at < BATCH && done < EDITS; at += 1, done += 1)
      doc.write({ type: 'edit-element', id: ids[done % ids.length]!, title: `Title ${done}` })
    const base = done - written.length
    const places = await storage.append(
      written.map((update, at) => ({
        mapId: map,
        epoch,
        update,
        person: 'bench',
        at: start + (base + at) * STEP_MS,
      })),
    )
    // As a room does when so much has gathered: what it puts together is kept for history too.
    await storage.compact(map, epoch, places.at(-1) ?? 0, Y.encodeStateAsUpdate(doc.doc))
  }
  await storage.close()
  return start
}

function changed(map: StrategyMap): [StrategyMap, StrategyMap] {
  const changes: Change[] = [...map.elements.keys()]
    .filter((_, at) => at % 10 === 0)
    .map((id, at) => ({ type: 'edit-element', id: elementId(id), title: `Changed ${at}` }))
  const made = apply(map, { type: 'batch', changes })
  if (!made.ok) throw new Error(made.error.code)
  return [map, made.value]
}

async function enter(link: string): Promise<{ cookie: string; map: string }> {
  const entry = await fetch(link, { redirect: 'manual' })
  return {
    cookie: entry.headers.get('set-cookie')?.match(/^[^;]+/)?.[0] ?? '',
    map: new URL(entry.headers.get('location') ?? '', server.url).pathname.split('/').at(-1) ?? '',
  }
}

async function idOf(link: string): Promise<string> {
  return (await enter(link)).map
}

async function read(path: string, cookie: string): Promise<number> {
  const answer = await fetch(`${server.url}${path}`, { headers: { cookie } })
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
  return (await answer.arrayBuffer()).byteLength
}
