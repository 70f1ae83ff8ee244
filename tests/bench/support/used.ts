import type { TestServer } from '../../support/server.ts'

/** What opens `/metrics` of the servers of a benchmark. */
export const METERED = { METRICS_TOKEN: 'what opens the metrics of this benchmark' }

export interface Used {
  /** CPU of the whole process since it started, threads included (s). */
  readonly cpu: number
  /** Resident, and of JavaScript and what hangs on it (MB). */
  readonly rss: number
  readonly heap: number
  readonly outside: number
}

/** What a server process says that it has used; the asking itself costs it a millisecond. */
export async function used({ url }: Pick<TestServer, 'url'>): Promise<Used> {
  const answer = await fetch(`${url}/metrics`, {
    headers: { authorization: `Bearer ${METERED.METRICS_TOKEN}` },
  })
  const text = await answer.text()
  const of = (name: string) => Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1] ?? Number.NaN)
  return {
    cpu: of('process_cpu_seconds_total'),
    rss: of('process_resident_memory_bytes') / 1e6,
    heap: of('nodejs_heap_size_used_bytes') / 1e6,
    outside: of('nodejs_external_memory_bytes') / 1e6,
  }
}
