import { expect, it } from 'vitest'
import { inSight, isPlain, neighbourhood, PLAIN_LENS, type Way } from './lens.ts'
import { drawn, id } from './testing.ts'

const MAP = drawn('S1 S2 O1 O2 L1 | S1 supports O1, S1 enables S2, S2 supports O2, L1 leads S1')

it.each<[number, Way, string[]]>([
  [1, 'both', ['L1', 'O1', 'S1', 'S2']],
  [1, 'downstream', ['O1', 'S1', 'S2']],
  [1, 'upstream', ['L1', 'S1']],
  [2, 'downstream', ['O1', 'O2', 'S1', 'S2']],
])('%i step(s) %s', (steps, way, found) => {
  expect([...neighbourhood(MAP, id('S1'), steps, way)].sort()).toEqual(found)
})

it('shows everything when nothing is asked for', () => {
  expect(isPlain(PLAIN_LENS)).toBe(true)
  expect(inSight(MAP, PLAIN_LENS, new Set())).toBeNull()
})

it('shows only what has a value in a field', () => {
  const elements = new Map(MAP.elements)
  const S1 = elements.get(id('S1'))
  if (S1) elements.set(S1.id, { ...S1, fields: { status: 'Agreed' } })
  const lens = { ...PLAIN_LENS, only: { field: 'status', value: 'Agreed' } }
  expect([...(inSight({ ...MAP, elements }, lens, new Set()) ?? [])]).toEqual(['S1'])
})

it('shows only what meets all that is asked for', () => {
  const lens = {
    ...PLAIN_LENS,
    around: { id: id('S1'), steps: 1, way: 'both' as const },
    hiddenKinds: new Set(['lead']),
  }
  expect([...(inSight(MAP, lens, new Set()) ?? [])].sort()).toEqual(['O1', 'S1', 'S2'])
  expect([...(inSight(MAP, { ...lens, findingsOnly: true }, new Set([id('O1')])) ?? [])]).toEqual(['O1'])
})
