import { describe, expect, it } from 'vitest'
import { sampleMap, templates } from '../frameworks/index.ts'
import { aliveElements, isCollective, kindOf, showsLink } from '../model/index.ts'
import { createRandom, randomMap, testFramework2, withSeeds } from '../testing/index.ts'
import { conceptOf, relationshipOf } from './archimate.ts'
import { flatOf } from './flat.ts'
import { fieldNames } from './names.ts'

/**
 * Which relationships ArchiMate 3.2 allows between the concepts that ours become, of those that ours become: i is an
 * assignment, t triggering, g aggregation, n influence, r realization. Association may join any two.
 */
const ALLOWED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  WorkPackage: {
    WorkPackage: 'gt',
    ImplementationEvent: 't',
    Goal: 'nr',
    Outcome: 'nr',
    Principle: 'nr',
    Assessment: 'n',
  },
  BusinessActor: {
    BusinessActor: 'gt',
    WorkPackage: 'i',
    ImplementationEvent: 'i',
    Goal: 'nr',
    Outcome: 'nr',
    Principle: 'nr',
    Assessment: 'n',
  },
  BusinessRole: {
    BusinessRole: 'gt',
    WorkPackage: 'i',
    ImplementationEvent: 'i',
    Goal: 'nr',
    Outcome: 'nr',
    Principle: 'nr',
    Assessment: 'n',
  },
  Goal: { Goal: 'gn', Outcome: 'n', Principle: 'n', Assessment: 'n' },
  Outcome: { Outcome: 'gn', Goal: 'nr', Principle: 'n', Assessment: 'n' },
  Principle: { Principle: 'gn', Goal: 'nr', Outcome: 'nr', Assessment: 'n' },
  ImplementationEvent: {
    ImplementationEvent: 'gt',
    WorkPackage: 't',
    Goal: 'n',
    Outcome: 'n',
    Principle: 'n',
    Assessment: 'n',
  },
  Resource: { Resource: 'gt', Goal: 'nr', Outcome: 'nr', Principle: 'nr', Assessment: 'n' },
  Representation: { Representation: 'g', Goal: 'nr', Outcome: 'nr', Principle: 'nr', Assessment: 'n' },
  Location: {
    Location: 'gt',
    Goal: 'gnr',
    Outcome: 'gnr',
    Principle: 'gnr',
    Assessment: 'gn',
    WorkPackage: 'gi',
    Resource: 'gr',
  },
  Assessment: { Assessment: 'gn', Goal: 'n', Outcome: 'n', Principle: 'n' },
}
const LETTERS = {
  Assignment: 'i',
  Triggering: 't',
  Aggregation: 'g',
  Influence: 'n',
  Realization: 'r',
} as const

describe('[XCH1] what a map is in ArchiMate', () => {
  it('has each kind of the strategy where the mapping puts it', () => {
    const { kinds } = sampleMap().framework
    const concepts = Object.fromEntries(kinds.map((kind) => [kind.id, conceptOf(kind)]))
    expect(concepts).toMatchObject({
      proposal: 'WorkPackage',
      outcome: 'Outcome',
      priority: 'Goal',
      value: 'Principle',
      person: 'BusinessActor',
      'budget-line': 'Resource',
      risk: 'Assessment',
    })
  })

  it('has no relationship that the standard does not allow, of any relation in any framework', () => {
    const broken = templates
      .map(({ build }) => build().framework)
      .flatMap(({ kinds, relations }) =>
        relations.flatMap((relation) =>
          relation.from.flatMap((from) =>
            relation.to.flatMap((to) => {
              const [source, target] = [from, to].map((id) => conceptOf(kinds.find((kind) => kind.id === id)))
              if (!source || !target) return []
              const { type, isReversed } = relationshipOf(relation, source, target)
              if (type === 'Association') return []
              const [first, second] = isReversed ? [target, source] : [source, target]
              return ALLOWED[first]?.[second]?.includes(LETTERS[type])
                ? []
                : [`${relation.id}: ${first} ${type} ${second}`]
            }),
          ),
        ),
      )
    expect(broken).toEqual([])
  })

  it('assigns leads to what they lead, and has parts aggregated by their wholes', () => {
    expect(relationshipOf({ role: 'leads' }, 'BusinessActor', 'WorkPackage').type).toBe('Assignment')
    expect(relationshipOf({ role: 'part-of' }, 'WorkPackage', 'WorkPackage')).toEqual({
      type: 'Aggregation',
      isReversed: true,
    })
    expect(relationshipOf({ role: 'enables' }, 'WorkPackage', 'WorkPackage').type).toBe('Triggering')
    expect(relationshipOf({ strengths: ['Minor'] }, 'WorkPackage', 'Outcome').type).toBe('Influence')
    expect(relationshipOf({}, 'WorkPackage', 'Outcome').type).toBe('Realization')
  })
})

it('[XCH2] a flat map has every element and every link once, and edges join nodes of it alone', () => {
  withSeeds([1, 2, 3, 4, 5, 6], (random) => {
    const { map } = randomMap(random, 200, testFramework2)
    const flat = flatOf(map)
    const ids = flat.nodes.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(flat.nodes.flatMap(({ element }) => element?.id ?? [])).toEqual(
      aliveElements(map).map(({ id }) => id),
    )
    const shown = [...map.links.values()].filter((link) => showsLink(map, link))
    expect(flat.edges.flatMap(({ link }) => link?.id ?? [])).toEqual(shown.map(({ id }) => id))
    const stray = flat.edges.filter(({ from, to }) => !ids.includes(from) || !ids.includes(to))
    expect(stray).toEqual([])
    expect(flat.nodes.some(({ group }) => group)).toBe(shown.some(isCollective))
  })
})

it('[XCH3] says what it leaves out, and how to keep it', () => {
  const [sentence] = flatOf(sampleMap()).leftOut
  expect(sentence).toBe(
    'Not in this file: 5 saved views, 9 matrices, 15 checks. Export the map as JSON to keep all of it.',
  )
})

it('[XCH4] calls a field by its label, and by its id where that would be taken for something else', () => {
  const { map } = randomMap(createRandom(1), 5)
  const fields = kindOf(map.framework, 'proposal')?.fields ?? []
  expect(fieldNames(fields).get('summary')).toBe('Summary')
  const text = { type: 'text' } as const
  expect([
    ...fieldNames([
      { id: 'a', label: 'Cost', ...text },
      { id: 'b', label: 'cost ', ...text },
      { id: 'c', label: 'Title', ...text },
      { id: 'd', label: 'Evidence of need', ...text },
      { id: 'e', label: ' ', ...text },
      { id: 'f', label: 'Due', ...text },
    ]).values(),
  ]).toEqual(['field a', 'field b', 'field c', 'field d', 'field e', 'Due'])
})
