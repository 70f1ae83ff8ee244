import { describe, expect, it } from 'vitest'
import {
  type Condition,
  type Element,
  elementId,
  type FieldValue,
  type Framework,
  type Path,
  type StrategyMap,
} from '../../model/index.ts'
import { mapFromTextIn } from '../../testing/index.ts'
import { LinkIndex } from './linkIndex.ts'
import { lookAt } from './look.ts'
import { leadsAnywhere, reach } from './reach.ts'
import { selected, selects } from './selects.ts'

const framework: Framework = {
  id: 'reviews',
  title: 'Reviews',
  kinds: [
    {
      id: 'review',
      archetype: 'action',
      label: 'Review',
      plural: 'Reviews',
      prefix: 'R',
      fields: [
        { id: 'state', label: 'State', type: 'choice', values: ['Complete', 'Not started'] },
        { id: 'health', label: 'Health', type: 'scale', values: ['Red', 'Amber', 'Green'] },
        { id: 'cost', label: 'Cost', type: 'money' },
        { id: 'due', label: 'Due', type: 'period' },
        { id: 'code', label: 'Number', type: 'text' },
        { id: 'open', label: 'Open', type: 'boolean' },
        { id: 'budget', label: 'Budget', type: 'series' },
      ],
    },
    { id: 'team', archetype: 'party', label: 'Team', plural: 'Teams', prefix: 'T', fields: [] },
  ],
  relations: [
    { id: 'part-of', label: 'is part of', inverse: 'has part', from: ['review'], to: ['review'] },
    {
      id: 'works-with',
      label: 'works with',
      inverse: 'works with',
      from: ['team'],
      to: ['team'],
      symmetric: true,
    },
    { id: 'does', label: 'does', inverse: 'is done by', from: ['team'], to: ['review'] },
  ],
  matrices: [],
  checks: [],
}

const draw = (text: string): StrategyMap => mapFromTextIn(text, framework)

function withFields(fields: Readonly<Record<string, FieldValue>>): StrategyMap {
  const map = draw('R1; R2; T1 -does-> R1')
  const id = elementId('R1')
  const element: Element = { ...(map.elements.get(id) as Element), fields }
  return { ...map, elements: new Map([...map.elements, [id, element]]) }
}

const takes = (map: StrategyMap, ...where: readonly Condition[]): boolean =>
  selects(lookAt(map), { kinds: ['review'], where }, elementId('R1'))

