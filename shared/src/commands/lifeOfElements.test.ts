import { expect, it } from 'vitest'
import {
  apply,
  type Change,
  elementId,
  isAlive,
  linkIdOf,
  type StrategyMap,
  showsLink,
} from '../model/index.ts'
import { checkChange, createRandom, mapFromText, randomChange, randomMap } from '../testing/index.ts'
import { bringBack } from './lifeOfElements.ts'

const S1 = elementId('S1')
const past = mapFromText`
  proposal S1 "Safer streets"
  outcome O1 "Less harm"
  outcome O2 "More trust"
  S1 -> O1
  S1 -> O2
`
const context = { by: 'Ann', at: 9, newId: () => elementId('n') }
const after = (map: StrategyMap, ...changes: readonly Change[]): StrategyMap => {
  const changed = apply(map, { type: 'batch', changes })
  if (!changed.ok) throw new Error(changed.error.code)
  return changed.value
}

it('[CMD60] makes an element what it was, with the links whose other ends are there', () => {
  const now = after(
    past,
    { type: 'edit-element', id: S1, title: 'Calmer streets' },
    { type: 'edit-link', id: linkIdOf('supports:S1>O1'), note: 'Written since' },
    { type: 'delete-link', id: linkIdOf('supports:S1>O2'), at: 1 },
    { type: 'delete-element', id: S1, at: 2 },
    { type: 'delete-element', id: elementId('O2'), at: 3 },
  )
  const made = bringBack(now, { past, id: S1 }, context)
  if (!made.ok) throw new Error(made.error.code)
  checkChange(now, made.value.change)
  const back = after(now, made.value.change)
  expect(back.elements.get(S1)).toEqual(past.elements.get(S1))
  expect([...back.links.values()].filter((link) => showsLink(back, link)).map(({ note }) => note)).toEqual([
    'Written since',
  ])
  expect(bringBack(back, { past, id: S1 }, context)).toMatchObject({ error: { code: 'unchanged' } })
  expect(bringBack(past, { past: now, id: S1 }, context)).toMatchObject({
    error: { code: 'element-unknown' },
  })
})

it('[CMD60] whatever the map has been through, what it makes is an edit that is undone (seeded)', () => {
  let brought = 0
  for (let seed = 800; seed < 830; seed += 1) {
    const random = createRandom(seed)
    const before = randomMap(random, 20).map
    let now = before
    for (let at = 0; at < 10; at += 1) {
      const changed = apply(now, randomChange(now, random))
      if (changed.ok) now = changed.value
    }
    for (const { id } of before.elements.values()) {
      const made = bringBack(now, { past: before, id }, context)
      if (!made.ok || !apply(now, made.value.change).ok) continue
      brought += 1
      checkChange(now, made.value.change)
      const back = after(now, made.value.change)
      expect(isAlive(back.elements.get(id)), `seed ${seed}`).toBe(true)
      expect(back.elements.get(id)?.title, `seed ${seed}`).toBe(before.elements.get(id)?.title)
    }
  }
  expect(brought).toBeGreaterThan(20)
})
