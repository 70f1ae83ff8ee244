import { describe, expect, it } from 'vitest'
import { frameworkFault, type StrategyMap } from '../model/index.ts'
import { balancedScorecard } from './balancedScorecard/index.ts'
import { objectivesAndKeyResults } from './objectivesAndKeyResults/index.ts'

const count = (map: StrategyMap) =>
  Object.fromEntries(
    map.framework.kinds.map(({ id }) => [
      id,
      [...map.elements.values()].filter(({ kind }) => kind === id).length,
    ]),
  )

describe.each([objectivesAndKeyResults, balancedScorecard])('$title', (template) => {
  const map = template.build()

  it('is written in the second version of the language, and hangs together', () => {
    expect(map.framework).toMatchObject({ id: template.id, language: 2, version: '1' })
    expect(frameworkFault(map.framework)).toBeUndefined()
  })

  it('says of itself that it is made up', () => {
    expect(map.about).toContain('example, made up')
    expect([...map.observations.values()].every(({ by }) => by.endsWith('(made up)'))).toBe(true)
  })

  it('observes only fields that are observed, at reports that it has', () => {
    for (const { element, field, event } of map.observations.values()) {
      const kind = map.framework.kinds.find(({ id }) => id === map.elements.get(element)?.kind)
      expect(kind?.fields.find(({ id }) => id === field)?.observed, field).toBe(true)
      expect(event && map.elements.has(event), element).toBe(true)
    }
  })

  it('ties each claim to a matrix, a measure or a check that it has', () => {
    const known = new Set([
      ...map.framework.matrices.map(({ id }) => `matrix ${id} columns`),
      ...(map.framework.measures ?? []).map(({ id }) => `measure ${id}`),
      ...map.framework.checks.flatMap((check) => ('id' in check ? [`check ${check.id}`] : [])),
    ])
    const claims = [...map.elements.values()].filter(({ kind }) => kind === 'claim')
    expect(claims).toHaveLength(3)
    expect(claims.filter(({ fields }) => !known.has(String(fields['test'])))).toEqual([])
  })
})

describe('the examples', () => {
  it('are small', () => {
    expect(count(objectivesAndKeyResults.build())).toEqual({
      objective: 3,
      'key-result': 6,
      initiative: 4,
      team: 3,
      'check-in': 2,
      claim: 3,
    })
    expect(count(balancedScorecard.build())).toEqual({
      perspective: 4,
      objective: 6,
      measure: 6,
      initiative: 4,
      owner: 3,
      report: 2,
      claim: 3,
    })
  })
})
