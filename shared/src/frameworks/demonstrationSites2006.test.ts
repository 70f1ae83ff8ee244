import { describe, expect, it } from 'vitest'
import { answer } from '../answers/index.ts'
import { createCoverage } from '../coverage/index.ts'
import { frameworkFault, isCollective } from '../model/index.ts'
import { demonstrationSites2006 } from './demonstrationSites2006/index.ts'

const map = demonstrationSites2006.build()
const { framework } = map

const of = (kind: string) => [...map.elements.values()].filter((element) => element.kind === kind)
const links = (relation: string) => [...map.links.values()].filter((link) => link.relation === relation)

/** What a program is answered, on a day after all of it. */
function asked<T>(question: Parameters<typeof answer>[1]): readonly T[] {
  const found = answer(map, question, '2026-11-30')
  if (!found.ok) throw new Error(found.error.sentence)
  return found.value as readonly T[]
}

const verdicts = () =>
  Object.fromEntries(
    asked<{ id: string; verdict: string }>({ type: 'claims' }).map(({ id, verdict }) => [id, verdict]),
  )

const found = (code: string) =>
  createCoverage(map, '2026-11-30')
    .findings()
    .filter((finding) => finding.code === code)
    .map(({ elements }) => elements[0])

describe('the demonstration sites of 2006', () => {
  it('is written in the second version of the language, and hangs together', () => {
    expect(framework).toMatchObject({ language: 2, version: '2' })
    expect(frameworkFault(framework)).toBeUndefined()
  })

  it('has all that the paper counts, and no benefit, as it lists none', () => {
    const counts = ['aim', 'application', 'strand', 'initiative', 'site', 'gate', 'benefit'].map(
      (kind) => of(kind).length,
    )
    expect(counts).toEqual([2, 2, 3, 9, 3, 5, 0])
    expect(['post', 'resource', 'topic', 'programme'].map((kind) => of(kind).length)).toEqual([14, 6, 6, 2])
    expect(['claim', 'source', 'recommendation'].map((kind) => of(kind).length)).toEqual([5, 4, 1])
  })

  it('puts 3, 4 and 2 initiatives into the three strands, and the strands into the first application', () => {
    const parts = links('part-of').map(({ id }) => id)
    const under = (strand: string) => parts.filter((id) => id.endsWith(`>${strand}`)).length
    expect(['T1', 'T2', 'T3', 'P1', 'P2'].map(under)).toEqual([3, 4, 2, 3, 0])
  })

  it('orders the five gates, and has no application past any', () => {
    expect(links('precedes').map(({ id }) => id)).toEqual([
      'precedes:G1>G2',
      'precedes:G2>G3',
      'precedes:G3>G4',
      'precedes:G4>G5',
    ])
    expect(links('passed')).toEqual([])
    const stages = [...map.observations.values()].filter(({ field }) => field === 'stage')
    expect(stages.map(({ element, value, asAt }) => [element, value, asAt])).toEqual([
      ['P1', 'Proposed', '2006-11-09'],
      ['P2', 'Proposed', '2006-11-09'],
    ])
  })

  it('says of one initiative that it is under way, as "nearly all" does not say which', () => {
    const states = [...map.observations.values()].filter(({ field }) => field === 'state')
    expect(states.map(({ element, value }) => [element, value])).toEqual([['N3', 'Under way']])
  })

  it('keeps both of what the paper says of the number of sites', () => {
    const here = [...map.observations.values()].filter(({ field }) => field === 'here')
    expect(here.map(({ value, asAt }) => [value, asAt])).toEqual([
      [2, '2006-11-09'],
      [1, '2006-11-09'],
    ])
  })

  it('states the aims of all initiatives at once, and infers each single one', () => {
    const single = links('pursues').filter((link) => !isCollective(link) && /^pursues:N/.test(link.id))
    expect(single).toHaveLength(8)
    expect(single.every(({ basis }) => basis === 'inferred')).toBe(true)
    expect(links('pursues').find(isCollective)?.id).toBe('pursues:*initiative>*aim')
  })

  it('gives every element, link and observation a paragraph and its words', () => {
    for (const { id, evidence } of [
      ...map.elements.values(),
      ...map.links.values(),
      ...map.observations.values(),
    ]) {
      expect(evidence?.length, id).toBeGreaterThan(0)
      for (const { paragraph } of evidence ?? []) expect(paragraph, id).toMatch(/^(Summary|rec 1|[CD]|\d)$/)
    }
    for (const { code, fields } of map.elements.values()) expect(fields['paragraphs'], code).toBeTruthy()
  })

  it('names the missing appendix, and every document that is not there', () => {
    expect(of('source').map(({ fields }) => fields['availability'])).toEqual([
      'Missing from the archived page',
      'Named, not attached',
      'Still to be written',
      'Still to be written',
    ])
    expect(of('source')[0]?.title).toContain('missing')
  })

  it('ties its claims to matrices and checks that it has', () => {
    const tests = of('claim').flatMap(({ fields }) => (fields['test'] ? [fields['test']] : []))
    expect(tests).toEqual([
      'matrix initiatives-aims rows',
      'check initiatives-governed',
      'matrix initiatives-benefits rows',
    ])
  })

  it('has its claims judged: one holds, by way of the application, and no other is shown', () => {
    expect(verdicts()).toEqual({
      C1: 'not-shown',
      C2: 'holds',
      C3: 'not-shown',
      C4: 'not-shown',
      C5: 'not-shown',
    })
  })

  it('finds each initiative without a benefit, each site provisional, and the number of sites contradicted', () => {
    expect(found('row-covers-nothing')).toEqual(['N1', 'N2', 'N3', 'N4', 'N5', 'N6', 'N7', 'N8', 'N9'])
    expect(found('check-fails').filter((id) => id?.startsWith('S'))).toEqual(['S1', 'S2', 'S3'])
    expect(found('check-fails').filter((id) => id?.startsWith('N'))).toHaveLength(8)
    expect(found('observation-contradicted')).toEqual(['M1'])
  })

  it('counts the initiatives of each strand, and the officers of one year', () => {
    const figures = (measure: string) =>
      asked<{ element: string; period: string | null; computed: number }>({ type: 'measure', measure }).map(
        ({ element, period, computed }) => [element, period, computed],
      )
    expect(figures('initiatives-by-strand')).toEqual([
      ['T1', null, 3],
      ['T2', null, 4],
      ['T3', null, 2],
    ])
    expect(figures('officers-by-year')).toEqual([['P2', '2006/07', 100]])
  })
})
