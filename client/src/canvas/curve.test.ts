import { describe, expect, it } from 'vitest'
import { claimRoute, distanceTo, hullOf, linkCurve, pointOn, roundedPath } from './curve.ts'
import { holds } from './geometry.ts'

const card = (x: number, y: number) => ({ x, y, width: 240, height: 96 })

describe('the curve of a link', () => {
  it('leaves and arrives on the sides that face each other', () => {
    const right = linkCurve(card(0, 0), card(360, 200))
    expect([right.from, right.to]).toEqual([
      { x: 240, y: 48 },
      { x: 360, y: 248 },
    ])
    const left = linkCurve(card(360, 200), card(0, 0))
    expect([left.from, left.to]).toEqual([
      { x: 360, y: 248 },
      { x: 240, y: 48 },
    ])
  })

  it('bows out of a column that both cards stand in', () => {
    const curve = linkCurve(card(0, 0), card(0, 240))
    expect(pointOn(curve, 0.5).x).toBeGreaterThan(240)
  })

  it('is near to its own points, far from others, and within its hull', () => {
    const curve = linkCurve(card(0, 0), card(360, 200))
    for (const part of [0, 0.3, 0.7, 1]) {
      expect(distanceTo(curve, pointOn(curve, part))).toBeLessThan(1)
      expect(holds(hullOf(curve), pointOn(curve, part))).toBe(true)
    }
    expect(distanceTo(curve, { x: 300, y: 20 })).toBeGreaterThan(20)
  })
})

it('takes a claim from the side of a card up the gap and down on the head of a lane', () => {
  const head = { x: 720, y: -72, width: 288, height: 44 }
  const route = claimRoute(card(0, 240), head, true)
  expect(route[0]).toEqual({ x: 240, y: 288 })
  expect(route[1]?.x).toBeGreaterThan(240)
  expect(route[2]?.y).toBeLessThan(head.y)
  expect(route.at(-1)?.y).toBe(head.y)
  expect(claimRoute(head, card(0, 240), false)).toEqual(route.toReversed())
  expect(roundedPath(route)).toMatch(/^M240,288 L/)
})
