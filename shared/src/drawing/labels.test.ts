import { expect, it } from 'vitest'
import { sampleMap, templates } from '../frameworks/index.ts'
import type { Link, StrategyMap } from '../model/index.ts'
import { freshSeed, withSeeds } from '../testing/index.ts'
import { drawingOf } from './drawingOf.ts'
import { overlaps } from './geometry.ts'
import { LABEL_HEIGHT, placeLabels } from './labels.ts'
import { restLinks, routesOf } from './routes.ts'
import { seededMap } from './testing/seededMap.ts'

const WIDTH = 130

function placed(map: StrategyMap, of: (link: Link) => boolean) {
  const drawing = drawingOf(map)
  const rest = restLinks(map, drawing)
  const added = [...map.links.values()].filter((link) => !rest.includes(link) && of(link))
  const routes = routesOf(drawing, added, rest)
  const labels = [...routes].map(([link, route]) => ({ link, route, width: WIDTH }))
  const boxes = [...placeLabels(drawing, labels).values()].map(({ x, y }) => ({
    x: x - WIDTH / 2,
    y: y - LABEL_HEIGHT / 2,
    width: WIDTH,
    height: LABEL_HEIGHT,
  }))
  return { drawing, labels, boxes }
}

it('[DRAW11] words of links lie over no card, no head of a lane and no other words', () => {
  withSeeds([3, 4, freshSeed()], (random) => {
    const seeded = templates.map((template) => seededMap(random, 40, template.build().framework))
    for (const map of [sampleMap(), ...seeded]) {
      const { drawing, boxes } = placed(map, () => true)
      const solid = [...drawing.cards.values(), ...drawing.lanes.map(({ head }) => head)]
      for (const [at, box] of boxes.entries()) {
        expect(solid.filter((rect) => overlaps(rect, box))).toEqual([])
        expect(boxes.slice(at + 1).filter((other) => overlaps(other, box))).toEqual([])
      }
    }
  })
})

it('[DRAW11] every link that a focus on one card of the sample adds finds a place for its words', () => {
  const map = sampleMap()
  for (const id of drawingOf(map).cards.keys()) {
    const isOwn = ({ from, to }: Link) =>
      ('element' in from && from.element === id) || ('element' in to && to.element === id)
    const { labels, boxes } = placed(map, isOwn)
    expect(boxes.length, id).toBe(labels.length)
  }
})

it('[DRAW12] a link that a focus adds takes no port of one that is there at rest, and moves none', () => {
  const map = sampleMap()
  const drawing = drawingOf(map)
  const rest = restLinks(map, drawing)
  const added = [...map.links.values()].filter((link) => !rest.includes(link))
  const portsIn = (routes: ReturnType<typeof routesOf>) =>
    [...routes.values()].flatMap((route) => [route[0].from, route.at(-1)?.to ?? route[0].to])
  const before = portsIn(routesOf(drawing, rest))
  const after = portsIn(routesOf(drawing, added, rest))
  expect(after.length).toBeGreaterThan(30)
  const all = [...before, ...after].map(({ x, y }) => `${x.toFixed(2)} ${y.toFixed(2)}`)
  expect(new Set(all).size).toBe(all.length)
})
