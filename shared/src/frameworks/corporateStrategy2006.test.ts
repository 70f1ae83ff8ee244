import { describe, expect, it } from 'vitest'
import { answer } from '../answers/index.ts'
import { createCoverage } from '../coverage/index.ts'
import { frameworkFault, isCollective, type Series } from '../model/index.ts'
import { sampleMap } from './index.ts'

const map = sampleMap()

const of = (kind: string) => [...map.elements.values()].filter((element) => element.kind === kind)
const links = (relation: string) => [...map.links.values()].filter((link) => link.relation === relation)
const idsOf = (relation: string) => links(relation).map(({ id }) => id.slice(relation.length + 1))

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

describe('the corporate strategy of 2006, whole', () => {
  it('is written in the second version of the language, and hangs together', () => {
    expect(map.framework).toMatchObject({ id: 'corporate-strategy', language: 2, version: '2' })
    expect(frameworkFault(map.framework)).toBeUndefined()
  })

  it('has all that the paper puts around its thread', () => {
    const kinds = [
      'objective',
      'measure',
      'structure',
      'component',
      'work',
      'body',
      'committee',
      'consultation',
      'budget-line',
      'funding',
      'idea',
      'risk',
      'recommendation',
      'event',
      'claim',
      'source',
    ]
    expect(Object.fromEntries(kinds.map((kind) => [kind, of(kind).length]))).toEqual({
      objective: 3,
      measure: 3,
      structure: 3,
      component: 15,
      work: 23,
      body: 14,
      committee: 5,
      consultation: 7,
      'budget-line': 13,
      funding: 9,
      idea: 3,
      risk: 4,
      recommendation: 4,
      event: 12,
      claim: 11,
      source: 9,
    })
  })

  it('gives every element, link and observation a paragraph and its words', () => {
    for (const { id, evidence } of [
      ...map.elements.values(),
      ...map.links.values(),
      ...map.observations.values(),
    ]) {
      expect(evidence?.length, id).toBeGreaterThan(0)
      for (const { paragraph } of evidence ?? [])
        expect(paragraph, id).toMatch(/^(Summary|\d+|rec [1-4]|C|E|app [35])$/)
    }
    for (const { code, fields } of map.elements.values()) expect(fields['paragraphs'], code).toBeTruthy()
  })

  it('takes proposals apart: eight measures of S3, three estate items of S10, and what three others name', () => {
    const parts = (proposal: string) =>
      idsOf('part-of').filter((id) => new RegExp(`^T\\d+>${proposal}$`).test(id)).length
    expect(['S3', 'S10', 'S5', 'S6', 'S8'].map(parts)).toEqual([8, 3, 1, 2, 1])
  })

  it('prints 37 figures in 39 cells of the budget, and no 0 where there is none', () => {
    const series = of('budget-line').map(({ fields }) => fields['amounts'] as Series)
    expect(series.flatMap((each) => Object.values(each))).toHaveLength(37)
    expect(series[10]).toEqual({ '2006/07': 32 })
    expect(series[5]?.['2008/09']).toBe(0)
  })

  it('adds the lines up to their totals, each line in one total, what is taken away as such', () => {
    const parts = idsOf('part-of').filter((id) => id.startsWith('B'))
    expect(parts).toEqual([
      ...['B1>B3', 'B2>B3'],
      ...['B4>B8', 'B5>B8', 'B6>B8', 'B7>B8'],
      ...['B8>B10', 'B9>B10'],
      ...['B10>B12', 'B11>B12'],
      ...['B3>B13', 'B12>B13'],
    ])
    const minus = of('budget-line').filter(({ fields }) => fields['sign'] === 'minus')
    expect(minus.map(({ code }) => code)).toEqual(['B9', 'B12'])
  })

  it('ties money to proposals, and growth to three of the priorities', () => {
    expect(idsOf('funds').filter((id) => />P/.test(id))).toEqual(['F9>P1', 'F9>P2', 'F9>P6'])
    expect(idsOf('funds').filter((id) => />S/.test(id))).toEqual([
      'F1>S1',
      'F2>S1',
      'F3>S1',
      'F4>S2',
      'F5>S2',
      'F6>S7',
    ])
    const open = of('funding').filter(({ fields }) => fields['state'] === 'Not found')
    expect(open.map(({ code, fields }) => [code, fields['amount']])).toEqual([['F3', '£32 million']])
  })

  it('gives one lead a post with dates, and no other', () => {
    const dated = of('person').filter(({ fields }) => fields['joins'])
    expect(
      dated.map(({ code, fields }) => [code, fields['joins'], fields['stays'], fields['leaves']]),
    ).toEqual([['L5', '2005-10', '2 years', '2007-10']])
  })

  it('keeps both of what is said of the formal consultation on one day', () => {
    const said = [...map.observations.values()].filter(({ element }) => element === 'N4')
    expect(said.map(({ value, asAt }) => [value, asAt])).toEqual([
      ['Ongoing', '2005-09-29'],
      ['Being prepared', '2005-09-29'],
    ])
  })

  it('has both claims of paragraph 34, and each claim is tied to a part of the framework', () => {
    const claims = of('claim')
    expect(
      claims.filter(({ fields }) => fields['paragraphs'] === '34').map(({ fields }) => fields['test']),
    ).toEqual(['matrix proposals-outcomes rows', 'matrix proposals-outcomes columns'])
    const ids = {
      matrix: map.framework.matrices.map(({ id }) => id),
      measure: map.framework.measures?.map(({ id }) => id),
      check: map.framework.checks.flatMap((check) => (check.type === 'each' ? [check.id] : [])),
    }
    for (const { code, fields } of claims) {
      const [type, id = ''] = String(fields['test']).split(' ')
      expect(ids[type as keyof typeof ids], code).toContain(id)
      expect(fields['quotation'], code).toBeTruthy()
    }
  })

  it('has a reason for each rejected idea, and one that somebody else could take', () => {
    expect(of('idea').map(({ fields }) => fields['reason'])).toEqual([
      'Too bureaucratic',
      'Could be taken forward elsewhere',
      'Unfairly affect our staff',
    ])
    expect(idsOf('could-take')).toEqual(['G13>I2'])
  })

  it('states no link of a measure, and none of a lead to a priority', () => {
    expect(links('measures').map(({ basis }) => basis)).toEqual(['inferred', 'inferred', 'inferred'])
    expect(idsOf('leads').filter((id) => />P/.test(id))).toEqual([])
  })

  it('says what C3i enables, and that the values underpin the planning approach', () => {
    expect(idsOf('enables')).toContain('X3>W1')
    expect(links('underpins').find(({ id }) => id === 'underpins:*value>X2')).toMatchObject({
      basis: 'stated',
      evidence: [{ paragraph: 'rec 3' }],
    })
  })

  it('says of the strategies that they are needed first, and of the rest of the path only what can be inferred', () => {
    const first = links('precedes').filter(({ id }) => id.endsWith('>X9'))
    expect(first.map(({ id, basis }) => [id, basis])).toEqual(
      ['X10', 'X11', 'X12'].map((code) => [`precedes:${code}>X9`, 'stated']),
    )
    expect(links('part-of').find(({ id }) => id === 'part-of:*proposal>X1')).toSatisfy(isCollective)
  })

  it('lists the documents that are not there', () => {
    const missing = of('source').filter(
      ({ fields }) => fields['availability'] === 'Missing from the archived page',
    )
    expect(missing.map(({ title }) => title.slice(0, 10))).toEqual(['Appendix 1', 'Appendix 2', 'Appendix 4'])
  })

  it('keeps everything but the thread itself out of the picture', () => {
    const shown = map.framework.view?.lanes.filter(({ as }) => as !== 'hidden').map(({ kind }) => kind)
    expect(shown).toEqual(['value', 'priority', 'proposal', 'programme', 'outcome', 'person'])
  })

  it('has both claims of paragraph 34 judged, and the others', () => {
    expect(verdicts()).toEqual({
      Q1: 'not-shown',
      Q2: 'holds',
      Q3: 'not-shown',
      Q4: 'holds',
      Q5: 'not-shown',
      Q6: 'not-shown',
      Q7: 'not-shown',
      Q8: 'not-shown',
      Q9: 'holds',
      Q10: 'fails',
      Q11: 'not-shown',
    })
  })

  it('finds the four totals of Appendix 3 that are one away, and no other', () => {
    const totals = asked<{
      element: string
      period: string
      computed: number
      stated: number
      difference: number
    }>({
      type: 'measure',
      measure: 'budget-by-year',
    })
    expect(totals).toHaveLength(15)
    expect(
      totals
        .filter(({ difference }) => difference !== 0)
        .map(({ element, period, computed, stated }) => [element, period, computed, stated]),
    ).toEqual([
      ['B8', '2006/07', 170, 171],
      ['B8', '2007/08', 74, 75],
      ['B8', '2008/09', 89, 88],
      ['B10', '2006/07', 101, 102],
    ])
    expect(found('figure-rounded')).toEqual(['B8', 'B8', 'B8', 'B10'])
  })

  it('finds what rests on money that is not there, who is not in post, and what the paper contradicts', () => {
    expect(found('check-fails').toSorted()).toEqual([
      'F3',
      'K1',
      'K2',
      'K3',
      'K4',
      'L5',
      'L5',
      'O1',
      'O2',
      'S11',
      'Z1',
      'Z2',
      'Z4',
      'Z6',
      'Z7',
      'Z8',
      'Z9',
    ])
    expect(found('observation-contradicted')).toEqual(['N4'])
  })
})
