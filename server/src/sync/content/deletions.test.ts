import type { DeletedRange } from '@golden-thread/shared/document'
import { createRandom } from '@golden-thread/shared/testing'
import { describe, expect, it } from 'vitest'
import { createDeletions } from './deletions.ts'

/** "1: 2-5 8-9" is clocks 2 to 4 and 8 of client 1. */
function ranges(drawn: string): ReadonlyMap<number, readonly DeletedRange[]> {
  const [client, list = ''] = drawn.split(':')
  const parts = list.trim() === '' ? [] : list.trim().split(' ')
  return new Map([
    [
      Number(client),
      parts.map((part) => {
        const [start, end] = part.split('-').map(Number)
        return { clock: start!, len: end! - start! }
      }),
    ],
  ])
}

function deletionsOf(...drawn: string[]) {
  const deletions = createDeletions()
  for (const one of drawn) deletions.add(ranges(one))
  return (asked: string) => deletions.covers(ranges(asked))
}

describe('[ROOM5] deletions that are known', () => {
  it('are what was added, and parts of it', () => {
    const covers = deletionsOf('1: 2-5')
    expect(['1: 2-5', '1: 2-3', '1: 4-5', '1:'].map(covers)).toEqual([true, true, true, true])
    expect(['1: 1-3', '1: 4-6', '1: 5-6', '1: 0-9'].map(covers)).toEqual([false, false, false, false])
  })

  it('are of one client', () => {
    const covers = deletionsOf('1: 2-5')
    expect(covers('2: 2-5')).toBe(false)
    expect(covers('2:')).toBe(true)
  })

  it.each([
    ['that touch', ['1: 2-5', '1: 5-8']],
    ['that touch from below', ['1: 5-8', '1: 2-5']],
    ['that overlap', ['1: 2-6', '1: 4-8']],
    ['that one spans', ['1: 3-4 6-7', '1: 2-8']],
    ['that one bridges', ['1: 2-4 6-8', '1: 4-6']],
  ])('join ranges %s', (_, added) => {
    const covers = deletionsOf(...added)
    expect(covers('1: 2-8')).toBe(true)
    expect(covers('1: 1-3')).toBe(false)
    expect(covers('1: 7-9')).toBe(false)
  })

  it('keep ranges apart that do not touch', () => {
    const covers = deletionsOf('1: 2-4', '1: 5-7')
    expect(covers('1: 2-4 5-7')).toBe(true)
    expect(covers('1: 3-6')).toBe(false)
  })

  it('cost each new range a little, however many there are and in whatever order they come', () => {
    const { splice } = Array.prototype
    let moved = 0
    Array.prototype.splice = function (this: unknown[], ...args: Parameters<typeof splice>) {
      moved += this.length - args[0]
      return splice.apply(this, args)
    }
    try {
      const backwards = Array.from({ length: 20_000 }, (_, index) => ({
        clock: 2 * (20_000 - index),
        len: 1,
      }))
      createDeletions().add(new Map([[1, backwards]]))
    } finally {
      Array.prototype.splice = splice
    }
    expect(moved).toBeLessThan(20_000 * 2_000)
  })

  it('agree with a set of clocks over many ranges, and give all of them back', () => {
    const random = createRandom(2026)
    const deletions = createDeletions()
    const clocks = new Set<number>()
    for (let step = 0; step < 6_000; step++) {
      const clock = random.below(12_000)
      const len = step % 500 === 499 ? 3_000 : 1
      deletions.add(new Map([[1, [{ clock, len }]]]))
      for (let at = clock; at < clock + len; at++) clocks.add(at)
      if (step % 1_000 !== 400) continue
      for (let at = 0; at < 15_010; at += 1)
        expect(deletions.covers(new Map([[1, [{ clock: at, len: 1 }]]]))).toBe(clocks.has(at))
      const given = [...deletions.all().values()].flat()
      expect(given.reduce((sum, range) => sum + range.len, 0)).toBe(clocks.size)
      for (const [index, { clock: start }] of given.slice(1).entries())
        expect(start).toBeGreaterThan(given[index]!.clock + given[index]!.len)
    }
  })

  it('agree with a set of clocks, whatever comes in whatever order', () => {
    const random = createRandom(2005)
    for (let round = 0; round < 200; round++) {
      const deletions = createDeletions()
      const clocks = new Set<number>()
      for (let step = 0; step < 20; step++) {
        const clock = random.below(40)
        const len = 1 + random.below(6)
        deletions.add(new Map([[1, [{ clock, len }]]]))
        for (let at = clock; at < clock + len; at++) clocks.add(at)
      }
      for (let at = 0; at < 50; at++)
        expect(deletions.covers(new Map([[1, [{ clock: at, len: 1 }]]]))).toBe(clocks.has(at))
    }
  })
})
