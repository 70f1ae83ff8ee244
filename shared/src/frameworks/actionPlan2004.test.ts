import { describe, expect, it } from 'vitest'
import { answer } from '../answers/index.ts'
import { createCoverage } from '../coverage/index.ts'
import { frameworkFault, isCollective } from '../model/index.ts'
import { movedSince } from '../queries/index.ts'
import { actionPlan2004 } from './actionPlan2004/index.ts'

const map = actionPlan2004.build()

const of = (kind: string) => [...map.elements.values()].filter((element) => element.kind === kind)
const links = (relation: string) => [...map.links.values()].filter((link) => link.relation === relation)
const observed = (field: string) => [...map.observations.values()].filter((each) => each.field === field)

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

describe('the action plan of 2004', () => {
  it('is written in the second version of the language, and hangs together', () => {
    expect(map.framework).toMatchObject({ language: 2, version: '2' })
    expect(frameworkFault(map.framework)).toBeUndefined()
  })

  it('has 35 recommendations, of which seven are described and 28 are there by their numbers alone', () => {
    expect(of('recommendation').map(({ code }) => code)).toEqual(
      Array.from({ length: 35 }, (_, index) => `R${index + 1}`),
    )
    const described = of('recommendation').filter(({ placeholder }) => !placeholder)
    expect(described.map(({ code }) => code)).toEqual(['R1', 'R2', 'R3', 'R4', 'R5', 'R11', 'R13'])
    for (const { placeholder, fields, title, code } of of('recommendation')) {
      if (!placeholder) continue
      expect(fields, code).toEqual({ paragraphs: '1' })
      expect(title).toBe(`Recommendation ${code.slice(1)}`)
    }
  })

  it('has everything else that the paper names', () => {
    const counts = [
      'group',
      'step',
      'report',
      'implication',
      'body',
      'post',
      'funding',
      'decision',
      'claim',
      'source',
    ]
    expect(counts.map((kind) => of(kind).length)).toEqual([4, 9, 2, 4, 6, 1, 1, 2, 5, 3])
  })

  it('lets groups overlap, and states no membership, as the paper prints none', () => {
    const members = links('belongs-to')
    expect(members.map(({ id }) => id.replace('belongs-to:', ''))).toEqual([
      ...['R1', 'R2', 'R3', 'R4', 'R5', 'R11', 'R13'].map((code) => `${code}>G1`),
      ...['R5', 'R11', 'R13'].map((code) => `${code}>G3`),
    ])
    expect(members.every(({ basis }) => basis === 'inferred')).toBe(true)
  })

  it('keeps what is said of recommendations 1 to 4 together as one claim, and of 5, 11 and 13 one by one', () => {
    const raised = links('raises').filter(({ basis }) => basis === 'stated')
    expect(raised.map(({ id }) => id)).toEqual([
      'raises:R1,R2,R3,R4>I1',
      'raises:R5>I2',
      'raises:R11>I2',
      'raises:R13>I2',
    ])
    expect(raised.map(isCollective)).toEqual([true, false, false, false])
  })

  it('says what was the case in December 2003 and in June 2004', () => {
    const values = (at: string) => observed('progress').filter(({ asAt }) => asAt === at)
    expect(values('2003-12-11').map(({ element, value }) => [element, value])).toEqual(
      ['G1', 'G2', 'G3', 'G4'].map((group) => [group, 'Reported, not given here']),
    )
    expect(values('2004-06').map(({ element, value }) => [element, value])).toEqual(
      ['G1', 'G2', 'G3', 'G4'].map((group) => [group, 'Progress made']),
    )
    const states = observed('state').filter(({ element }) => element.startsWith('R'))
    expect(states).toHaveLength(14)
    expect(new Set(states.map(({ value }) => value))).toEqual(new Set(['Reported, not given here']))
  })

  it('has steps that go on without a date', () => {
    const going = observed('state').filter(({ value }) => value === 'Ongoing' || value === 'Under way')
    expect(going.map(({ element }) => element)).toEqual(['S4', 'S5', 'S8'])
    expect(going.every(({ element }) => map.elements.get(element)?.fields['due'] === undefined)).toBe(true)
  })

  it('pays for a post that is expected to stay with money that is there once', () => {
    expect(of('post')[0]?.fields).toMatchObject({ cost: '£25,000', term: 'For good' })
    expect(of('funding')[0]?.fields).toMatchObject({ amount: '£25,000', term: 'Once', period: '2003/04' })
    expect(links('funds').map(({ id, fields }) => [id, fields])).toEqual([
      ['funds:F1>T1', { amount: '£25,000' }],
    ])
  })

  it('gives every element, link and observation a paragraph and its words', () => {
    for (const { id, evidence } of [
      ...map.elements.values(),
      ...map.links.values(),
      ...map.observations.values(),
    ]) {
      expect(evidence?.length, id).toBeGreaterThan(0)
      for (const { paragraph } of evidence ?? [])
        expect(paragraph, id).toMatch(/^(rec [12]|[CD][12]|F|[1-7])$/)
    }
    for (const { code, fields } of map.elements.values()) expect(fields['paragraphs'], code).toBeTruthy()
  })

  it('names the missing appendix', () => {
    expect(of('source').map(({ fields }) => fields['availability'])).toEqual([
      'Missing from the archived page',
      'Named, not attached',
      'Named, not attached',
    ])
  })

  it('has its claims judged: progress in each group holds, and what the missing table would show does not', () => {
    expect(verdicts()).toEqual({
      C1: 'holds',
      C2: 'not-shown',
      C3: 'not-shown',
      C4: 'not-shown',
      C5: 'not-shown',
    })
  })

  it('adds up to the 35 recommendations and the £25,000 that are printed', () => {
    const figures = (measure: string) =>
      asked<{ element: string; computed: number; stated: number | null }>({ type: 'measure', measure }).map(
        ({ element, computed, stated }) => [element, computed, stated],
      )
    expect(figures('recommendations-by-report')).toEqual([['Z2', 35, 35]])
    expect(figures('money-by-post')).toEqual([['T1', 25_000, 25_000]])
    expect(figures('recommendations-by-group').map(([, computed]) => computed)).toEqual([7, 0, 3, 0])
  })

  it('finds what goes on without a date, what no position is given of, and money that is there once', () => {
    const failing = found('check-fails')
    expect(failing.filter((id) => /^[ST]/.test(id ?? ''))).toEqual(['S4', 'S5', 'S8', 'T1'])
    expect(failing.filter((id) => id?.startsWith('R'))).toHaveLength(35)
    expect(found('missing-link')).toHaveLength(35)
  })

  it('says which groups have moved since December 2003', () => {
    const moved = movedSince(map, '2003-12-11') ?? []
    const groups = moved.filter(({ element }) => element.kind === 'group')
    expect(groups.map(({ element }) => element.code)).toEqual(['G1', 'G2', 'G3', 'G4'])
  })
})
