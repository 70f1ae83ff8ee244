import { sampleMap } from '@golden-thread/shared/frameworks'
import {
  aliveElements,
  apply,
  type Change,
  type ElementId,
  type StrategyMap,
} from '@golden-thread/shared/model'
import { describe, expect, it } from 'vitest'
import { kindIds } from './kindIds.ts'

const map = sampleMap()
const idOf = (code: string): ElementId => aliveElements(map).find((element) => element.code === code)!.id

function applied(before: StrategyMap, change: Change): StrategyMap {
  const next = apply(before, change)
  if (!next.ok) throw new Error(`Refused: ${next.error.code}`)
  return next.value
}

describe('the elements of a kind', () => {
  it('are in the order of their codes, and the same array while nothing moved', () => {
    const ids = kindIds('proposal')
    const first = ids(map, '')
    expect(first.map((id) => map.elements.get(id)!.code).join(' ')).toBe('S1 S2 S3 S4 S5 S6 S7 S8 S9 S10 S11')
    const dragged = applied(map, {
      type: 'move-elements',
      positions: new Map([[idOf('S1'), { x: 1, y: 1 }]]),
    })
    expect(ids(dragged, '')).toBe(first)
    const renumbered = applied(dragged, { type: 'edit-element', id: idOf('S1'), code: 'S99' })
    expect(ids(renumbered, '').at(-1)).toBe(idOf('S1'))
    expect(ids(renumbered, 's99')).toEqual([idOf('S1')])
  })

  it('[DLG21] are found by their other names too', () => {
    const kinds = map.framework.kinds.map((kind) => ({
      ...kind,
      fields: [
        ...kind.fields.filter(({ role }) => role !== 'alias'),
        { id: 'known-as', label: 'Known as', type: 'text', role: 'alias' } as const,
      ],
    }))
    const named = applied(
      { ...map, framework: { ...map.framework, kinds } },
      { type: 'edit-element', id: idOf('S2'), fields: { 'known-as': 'Step change; Blue lamp' } },
    )
    expect(kindIds('proposal')(named, 'blue lamp')).toEqual([idOf('S2')])
    expect(kindIds('proposal')(map, 'blue lamp')).toEqual([])
  })
})
