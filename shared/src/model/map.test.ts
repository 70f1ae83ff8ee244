import { describe, expect, it } from 'vitest'
import { sampleMap } from '../frameworks/index.ts'
import { linkIndexOf, linksAt, otherEnd } from '../queries/index.ts'
import { mapFromText, testFramework } from '../testing/index.ts'
import {
  aliveElements,
  apply,
  cellFromKey,
  cellKey,
  countsLink,
  type Element,
  elementId,
  endFromKey,
  endKey,
  endLabel,
  endOfSome,
  type Framework,
  frameworkFault,
  isCollective,
  type Link,
  linkId,
  linkIdOf,
  linkReading,
  newElementId,
  type StrategyMap,
  showsLink,
} from './index.ts'

const S1 = elementId('S1')
const S2 = elementId('S2')
const O1 = elementId('O1')
const linkIn = (map: StrategyMap, id: string): Link => map.links.get(linkIdOf(id)) as Link
const after = (map: StrategyMap, ...changes: Parameters<typeof apply>[1][]): StrategyMap => {
  const next = apply(map, { type: 'batch', changes })
  if (!next.ok) throw new Error(next.error.code)
  return next.value
}

describe('links', () => {
  it('[MAP1] have the one id that follows from their relation and ends', () => {
    const id = linkId('supports', { element: S1 }, { element: O1 })
    expect(id).toBe(linkId('supports', { element: S1 }, { element: O1 }))
    const others = [
      linkId('serves', { element: S1 }, { element: O1 }),
      linkId('supports', { element: O1 }, { element: S1 }),
      linkId('supports', { element: S1 }, { kind: 'outcome' }),
    ]
    expect(new Set([id, ...others]).size).toBe(4)
  })

  it('[MAP1] keep their ends through keys', () => {
    for (const end of [{ element: S1 }, { kind: 'outcome' }]) expect(endFromKey(endKey(end))).toEqual(end)
  })

  it('[MAP30] keep some elements together as one end, whatever order they were named in', () => {
    const some = endOfSome([S2, S1, S2])
    expect(some).toEqual({ set: [S1, S2] })
    expect(endFromKey(endKey(some))).toEqual(some)
    expect(endKey({ set: [S2, S1] })).toBe('S1,S2')
    expect(endOfSome([S1])).toEqual({ element: S1 })
  })

  it('[MAP30] of some elements are collective claims, and read with all of them by their codes', () => {
    const map = mapFromText`S1 "Safer"; S2; S10; S10,S1,S2 -> O1 "Reassurance"`
    const link = linkIn(map, 'supports:S1,S10,S2>O1')
    expect(isCollective(link)).toBe(true)
    expect(linkReading(map, link)).toBe('S1, S2 and S10 support O1 Reassurance')
    expect(linkIndexOf(map).joined.size).toBe(0)
    expect(linksAt(map, { element: S2 })).toEqual([link])
    expect(otherEnd(link, S2)).toEqual({ element: O1 })
    expect(otherEnd(link, O1)).toEqual({ set: ['S1', 'S10', 'S2'] })
  })

  it('[MAP30] of some elements show while one of them is left, and count while all of them may be joined', () => {
    const map = mapFromText`S1; S2; S1,S2 -> O1`
    const one = after(map, { type: 'delete-element', id: S2, at: 5 })
    const none = after(one, { type: 'delete-element', id: S1, at: 5 })
    expect([map, one, none].map((each) => showsLink(each, linkIn(each, 'supports:S1,S2>O1')))).toEqual([
      true,
      true,
      false,
    ])
    const unfit = after(map, { type: 'edit-element', id: S2, kind: 'person' })
    expect(countsLink(map, linkIn(map, 'supports:S1,S2>O1'))).toBe(true)
    expect(countsLink(unfit, linkIn(unfit, 'supports:S1,S2>O1'))).toBe(false)
  })

  it('[MAP2] show while they and both their ends are alive, and come back with an end that is restored', () => {
    const map = mapFromText`S1 -> O1`
    const gone = after(map, { type: 'delete-element', id: O1, at: 5 })
    const back = after(gone, { type: 'restore-element', id: O1 })
    const shown = [map, gone, back].map((each) => showsLink(each, linkIn(each, 'supports:S1>O1')))
    expect(shown).toEqual([true, false, true])
    expect(linkIn(gone, 'supports:S1>O1')).toBe(linkIn(map, 'supports:S1>O1'))
  })

  it('[MAP2] do not show while they are deleted', () => {
    const map = mapFromText`S1 !-> O1`
    expect(showsLink(map, linkIn(map, 'supports:S1>O1'))).toBe(false)
  })

  it('[MAP3] count only while the framework allows them between the kinds their ends have now', () => {
    const map = mapFromText`S1 -> O1`
    const turned = after(map, { type: 'edit-element', id: O1, kind: 'value' })
    expect(showsLink(turned, linkIn(turned, 'supports:S1>O1'))).toBe(true)
    expect(countsLink(turned, linkIn(turned, 'supports:S1>O1'))).toBe(false)
    expect(countsLink(map, linkIn(map, 'supports:S1>O1'))).toBe(true)
  })

  it('[MAP4] with a whole kind at either end are collective claims', () => {
    const map = mapFromText`
      *priority -> *outcome
      P1 -> *outcome
      P1 -> O1
    `
    expect([...map.links.values()].map(isCollective)).toEqual([true, true, false])
    const [claim] = map.links.values()
    expect(claim && endLabel(map, claim.from)).toBe('all priorities')
  })
})

