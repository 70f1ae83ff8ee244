import { describe, expect, it } from 'vitest'
import { createCache } from './cache.ts'

const setUp = () => {
  const time = { now: 1_000 }
  const cache = createCache<number>({ clock: () => time.now, keepMs: 5_000, keptMax: 2 })
  let reads = 0
  const get = (key = 'a') => cache.get(key, async () => ++reads)
  return { time, cache, get }
}

describe('cached answers', () => {
  it('are given again while they are fresh, to all who ask', async () => {
    const { time, get } = setUp()
    expect(await Promise.all([get(), get()])).toEqual([1, 1])
    time.now += 4_999
    expect(await get()).toBe(1)
    time.now += 1
    expect(await get()).toBe(2)
  })

  it('[ACC8] are forgotten when something is written, those on their way too', async () => {
    const { cache, get } = setUp()
    const before = get()
    cache.clear()
    expect(await get()).toBe(2)
    expect(await before).toBe(1)
    expect(await get()).toBe(2)
  })

  it('are not kept when they could not be read', async () => {
    const { cache, get } = setUp()
    await expect(cache.get('a', () => Promise.reject(new Error('away')))).rejects.toThrow('away')
    expect(await get()).toBe(1)
  })

  it('are bounded in number', async () => {
    const { get } = setUp()
    for (const key of ['a', 'b', 'c']) await get(key)
    expect(await get('a')).toBe(4)
  })
})
