import { isMainThread } from 'node:worker_threads'

/** Loaded into a server before anything else: at each SIGUSR2 its wall clock jumps, as the machine's may. */
const HOUR_MS = 3_600_000
const JUMPS_MS = [-30_000, 24 * 90 * HOUR_MS, -24 * 91 * HOUR_MS, HOUR_MS, -3 * HOUR_MS]

const real = Date.now
let offset = 0
let next = 0

Date.now = () => real() + offset

if (isMainThread) {
  process.on('SIGUSR2', () => {
    offset += JUMPS_MS[next++ % JUMPS_MS.length] ?? 0
  })
}
