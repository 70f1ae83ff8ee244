/**
 * How fast a sender may go: tokens come at a steady rate and are saved up to a burst. Our own, and synchronous, because
 * it is asked for every message; rate-limiter-flexible, which guards the HTTP routes, answers with promises.
 */
export interface TokenBucket {
  /** Takes tokens at `now` (ms, on a clock that never steps back), if need be on credit, and answers for how many milliseconds the sender should be held back. */
  take(count: number, now: number): number
}

export function createTokenBucket(perSecond: number, burstSeconds: number): TokenBucket {
  let tokens = perSecond * burstSeconds
  let filledAt: number | undefined
  return {
    take(count, now) {
      const seconds = (now - (filledAt ?? now)) / 1000
      tokens = Math.min(perSecond * burstSeconds, tokens + seconds * perSecond) - count
      filledAt = now
      return tokens >= 0 ? 0 : (-tokens / perSecond) * 1000
    },
  }
}