describe('elements', () => {
  it('[MAP5] come in the order of their codes, numbers by their value, and repeats by their ids', () => {
    const map = mapFromText`S10; S2; S1`
    const twin: Element = { ...(map.elements.get(elementId('S2')) as Element), id: elementId('A') }
    const elements = new Map(map.elements).set(twin.id, twin)
    const ids = aliveElements({ ...map, elements }, 'proposal').map(({ id }) => id)
    expect(ids).toEqual(['S1', 'A', 'S2', 'S10'])
  })

  it('[MAP6] have ids of 16 characters from random bytes that the caller brings', () => {
    const id = newElementId(Uint8Array.from({ length: 16 }, (_, index) => index * 7))
    expect(id).toMatch(/^[0-9a-z]{16}$/)
    // All five bits of each byte count: ids would be much alike if fewer did.
    const letters = Array.from({ length: 32 }, (_, byte) => newElementId(new Uint8Array(16).fill(byte))[0])
    expect(new Set(letters).size).toBe(32)
    expect(() => newElementId(new Uint8Array(15))).toThrow('An element id needs 16 random bytes, got 15.')
  })
})

describe('cells', () => {
  it('[MAP7] have one key each, and a key of any other form names none', () => {
    const key = cellKey('proposals-outcomes', S1, O1)
    expect(cellFromKey(key)).toEqual({ matrix: 'proposals-outcomes', row: S1, column: O1 })
    for (const wrong of ['', 'a', 'a|b', 'a||c', 'a|b|c|d']) expect(cellFromKey(wrong)).toBeUndefined()
  })
})

describe('frameworks', () => {
  const base = testFramework
  const [kind, relation, matrix] = [base.kinds[0], base.relations[0], base.matrices[0]]
  const broken: readonly (readonly [string, Partial<Framework>, RegExp])[] = [
    ['no kinds', { kinds: [] }, /no kinds/],
    ['a kind twice', { kinds: [...base.kinds, kind as never] }, /two kinds/],
    ['a relation twice', { relations: [...base.relations, relation as never] }, /two relations/],
    ['a matrix twice', { matrices: [...base.matrices, matrix as never] }, /two matrices/],
    ['an id that is none', { kinds: [...base.kinds, { ...kind, id: 'a b' } as never] }, /"a b" is not an id/],
    ['a relation to nowhere', { relations: [{ ...relation, to: ['moon'] } as never] }, /joins "moon"/],
    ['a matrix of nothing', { matrices: [{ ...matrix, rows: 'moon' } as never] }, /rows of "moon"/],
    ['a path to nowhere', { matrices: [{ ...matrix, indirect: [['^moon']] } as never] }, /follows "\^moon"/],
    [
      'a check of nothing',
      { checks: [{ type: 'row-covers', matrix: 'moon', severity: 'gap' }] },
      /matrix "moon"/,
    ],
    [
      'a check of no kind',
      { checks: [{ type: 'field-filled', kind: 'moon', field: 'summary', severity: 'note' }] },
      /kind "moon"/,
    ],
    [
      'a check of no relation',
      {
        checks: [
          { type: 'most-links', kind: 'proposal', relation: 'moon', end: 'from', most: 1, severity: 'note' },
        ],
      },
      /relation "moon"/,
    ],
  ]

  it.each(broken)('[MAP8] with %s are refused with a sentence that says so', (_, part, sentence) => {
    expect(frameworkFault({ ...base, ...part })).toMatch(sentence)
  })

  it('[MAP8] that hang together have no fault', () => {
    expect(frameworkFault(base)).toBeUndefined()
    expect(frameworkFault(sampleMap().framework)).toBeUndefined()
  })
})
