import { describe, expect, it } from 'vitest'
import { templates } from '../frameworks/index.ts'
import { apply, type Change, explainRefusal, type Framework, type Kind } from '../model/index.ts'
import { createRandom, mapFromText, randomPart } from '../testing/index.ts'
import { frameworkDifference, isLaterVersion } from './frameworkDifference.ts'

const map = mapFromText`S1 "One"`
const earlier = map.framework

const said = (later: Framework) =>
  frameworkDifference(earlier, later).map(
    ({ type, at }) => `${type} ${[at.list, at.id, at.field].filter(Boolean).join('/')}`,
  )

describe('[FED13] what a later version of a framework has otherwise', () => {
  it('is nothing between two copies, whatever the order of their keys', () => {
    const turned = JSON.parse(JSON.stringify(earlier), (_, value) =>
      value && typeof value === 'object' && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).reverse())
        : value,
    )
    expect(said(turned)).toEqual([])
  })

  it('is told part by part, fields by themselves', () => {
    const [first, ...rest] = earlier.kinds as [Kind, ...Kind[]]
    const later: Framework = {
      ...earlier,
      kinds: [
        ...rest.slice(1),
        { ...first, plural: 'Others', fields: [{ id: 'new', label: 'New', type: 'text' }] },
        { id: 'risk', archetype: 'issue', label: 'Risk', plural: 'Risks', prefix: 'R', fields: [] },
      ],
    }
    expect(said(later)).toEqual([
      `changed kinds/${first.id}`,
      `added kinds/${first.id}/new`,
      `removed kinds/${first.id}/summary`,
      'added kinds/risk',
      `removed kinds/${rest[0]?.id}`,
    ])
  })

  it.each(Array.from({ length: 20 }, (_, at) => 500 + at))(
    'taken part by part, all of it, leads to the later one (seed %d)',
    (seed) => {
      const random = createRandom(seed)
      let later = map
      for (let step = 0; step < 25; step += 1) {
        const type = random.pick(['set-part', 'set-part', 'move-part'] as const)
        const change = randomPart(type, later.framework, random)
        const next = change && apply(later, change)
        if (next?.ok) later = next.value
      }
      const changes = frameworkDifference(earlier, later.framework).map(
        ({ at, part, after }): Change => ({ type: 'set-part', at, part, after }),
      )
      const taken = apply(map, { type: 'batch', changes })
      if (!taken.ok) throw new Error(explainRefusal(taken.error))
      expect(frameworkDifference(taken.value.framework, later.framework)).toEqual([])
    },
  )

  it('hangs on the number of its version', () => {
    expect(isLaterVersion('1.10', '1.9')).toBe(true)
    expect(isLaterVersion('2', '2')).toBe(false)
    expect(isLaterVersion('1', undefined)).toBe(true)
    expect(isLaterVersion(undefined, '1')).toBe(false)
  })

  it('is nothing for a map that was just made', () => {
    for (const { build } of templates)
      expect(frameworkDifference(build().framework, build().framework)).toEqual([])
  })
})
