import { canonicalText, fromPlain } from '@golden-thread/shared/document'
import { frameworkFault, type StrategyMap } from '@golden-thread/shared/model'
import { coveragePaper } from '@golden-thread/shared/paper'
import { mapPicture } from '@golden-thread/shared/picture'
import { createRandom, randomFramework, randomMap } from '@golden-thread/shared/testing'
import { describe, expect, it } from 'vitest'
import { type Format, formatOf, formats } from '../server/src/exports/index.ts'

const SEEDS = [1, 2, 3, 4, 5, 6]
const STEPS = 120
const NOW = new Date('2006-06-01T09:30:00Z')

function madeUp(seed: number): StrategyMap {
  const random = createRandom(seed)
  return randomMap(random, STEPS, randomFramework(random)).map
}

/** What the format makes of the map: one file, or one for each of its matrices. */
async function written(format: Format, map: StrategyMap): Promise<Uint8Array[]> {
  if (format.takes === 'map') return [await format.write(map)]
  if (format.takes === 'picture') return [await format.write(mapPicture(map, { now: NOW, shape: 'map' }))]
  return Promise.all(
    map.framework.matrices.map(async ({ id }) => format.write(coveragePaper(map, id, { now: NOW }))),
  )
}

describe('[RND2] a framework and a map made at random', () => {
  it.each(SEEDS)('hang together (seed %i)', (seed) => {
    const map = madeUp(seed)
    expect(frameworkFault(randomFramework(createRandom(seed)))).toBeUndefined()
    expect(map.elements.size).toBeGreaterThan(10)
    expect(map.links.size).toBeGreaterThan(3)
  })

  it.each(SEEDS)('go through JSON unchanged (seed %i)', async (seed) => {
    const map = madeUp(seed)
    const [bytes] = await written(formatOf('map', 'json')!, map)
    const read = fromPlain(JSON.parse(new TextDecoder().decode(bytes)))
    if (!read.ok) throw new Error(read.error.message)
    expect(canonicalText(read.value.map)).toBe(canonicalText(map))
  })

  // Files take longest; three keep the whole within seconds.
  it.each(SEEDS.slice(0, 3))('are written in every format (seed %i)', async (seed) => {
    const map = madeUp(seed)
    for (const format of formats)
      for (const bytes of await written(format, map)) expect(bytes.length, format.id).toBeGreaterThan(20)
  })
})
