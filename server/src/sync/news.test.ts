import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createSavedNews } from './news.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function setUp() {
  const news = createSavedNews({ clock: Date.now, elapsed: () => performance.now() })
  const told: [map: string, at: number][] = []
  const from = performance.now()
  news.onSaved((map) => told.push([map, performance.now() - from]))
  return { news, told }
}

it('[BRD18] tells of an edit in a quiet map within a tenth of a second', () => {
  const { news, told } = setUp()
  news.saved('a')
  vi.advanceTimersByTime(100)
  expect(told).toEqual([['a', 100]])
  vi.advanceTimersByTime(10_000)
  expect(told).toHaveLength(1)
})

it('[BRD18] tells of a map that is edited all the time at most once a second, and of its last edit too', () => {
  const { news, told } = setUp()
  for (let edits = 0; edits < 60; edits++) {
    news.saved('a')
    vi.advanceTimersByTime(50)
  }
  const last = performance.now()
  news.saved('a')
  vi.advanceTimersByTime(2_000)
  const times = told.map(([, at]) => at)
  const gaps = times.slice(1).map((at, before) => at - times[before]!)
  expect(times[0]).toBe(100)
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(1_000)
  expect(Math.max(...gaps)).toBeLessThanOrEqual(1_100)
  expect(times.at(-1)).toBeGreaterThan(last - 3_000)
  expect(times).toHaveLength(4)
})

it('[BRD18] does not make one map wait for another', () => {
  const { news, told } = setUp()
  news.saved('a')
  vi.advanceTimersByTime(200)
  news.saved('a')
  news.saved('b')
  vi.advanceTimersByTime(100)
  expect(told).toEqual([
    ['a', 100],
    ['b', 300],
  ])
})
