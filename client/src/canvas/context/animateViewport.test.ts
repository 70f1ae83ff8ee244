import { describe, expect, it } from 'vitest'
import { toCanvas } from '../scene/index.ts'
import { between } from './animateViewport.ts'

const far = { x: 100, y: 40, zoom: 0.25 }
const near = { x: -900, y: -600, zoom: 1 }

describe('an animated viewport', () => {
  it('begins where it is and ends exactly where it was sent', () => {
    expect(between(far, near, 0)).toEqual(far)
    expect(between(far, near, 1)).toBe(near)
    expect(between(far, near, 1.4)).toBe(near)
  })

  it('closes in on one point of the map, which stays where it is on the screen', () => {
    // The point that both cameras show at the same place of the screen.
    const held = {
      x: (near.x - far.x) / (far.zoom - near.zoom),
      y: (near.y - far.y) / (far.zoom - near.zoom),
    }
    const onScreen = { x: far.x + held.x * far.zoom, y: far.y + held.y * far.zoom }
    for (const share of [0.2, 0.5, 0.9]) {
      const seen = toCanvas(between(far, near, share), onScreen)
      expect(seen.x).toBeCloseTo(held.x)
      expect(seen.y).toBeCloseTo(held.y)
    }
  })

  it('runs straight at one zoom', () => {
    expect(between({ ...far, zoom: 1 }, near, 0.5)).toEqual({ x: -400, y: -280, zoom: 1 })
  })
})
