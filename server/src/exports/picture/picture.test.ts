import { sampleMap } from '@golden-thread/shared/frameworks'
import { elementId, type StrategyMap } from '@golden-thread/shared/model'
import { mapPicture } from '@golden-thread/shared/picture'
import { expect, it } from 'vitest'
import { PIXELS_MAX, SIDE_MAX, writePng } from './writePng.ts'

const now = new Date('2005-09-29T09:30:00Z')

function pngOf(map: StrategyMap) {
  const bytes = Buffer.from(writePng(mapPicture(map, { now, shape: 'map' })))
  return { bytes, width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
}

/** The words of a picture, by what they are. */
function wordsOf(png: Buffer): Record<string, string> {
  const words: Record<string, string> = {}
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12) {
    if (png.toString('latin1', at + 4, at + 8) !== 'iTXt') continue
    const body = png.subarray(at + 8, at + 8 + png.readUInt32BE(at))
    const end = body.indexOf(0)
    words[body.toString('latin1', 0, end)] = body.subarray(end + 5).toString()
  }
  return words
}

it('[PNG1] is a PNG that says in words what it shows', () => {
  const { bytes, width, height } = pngOf({ ...sampleMap(), title: 'Ŵyl & "Co" <2006>' })
  expect(bytes.subarray(0, 8)).toEqual(Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]))
  expect(width).toBeGreaterThan(2_000)
  expect(height).toBeGreaterThan(1_000)
  expect(wordsOf(bytes)).toEqual({
    Title: 'Ŵyl & "Co" <2006>',
    Description: expect.stringMatching(/^\d+ cards\. 4 of 4 outcomes have stated support/),
  })
})

it('[PNG2] has no more pixels than its bound, and no longer side, whatever the map', () => {
  const map = sampleMap()
  const [first] = map.elements.values()
  if (!first) throw new Error('the sample has elements')
  const many = new Map(map.elements)
  // One lane as high as it gets: the side is what bounds it.
  for (let at = 0; at < 1_200; at += 1)
    many.set(elementId(`more-${at}`), { ...first, id: elementId(`more-${at}`), code: `X${at}` })
  const { width, height } = pngOf({ ...map, elements: many })
  expect(width * height).toBeLessThanOrEqual(PIXELS_MAX * 1.001)
  expect(Math.max(width, height)).toBeLessThanOrEqual(SIDE_MAX)
}, 60_000)
