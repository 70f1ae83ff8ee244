// What a group commit costs on SQLite and on PostgreSQL, both with fsync: one batch after the other, as the saver writes
// them; then people who draw, each as soon as the last edit is on disk, with the pause between commits that servers make
// and without it. Read the ratios, since the machine is shared; ROUNDS (default 3) says how often, in turns. PostgreSQL is
// the one in BENCH_DATABASE_URL, or one that is started.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSqlite, type Store } from '@golden-thread/server/storage'
import { defaultLimits } from '@golden-thread/server/sync'
import { startPostgres } from '../../scripts/postgres.mjs'
import { type Written, writers } from './storage/writers.ts'
import { median, ms, printTable, ratio } from './support/print.ts'

const BATCHES = 200
const EDIT_BYTES = 60
const SIZES: readonly number[] = [1, 20, 200]
const WRITERS: readonly number[] = [1, 10, 100]
const ROUNDS = Number(process.env['ROUNDS'] ?? 3)
const SECONDS = 2

interface Measured {
  readonly p50: number
  readonly p95: number
  /** Of this process, a row (microseconds). */
  readonly cpu: number
  readonly editsPerSecond: number
}

async function measure(store: Store, size: number): Promise<Measured> {
  const map = `bench${size}`
  const { epoch } = await store.open(map)
  const update = new Uint8Array(EDIT_BYTES).fill(7)
  const entry = { mapId: map, epoch, update, person: 'anna', at: 1 }
  const batch = Array.from({ length: size }, () => entry)
  for (let warm = 0; warm < 20; warm++) await store.append(batch)
  const times: number[] = []
  const before = process.cpuUsage()
  const startedAt = performance.now()
  for (let count = 0; count < BATCHES; count++) {
    const at = performance.now()
    await store.append(batch)
    times.push(performance.now() - at)
  }
  const seconds = (performance.now() - startedAt) / 1000
  const { user, system } = process.cpuUsage(before)
  times.sort((a, b) => a - b)
  return {
    p50: median(times),
    p95: times[Math.floor(times.length * 0.95)]!,
    cpu: (user + system) / (BATCHES * size),
    editsPerSecond: (BATCHES * size) / seconds,
  }
}

const folder = mkdtempSync(join(tmpdir(), 'golden-thread-bench-'))
const own = process.env['BENCH_DATABASE_URL']
const postgres = own ? { url: own, stop: async () => {} } : await startPostgres({ durable: true })
const stores: [string, Store][] = [['SQLite', await openSqlite({ path: join(folder, 'maps.sqlite') })]]
if (postgres.url) {
  const { openPostgres } = await import('../../server/src/storage/postgres/index.ts')
  stores.push(['PostgreSQL', await openPostgres({ url: postgres.url })])
}
const rows: string[][] = []
for (const size of SIZES)
  for (const [name, store] of stores) {
    const { p50, p95, cpu, editsPerSecond } = await measure(store, size)
    rows.push([
      name,
      String(size),
      ms(p50),
      ms(p95),
      cpu.toFixed(1),
      Math.round(editsPerSecond).toLocaleString('en'),
    ])
  }
console.log(`Group commits of edits of ${EDIT_BYTES} bytes, ${BATCHES} of each size, one after the other:`)
printTable(['store', 'edits', 'p50', 'p95', 'CPU µs an edit', 'edits/s'], rows)
for (const interval of [defaultLimits.commitIntervalMs, 0]) await drawing(interval)
for (const [, store] of stores) await store.close()
await postgres.stop()
rmSync(folder, { recursive: true })

async function drawing(intervalMs: number): Promise<void> {
  const lines: string[][] = []
  for (const count of WRITERS) {
    const found = new Map<string, Written[]>(stores.map(([name]) => [name, []]))
    for (let round = 0; round < ROUNDS; round++)
      for (const [name, store] of stores)
        found.get(name)?.push(await writers(store, count, intervalMs, SECONDS))
    const of = (name: string, part: keyof Written) => median((found.get(name) ?? []).map((one) => one[part]))
    for (const [name] of stores)
      lines.push([
        name,
        String(count),
        Math.round(of(name, 'editsPerSecond')).toLocaleString('en'),
        ratio(of(name, 'editsPerSecond'), of('SQLite', 'editsPerSecond')),
        ms(of(name, 'p50')),
        ms(of(name, 'p99')),
      ])
  }
  console.log(
    `\nEach writer draws again as soon as the last edit is on disk, ${intervalMs > 0 ? `commits ${intervalMs} ms apart as servers make them` : 'commits one after the other'}:`,
  )
  printTable(['store', 'writers', 'edits/s', 'of SQLite', 'to durable p50', 'p99'], lines)
}
