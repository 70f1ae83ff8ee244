import { describe, expect, it } from 'vitest'
import { sampleMap } from '../frameworks/index.ts'
import { type Element, elementId, type Position, type StrategyMap } from '../model/index.ts'
import { CARD_HEIGHT, CARD_WIDTH, place } from './index.ts'

describe('place', () => {
  it('keeps stored positions and puts nothing over them', () => {
    const map = unplaced(sampleMap())
    const moved: Position = place(map).get(elementId('S5')) as Position
    const s1 = { ...(map.elements.get(elementId('S1')) as Element), position: moved }
    const positions = place({ ...map, elements: new Map(map.elements).set(s1.id, s1) })
    expect(positions.get(s1.id)).toBe(moved)
    expect(positions.size).toBe(map.elements.size)
    expect(overlapping([...positions.values()])).toBe(0)
  })

  it('does not move a card because a link was drawn or removed', () => {
    const map = unplaced(sampleMap())
    expect(place({ ...map, links: new Map() })).toEqual(place(map))
  })

  it('finds room for an element whose kind the framework lacks', () => {
    const stray: Element = { id: elementId('X1'), kind: 'gone', code: 'X1', title: '', fields: {} }
    const map = unplaced(sampleMap())
    const positions = place({ ...map, elements: new Map(map.elements).set(stray.id, stray) })
    expect(positions.has(stray.id)).toBe(true)
    expect(overlapping([...positions.values()])).toBe(0)
  })

  it('leaves out what was deleted', () => {
    const map = sampleMap()
    const gone = { ...(map.elements.get(elementId('S1')) as Element), deletedAt: 1 }
    expect(place({ ...map, elements: new Map(map.elements).set(gone.id, gone) }).has(gone.id)).toBe(false)
  })
})

const unplaced = (map: StrategyMap): StrategyMap => ({
  ...map,
  elements: new Map([...map.elements].map(([id, { position: _, ...element }]) => [id, element])),
})

function overlapping(positions: readonly Position[]): number {
  let count = 0
  for (const [index, a] of positions.entries()) {
    for (const b of positions.slice(index + 1)) {
      if (Math.abs(a.x - b.x) < CARD_WIDTH && Math.abs(a.y - b.y) < CARD_HEIGHT) count += 1
    }
  }
  return count
}
