import { expect, it } from 'vitest'
import { templates } from '../frameworks/index.ts'
import { mapViewOf } from '../model/index.ts'

const formsOf = (id: string, view: boolean): string => {
  const framework = templates.find((template) => template.id === id)?.build().framework
  if (!framework) throw new Error(id)
  const { view: given, ...plain } = framework
  const drawn = mapViewOf(view && given ? framework : plain)
  return drawn.lanes.map(({ kind, as }) => `${kind} ${as}`).join(', ')
}

it('[DRAW1] reads a strategy from its priorities over what is done to its outcomes, with or without a view', () => {
  const lanes =
    'value band, priority column, proposal column, programme beneath, outcome column, person badge'
  expect(formsOf('corporate-strategy', true)).toBe(lanes)
  expect(formsOf('corporate-strategy', false)).toBe(lanes)
  expect(formsOf('blank', false)).toBe('aim column, action column, outcome column, lead badge')
})

it('[DRAW1] gives every kind of every template exactly one lane', () => {
  for (const template of templates) {
    const { framework } = template.build()
    const kinds = mapViewOf(framework).lanes.map((lane) => lane.kind)
    expect(kinds.toSorted(), template.id).toEqual(framework.kinds.map((kind) => kind.id).toSorted())
  }
})

it('[DRAW1] passes over lanes of kinds that are gone, and a second lane of a kind', () => {
  const framework = templates[0]?.build().framework
  if (!framework) throw new Error('no template')
  const view = {
    lanes: [
      { kind: 'outcome', as: 'column' },
      { kind: 'gone', as: 'column' },
      { kind: 'outcome', as: 'badge' },
    ],
    placing: 'free',
  } as const
  const drawn = mapViewOf({ ...framework, view })
  expect(drawn.placing).toBe('free')
  expect(drawn.lanes.map(({ kind, as }) => `${kind} ${as}`)).toEqual([
    'outcome column',
    'aim column',
    'action column',
    'lead badge',
  ])
})

it('[DRAW1] puts kinds that are all alike side by side, and not into one column', () => {
  const ids = ['a', 'b', 'c']
  const kinds = ids.map((id) => ({
    id,
    archetype: 'action' as const,
    label: id,
    plural: id,
    prefix: id,
    fields: [],
  }))
  const relations = [{ id: 'r', label: 'leads to', inverse: 'comes of', from: ids, to: ids }]
  const { lanes } = mapViewOf({ id: 'alike', title: '', kinds, relations, matrices: [], checks: [] })
  expect(lanes.map(({ as }) => as)).toEqual(['column', 'column', 'column'])
})
