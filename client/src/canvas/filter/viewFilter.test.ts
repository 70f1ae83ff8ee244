import { expect, it } from 'vitest'
import { canvasMapFromText, id } from '../scene/testing/canvasMapFromText.ts'
import { isUnfiltered, matchingElements, NO_FILTER } from './viewFilter.ts'

const MAP = canvasMapFromText('S1 S2 O1 O2 L1 | S1 supports O1, S1 enables S2, S2 supports O2, L1 leads S1')

it('shows everything when nothing is asked for', () => {
  expect(isUnfiltered(NO_FILTER)).toBe(true)
  expect(matchingElements(MAP, NO_FILTER, new Set())).toBeNull()
})

it('shows only what has a value in a field', () => {
  const elements = new Map(MAP.elements)
  const S1 = elements.get(id('S1'))
  if (S1) elements.set(S1.id, { ...S1, fields: { status: 'Agreed' } })
  const filter = { ...NO_FILTER, only: { field: 'status', value: 'Agreed' } }
  expect([...(matchingElements({ ...MAP, elements }, filter, new Set()) ?? [])]).toEqual(['S1'])
})

it('shows only what meets all that is asked for', () => {
  const filter = {
    ...NO_FILTER,
    around: { id: id('S1'), steps: 1, way: 'both' as const },
    hiddenKinds: new Set(['lead']),
  }
  expect([...(matchingElements(MAP, filter, new Set()) ?? [])].sort()).toEqual(['O1', 'S1', 'S2'])
  expect([...(matchingElements(MAP, { ...filter, findingsOnly: true }, new Set([id('O1')])) ?? [])]).toEqual([
    'O1',
  ])
})
