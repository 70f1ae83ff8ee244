// What it costs to read a document, and to read it again after one change, here and in another copy. Medians of one
// run; read the ratios, since the machine is shared.
import { fileURLToPath } from 'node:url'
import {
  bytesOf,
  createMapDoc,
  encodeMap,
  openMapDoc,
  readMap,
  receiveUpdate,
} from '@golden-thread/shared/document'
import { corporateStrategy } from '@golden-thread/shared/frameworks'
import {
  type Element,
  type ElementId,
  elementId,
  emptyMap,
  type Link,
  type LinkId,
  linkId,
  type StrategyMap,
} from '@golden-thread/shared/model'
import { applyUpdate, Doc } from 'yjs'

const SIZES: readonly number[] = [200, 2_000, 10_000]
const READS = 7
const CHANGES = 200

/** Runs the benchmark; resolves to the table that it prints. */
export async function run(): Promise<string> {
  measure(mapOf(200))
  const rows = SIZES.map((size) => measure(mapOf(size)))
  const head = [
    'elements',
    'links',
    'kB',
    'apply bytes',
    'read all',
    'own change',
    'theirs',
    'read all / theirs',
    'bytes sent',
  ]
  return [head, ...rows].map((row) => row.map((cell) => cell.padStart(17)).join(' ')).join('\n')
}

function measure(map: StrategyMap): string[] {
  const update = encodeMap(map)
  const loaded = new Doc()
  applyUpdate(loaded, update)
  const load = median(READS, () => applyUpdate(new Doc(), update))
  // Binding to a document that is loaded reads all of it, and nothing else.
  const read = median(READS, () => openMapDoc(loaded).destroy())
  const [here, there] = [createMapDoc(), createMapDoc()]
  receiveUpdate(here, update)
  receiveUpdate(there, update)
  here.current()
  there.current()
  const ids = [...map.elements.keys()]
  const sent: Uint8Array[] = []
  here.doc.on('update', (each: Uint8Array) => sent.push(each))
  let turn = 0
  const own = median(CHANGES, () => {
    turn += 1
    const id = ids[(turn * 7) % ids.length] as ElementId
    here.write({ type: 'edit-element', id, title: `A proposal of other words, number ${turn}` })
    here.current()
  })
  const bytes = sent.reduce((sum, each) => sum + each.length, 0) / CHANGES
  const theirs = median(CHANGES, () => {
    receiveUpdate(there, sent.shift() as Uint8Array)
    there.current()
  })
  if (readMap(bytesOf(there)).map.elements.size !== ids.length) throw new Error('The copies differ.')
  const [elements, links] = [map.elements.size, map.links.size].map((count) => count.toLocaleString('en'))
  return [
    elements ?? '',
    links ?? '',
    (update.length / 1_000).toFixed(0),
    time(load),
    time(read),
    time(own),
    time(theirs),
    `${(read / theirs).toFixed(0)}x`,
    bytes.toFixed(0),
  ]
}

/** The median of so many runs, in milliseconds. */
function median(times: number, body: () => void): number {
  const taken = Array.from({ length: times }, () => {
    const start = performance.now()
    body()
    return performance.now() - start
  }).sort((a, b) => a - b)
  return taken[taken.length >> 1] ?? 0
}

const time = (milliseconds: number): string =>
  milliseconds < 1 ? `${(milliseconds * 1_000).toFixed(0)} µs` : `${milliseconds.toFixed(1)} ms`

/** Two links an element: each proposal supports two outcomes, of which there is one for every proposal. */
function mapOf(size: number): StrategyMap {
  const elements = new Map<ElementId, Element>()
  const links = new Map<LinkId, Link>()
  const half = size / 2
  for (let at = 0; at < half; at += 1) {
    for (const [kind, code] of [
      ['proposal', `S${at}`],
      ['outcome', `O${at}`],
    ] as const) {
      const id = elementId(code)
      const title = `The ${kind} with the number ${at} and a title of usual length`
      elements.set(id, { id, kind, code, title, fields: {}, position: { x: at, y: at * 24 } })
    }
    for (let step = 0; step < 4; step += 1) {
      const from = { element: elementId(`S${at}`) }
      const to = { element: elementId(`O${(at * 5 + step) % half}`) }
      const id = linkId('supports', from, to)
      links.set(id, { id, relation: 'supports', from, to, basis: 'stated', note: '', evidence: [] })
    }
  }
  return { ...emptyMap(corporateStrategy, 'Benchmark'), elements, links }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(await run())
