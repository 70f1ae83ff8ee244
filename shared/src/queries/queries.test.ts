import { describe, expect, it } from 'vitest'
import { createCoverage } from '../coverage/index.ts'
import { apply, type Change, elementId, type StrategyMap, touchedBy } from '../model/index.ts'
import { mapFromText, randomChange, randomMap, withSeeds } from '../testing/index.ts'
import {
  deletedThings,
  freeCodes,
  growthChoices,
  LinkIndex,
  leadership,
  linkChoices,
  linkGroups,
  linksAmong,
  linksAt,
  linkTargets,
  neighbourhood,
  nextCode,
  renamedEnds,
  type Way,
  whyNoLink,
} from './index.ts'

const S1 = elementId('S1')
const end = (code: string) => ({ element: elementId(code) })

function after(map: StrategyMap, ...changes: Change[]): StrategyMap {
  const next = apply(map, { type: 'batch', changes })
  if (!next.ok) throw new Error(next.error.code)
  return next.value
}

describe('links', () => {
  it('[QRY1] at an end are those of a map read from nothing, and the same list where nothing changed', () => {
    withSeeds([1, 2, 3, 4, 5], (random) => {
      let { map } = randomMap(random, 60)
      const coverage = createCoverage(map)
      for (let step = 0; step < 150; step += 1) {
        const change = randomChange(map, random)
        const next = apply(map, change)
        if (!next.ok) continue
        const ends = endsOf(map)
        const former = ends.map((each) => linksAt(map, each))
        coverage.advance(next.value, touchedBy(change))
        const fresh = new LinkIndex({ ...next.value })
        ends.forEach((each, at) => {
          const links = linksAt(next.value, each)
          expect(links).toEqual(fresh.at(each))
          expect(linksAt(map, each), 'of the map before').toEqual(former[at])
        })
        map = next.value
      }
    })
  })

  it('[QRY1] keep their list while something else changes', () => {
    const map = mapFromText`S1 -> O1; S2 -> O2; L1 -> S1`
    const coverage = createCoverage(map)
    const before = linksAt(map, end('S1'))
    const change: Change = { type: 'edit-link', id: linksAt(map, end('S2'))[0]!.id, basis: 'assumed' }
    const next = after(map, change)
    coverage.advance(next, touchedBy(change))
    expect(linksAt(next, end('S1'))).toBe(before)
    expect(linksAt(next, end('S2'))).not.toBe(linksAt(map, end('S2')))
  })

  it('[QRY1] leave sight with an element and come back with it', () => {
    const map = mapFromText`S1 -> O1; *priority -> *outcome`
    const gone = after(map, { type: 'delete-element', id: elementId('O1'), at: 5 })
    expect(linksAt(gone, end('S1'))).toEqual([])
    const back = after(gone, { type: 'restore-element', id: elementId('O1') })
    expect(linksAt(back, end('S1'))).toEqual(linksAt(map, end('S1')))
    expect(linksAt(back, { kind: 'outcome' })).toHaveLength(1)
    expect(linksAmong(map, new Set([S1]))).toEqual([])
    expect(linksAmong(map, new Set([S1, elementId('O1')]))).toHaveLength(1)
  })

  it('[QRY2] are grouped by how they read, in the order of the framework and of the codes', () => {
    const map = mapFromText`S1 -> O2; S1 -> O10; S1 -> O1; L1 -> S1; S2 -works-with-> S1; S1 -works-with-> S3`
    const groups = linkGroups(map, S1).map(({ label, links }) => [
      label,
      links.map(({ other }) => 'element' in other && other.element).join(' '),
    ])
    expect(Object.fromEntries(groups)).toEqual({
      supports: 'O1 O2 O10',
      'is led by': 'L1',
      'works with': 'S2 S3',
    })
    const order = map.framework.relations.map(({ id }) => id)
    const places = linkGroups(map, S1).map(({ relation }) => order.indexOf(relation))
    expect(places).toEqual(places.toSorted((a, b) => a - b))
  })
})

describe('links of a relation with an order', () => {
  it('[SMP1] are listed at an element by the field that gives it to them, and those without it by their codes', () => {
    const plain = mapFromText`S1 -> O1; S1 -> O2; S1 -> O3; S1 -> O4; S1 -> O10`
    const relations = plain.framework.relations.map((relation) =>
      relation.id === 'supports'
        ? {
            ...relation,
            fields: [{ id: 'rank', label: 'Rank', type: 'number' as const }],
            ordered: 'rank',
          }
        : relation,
    )
    const framework = { ...plain.framework, relations }
    const listed = (map: StrategyMap): string =>
      (linkGroups(map, S1)[0]?.links ?? [])
        .map(({ other }) => ('element' in other ? other.element : ''))
        .join(' ')
    const ranked = (outcome: string, rank: number): Change => ({
      type: 'edit-link',
      id: linksAt(plain, end(outcome))[0]!.id,
      fields: { rank },
    })
    const map = after({ ...plain, framework }, ranked('O10', 2), ranked('O4', 10), ranked('O2', 2))
    expect(listed(plain)).toBe('O1 O2 O3 O4 O10')
    expect(listed(map)).toBe('O2 O10 O4 O1 O3')
  })
})

