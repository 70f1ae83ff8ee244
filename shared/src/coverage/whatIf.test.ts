import { describe, expect, it } from 'vitest'
import { type ElementId, elementId } from '../model/index.ts'
import { findings } from './coverage.ts'
import { smallMap } from './testing/smallMap.ts'
import { lostSupport, whatIf } from './whatIf.ts'

const MAP = smallMap('S1 supports O1', 'S2 supports O1', 'S1 supports O2', 'S1 supports O3 inferred')

describe('what if', () => {
  it('[COV22] leaves elements and their links out, and the map itself as it is', () => {
    const without = whatIf(MAP, ids('S1'))
    expect([...without.elements.keys()]).toEqual(['O1', 'S2', 'O2', 'O3'])
    expect([...without.links.keys()]).toEqual(['supports:S2>O1'])
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
})

const ids = (...codes: readonly string[]): ReadonlySet<ElementId> => new Set(codes.map(elementId))
