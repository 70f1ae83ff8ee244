import { expect, it } from 'vitest'
import { createCoverage } from '../coverage/index.ts'
import { elementId, type Framework, type StrategyMap } from '../model/index.ts'
import { mapFromTextIn, testFramework, testFramework2 } from '../testing/index.ts'
import { aliasesOf, fieldWithRole, isParty, leadership } from './index.ts'

const S1 = elementId('S1')
const L1 = elementId('L1')

/** A person leads a proposal, and another is consulted on it. */
const drawing = 'person L1 "Ann" -leads-> proposal S1; person L2 "Ben" -consulted-> S1; S1 -> O1'

function frameworkOf(base: Framework): Framework {
  return {
    ...base,
    kinds: base.kinds.map((kind) =>
      kind.id === 'proposal'
        ? {
            ...kind,
            fields: [
              { id: 'paragraphs', label: 'Paragraphs', type: 'text' },
              { id: 'described', label: 'Described in', type: 'text', role: 'paragraphs' },
              { id: 'names', label: 'Also called', type: 'text', role: 'alias' },
              { id: 'before', label: 'Called before', type: 'text', role: 'alias' },
            ],
          }
        : kind,
    ),
    relations: [
      ...base.relations.map((relation) =>
        relation.id === 'leads' ? ({ ...relation, role: 'leads' } as const) : relation,
      ),
      {
        id: 'consulted',
        label: 'is consulted on',
        inverse: 'is discussed with',
        from: ['person'],
        to: ['proposal'],
        role: 'consulted',
      },
    ],
  }
}

const map = mapFromTextIn(drawing, frameworkOf(testFramework2))
const before = mapFromTextIn(drawing, frameworkOf(testFramework))
const leadsIn = (each: StrategyMap) =>
  leadership(each)
    .leadsOf(S1)
    .map(({ code }) => code)

it('[QRY24] from language 2 on, those lead whom a relation with that role joins, and nobody else', () => {
  expect(leadsIn(map)).toEqual(['L1'])
  expect(createCoverage(map).cardCounts(S1)).toMatchObject({
    leads: [L1],
    relations: [expect.objectContaining({ words: 'supports' }), { words: 'discussed with', count: 1 }],
  })
  expect(leadership(map).kind?.id).toBe('person')
  const relations = testFramework2.relations.map(({ role: _, ...relation }) => relation)
  const withoutRole = { ...map.framework, relations }
  expect(leadsIn({ ...map, framework: withoutRole })).toEqual([])
  expect(isParty({ ...map, framework: withoutRole }, { kind: 'person' })).toBe(false)
})

it('[QRY24] before there were roles, every person and body that is linked leads, as it always did', () => {
  expect(leadsIn(before)).toEqual(['L1', 'L2'])
  expect(createCoverage(before).cardCounts(S1).leads).toEqual(['L1', 'L2'])
})

it('[QRY24] a field is found by its role; before there were roles, the paragraphs by their name', () => {
  expect(fieldWithRole(map, 'proposal', 'paragraphs')?.id).toBe('described')
  const named = (language: number): StrategyMap => ({
    ...map,
    framework: {
      ...map.framework,
      language,
      kinds: map.framework.kinds.map((kind) => ({
        ...kind,
        fields: [{ id: 'paragraphs', label: 'Paragraphs', type: 'text' }],
      })),
    },
  })
  expect(fieldWithRole(named(2), 'proposal', 'paragraphs')).toBeUndefined()
  expect(fieldWithRole(named(1), 'proposal', 'paragraphs')?.id).toBe('paragraphs')
})

it('[QRY25] an element has the other names that its fields of that role hold', () => {
  const element = { ...map.elements.get(S1)!, fields: { names: 'Met Modernisation; C3i ;', before: 'C2' } }
  expect(aliasesOf(map, element)).toEqual(['Met Modernisation', 'C3i', 'C2'])
  expect(aliasesOf(map, map.elements.get(S1)!)).toEqual([])
})
