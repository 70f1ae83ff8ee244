import { sampleMap } from '@golden-thread/shared/frameworks'
import { place } from '@golden-thread/shared/layout'
import { describe, expect, it } from 'vitest'
import { seenThrough } from '../scene/geometry.ts'
import { lanesOf } from '../scene/lanes.ts'
import { openingOf } from './opening.ts'

const map = sampleMap()
const lanes = lanesOf(map, place(map))

/** The plurals of the lanes that are seen whole across on a canvas of this size, and the zoom. */
function opened(width: number, height: number) {
  const camera = openingOf({ lanes, framework: map.framework }, { width, height })
  if (!camera) return undefined
  const seen = seenThrough(camera, width, height)
  const whole = lanes.filter(({ rect }) => rect.x >= seen.x && rect.x + rect.width <= seen.x + seen.width)
  return { zoom: camera.zoom, lanes: whole.map(({ kind }) => kind.plural), top: seen.y }
}

describe('the first sight of a map', () => {
  it('is all of it where there is room', () => {
    expect(opened(1120, 850)).toBeUndefined()
    expect(opened(704, 700)).toBeUndefined()
  })

  it('begins at the rows of the first matrix on a phone, with the lanes that stay readable', () => {
    expect(opened(390, 770)?.lanes).toEqual(['Proposals', 'Programmes'])
    expect(opened(320, 570)?.lanes).toEqual(['Proposals'])
    for (const [width, height] of [
      [390, 770],
      [320, 570],
      [844, 320],
    ] as const) {
      expect(opened(width, height)?.zoom).toBeGreaterThanOrEqual(0.5)
      expect(opened(width, height)?.zoom).toBeLessThanOrEqual(0.8)
    }
  })

  it('shows more lanes on a phone held sideways, from the top', () => {
    const sideways = opened(844, 320)
    expect(sideways?.lanes.slice(0, 3)).toEqual(['Proposals', 'Programmes', 'Outcomes'])
    expect(sideways?.top).toBeLessThan(Math.min(...lanes.map(({ rect }) => rect.y)))
  })

  it('leaves a map without lanes alone', () => {
    expect(openingOf({ lanes: [], framework: map.framework }, { width: 390, height: 770 })).toBeUndefined()
  })
})
