import { printTable } from '../bench/support/print.ts'
import type { Crowd } from './crowd.ts'
import { checkHistory } from './history.ts'
import type { Nodes } from './nodes.ts'

/** How long the last acknowledgement, and then the last copy, may take (ms). */
const SETTLE_MS = 90_000

const NODE_FIGURES = [
  ['RSS MB', 'process_resident_memory_bytes', 1e-6],
  ['heap MB', 'nodejs_heap_size_used_bytes', 1e-6],
  ['outside MB', 'nodejs_external_memory_bytes', 1e-6],
  ['save queue', 'golden_thread_save_queue_updates', 1],
  ['maps open', 'golden_thread_rooms', 1],
  ['sockets', 'golden_thread_sockets', 1],
  ['edge sockets', 'golden_thread_edge_sockets', 1],
  ['loop p99 ms', 'nodejs_eventloop_lag_p99_seconds', 1e3],
  ['CPU s', 'process_cpu_seconds_total', 1],
  ['resyncs', 'golden_thread_resyncs_total', 1],
  ['refused', 'golden_thread_refusals_total', 1],
  ['lapses', 'golden_thread_lapses_total', 1],
  ['takeovers', 'golden_thread_takeovers_total', 1],
] as const

/** Prints what servers, database and people have come to. */
export async function report(run: Nodes, people: Crowd): Promise<void> {
  const rows: string[][] = []
  for (const at of run.servers.keys()) {
    const read = await run.metrics(at)
    rows.push([
      String(at + 1),
      ...NODE_FIGURES.map(([, name, scale]) => {
        const value = (read.get(name) ?? 0) * scale
        return Number.isInteger(value) ? String(value) : value.toFixed(1)
      }),
    ])
  }
  printTable(['server', ...NODE_FIGURES.map(([head]) => head)], rows)
  const tables = await run.database.query<{ name: string; rows: string; bytes: string }>(
    `SELECT relname AS name, n_live_tup AS rows, pg_total_relation_size(relid) AS bytes FROM pg_stat_user_tables
     WHERE relname IN ('log', 'snapshots', 'checkpoints', 'heads', 'owners', 'nodes') ORDER BY relname`,
  )
  console.log(
    `database: ${tables.map(({ name, rows: count, bytes }) => `${name} ${count} rows, ${megabytes(Number(bytes))}`).join('; ')}`,
  )
  const { counts, times } = await people.figures()
  const sorted = [...times].sort((a, b) => a - b)
  const at = (share: number) => (sorted[Math.floor(sorted.length * share)] ?? Number.NaN).toFixed(0)
  console.log(
    `people: ${counts.edits} edits, ${counts.acknowledged} acknowledged; in this minute p50 ${at(0.5)} ms, p99 ${at(0.99)} ms (whoever was away included); ${counts.dropped} lines dropped, ${counts.closed} laptops closed, ${counts.reopened} pages opened anew; ended by servers: ${JSON.stringify(counts.endedBy)}`,
  )
}

/** Lets everyone come to an end, and answers what is not as it must be, in sentences. */
export async function historyFaults(run: Nodes, people: Crowd, maps: readonly string[]): Promise<string[]> {
  const { late, promised } = await people.settle(SETTLE_MS)
  const faults = late.map((name) => `${name} still waits for an acknowledgement after ${SETTLE_MS / 1000} s`)
  console.log('\nat the end')
  await report(run, people)
  // What one was told last may still be on its way to another.
  let copies = await people.copies()
  const until = performance.now() + SETTLE_MS
  while (prints(copies) > maps.length && performance.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, 200))
    copies = await people.copies()
  }
  let [overlapping, early, rows] = [0, 0, 0]
  for (const map of maps) {
    const log = await run.log(map)
    const found = checkHistory({
      map,
      rows: log,
      promised: promised.filter((one) => one.map === map),
      copies: copies.filter((one) => one.map === map),
    })
    faults.push(...found.faults)
    overlapping += found.overlapping
    early += found.early
    rows += log.length
  }
  console.log(
    `history: ${rows} rows, ${overlapping} of them with something beside their news that another had brought, ${early} of them before what their author wrote earlier; ${promised.length} promises and ${copies.length} copies held against it: ${faults.length === 0 ? 'all is as it must be' : 'NOT as it must be'}`,
  )
  return faults
}

const prints = (copies: readonly { map: string; print: string }[]): number =>
  new Set(copies.map(({ map, print }) => map + print)).size

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`
