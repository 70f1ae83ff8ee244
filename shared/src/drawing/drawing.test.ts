import { describe, expect, it } from 'vitest'
import { sampleMap, templates } from '../frameworks/index.ts'
import {
  type Element,
  type ElementId,
  elementId,
  emptyMap,
  type Framework,
  type Link,
  type StrategyMap,
} from '../model/index.ts'
import { freshSeed, withSeeds } from '../testing/index.ts'
import type { Drawing } from './drawing.ts'
import { drawingOf } from './drawingOf.ts'
import { overlaps } from './geometry.ts'
import { restLinks, routesOf } from './routes.ts'
import { TEXT_SIZE } from './sizes.ts'
import { crossingLinks, linksBehind } from './testing/measure.ts'
import { seededMap } from './testing/seededMap.ts'

const atRest = (map: StrategyMap) => drawn(map, (drawing) => restLinks(map, drawing))

/** Every link at once: more than any focus draws. */
const inFocus = (map: StrategyMap) => drawn(map, () => [...map.links.values()])

function drawn(map: StrategyMap, chosen: (drawing: Drawing) => readonly Link[]) {
  const drawing = drawingOf(map)
  const links = chosen(drawing)
  const routes = routesOf(drawing, links)
  return { routes, behind: linksBehind(drawing, links, routes) }
}

function overlapping(map: StrategyMap): string[] {
  const cards = [...drawingOf(map).cards]
  return cards.flatMap(([id, rect], index) =>
    cards.slice(index + 1).flatMap(([other, another]) => (overlaps(rect, another) ? [`${id} ${other}`] : [])),
  )
}

const without = (map: StrategyMap): StrategyMap => {
  const { view: _, ...framework } = map.framework
  return { ...map, framework }
}

describe('the sample', () => {
  it('[DRAW2] has at most 20 crossings at rest, and no link behind a card that it does not join', () => {
    const { routes, behind } = atRest(sampleMap())
    expect(routes.size).toBeGreaterThan(20)
    expect(crossingLinks(routes)).toBeLessThanOrEqual(20)
    expect(behind).toEqual([])
  })

  it('[DRAW2] has no link behind a card in any focus', () => {
    const { routes, behind } = inFocus(sampleMap())
    expect(routes.size).toBeGreaterThan(40)
    expect(behind).toEqual([])
  })

  it('[DRAW3] fits a canvas of 1228 by 580, that of a screen of 1280 by 720, with its words at 12 pixels', () => {
    const { bounds } = drawingOf(sampleMap())
    const zoom = Math.min(1228 / bounds.width, 580 / bounds.height)
    expect(TEXT_SIZE * zoom).toBeGreaterThanOrEqual(12)
  })

  it('[DRAW1] draws leads as badges on what they lead, values in a band, and the rest in columns', () => {
    const drawing = drawingOf(sampleMap())
    expect(drawing.lanes.map(({ kind, as }) => `${kind} ${as}`)).toEqual([
      'value band',
      'priority column',
      'proposal column',
      'programme beneath',
      'outcome column',
    ])
    expect(drawing.badges.get(elementId('S1'))).toEqual(['L1'])
    expect(drawing.badges.get(elementId('W2'))).toBeUndefined()
    expect(drawing.cards.has(elementId('L1'))).toBe(false)
  })
})

