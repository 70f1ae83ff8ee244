// What observations cost: to read a document of them, to ask for the map as at a date, and to take in one more. Medians
// of one run; read the ratios, since the machine is shared.
import { fileURLToPath } from 'node:url'
import { encodeMap, openMapDoc } from '@golden-thread/shared/document'
import {
  apply,
  type Change,
  type Element,
  type ElementId,
  elementId,
  emptyMap,
  type Framework,
  type Observation,
  type ObservationId,
  observationId,
  type StrategyMap,
  touchedBy,
} from '@golden-thread/shared/model'
import { advanceObservations, asAt, currentValue, movedSince, statusAt } from '@golden-thread/shared/queries'
import { applyUpdate, Doc } from 'yjs'
import { median, ms } from './support/print.ts'

const SIZES: readonly number[] = [1_000, 10_000, 100_000]
const PER_ELEMENT = 10
const READS = 5
const CHANGES = 50
const STATES = ['Not started', 'Ongoing', 'Done']

const framework: Framework = {
  id: 'observed',
  title: 'Observed',
  language: 2,
  kinds: [
    {
      id: 'action',
      archetype: 'action',
      label: 'Action',
      plural: 'Actions',
      prefix: 'A',
      fields: [{ id: 'state', label: 'State', type: 'scale', values: STATES, observed: true }],
    },
  ],
  relations: [],
  matrices: [],
  checks: [],
}

/** Runs the benchmark; resolves to the table that it prints. */
export async function run(): Promise<string> {
  measure(1_000)
  const head = [
    'observations',
    'read all',
    'as at, first',
    'as at, again',
    'status',
    'moved',
    'one more',
    'value',
  ]
  const rows = SIZES.map(measure)
  return [head, ...rows].map((row) => row.map((cell) => cell.padStart(14)).join(' ')).join('\n')
}

function measure(count: number): string[] {
  const map = mapOf(count)
  const update = encodeMap(map)
  const loaded = new Doc()
  applyUpdate(loaded, update)
  const read = median(times(READS, () => openMapDoc(loaded).destroy()))
  // A map that nobody has asked has no index yet.
  const first = median(
    times(READS, () => asAt({ ...map, observations: new Map(map.observations) }, '2004-06-30')),
  )
  const again = median(times(READS, () => asAt(map, '2004-06-30')))
  const status = median(times(READS, () => statusAt(map, '2004-06-30')))
  const moved = median(times(READS, () => movedSince(map, '2004-06-30')))
  let now = map
  const one = median(
    Array.from({ length: CHANGES }, (_, at) => {
      const change: Change = { type: 'create-observation', observation: observation(count + at, 0, 'Done') }
      const next = apply(now, change)
      if (!next.ok) throw new Error(next.error.code)
      const [before, after] = [now, next.value]
      now = after
      return time(() => advanceObservations(before, after, touchedBy(change).observations))
    }),
  )
  const element = now.elements.get(elementId('A0')) as Element
  const value = median(times(CHANGES, () => currentValue(now, element, 'state')))
  return [
    String(count),
    ...[read, first, again, status, moved].map(ms),
    `${one.toFixed(3)} ms`,
    `${value.toFixed(4)} ms`,
  ]
}

function mapOf(count: number): StrategyMap {
  const elements = new Map<ElementId, Element>()
  const observations = new Map<ObservationId, Observation>()
  for (let at = 0; at < count; at += 1) {
    const owner = Math.floor(at / PER_ELEMENT)
    const id = elementId(`A${owner}`)
    if (!elements.has(id))
      elements.set(id, { id, kind: 'action', code: id, title: `Action ${owner}`, fields: {} })
    const made = observation(at, owner, STATES[at % STATES.length] ?? 'Done')
    observations.set(made.id, made)
  }
  return { ...emptyMap(framework, 'Observed'), elements, observations }
}

/** One a quarter from 2003 on. */
function observation(at: number, owner: number, value: string): Observation {
  const quarter = at % PER_ELEMENT
  const month = String(1 + (quarter % 4) * 3).padStart(2, '0')
  return {
    id: observationId(`o${at}`),
    element: elementId(`A${owner}`),
    field: 'state',
    value,
    asAt: `${2003 + Math.floor(quarter / 4)}-${month}`,
    note: '',
    by: 'Bench',
    at,
    evidence: [],
  }
}

const times = (count: number, run: () => unknown): number[] => Array.from({ length: count }, () => time(run))

function time(run: () => unknown): number {
  const start = performance.now()
  run()
  return performance.now() - start
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(await run())
