import { expect, it } from 'vitest'
import { cellKey, elementId, linkIdOf } from '../model/index.ts'
import { mapFromText } from './index.ts'

it('draws elements, links, whole kinds, marks of deletion and assessed cells', () => {
  const map = mapFromText`
    proposal S1 "Safer streets" -> outcome O1
    S1 ~> O2!; S2 ?> O1
    L1 -> S1 -works-with-> S2
    *priority -> *outcome
    S2 !-> O2
    S2 / O1 = none
  `
  expect([...map.elements.keys()].sort()).toEqual(['L1', 'O1', 'O2', 'S1', 'S2'])
  expect(map.elements.get(elementId('S1'))).toMatchObject({ kind: 'proposal', title: 'Safer streets' })
  expect(map.elements.get(elementId('O2'))?.deletedAt).toBe(1)
  expect([...map.links.values()].map(({ id, basis }) => `${id} ${basis}`)).toEqual([
    'supports:S1>O1 stated',
    'supports:S1>O2 inferred',
    'supports:S2>O1 assumed',
    'leads:L1>S1 stated',
    'works-with:S1>S2 stated',
    'achieves:*priority>*outcome stated',
    'supports:S2>O2 stated',
  ])
  expect(map.links.get(linkIdOf('supports:S2>O2'))?.deletedAt).toBe(1)
  expect([...map.assessments.keys()]).toEqual([
    cellKey('proposals-outcomes', elementId('S2'), elementId('O1')),
  ])
})

it('says which line it cannot draw', () => {
  expect(() => mapFromText`S1 -> L1`).toThrow('Cannot draw "S1 -> L1": no relation joins S1 to L1.')
  expect(() => mapFromText`nonsense here and there`).toThrow(RangeError)
})
