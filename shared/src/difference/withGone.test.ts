import { expect, it } from 'vitest'
import { apply, type Change, elementId, isAlive, linkIdOf, showsLink } from '../model/index.ts'
import { createRandom, mapFromText, randomChange, randomMap } from '../testing/index.ts'
import { mapDifference } from './mapDifference.ts'
import { withGone } from './withGone.ts'

const before = mapFromText`
  proposal S1 "Safer streets"
  proposal S2 "Warm homes"
  outcome O1 "Less harm"
  S1 -> O1
  S2 -> O1
`

it('[DIF6] draws what is gone as it was, with its links, beside what there is', () => {
  const changes: Change[] = [
    { type: 'edit-element', id: elementId('S1'), title: 'Safer streets' },
    { type: 'delete-element', id: elementId('S1'), at: 1 },
    { type: 'delete-link', id: linkIdOf('supports:S2>O1'), at: 1 },
  ]
  const after = apply(before, { type: 'batch', changes })
  if (!after.ok) throw new Error(after.error.code)
  const drawn = withGone(before, after.value)
  expect(isAlive(drawn.elements.get(elementId('S1')))).toBe(true)
  expect([...drawn.links.values()].filter((link) => showsLink(drawn, link)).map(({ id }) => id)).toEqual([
    'supports:S1>O1',
    'supports:S2>O1',
  ])
})

it('[DIF6] shows all of both states and nothing else, after any change (seeded)', () => {
  for (let seed = 740; seed < 760; seed += 1) {
    const random = createRandom(seed)
    const from = randomMap(random, 30).map
    let now = from
    for (let at = 0; at < 12; at += 1) {
      const changed = apply(now, randomChange(now, random))
      if (changed.ok) now = changed.value
    }
    const drawn = withGone(from, now)
    const alive = [...drawn.elements.values()].filter(isAlive).map(({ id }) => id)
    const { added, removed } = mapDifference(from, now, '2026-11-30').elements
    const there = [...now.elements.values()].filter(isAlive).map(({ id }) => id)
    expect(alive.toSorted(), `seed ${seed}`).toEqual([...there, ...removed.map(({ id }) => id)].toSorted())
    expect(
      added.every(({ id }) => alive.includes(elementId(id))),
      `seed ${seed}`,
    ).toBe(true)
    for (const link of now.links.values())
      if (showsLink(now, link)) expect(showsLink(drawn, drawn.links.get(link.id)!), `seed ${seed}`).toBe(true)
  }
})
