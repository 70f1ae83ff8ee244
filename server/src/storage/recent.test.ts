import { describe, expect, it } from 'vitest'
import { createRecent } from './recent.ts'

const setUp = () => {
  const time = { now: 1_000 }
  const recent = createRecent<number>({ clock: () => time.now, keepMs: 5_000, keptMax: 2 })
  let reads = 0
  const get = (key = 'a') => recent.get(key, async () => ++reads)
  return { time, recent, get }
}

describe('recent answers', () => {
  it('are given again while they are fresh, to all who ask', async () => {
    const { time, get } = setUp()
    expect(await Promise.all([get(), get()])).toEqual([1, 1])
    time.now += 4_999
    expect(await get()).toBe(1)
    time.now += 1
    expect(await get()).toBe(2)
  })

  it('[ACC8] are forgotten when something is written, those on their way too', async () => {
    const { recent, get } = setUp()
    const before = get()
    recent.forget()
    expect(await get()).toBe(2)
    expect(await before).toBe(1)
    expect(await get()).toBe(2)
  })

  it('are not kept when they could not be read', async () => {
    const { recent, get } = setUp()
    await expect(recent.get('a', () => Promise.reject(new Error('away')))).rejects.toThrow('away')
    expect(await get()).toBe(1)
  })

  it('are bounded in number', async () => {
    const { get } = setUp()
    for (const key of ['a', 'b', 'c']) await get(key)
    expect(await get('a')).toBe(4)
  })
})
