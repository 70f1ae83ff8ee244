import { describe, expect, it } from 'vitest'
import {
  apply,
  type Change,
  type Element,
  elementId,
  type Observation,
  observationId,
  type StrategyMap,
  touchedBy,
} from '../../model/index.ts'
import { createRandom, mapFromText, randomChange, randomMap, testFramework2 } from '../../testing/index.ts'
import {
  advanceObservations,
  asAt,
  contradictions,
  currentValue,
  movedSince,
  observationsOf,
  statusAt,
} from './index.ts'

const S1 = elementId('S1')
const S2 = elementId('S2')

/** "S1 Amber 2003-12": what was said of the health of an element, in this order. */
function observed(...lines: readonly string[]): StrategyMap {
  const map = mapFromText`proposal S1; proposal S2`
  const observations = lines.map((line, at): Observation => {
    const [element = '', value = '', ...date] = line.split(' ')
    return {
      id: observationId(`o${at}`),
      element: elementId(element),
      field: 'health',
      value,
      asAt: date.join(' '),
      note: '',
      by: 'Ann',
      at,
      evidence: [],
    }
  })
  return { ...map, observations: new Map(observations.map((each) => [each.id, each])) }
}

const element = (map: StrategyMap, id = S1): Element => map.elements.get(id) as Element
const health = (map: StrategyMap, id = S1) => currentValue(map, element(map, id), 'health')

describe('observations', () => {
  it('[QRY20] make the value of their field that of the latest date, whenever it was written', () => {
    expect(health(observed('S1 Green June 2004', 'S1 Amber 2003-12'))).toBe('Green')
    expect(health(observed('S1 Green 2004', 'S1 Amber 2004-06'))).toBe('Amber')
    expect(health(observed('S1 Green 2004-06', 'S1 Red one day'))).toBe('Green')
    expect(health(observed('S1 Green 2004-06', 'S1 Red 2004-06'))).toBe('Red')
    const own = observed('S2 Red 2004')
    const changed = apply(own, { type: 'edit-element', id: S1, fields: { health: 'Amber' } })
    expect(changed.ok && health(changed.value)).toBe('Amber')
    const gone = apply(observed('S1 Red 2003', 'S1 Green 2004'), {
      type: 'delete-observation',
      id: observationId('o1'),
      at: 9,
    })
    expect(gone.ok && health(gone.value)).toBe('Red')
    expect(
      observationsOf(observed('S1 Green 2004', 'S1 Red 2003'), S1, 'health').map(({ value }) => value),
    ).toEqual(['Red', 'Green'])
  })

  it('[QRY21] make a map of any date the map that its readers would have seen', () => {
    const map = observed('S1 Red 2003-12', 'S1 Amber June 2004', 'S2 Green 2005', 'S2 Red later')
    const at = (date?: string) => {
      const then = asAt(map, date)
      return [S1, S2].map((id) => [element(then, id).fields.health, health(then, id)])
    }
    expect(at('2003-12-11')).toEqual([
      ['Red', 'Red'],
      [undefined, undefined],
    ])
    expect(at('Q1 2004/05')).toEqual([
      ['Amber', 'Amber'],
      [undefined, undefined],
    ])
    expect(at()).toEqual([
      ['Amber', 'Amber'],
      ['Green', 'Green'],
    ])
    expect(asAt(map, 'soon')).toBe(map)
    expect(element(asAt(map, '2003-12'), S2)).toBe(element(map, S2))
    expect(statusAt(map, '2004-12')?.map((each) => [each.element.code, each.observation.value])).toEqual([
      ['S1', 'Amber'],
    ])
    expect(statusAt(map, 'soon')).toBeUndefined()
  })

  it('[QRY22] tell what moved since a date, and leave out what was found the same', () => {
    const map = observed('S1 Red 2003-12', 'S1 Amber 2004-06', 'S2 Green 2003-12', 'S2 Green 2004-06')
    expect(
      movedSince(map, '2003-12')?.map(({ element: { code }, from, to }) => [code, from, to.value]),
    ).toEqual([['S1', 'Red', 'Amber']])
    expect(movedSince(map, '2003-01')?.map(({ element: { code }, from }) => [code, from])).toEqual([
      ['S1', undefined],
      ['S2', undefined],
    ])
    expect(movedSince(map, '2004-06')).toEqual([])
    expect(movedSince(map, 'once')).toBeUndefined()
  })

  it('[QRY23] that say different things of one date contradict each other, however the date is written', () => {
    const map = observed(
      'S1 Red 2003-12',
      'S1 Amber December 2003',
      'S2 Red 2003',
      'S2 Green 2004',
      'S2 Red 2003',
    )
    expect(
      contradictions(map).map(({ element: { code }, observations }) => [code, observations.length]),
    ).toEqual([['S1', 2]])
  })

  it('[QRY20] are indexed after any change as if the map were read from nothing', () => {
    for (const seed of [1, 2, 3, 4]) {
      const random = createRandom(seed)
      let { map } = randomMap(random, 60, testFramework2)
      for (let step = 0; step < 150; step += 1) {
        const change: Change = randomChange(map, random)
        const next = apply(map, change)
        if (!next.ok) continue
        // Asking builds an index, which is then carried over.
        statusAt(map)
        advanceObservations(map, next.value, touchedBy(change).observations)
        const afresh = { ...next.value, observations: new Map(next.value.observations) }
        const said = (each: StrategyMap) => statusAt(each)?.map(({ observation }) => observation)
        expect(said(next.value), `seed ${seed}, step ${step}`).toEqual(said(afresh))
        map = next.value
      }
    }
  })
})