describe('selectors', () => {
  it.each<[string, Record<string, FieldValue>, Condition, boolean]>([
    ['words in any case', { state: 'Complete' }, { field: 'state', is: ['complete'] }, true],
    ['one of several', { state: 'Complete' }, { field: 'state', is: ['x', 'Complete'] }, true],
    ['other words', { state: 'Complete' }, { field: 'state', is: ['Complet'] }, false],
    ['none of these', { state: 'Complete' }, { field: 'state', not: ['Complete'] }, false],
    ['an empty field is none of them', {}, { field: 'state', not: ['Complete'] }, true],
    ['an empty field is none of these', {}, { field: 'state', is: ['Complete'] }, false],
    ['filled', { state: ' ' }, { field: 'state', filled: true }, false],
    ['empty', { state: ' ' }, { field: 'state', filled: false }, true],
    ['a series with figures', { budget: { '2006/07': 1 } }, { field: 'budget', filled: true }, true],
    ['a series without', { budget: {} }, { field: 'budget', filled: true }, false],
    ['money as printed', { cost: '£32m' }, { field: 'cost', least: 32_000_000 }, true],
    ['money as printed is too much', { cost: '£32m' }, { field: 'cost', most: '£31.9m' }, false],
    ['nothing is not little', {}, { field: 'cost', most: 100 }, false],
    ['the same amount in other words', { cost: '£1,000' }, { field: 'cost', is: [1000] }, true],
    ['a period written out', { due: '2006/2007' }, { field: 'due', is: ['2006/07'] }, true],
    ['a quarter within its year', { due: 'Q2 2006/07' }, { field: 'due', least: '2006/07' }, true],
    ['an earlier year', { due: '2005/06' }, { field: 'due', least: '2006/07' }, false],
    ['an order of words', { health: 'Amber' }, { field: 'health', least: 'Amber' }, true],
    ['an order of words, below', { health: 'Red' }, { field: 'health', least: 'Amber' }, false],
    ['text that looks like a number', { code: '007' }, { field: 'code', is: ['7'] }, false],
    ['a date that is not one', { due: '2006/09' }, { field: 'due', least: '2000/01' }, false],
    ['yes', { open: true }, { field: 'open', is: [true] }, true],
    ['nothing is not no', {}, { field: 'open', is: [false] }, false],
    ['what cannot be read', { due: 'ongoing' }, { field: 'due', least: '2006/07' }, false],
    ['a way to anything', {}, { path: ['^does'], some: true }, true],
    ['a way to nothing', {}, { path: ['part-of'], some: true }, false],
    ['no way', {}, { path: ['part-of'], some: false }, true],
    ['a question to another kind', {}, { kind: 'team', field: 'state', is: ['Complete'] }, true],
  ])('[QRY40] ask for %s', (_, fields, condition, expected) => {
    expect(takes(withFields(fields), condition)).toBe(expected)
  })

  it('[QRY40] take elements of their kinds that meet every condition and are there', () => {
    const map = draw('R10 -part-of-> R2; R2; R3! -part-of-> R2; T1')
    const ids = (selector: Parameters<typeof selected>[1]) => selected(map, selector).map(({ id }) => id)
    expect(ids('review')).toEqual(['R2', 'R10'])
    expect(ids({ kinds: ['review', 'team'] })).toEqual(['R2', 'R10', 'T1'])
    const part = { path: ['part-of'], some: true } as const
    const state = { field: 'state', filled: true } as const
    expect(ids({ kinds: ['review'], where: [part] })).toEqual(['R10'])
    expect(ids({ kinds: ['review'], where: [part, state] })).toEqual([])
  })
})

describe('paths', () => {
  const map = draw(`
    R1 -part-of-> R2 -part-of-> R3 -part-of-> R1
    R4 -part-of-> R2
    T1 -does-> R1; T1 -does-> R4; T2 -does-> R4; T1 -works-with-> T2`)
  const from = (id: string, ...path: Path) =>
    reach(lookAt(map, new LinkIndex(map)), elementId(id), path).map((element) => element.id)

  it('[QRY41] lead along hops in either direction, once or more', () => {
    expect(from('R4', 'part-of')).toEqual(['R2'])
    expect(from('R4', 'part-of+')).toEqual(['R1', 'R2', 'R3'])
    expect(from('R2', '^part-of')).toEqual(['R1', 'R4'])
    expect(from('R2', '^part-of+', '^does')).toEqual(['T1', 'T2'])
    expect(from('R1')).toEqual(['R1'])
  })

  it('[QRY41] never lead back to where they began', () => {
    expect(from('R1', 'part-of+')).toEqual(['R2', 'R3'])
    expect(from('T1', 'does', '^does')).toEqual(['T2'])
    expect(leadsAnywhere(lookAt(map), elementId('T2'), ['does', '^does'])).toBe(true)
    expect(leadsAnywhere(lookAt(map), elementId('R3'), ['^does'])).toBe(false)
  })

  it('[QRY42] read a link of a symmetric relation both ways, until it goes', () => {
    expect(from('T1', 'works-with')).toEqual(['T2'])
    expect(from('T2', 'works-with')).toEqual(['T1'])
    expect(from('T2', '^works-with')).toEqual(['T1'])
    const index = new LinkIndex(map)
    for (const link of map.links.values()) if (link.relation === 'works-with') index.remove(link)
    expect([...index.steps(elementId('T2'), 'works-with')]).toEqual([])
    expect([...index.steps(elementId('T1'), '^works-with')]).toEqual([])
  })
})