describe('what may be linked', () => {
  const map = mapFromText`S1 -> O1; S2; L1; O2!`

  it('[QRY3] is offered in either direction, or refused with the nearest reason', () => {
    expect(linkChoices(map, end('O1'), end('S2'))).toMatchObject([
      { relation: { id: 'supports' }, from: end('S2') },
    ])
    expect(
      linkChoices(map, end('S1'), end('S2')).filter(({ relation }) => relation.id === 'works-with'),
    ).toHaveLength(1)
    expect(whyNoLink(map, end('S1'), end('O1'))).toMatchObject({ code: 'link-exists' })
    expect(whyNoLink(map, end('S1'), end('O2'))).toMatchObject({ code: 'end-gone' })
    expect(linkChoices(map, { kind: 'proposal' }, end('O1'))).toMatchObject([{ from: { kind: 'proposal' } }])
    expect(growthChoices(map, end('S1')).map(({ kind }) => kind.id)).toContain('outcome')
  })

  it('[QRY4] is told for each relation and direction, with the reason where it is refused', () => {
    const element = map.elements.get(S1)!
    const supports = linkTargets(map, element, 'supports')
    expect(supports).toHaveLength(1)
    expect(supports[0]?.targets).toMatchObject([
      { other: end('O1'), refusal: { code: 'link-exists' } },
      { other: { kind: 'outcome' } },
    ])
    expect(supports[0]?.targets[1]).not.toHaveProperty('refusal')
  })
})

it('[QRY3] says that there are as many links as may be', () => {
  const drawn = mapFromText`L1 -> S1; L2`
  const relations = drawn.framework.relations.map((relation) =>
    relation.id === 'leads' ? { ...relation, cardinality: { perTo: 1 } } : relation,
  )
  const strict = { ...drawn, framework: { ...drawn.framework, relations } }
  expect(whyNoLink(strict, end('S1'), end('L2'))).toMatchObject({ code: 'link-too-many', most: 1 })
})

it('[QRY8] what is near is found along the links that count, one way or both', () => {
  const drawn = mapFromText`S1 -> O1; S2 -> O1; S2 -> O2; L1 -> S1; *proposal -> O2; O3`
  const near = (steps: number, way: Way) => [...neighbourhood(drawn, S1, steps, way)].sort().join(' ')
  expect(near(1, 'both')).toBe('L1 O1 S1')
  expect(near(1, 'downstream')).toBe('O1 S1')
  expect(near(1, 'upstream')).toBe('L1 S1')
  expect(near(3, 'both')).toBe('L1 O1 O2 S1 S2')
})

it('[QRY5] new codes go on from the highest, and none is given twice', () => {
  const map = mapFromText`S1; S2; S11!`
  expect(nextCode(map, 'proposal')).toBe('S12')
  const codes = freeCodes(map)
  codes.take('S13')
  expect([codes.next('proposal'), codes.next('proposal'), codes.next('outcome')]).toEqual([
    'S14',
    'S15',
    'O1',
  ])
})

it('[QRY6] what was deleted comes the latest first, and a link only while its ends are there', () => {
  const map = mapFromText`S1 -> O3`
  const [link] = linksAt(map, end('O3'))
  const one = after(map, { type: 'delete-link', id: link!.id, at: 10 })
  expect(deletedThings(one)).toMatchObject([{ link: { id: link!.id }, at: 10 }])
  const two = after(one, { type: 'delete-element', id: elementId('O3'), at: 20 })
  expect(deletedThings(two)).toMatchObject([{ element: { id: 'O3' }, at: 20 }])
  const three = after(two, { type: 'delete-element', id: elementId('S1'), at: 30 })
  expect(deletedThings(three).map(({ at }) => at)).toEqual([30, 20])
})

it('[QRY7] those who lead are found at whichever end they stand', () => {
  const map = mapFromText`L1 -> S1; L2 -> S1; L2 -> S2; S1 -> O1`
  const { leads, leadsOf, ledBy } = leadership(map)
  expect(leads.map(({ code }) => code)).toEqual(['L1', 'L2'])
  expect(leadsOf(S1).map(({ code }) => code)).toEqual(['L1', 'L2'])
  expect(ledBy(elementId('L2')).map(({ code }) => code)).toEqual(['S1', 'S2'])
})

it('[QRY2] an end that reads differently since a link was confirmed is told with both readings', () => {
  const map = mapFromText`S1 "Safer" -> O1 "Trust"`
  const [link] = linksAt(map, end('S1'))
  expect(renamedEnds(map, { ...link!, seen: { from: 'Safe', to: 'Trust' } })).toEqual([
    { was: 'Safe', is: 'Safer' },
  ])
})

const endsOf = (map: StrategyMap) => [
  ...[...map.elements.keys()].map((element) => ({ element })),
  ...map.framework.kinds.map(({ id }) => ({ kind: id })),
]
