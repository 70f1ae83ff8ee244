import { describe, expect, it } from 'vitest'
import {
  apply,
  type Change,
  type ElementId,
  elementId,
  linkIdOf,
  type StrategyMap,
  touchedBy,
} from '../model/index.ts'
import { type Coverage, createCoverage, findings } from './coverage.ts'
import { smallMap } from './testing/smallMap.ts'
import { lostBetween, lostSupport, whatIf } from './whatIf.ts'

const MAP = smallMap('S1 supports O1', 'S2 supports O1', 'S1 supports O2', 'S1 supports O3 inferred')

describe('what if', () => {
  it('[COV22] leaves elements and their links out, and the map itself as it is', () => {
    const without = whatIf(MAP, ids('S1'))
    expect([...without.elements.keys()]).toEqual(['O1', 'S2', 'O2', 'O3'])
    expect([...without.links.keys()]).toEqual(['supports:S2>O1'])
    expect([...whatIf(MAP, ids('O1')).links.keys()]).toEqual(['supports:S1>O2', 'supports:S1>O3'])
    expect(MAP.elements.size).toBe(5)
    expect(findings(without).some(({ code }) => code === 'link-end-gone')).toBe(false)
  })

  it('[COV22] is the very same map when nothing of it is left out', () => {
    expect(whatIf(MAP, ids())).toBe(MAP)
    expect(whatIf(MAP, ids('nobody'))).toBe(MAP)
  })

  it('[COV22] tells which columns lose their last stated support, those left out excepted', () => {
    expect(lostSupport(MAP, ids('S1'))).toEqual([{ matrix: 'proposals-outcomes', column: 'O2' }])
    expect(lostSupport(MAP, ids('S1', 'S2')).map(({ column }) => column)).toEqual(['O1', 'O2'])
    expect(lostSupport(MAP, ids('S1', 'O2'))).toEqual([])
    expect(lostSupport(MAP, ids('S2'))).toEqual([])
  })

  it('[COV22] tells the same from matrices that are kept up to date', () => {
    const leftOut = ids('S1', 'S2')
    const whole = createCoverage(MAP).matrices()
    const without = createCoverage(whatIf(MAP, leftOut)).matrices()
    expect(lostBetween(whole, without, leftOut)).toEqual(lostSupport(MAP, leftOut))
  })

  it('[COV22] follows a map that changes, at the cost of the change', () => {
    const leftOut = ids('S1')
    let map = MAP
    const kept = createCoverage(whatIf(MAP, leftOut))
    for (const change of [
      { type: 'delete-element', id: elementId('S2'), at: 1 },
      { type: 'edit-element', id: elementId('S1'), title: 'Left out and edited' },
      { type: 'delete-link', id: linkIdOf('supports:S1>O2'), at: 1 },
      { type: 'restore-link', id: linkIdOf('supports:S1>O2') },
    ] as const) {
      map = changed(map, change)
      const without = whatIf(map, leftOut)
      kept.advance(without, touchedBy(change))
      expect(kept.findings()).toEqual(findings(without))
      expect(read(kept)).toEqual(read(createCoverage(without)))
    }
  })
})

/** Everything that the matrices say, with what they say of their rows when they are asked. */
const read = (coverage: Coverage) =>
  Array.from(coverage.matrices().values(), ({ lineOf, sparse: _, ...matrix }) => ({
    ...matrix,
    lines: matrix.rows.map((row) => lineOf('rows', row)),
  }))

const ids = (...codes: readonly string[]): ReadonlySet<ElementId> => new Set(codes.map(elementId))

function changed(map: StrategyMap, change: Change): StrategyMap {
  const result = apply(map, change)
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}
