// What one change costs as a map grows: kept up to date by what changed, against worked out from nothing. The changes
// alternate so that each does something. Medians of one run; read the ratios, since the machine is shared.
import { fileURLToPath } from 'node:url'
import { type Coverage, createCoverage } from '@golden-thread/shared/coverage'
import { corporateStrategy } from '@golden-thread/shared/frameworks'
import {
  apply,
  type Change,
  type Element,
  type End,
  elementId,
  emptyMap,
  type Link,
  linkId,
  observationId,
  type StrategyMap,
  touchedBy,
} from '@golden-thread/shared/model'
import { askingFramework } from './support/askingFramework.ts'

const SIZES: readonly number[] = [10, 100, 1_000, 10_000]
const CHANGES = 200
/** From nothing costs seconds on the largest map, so it is done a few times only. */
const FROM_NOTHING = 5

/** Runs the benchmark; resolves to the table that it prints. */
export async function run(): Promise<string> {
  // Once unmeasured, so that the smallest map does not pay for compiling what all of them run.
  measure(100)
  const rows = SIZES.map(measure)
  const [smallest] = rows
  const table = rows.map((row) => [
    row.size.toLocaleString('en'),
    row.links.toLocaleString('en'),
    row.cells.toLocaleString('en'),
    micro(row.link),
    `${(row.link / (smallest?.link ?? 1)).toFixed(1)}x`,
    micro(row.title),
    micro(row.element),
    micro(row.grid),
    micro(row.scratch),
    `${(row.scratch / row.link).toFixed(0)}x`,
  ])
  const asking = [1_000, 10_000].map((size) => measureAsking(size))
  const questions = format(
    ['elements', 'findings', 'link', 'field', 'observation', 'from nothing'],
    asking.map((row) => [
      row.size.toLocaleString('en'),
      row.findings.toLocaleString('en'),
      micro(row.link),
      micro(row.field),
      micro(row.observation),
      micro(row.scratch),
    ]),
    'Every finding of a framework with 20 checks and 5 measures, after one change (median), and from nothing:',
  )
  return `${covering(table)}\n${questions}`
}

const covering = (table: readonly (readonly string[])[]): string =>
  format(
    [
      'elements',
      'links',
      'cells',
      'link',
      'growth',
      'title',
      'element',
      'link, grid open',
      'from nothing',
      'ratio',
    ],
    table,
    'Coverage after one change (median), and from nothing:',
  )

interface Measured {
  readonly size: number
  readonly links: number
  readonly cells: number
  /** Milliseconds for one change, the median. */
  readonly link: number
  readonly title: number
  readonly element: number
  readonly grid: number
  readonly scratch: number
}

function measure(size: number): Measured {
  const map = mapOf(size)
  const supports = [...map.links.values()].filter((link) => link.relation === 'supports')
  const proposals = [...map.elements.values()].filter((element) => element.kind === 'proposal')
  const toggleBasis = (turn: number): Change => {
    const link = supports[(turn >> 1) % supports.length] as Link
    return { type: 'edit-link', id: link.id, basis: turn % 2 === 0 ? 'inferred' : 'stated' }
  }
  const rename = (turn: number): Change => {
    const element = proposals[turn % proposals.length] as Element
    return { type: 'edit-element', id: element.id, title: `Renamed ${turn}` }
  }
  const comeAndGo = (turn: number): Change => {
    const element = proposals[(turn >> 1) % proposals.length] as Element
    return turn % 2 === 0
      ? { type: 'delete-element', id: element.id, at: 1 }
      : { type: 'restore-element', id: element.id }
  }
  const coverage = createCoverage(map)
  const link = timed(coverage, map, toggleBasis)
  const title = timed(coverage, map, rename)
  const element = timed(coverage, map, comeAndGo)
  const matrix = coverage.matrices().get('proposals-outcomes')
  // Reading the cells once is what a screen does that shows the matrix; from then on they are kept up to date.
  const cells = matrix?.cells.reduce((sum, row) => sum + row.length, 0) ?? 0
  const grid = timed(coverage, map, toggleBasis)
  const scratch = median(
    Array.from({ length: FROM_NOTHING }, () => {
      const start = performance.now()
      createCoverage(map)
      return performance.now() - start
    }),
  )
  return { size, links: map.links.size, cells, link, title, element, grid, scratch }
}

/** The findings of a framework that asks much: after one change, read as a screen reads them, and from nothing. */
function measureAsking(size: number) {
  const drawn = mapOf(size)
  const map: StrategyMap = { ...drawn, framework: askingFramework, elements: filledIn(drawn.elements) }
  const links = [...map.links.values()].filter((link) => link.relation === 'leads')
  const proposals = [...map.elements.values()].filter((element) => element.kind === 'proposal')
  const proposal = (turn: number): Element => proposals[(turn >> 1) % proposals.length] as Element
  const coverage = createCoverage(map, '2006-06-01')
  const findings = coverage.findings().length
  const link = timed(coverage, map, (turn) => {
    const { id } = links[(turn >> 1) % links.length] as Link
    return turn % 2 === 0 ? { type: 'delete-link', id, at: 1 } : { type: 'restore-link', id }
  })
  const field = timed(coverage, map, (turn) => ({
    type: 'edit-element',
    id: proposal(turn).id,
    fields: { cost: turn % 2 === 0 ? 9 : 2 },
  }))
  const observation = timed(coverage, map, (turn) => {
    const id = observationId(`o${turn >> 1}`)
    if (turn % 2 === 1) return { type: 'delete-observation', id, at: 1 }
    const said = { field: 'state', value: 'Closed', asAt: '2006-05-01' }
    const rest = { note: '', by: 'Bench', at: turn, evidence: [] }
    return { type: 'create-observation', observation: { id, element: proposal(turn).id, ...said, ...rest } }
  })
  const scratch = median(
    Array.from({ length: 1 }, () => {
      const start = performance.now()
      createCoverage(map, '2006-06-01').findings()
      return performance.now() - start
    }),
  )
  return { size, findings, link, field, observation, scratch }
}

