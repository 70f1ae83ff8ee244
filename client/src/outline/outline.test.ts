import { sampleMap } from '@golden-thread/shared/frameworks'
import { place } from '@golden-thread/shared/layout'
import {
  aliveElements,
  apply,
  type Change,
  type ElementId,
  type StrategyMap,
} from '@golden-thread/shared/model'
import { describe, expect, it } from 'vitest'
import { deletedThings } from './deletedThings.ts'
import { kindIds } from './kindIds.ts'
import { linkGroups, linksAt } from './linksAt.ts'
import { type LaneMove, moveInLane } from './moveInLane.ts'

const map = sampleMap()
const idOf = (code: string): ElementId => aliveElements(map).find((element) => element.code === code)!.id

function applied(before: StrategyMap, change: Change): StrategyMap {
  const next = apply(before, change)
  if (!next.ok) throw new Error(`Refused: ${next.error.code}`)
  return next.value
}

describe('the links of an element', () => {
  it('are grouped by how they read from it', () => {
    const id = idOf('S1')
    const groups = linkGroups(map, id, linksAt(map, { element: id }))
    const labels = groups.map((group) => group.label)
    expect(labels).toContain('supports')
    expect(labels).toContain('is led by')
    expect(labels).toContain('is enabled by')
  })

  it('leave sight with an element and come back with it', () => {
    const gone = applied(map, { type: 'delete-element', id: idOf('O1'), at: 5 })
    const before = linksAt(map, { element: idOf('S1') })
    const now = linksAt(gone, { element: idOf('S1') })
    expect(now.length).toBe(before.length - 1)
    const back = applied(gone, deletedThings(gone)[0]!.restore)
    expect(linksAt(back, { element: idOf('S1') })).toEqual(before)
  })
})

describe('moving in a lane', () => {
  const order = (at: StrategyMap): string[] => {
    const positions = place(at)
    return aliveElements(at, 'outcome')
      .sort((a, b) => positions.get(a.id)!.y - positions.get(b.id)!.y)
      .map((element) => element.code)
  }
  const moves: readonly LaneMove[] = ['top', 'up', 'down', 'bottom']
  it.each(moves)('goes %s, and nobody else changes order', (move) => {
    const before = order(map)
    const [, second] = before
    const after = order(applied(map, moveInLane(map, idOf(second!), move)!))
    const expected = { top: 0, up: 0, down: 2, bottom: 3 }[move]
    expect(after.indexOf(second!)).toBe(expected)
    expect(after.filter((code) => code !== second)).toEqual(before.filter((code) => code !== second))
  })

  it('is nothing at the edge', () => {
    const [first] = order(map)
    expect(moveInLane(map, idOf(first!), 'up')).toBeNull()
    expect(moveInLane(map, idOf(first!), 'top')).toBeNull()
  })
})

describe('the elements of a kind', () => {
  it('are in the order of their codes, and the same array while nothing moved', () => {
    const ids = kindIds('proposal')
    const first = ids(map, '')
    expect(first.map((id) => map.elements.get(id)!.code).join(' ')).toBe('S1 S2 S3 S4 S5 S6 S7 S8 S9 S10 S11')
    const dragged = applied(map, {
      type: 'move-elements',
      positions: new Map([[idOf('S1'), { x: 1, y: 1 }]]),
    })
    expect(ids(dragged, '')).toBe(first)
    const renumbered = applied(dragged, { type: 'edit-element', id: idOf('S1'), code: 'S99' })
    expect(ids(renumbered, '').at(-1)).toBe(idOf('S1'))
    expect(ids(renumbered, 's99')).toEqual([idOf('S1')])
  })
})

describe('what was deleted', () => {
  it('comes the latest first, and a link by itself only while its ends are there', () => {
    const link = linksAt(map, { element: idOf('O3') })[0]!
    const one = applied(map, { type: 'delete-link', id: link.id, at: 10 })
    expect(deletedThings(one).map((thing) => thing.key)).toEqual([link.id])
    const two = applied(one, { type: 'delete-element', id: idOf('O3'), at: 20 })
    expect(deletedThings(two).map((thing) => thing.key)).toEqual([idOf('O3')])
  })
})
