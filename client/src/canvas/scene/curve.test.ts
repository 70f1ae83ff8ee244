import { describe, expect, it } from 'vitest'
import { claimCurve, distanceTo, hullOf, linkCurve, pointOn } from './curve.ts'
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

describe('the curve of a claim between a card and a whole kind', () => {
  const head = { x: 720, y: -72, width: 288, height: 44 }

  it('leaves the card towards the lane and ends at the near end of its head', () => {
    const curve = claimCurve(card(0, 240), head, true)
    expect([curve.from, curve.to]).toEqual([
      { x: 240, y: 288 },
      { x: 720, y: -50 },
    ])
    const left = claimCurve(card(1200, 240), head, true)
    expect([left.from, left.to]).toEqual([
      { x: 1200, y: 288 },
      { x: 1008, y: -50 },
    ])
  })

  it('runs the same way when the claim begins at the head', () => {
    const there = claimCurve(card(0, 240), head, true)
    const back = claimCurve(head, card(0, 240), false)
    expect([back.from, back.fromPull, back.toPull, back.to]).toEqual([
      there.to,
      there.toPull,
      there.fromPull,
      there.from,
    ])
  })
})
