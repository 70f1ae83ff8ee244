import { describe, expect, it } from 'vitest'
import { createTokenBucket } from './tokenBucket.ts'

describe('[ROOM10] a token bucket of 10 a second and a burst of 3 seconds', () => {
  const start = 1_000_000
  const bucket = () => createTokenBucket(10, 3)

  it('lets a burst of 30 through at once, and holds back what follows', () => {
    const { take } = bucket()
    const waits = Array.from({ length: 32 }, () => take(1, start))
    expect(waits.slice(0, 30)).toEqual(Array(30).fill(0))
    expect(waits.slice(30)).toEqual([100, 200])
  })

  it('lets 10 a second through for ever', () => {
    const { take } = bucket()
    take(30, start)
    for (let tenth = 1; tenth < 1_000; tenth++) expect(take(1, start + tenth * 100)).toBeCloseTo(0, 6)
  })

  it('saves up no more than the burst', () => {
    const { take } = bucket()
    take(1, start)
    expect(take(30, start + 3_600_000)).toBe(0)
    expect(take(1, start + 3_600_000)).toBe(100)
  })

  it('takes one thing that is larger than all it holds, on credit', () => {
    const { take } = bucket()
    expect(take(50, start)).toBe(2_000)
    expect(take(0, start + 1_000)).toBe(1_000)
    expect(take(0, start + 2_000)).toBe(0)
  })
})
