import { performance } from 'node:perf_hooks'
import type { SyncLimits } from './limits.ts'

/**
 * How long updates gather before they are written to the sockets of a busy room (ms). What gathering saves is only
 * worth its delay where the event loop has no time to spare, so it follows how busy that is: nothing, up to the full
 * tick.
 */
export type TickLength = () => number

/** Below this share of its time the loop has room for a write for each edit; from the second on it has none. */
const IDLE_SHARE = 0.5
const BUSY_SHARE = 0.8
const LOOK_MS = 50

export function createTickLength(options: {
  readonly limits: Pick<SyncLimits, 'tickMs'>
  /** Milliseconds on a clock that never steps back. */
  readonly elapsed: () => number
  /** The share of its time that the event loop was busy since this was asked last, from 0 to 1. */
  readonly utilization: () => number
}): TickLength {
  const { limits, elapsed, utilization } = options
  let lookedAt = elapsed()
  let length = 0
  return () => {
    if (elapsed() - lookedAt >= LOOK_MS) {
      lookedAt = elapsed()
      const busy = (utilization() - IDLE_SHARE) / (BUSY_SHARE - IDLE_SHARE)
      length = limits.tickMs * Math.min(1, Math.max(0, busy))
    }
    return length
  }
}

/**
 * Between two writes passes so many times as long as the first took: less while the loop has time, as in a large room
 * each edit is written hundreds of times, and would wait for the one before it.
 */
const REST_IDLE = 0.5
const REST_BUSY = 3

/** How long a room rests after writing (ms): that takes its share of the loop and no more, however much there is to write. */
export function restAfter(writingMs: number, tick: number, { tickMs }: Pick<SyncLimits, 'tickMs'>): number {
  const rest = REST_IDLE + ((REST_BUSY - REST_IDLE) * tick) / tickMs
  return Math.min(tickMs, Math.max(tick, rest * writingMs))
}

export function loopUtilization(): () => number {
  let last = performance.eventLoopUtilization()
  return () => {
    const now = performance.eventLoopUtilization()
    const { utilization } = performance.eventLoopUtilization(now, last)
    last = now
    return utilization
  }
}
