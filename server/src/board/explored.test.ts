import { fromPlain } from '@golden-thread/shared/document'
import { elementId, type Framework } from '@golden-thread/shared/model'
import { mapFromTextIn, testFramework } from '@golden-thread/shared/testing'
import { expect, it } from 'vitest'
import { exploredMap } from './explored.ts'

const framework: Framework = {
  ...testFramework,
  kinds: testFramework.kinds.map((kind) =>
    kind.id === 'person' ? { ...kind, publish: 'internal' as const } : kind,
  ),
}
const acceptance = { reason: 'Agreed', by: 'The board', at: 1, facts: '' }
const drawn = mapFromTextIn(
  `
  proposal S1 "Safer streets"
  outcome O2 "Left alone"
  S1 -> O1
  person L1 "Tim Secret"
  L1 -leads-> S1
  `,
  framework,
)
const explored = exploredMap(
  { ...drawn, accepted: new Map([['field-empty:L1', acceptance]]) },
  null,
  new Date('2026-11-30'),
)

it('[BRD15] says which findings the whole map bears out, and none that only what is hidden makes', () => {
  expect(explored.findings.some((id) => id.includes('O2'))).toBe(true)
  // Somebody leads it, and who that is is not published: "S1 has no lead" would not be true.
  expect(explored.findings.filter((id) => id.startsWith('missing-link'))).toEqual([])
})

it('[BRD15] hands over nothing internal, nor what was accepted of it', () => {
  expect(JSON.stringify(explored)).not.toMatch(/Tim|L1|"person"/)
  const read = fromPlain(explored.map)
  expect(read.ok && [...read.value.map.elements.keys()].sort()).toEqual(
    ['O1', 'O2', 'S1'].map((id) => elementId(id)),
  )
})