describe('any map', () => {
  it('[DRAW2] of 20 to 60 cards has no link behind a card that it does not join, at rest or in focus', () => {
    withSeeds([1, 2, 3, freshSeed()], (random) => {
      for (const cards of [20, 40, 60]) {
        for (const framework of templates.map((template) => template.build().framework)) {
          const map = seededMap(random, cards, framework)
          for (const one of [map, without(map)]) {
            expect(atRest(one).behind, `${framework.id}, ${cards} cards, at rest`).toEqual([])
            expect(inFocus(one).behind, `${framework.id}, ${cards} cards, in focus`).toEqual([])
            expect(overlapping(one)).toEqual([])
          }
        }
      }
    })
  })

  it('[DRAW4] is drawn the same whatever order its elements and links arrived in', () => {
    withSeeds([11, freshSeed()], (random) => {
      const map = seededMap(random, 50, sampleMap().framework)
      const shuffled = {
        ...map,
        elements: new Map([...map.elements].reverse()),
        links: new Map([...map.links].reverse()),
      }
      const { cards, lanes } = drawingOf(map)
      expect([...drawingOf(shuffled).cards].sort()).toEqual([...cards].sort())
      expect(drawingOf(shuffled).lanes).toEqual(lanes)
    })
  })

  const lane = (framework: Framework, kind: string, count: number): StrategyMap => {
    const elements = new Map<ElementId, Element>()
    for (let n = 1; n <= count; n += 1) {
      const id = elementId(`X${n}`)
      elements.set(id, { id, kind, code: `X${n}`, title: 'A title', fields: {} })
    }
    return { ...emptyMap(framework, ''), elements }
  }

  it('[DRAW5] folds a lane of 200 cards, so that it is about as wide as it is high', () => {
    const { bounds, cards } = drawingOf(lane(sampleMap().framework, 'proposal', 200))
    expect(cards.size).toBe(200)
    expect(bounds.height).toBeLessThan(3_000)
    expect(bounds.width / bounds.height).toBeGreaterThan(0.8)
  })

  it('[DRAW5] takes thirty lanes, one kind, no kind with elements, and a kind that the framework lost', () => {
    const [kind] = sampleMap().framework.kinds
    if (!kind) throw new Error('no kind')
    const kinds = Array.from({ length: 30 }, (_, n) => ({ ...kind, id: `k${n}`, plural: `Kind ${n}` }))
    const framework: Framework = { id: 'wide', title: '', kinds, relations: [], matrices: [], checks: [] }
    expect(drawingOf(emptyMap(framework, '')).lanes).toHaveLength(30)
    expect(overlapping(lane(framework, 'k7', 60))).toEqual([])
    expect(drawingOf(lane({ ...framework, kinds: kinds.slice(0, 1) }, 'k0', 12)).cards.size).toBe(12)
    expect(drawingOf(lane(framework, 'gone', 3)).cards.size).toBe(3)
  })

  it('[DRAW6] puts cards where people put them only where the view asks for that', () => {
    const map = sampleMap()
    const s1 = map.elements.get(elementId('S1'))
    if (!s1) throw new Error('no S1')
    const moved = {
      ...map,
      elements: new Map(map.elements).set(s1.id, { ...s1, position: { x: 7, y: -900 } }),
    }
    expect(drawingOf(moved).cards.get(s1.id)).toEqual(drawingOf(map).cards.get(s1.id))
    const placing = (how: 'hand' | 'free') => ({
      ...moved,
      framework: { ...map.framework, view: { lanes: map.framework.view?.lanes ?? [], placing: how } },
    })
    expect(drawingOf(placing('free')).cards.get(s1.id)).toMatchObject({ x: 7, y: -900 })
    expect(drawingOf(placing('hand')).lanes.find((one) => one.kind === 'proposal')?.elements[0]).toBe('S1')
  })

  it('[DRAW7] shows whoever is named on no card in a row of its own, and hides without leaving a hole', () => {
    const map = sampleMap()
    const id = elementId('L99')
    const alone = {
      ...map,
      elements: new Map(map.elements).set(id, { id, kind: 'person', code: 'L99', title: 'New', fields: {} }),
    }
    expect(drawingOf(alone).lanes.at(-1)).toMatchObject({ as: 'badge', elements: ['L99'] })
    const lanes = (map.framework.view?.lanes ?? []).map((one) =>
      one.kind === 'priority' ? { ...one, as: 'hidden' as const } : one,
    )
    const hidden = { ...map, framework: { ...map.framework, view: { lanes, placing: 'links' as const } } }
    expect(drawingOf(hidden).lanes.find((one) => one.as === 'column')).toMatchObject({
      kind: 'proposal',
      rect: { x: 0 },
    })
  })
})
