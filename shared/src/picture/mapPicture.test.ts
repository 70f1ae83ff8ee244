import { expect, it } from 'vitest'
import { headlineOf } from '../coverage/index.ts'
import { drawingOf } from '../drawing/index.ts'
import { sampleMap } from '../frameworks/index.ts'
import { elementId, type StrategyMap } from '../model/index.ts'
import { mapPicture } from './index.ts'

const now = new Date('2005-09-29T09:30:00Z')
const svgOf = (map: StrategyMap, shape: 'map' | 'slide' = 'map'): string =>
  mapPicture(map, { now, shape }).svg

/** The tags that are open at the end, and a complaint where one closes another. */
function unclosed(svg: string): string[] {
  const open: string[] = []
  for (const [, slash, name, , self] of svg.matchAll(
    /<(\/?)([a-zA-Z]+)((?:\s+[\w-]+="[^"<]*")*)\s*(\/?)>/g,
  )) {
    if (slash) {
      if (open.pop() !== name) open.push(`/${name}`)
    } else if (!self) open.push(name ?? '')
  }
  return open
}

it('[EXP20] is one drawing with title, headline, date, every card and a key', () => {
  const map = sampleMap()
  for (const shape of ['map', 'slide'] as const) {
    const svg = svgOf(map, shape)
    expect(unclosed(svg)).toEqual([])
    expect(svg).toContain('<title>Corporate Strategy 2006-2009</title>')
    expect(svg).toContain(`${headlineOf(map).sentence}</desc>`)
    expect(svg).toContain('29 September 2005')
    for (const id of drawingOf(map).cards.keys())
      expect(svg).toContain(`>${map.elements.get(id)?.code}</text>`)
    for (const words of ['Outcomes', 'supports', 'inferred, not stated in a source'])
      expect(svg).toContain(`>${words}</text>`)
  }
})

it('[EXP20] is 16 to 9 as a slide, and of the part that was asked for', () => {
  const map = sampleMap()
  const { width, height } = mapPicture(map, { now, shape: 'slide' })
  expect([width, height]).toEqual([1600, 900])
  const [id, rect] = [...drawingOf(map).cards].at(-1) ?? []
  const part = mapPicture(map, { now, shape: 'map', ...(rect ? { part: rect } : {}) }).svg
  expect(part).toContain(`>${map.elements.get(id ?? elementId(''))?.code}</text>`)
  expect(part.match(/<g><rect/g)).toHaveLength(1)
})

it('[EXP20] draws whatever is written into a map as words', () => {
  const map = sampleMap()
  const hostile = '</text><script>alert(1)</script><foreignObject/> & "quotes" \u0007\ud83d'
  const elements = new Map([...map.elements].map(([id, element]) => [id, { ...element, title: hostile }]))
  const svg = svgOf({ ...map, title: hostile, elements })
  for (const bad of ['<script', '<foreignObject', '\u0007', '\ud83d']) expect(svg).not.toContain(bad)
  expect(svg).not.toMatch(/&(?!amp;|lt;|gt;|quot;)/)
  expect(unclosed(svg)).toEqual([])
})