/** A cost, a year and a date for each element; the observations come with the changes. */
function filledIn(elements: StrategyMap['elements']): StrategyMap['elements'] {
  const years = ['2004/05', '2005/06', '2006/07', '2007/08']
  return new Map(
    Array.from(elements.values(), (element, at) => {
      const fields = { cost: at % 5, year: years[at % 4] as string, ends: `200${at % 9}-10`, printed: 10 }
      return [element.id, { ...element, fields }]
    }),
  )
}

/** The median time in milliseconds of taking one change in. Each round ends with the map that it began with. */
function timed(coverage: Coverage, start: StrategyMap, changeAt: (turn: number) => Change): number {
  let map = start
  const times: number[] = []
  for (let turn = 0; turn < CHANGES; turn += 1) {
    const change = changeAt(turn)
    const next = apply(map, change)
    if (!next.ok)
      throw new Error(`The benchmark's own change was refused: ${next.error.code}. Mend the benchmark.`)
    map = next.value
    const before = performance.now()
    coverage.advance(map, touchedBy(change))
    coverage.findings()
    times.push(performance.now() - before)
  }
  // Back to the beginning, whatever the changes left behind.
  coverage.advance(start, {
    elements: new Set(start.elements.keys()),
    links: new Set(start.links.keys()),
    assessments: new Set(),
    views: new Set(),
    accepted: new Set(),
    observations: new Set(),
    about: false,
    framework: false,
  })
  return median(times)
}

/**
 * A map of the shape that strategies have: most elements are proposals, there are few outcomes, each proposal
 * supports two and enables one other, and somebody leads it. What an element is linked to does not grow with the map,
 * but for the outcomes, of which there is one for every hundred elements.
 */
function mapOf(size: number): StrategyMap {
  const counts = {
    outcome: share(size, 0.01, 2),
    priority: share(size, 0.01, 1),
    person: share(size, 0.1, 1),
  }
  const elements = new Map<Element['id'], Element>()
  const links = new Map<Link['id'], Link>()
  const add = (kind: string, prefix: string, count: number): void => {
    for (let number = 1; number <= count; number += 1) {
      const id = elementId(`${prefix}${number}`)
      elements.set(id, { id, kind, code: id, title: `The ${kind} ${number}`, fields: {} })
    }
  }
  const join = (relation: string, from: string, to: string, turn: number): void => {
    const ends: [End, End] = [{ element: elementId(from) }, { element: elementId(to) }]
    const id = linkId(relation, ...ends)
    const basis = turn % 3 === 0 ? 'inferred' : 'stated'
    links.set(id, { id, relation, from: ends[0], to: ends[1], basis, note: '', evidence: [] })
  }
  const proposals = size - counts.outcome - counts.priority - counts.person
  add('outcome', 'O', counts.outcome)
  add('priority', 'P', counts.priority)
  add('person', 'L', counts.person)
  add('proposal', 'S', proposals)
  for (let turn = 0; turn < proposals; turn += 1) {
    const proposal = `S${turn + 1}`
    join('supports', proposal, `O${(turn % counts.outcome) + 1}`, turn)
    join('supports', proposal, `O${((turn * 7 + 3) % counts.outcome) + 1}`, turn + 1)
    join('serves', proposal, `P${(turn % counts.priority) + 1}`, turn)
    join('leads', `L${(turn % counts.person) + 1}`, proposal, 1)
    if (turn > 0) join('enables', proposal, `S${turn}`, turn)
  }
  return { ...emptyMap(corporateStrategy, `A map of ${size} elements`), elements, links }
}

const share = (size: number, part: number, least: number): number => Math.max(least, Math.round(size * part))

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[sorted.length >> 1] ?? Number.NaN
}

const micro = (milliseconds: number): string =>
  milliseconds < 1 ? `${(milliseconds * 1_000).toFixed(0)} µs` : `${milliseconds.toFixed(1)} ms`

function format(headings: readonly string[], rows: readonly (readonly string[])[], title: string): string {
  const widths = headings.map((heading, column) =>
    Math.max(heading.length, ...rows.map((row) => row[column]?.length ?? 0)),
  )
  const line = (words: readonly string[]): string =>
    words.map((word, column) => word.padStart(widths[column] ?? 0)).join('  ')
  return [title, line(headings), ...rows.map(line)].join('\n')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(await run())
