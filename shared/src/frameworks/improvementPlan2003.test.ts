import { describe, expect, it } from 'vitest'
import { frameworkFault, isCollective } from '../model/index.ts'
import { improvementPlan2003 } from './improvementPlan2003/index.ts'

const map = improvementPlan2003.build()

const of = (kind: string) => [...map.elements.values()].filter((element) => element.kind === kind)
const links = (relation: string) => [...map.links.values()].filter((link) => link.relation === relation)

describe('the improvement plan of 2003', () => {
  it('is written in the second version of the language, and hangs together', () => {
    expect(map.framework).toMatchObject({ id: 'improvement-plan-2003', language: 2, version: '1' })
    expect(frameworkFault(map.framework)).toBeUndefined()
  })

  it('has as many elements of each kind as the paper', () => {
    expect(Object.fromEntries(map.framework.kinds.map(({ id }) => [id, of(id).length]))).toEqual({
      review: 2,
      recommendation: 1,
      benefit: 4,
      theme: 4,
      finding: 0,
      arrangement: 2,
      update: 1,
      directorate: 4,
      body: 7,
      board: 5,
      claim: 11,
      decision: 3,
      consultation: 1,
      implication: 2,
      event: 3,
      source: 6,
    })
  })

  it('has the one recommendation that the paper names, with its reservation, and makes up no other', () => {
    expect(of('recommendation').map(({ code, fields }) => [code, fields['approval']])).toEqual([
      ['R10', 'Supported in principle'],
    ])
    const { fields } = of('recommendation')[0]!
    expect(fields['reservation']).toContain('budgeted workforce targets')
    expect(['cost', 'saving', 'target', 'timescale'].filter((field) => field in fields)).toEqual([])
    const observed = [...map.observations.values()].map(({ field, value, asAt }) => [field, value, asAt])
    expect(observed).toEqual([
      ['approval', 'Supported in principle', '2003-12-11'],
      ['progress', 'Held', '2003-12-11'],
    ])
  })

  it('counts four themes and names none', () => {
    expect(of('theme').every(({ placeholder, fields }) => placeholder && !fields['summary'])).toBe(true)
  })

  it('says of all recommendations at once who leads them, what they bring and what is decided', () => {
    const all = [...map.links.values()].filter(isCollective).map(({ id, basis }) => [id, basis])
    expect(all).toEqual([
      ['brings:*recommendation>*benefit', 'stated'],
      ['decides:A2>*recommendation', 'stated'],
      ['leads:D1>*recommendation', 'stated'],
    ])
  })

  it('knows how each of seven bodies was consulted, and that three had the questionnaire', () => {
    const how = Object.groupBy(links('consulted-on'), ({ fields }) => String(fields?.['how']))
    expect(Object.fromEntries(Object.entries(how).map(([key, all]) => [key, all?.length]))).toEqual({
      'By questionnaire': 3,
      'Examined findings and recommendations': 3,
      Consulted: 1,
    })
    expect(links('asked')).toHaveLength(3)
    expect(of('consultation')[0]?.fields).toMatchObject({ returned: 'Over 110', rate: 'Over 33%' })
  })

  it('has its next update due six months after the meeting', () => {
    expect(of('update').map(({ fields }) => fields['due'])).toEqual(['2004-06'])
    expect(of('event').find(({ code }) => code === 'Y3')?.fields['date']).toBe('2003-12-11')
  })

  it('has four appendices as missing, one of which is called two things', () => {
    const missing = of('source').filter(
      ({ fields }) => fields['availability'] === 'Missing from the archived page',
    )
    expect(missing.map(({ title }) => title.split(':')[0])).toEqual([
      'Appendix 1',
      'Appendix 2',
      'Appendix 3',
      'Appendix C to the full final report (missing)',
    ])
    expect(
      of('source').flatMap(({ fields }) => (fields['called'] ? [[fields['listed'], fields['called']]] : [])),
    ).toEqual([['management summary', 'final report']])
  })

  it('gives every element, link and observation a paragraph and its words', () => {
    for (const { id, evidence } of [
      ...map.elements.values(),
      ...map.links.values(),
      ...map.observations.values(),
    ]) {
      expect(evidence?.length, id).toBeGreaterThan(0)
      for (const { paragraph } of evidence ?? []) {
        expect(paragraph, id).toMatch(/^(Summary|rec [1-3]|C[1-4]|[DEF]|[1-8])$/)
      }
    }
    for (const { code, fields } of map.elements.values()) expect(fields['paragraphs'], code).toBeTruthy()
  })

  it('ties each claim to a matrix or a check that it has', () => {
    const known = new Set([
      ...map.framework.matrices.map(({ id }) => `matrix ${id} columns`),
      ...map.framework.checks.flatMap((check) => ('id' in check ? [`check ${check.id}`] : [])),
    ])
    expect(of('claim').filter(({ fields }) => !known.has(String(fields['test'])))).toEqual([])
  })
})
