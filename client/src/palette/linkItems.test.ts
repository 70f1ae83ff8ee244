import {
  type Element,
  type ElementId,
  elementId,
  emptyMap,
  type Framework,
  linkId,
  type StrategyMap,
} from '@golden-thread/shared/model'
import { describe, expect, it } from 'vitest'
import { linkItems } from './linkItems.ts'

const kind = (id: string, label: string) => ({
  id,
  archetype: 'action' as const,
  label,
  plural: `${label}s`,
  prefix: label[0] ?? '',
  fields: [],
})
const framework: Framework = {
  id: 'small',
  title: 'Small',
  kinds: [kind('action', 'Action'), kind('outcome', 'Outcome'), kind('site', 'Site')],
  relations: [
    { id: 'supports', label: 'supports', inverse: 'is supported by', from: ['action'], to: ['outcome'] },
    { id: 'works-with', label: 'works with', inverse: 'works with', from: ['action'], to: ['action'] },
  ],
  matrices: [],
  checks: [],
}
const element = (id: string, kindId: string): [ElementId, Element] => [
  elementId(id),
  { id: elementId(id), kind: kindId, code: id.toUpperCase(), title: '', fields: {} },
]
const map: StrategyMap = {
  ...emptyMap(framework, ''),
  elements: new Map([
    element('a1', 'action'),
    element('a2', 'action'),
    element('o1', 'outcome'),
    element('s1', 'site'),
  ]),
}

/** What the list says, a line a choice; "- " before those that cannot be chosen. */
const lines = (of: StrategyMap, id: string) => {
  const from = of.elements.get(elementId(id))
  if (!from) throw new Error(`No element ${id} in the test map.`)
  return linkItems(of, from).flatMap(({ items }) =>
    items.map((item) => `${item.refusal ? '- ' : ''}${item.text}`),
  )
}

describe('what an element can be linked to', () => {
  it('is every allowed relation and target, whole kinds too, and the rest last', () => {
    expect(lines(map, 'a1')).toEqual([
      'supports O1',
      'supports all outcomes',
      'works with A2',
      'works with all actions',
      '- S1',
    ])
  })

  it('is read backwards from the other end', () => {
    expect(lines(map, 'o1')).toEqual([
      'is supported by A1',
      'is supported by A2',
      'is supported by all actions',
      '- S1',
    ])
  })

  it('does not offer a link that is there, in either direction where both read the same', () => {
    const from = { element: elementId('a2') }
    const to = { element: elementId('a1') }
    const id = linkId('works-with', from, to)
    const link = { id, relation: 'works-with', from, to, basis: 'assumed', note: '', evidence: [] } as const
    expect(lines({ ...map, links: new Map([[id, link]]) }, 'a1')).toContain('- works with A2')
  })
})
