import type { Services } from './env.ts'

/** What all servers together have counted, for limits that hold over all of them. */
export interface SharedCounts {
  /** Takes part under this name; `hear` adds what was counted elsewhere. Answers what is told of each count here. */
  join(limit: string, most: number, hear: (key: string, count: number) => void): (key: string) => void
}

export interface SharedCountsOptions {
  readonly cluster: NonNullable<Services['cluster']>
  /** Milliseconds that only go forward. */
  readonly elapsed: () => number
  /** Calls this so often; absent where a test does. */
  readonly every?: (ms: number, work: () => void) => void
}

const WINDOW_MS = 60_000
/** Others hear so late what was counted here. */
const TELL_MS = 1_000
/** Only of whoever has used so much of a limit here: most people never come near one, and cost no word. */
const WORTH_TELLING = 1 / 8
/** One word between servers is at most 8,000 bytes long. What is over it is told with the next. */
const TOLD_BYTES_MAX = 6_000
/** Of so many keys are counts kept; with more all begin anew, as one who knocks from everywhere would have it anyway. */
const KEYS_MAX = 20_000

interface Count {
  total: number
  untold: number
}

/**
 * Each server counts for itself, at no cost, and once a second tells the others in one word of those who have used an
 * eighth of a limit. So with n servers somebody may be let through (n - 1)/8 more, and what comes within that second.
 */
export function createSharedCounts({ cluster, elapsed, every = ticking }: SharedCountsOptions): SharedCounts {
  const limits = new Map<string, { most: number; hear: (key: string, count: number) => void }>()
  let counts = new Map<string, Count>()
  let since = elapsed()

  cluster.onNotice((notice) => {
    if (notice === 'missed' || notice.kind !== 'spent') return
    for (const [limit, key, count] of notice.counts) limits.get(limit)?.hear(key, count)
  })

  every(TELL_MS, () => {
    const told: [string, string, number][] = []
    let bytes = 0
    for (const [name, count] of counts) {
      const [limit = '', key = ''] = JSON.parse(name) as string[]
      const { most = 0 } = limits.get(limit) ?? {}
      if (count.untold === 0 || count.total < most * WORTH_TELLING) continue
      bytes += Buffer.byteLength(name) + NUMBER_BYTES
      if (bytes > TOLD_BYTES_MAX) break
      told.push([limit, key, count.untold])
      count.untold = 0
    }
    if (told.length > 0) void cluster.tell({ kind: 'spent', counts: told })
    if (elapsed() - since < WINDOW_MS) return
    since = elapsed()
    counts = new Map()
  })

  return {
    join(limit, most, hear) {
      limits.set(limit, { most, hear })
      return (key) => {
        if (counts.size >= KEYS_MAX) counts = new Map()
        const name = JSON.stringify([limit, key])
        const count = counts.get(name) ?? { total: 0, untold: 0 }
        counts.set(name, count)
        count.total += 1
        count.untold += 1
      }
    },
  }
}

const NUMBER_BYTES = 12

const ticking = (ms: number, work: () => void): void => void setInterval(work, ms).unref()
