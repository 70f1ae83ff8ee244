import { describe, expect, it } from 'vitest'
import { corporateStrategy, sampleMap } from '../frameworks/index.ts'
import {
  type Element,
  type ElementId,
  elementId,
  emptyMap,
  type Link,
  linkId,
  type Position,
  type StrategyMap,
} from '../model/index.ts'
import { CARD_HEIGHT, CARD_WIDTH, laneLayout, place } from './index.ts'

describe('laneLayout', () => {
  it('puts every live element in the lane of its kind', () => {
    const map = sampleMap()
    const { positions, lanes } = laneLayout(map)
    expect(positions.size).toBe(map.elements.size)
    expect(lanes.map((lane) => lane.kind)).toEqual(map.framework.kinds.map((kind) => kind.id))
    for (const lane of lanes) {
      for (const id of lane.elements) {
        const { x, y } = positions.get(id) as Position
        expect(x).toBeGreaterThanOrEqual(lane.x)
        expect(x + CARD_WIDTH).toBeLessThanOrEqual(lane.x + lane.width)
        expect(y).toBeGreaterThanOrEqual(lane.y)
        expect(y + CARD_HEIGHT).toBeLessThanOrEqual(lane.y + lane.height)
      }
    }
  })

  it('comes out the same whatever order elements and links arrived in', () => {
    const map = sampleMap()
    const shuffled = {
      ...map,
      elements: new Map([...map.elements].reverse()),
      links: new Map([...map.links].reverse()),
    }
    expect(sorted(laneLayout(shuffled).positions)).toEqual(sorted(laneLayout(map).positions))
  })

  it('levels what is linked', () => {
    const map = crossed(8)
    const { positions } = laneLayout(map)
    for (const link of map.links.values()) {
      if (!('element' in link.from && 'element' in link.to)) continue
      expect(positions.get(link.from.element)?.y).toBe(positions.get(link.to.element)?.y)
    }
  })

  it('never lays one card over another, and folds a long lane', () => {
    const map = crossed(500)
    const { positions, lanes } = laneLayout(map)
    expect(overlapping([...positions.values()])).toBe(0)
    expect(lanes.find((lane) => lane.kind === 'proposal')?.columns).toBeGreaterThan(1)
  })

  it('leaves alone what it is told to leave alone', () => {
    const dragged = elementId('S3')
    expect(laneLayout(sampleMap(), { except: new Set([dragged]) }).positions.has(dragged)).toBe(false)
  })

  it('gives an empty map its empty lanes', () => {
    const { positions, lanes } = laneLayout(emptyMap(corporateStrategy, ''))
    expect(positions.size).toBe(0)
    expect(lanes).toHaveLength(6)
  })
})

describe('place', () => {
  it('keeps stored positions and puts nothing over them', () => {
    const map = unplaced(sampleMap())
    const moved: Position = laneLayout(map).positions.get(elementId('S5')) as Position
    const s1 = { ...(map.elements.get(elementId('S1')) as Element), position: moved }
    const positions = place({ ...map, elements: new Map(map.elements).set(s1.id, s1) })
    expect(positions.get(s1.id)).toBe(moved)
    expect(positions.size).toBe(map.elements.size)
    expect(overlapping([...positions.values()])).toBe(0)
  })

  it('has the sample map stand in its lanes, nothing over anything', () => {
    const map = sampleMap()
    expect([...map.elements.values()].every((element) => element.position)).toBe(true)
    expect(overlapping([...place(map).values()])).toBe(0)
    for (const lane of laneLayout(map).lanes) {
      for (const id of lane.elements) expect(map.elements.get(id)?.position?.x).toBe(lane.x)
    }
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

const sorted = (positions: ReadonlyMap<ElementId, Position>) =>
  [...positions].sort(([a], [b]) => (a < b ? -1 : 1))

const unplaced = (map: StrategyMap): StrategyMap => ({
  ...map,
  elements: new Map([...map.elements].map(([id, { position: _, ...element }]) => [id, element])),
})

/** As many proposals as outcomes, the first linked to the last and so on. */
function crossed(count: number): StrategyMap {
  const map = emptyMap(corporateStrategy, '')
  const elements = new Map<ElementId, Element>()
  const links = new Map<Link['id'], Link>()
  for (let n = 0; n < count; n++) {
    for (const [kind, prefix] of [
      ['proposal', 'S'],
      ['outcome', 'O'],
    ] as const) {
      const id = elementId(`${prefix}${n}`)
      elements.set(id, { id, kind, code: id, title: '', fields: {} })
    }
    const from = { element: elementId(`S${n}`) }
    const to = { element: elementId(`O${count - 1 - n}`) }
    const id = linkId('supports', from, to)
    links.set(id, { id, relation: 'supports', from, to, basis: 'stated', note: '', evidence: [] })
  }
  return { ...map, elements, links }
}

function overlapping(positions: readonly Position[]): number {
  let count = 0
  for (const [index, a] of positions.entries()) {
    for (const b of positions.slice(index + 1)) {
      if (Math.abs(a.x - b.x) < CARD_WIDTH && Math.abs(a.y - b.y) < CARD_HEIGHT) count += 1
    }
  }
  return count
}
