import { sampleMap, templateOf } from '@golden-thread/shared/frameworks'
import { emptyMap } from '@golden-thread/shared/model'
import { describe, expect, it } from 'vitest'
import { makeScene, READING_ZOOM, seenThrough, TEXT_FROM } from '../scene/index.ts'
import { inputFor } from '../scene/testing/canvasMapFromText.ts'
import { openingOf } from './opening.ts'

const { scene } = makeScene(undefined, inputFor(sampleMap()))

/** The plurals of the lanes that are seen whole across on a canvas of this size, and the zoom. */
function opened(width: number, height: number) {
  const camera = openingOf(scene, { width, height })
  if (!camera) return undefined
  const seen = seenThrough(camera, width, height)
  const whole = scene.lanes.filter(
    ({ rect, as }) => as !== 'band' && rect.x >= seen.x - 1 && rect.x + rect.width <= seen.x + seen.width + 1,
  )
  return { zoom: camera.zoom, lanes: whole.map(({ kind }) => kind.plural), seen }
}

describe('the first sight of a map that is too large to be read whole', () => {
  it('is a column that is read on a phone, that of the rows of the first matrix', () => {
    for (const [width, height] of [
      [390, 590],
      [360, 570],
    ] as const) {
      expect(opened(width, height)?.lanes).toEqual(['Proposals', 'Programmes'])
      expect(opened(width, height)?.zoom).toBeGreaterThanOrEqual(TEXT_FROM)
      // Of a band only the middle would be seen.
      const band = scene.lanes.find(({ as }) => as === 'band')
      expect(opened(width, height)?.seen.y).toBeGreaterThanOrEqual(
        (band?.rect.y ?? 0) + (band?.rect.height ?? 0),
      )
    }
  })

  it('is as many columns as are read from the left on a tablet, and begins at the top', () => {
    const tablet = opened(900, 700)
    expect(tablet?.lanes).toEqual(['Priorities', 'Proposals', 'Programmes'])
    expect(tablet?.zoom).toBeGreaterThanOrEqual(TEXT_FROM)
    expect(tablet?.seen.y).toBeLessThanOrEqual(scene.drawing.bounds.y)
  })

  it('is no larger than is read with ease while there is room for the next column', () => {
    const { scene: reviews } = makeScene(
      undefined,
      inputFor(templateOf('review-programme-2003')?.build() ?? sampleMap()),
    )
    expect(openingOf(reviews, { width: 1240, height: 620 })?.zoom).toBe(READING_ZOOM)
  })

  it('leaves a map without lanes alone', () => {
    const empty = emptyMap(
      { ...sampleMap().framework, kinds: [], relations: [], matrices: [], checks: [] },
      '',
    )
    const { scene: bare } = makeScene(undefined, inputFor(empty))
    expect(openingOf(bare, { width: 390, height: 770 })).toBeUndefined()
  })
})
