import { expect, it } from 'vitest'
import type { Framework } from '../../model/index.ts'
import { mapFromTextIn, testFramework } from '../../testing/index.ts'
import { publicMap } from './publicMap.ts'

const framework: Framework = {
  ...testFramework,
  kinds: testFramework.kinds.map((kind) =>
    kind.id === 'person'
      ? { ...kind, publish: 'internal' as const }
      : {
          ...kind,
          fields: kind.fields.map((field) =>
            field.id === 'summary' ? { ...field, publish: 'internal' as const } : field,
          ),
        },
  ),
  relations: testFramework.relations.map((relation) =>
    relation.id === 'enables' ? { ...relation, publish: 'internal' as const } : relation,
  ),
}

it('[QRY70] leaves out elements, links and fields that are internal, and nothing else', () => {
  const drawn = mapFromTextIn(
    `
    proposal S1 "Safer streets"
    proposal S2
    S1 -> O1
    S1 -enables-> S2
    person L1 "Tim"
    L1 -leads-> S1
    `,
    framework,
  )
  const elements = new Map(drawn.elements)
  for (const [id, element] of elements)
    if (element.kind === 'proposal')
      elements.set(id, { ...element, fields: { summary: 'Not for all', paragraphs: '21' } })
  const map = publicMap({ ...drawn, elements })
  expect([...map.elements.keys()].sort()).toEqual(['O1', 'S1', 'S2'])
  expect([...map.links.keys()]).toEqual(['supports:S1>O1'])
  expect([...map.elements.values()].map(({ fields }) => fields)).toContainEqual({ paragraphs: '21' })
  expect(JSON.stringify([...map.elements.values()])).not.toContain('Not for all')
})

it('[QRY70] is the map itself where nothing is internal', () => {
  const map = mapFromTextIn('S1 -> O1', testFramework)
  expect(publicMap(map)).toBe(map)
})
