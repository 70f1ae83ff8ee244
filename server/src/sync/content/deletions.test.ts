import type { DeletedRange } from '@golden-thread/shared/document'
import fc from 'fast-check'
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

  it('agree with a set of clocks, whatever comes in whatever order, and give all of them back', () => {
    const range = fc.record({ clock: fc.nat(40), len: fc.integer({ min: 1, max: 6 }) })
    fc.assert(fc.property(fc.array(range, { maxLength: 20 }), (added) => checkAgainstSet(added, 50)))
  })

  it('agree with a set of clocks over many ranges', () => {
    const range = fc.record({ clock: fc.nat(12_000), len: fc.oneof(fc.constant(1), fc.constant(3_000)) })
    const many = fc.array(range, { minLength: 2_000, maxLength: 6_000, size: 'max' })
    fc.assert(
      fc.property(many, (added) => checkAgainstSet(added, 15_010)),
      { numRuns: 5, endOnFailure: true },
    )
  })
})

function checkAgainstSet(added: readonly DeletedRange[], upTo: number): void {
  const deletions = createDeletions()
  const clocks = new Set<number>()
  for (const range of added) {
    deletions.add(new Map([[1, [range]]]))
    for (let at = range.clock; at < range.clock + range.len; at++) clocks.add(at)
  }
  const covered = Array.from({ length: upTo }, (_, clock) => clock).filter((clock) =>
    deletions.covers(new Map([[1, [{ clock, len: 1 }]]])),
  )
  expect(covered).toEqual([...clocks].sort((a, b) => a - b))
  const given = [...deletions.all().values()].flat()
  expect(given.reduce((sum, range) => sum + range.len, 0)).toBe(clocks.size)
  const isApart = given.slice(1).every(({ clock }, index) => clock > given[index]!.clock + given[index]!.len)
  expect(isApart).toBe(true)
}
