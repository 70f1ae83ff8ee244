import { expect, it } from 'vitest'
import type { Framework } from '../../model/index.ts'
import { mapFromTextIn, testFramework } from '../../testing/index.ts'
import { publicPair } from './publicPair.ts'

const internal: Framework = {
  ...testFramework,
  kinds: testFramework.kinds.map((kind) =>
    kind.id === 'person' ? { ...kind, publish: 'internal' as const } : kind,
  ),
  relations: testFramework.relations.map((relation) =>
    relation.id === 'enables' ? { ...relation, publish: 'internal' as const } : relation,
  ),
}
const without: Framework = {
  ...testFramework,
  kinds: testFramework.kinds.filter(({ id }) => id !== 'person'),
}
const DRAWN = `
  proposal S1 "Safer streets"
  proposal S2
  S1 -> O1
  S1 -enables-> S2
  person L1 "Tim"
`

it.each([
  ['before', internal, testFramework],
  ['after', testFramework, internal],
])('[QRY71] hides in both states what was internal %s alone', (_, then, now) => {
  const pair = publicPair(mapFromTextIn(DRAWN, then), mapFromTextIn(DRAWN, now))
  for (const map of pair) {
    expect([...map.elements.keys()].sort()).toEqual(['O1', 'S1', 'S2'])
    expect([...map.links.keys()]).toEqual(['supports:S1>O1'])
  }
  expect(pair.map(({ framework }) => framework)).toEqual([then, now])
})

it('[QRY71] hides elements of a kind that was internal, when the framework has it no more', () => {
  const drawn = mapFromTextIn(DRAWN, internal)
  const [, after] = publicPair(drawn, { ...drawn, framework: without })
  expect([...after.elements.keys()].sort()).toEqual(['O1', 'S1', 'S2'])
})
