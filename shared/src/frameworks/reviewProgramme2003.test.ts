import { describe, expect, it } from 'vitest'
import { type Element, frameworkFault, isCollective, type Link } from '../model/index.ts'
import { reviewProgramme2003 } from './reviewProgramme2003/index.ts'

const map = reviewProgramme2003.build()

const of = (kind: string): Element[] => [...map.elements.values()].filter((element) => element.kind === kind)
const one = (kind: string, title: string): Element => {
  const found = of(kind).filter((element) => element.title === title)
  expect(found, title).toHaveLength(1)
  return found[0]!
}
const links = (relation: string): Link[] =>
  [...map.links.values()].filter((link) => link.relation === relation && !isCollective(link))
const ends = ({ from, to }: Link): [string, string] => [
  'element' in from ? from.element : '',
  'element' in to ? to.element : '',
]
const stated = (relation: string): Link[] => links(relation).filter(({ basis }) => basis === 'stated')
/** How many of the links are at each of the elements, by its title; those with none are left out. */
function counts(found: readonly Link[], end: 0 | 1): Record<string, number> {
  const byTitle: Record<string, number> = {}
  for (const link of found) {
    const title = map.elements.get(ends(link)[end] as never)?.title ?? ''
    byTitle[title] = (byTitle[title] ?? 0) + 1
  }
  return byTitle
}

describe('the review programme of 2003', () => {
  it('is written in the second version of the language, and hangs together', () => {
    expect(map.framework).toMatchObject({ id: 'review-programme-2003', language: 2, version: '1' })
    expect(frameworkFault(map.framework)).toBeUndefined()
  })

  it('has as many elements of each kind as the paper', () => {
    const kinds = map.framework.kinds.map(({ id }) => [id, of(id).length])
    expect(Object.fromEntries(kinds)).toEqual({
      review: 22,
      'proposed-review': 2,
      'efficiency-review': 27,
      'force-review': 135,
      committee: 16,
      remit: 81,
      area: 8,
      unit: 41,
      function: 16,
      force: 38,
      tranche: 3,
      plan: 10,
      'plan-item': 51,
      'plan-part': 3,
      priority: 4,
      claim: 9,
      recommendation: 3,
      body: 6,
      reason: 6,
      criterion: 3,
      principle: 14,
      implication: 2,
      event: 6,
      source: 11,
    })
  })

  it('gives every element, link and observation a paragraph and its words', () => {
    for (const { id, evidence } of [
      ...map.elements.values(),
      ...map.links.values(),
      ...map.observations.values(),
    ]) {
      expect(evidence?.length, id).toBeGreaterThan(0)
      for (const { paragraph } of evidence ?? []) {
        expect(paragraph, id).toMatch(/^(Summary|rec [1-3]|app [1-6]|[CDE]|\d+)$/)
      }
    }
    for (const { code, fields } of map.elements.values()) expect(fields['paragraphs'], code).toBeTruthy()
  })
})

describe('its reviews', () => {
  it('are spread over five years, service delivery beside support', () => {
    const spread = Object.groupBy(of('review'), ({ fields }) => String(fields['year']))
    const parts = Object.entries(spread).map(([year, reviews = []]) => [
      year,
      reviews.filter(({ fields }) => fields['part'] === 'Service delivery').length,
      reviews.filter(({ fields }) => fields['part'] === 'Support').length,
    ])
    expect(parts).toEqual([
      ['2000/01', 2, 1],
      ['2001/02', 1, 3],
      ['2002/03', 2, 4],
      ['2003/04', 2, 3],
      ['2004/05', 2, 2],
    ])
  })

  it('are complete where it is printed, under way where a month is, and else planned', () => {
    const states = Object.groupBy(of('review'), ({ fields }) => String(fields['state']))
    expect(Object.fromEntries(Object.entries(states).map(([state, all]) => [state, all?.length]))).toEqual({
      Complete: 5,
      'Under way': 4,
      Planned: 13,
    })
    const observed = [...map.observations.values()].filter(({ field }) => field === 'state')
    expect(observed).toHaveLength(22)
    for (const { element, value, asAt } of observed) {
      expect(map.elements.get(element)?.fields['state']).toBe(value)
      expect(asAt <= '2003-01-09', element).toBe(true)
    }
  })

  it('that have two names are one element with an alias', () => {
    const aliases = of('review').flatMap(({ title, fields }) =>
      fields['alias'] ? [[title, fields['alias']]] : [],
    )
    expect(aliases).toEqual([
      ['Complaints and discipline', 'Complaints & discipline'],
      ['Investigating and detecting crime', 'Crime management'],
      ['Equalities & diversity with GLA', 'Equalities'],
      ['Bringing offenders to justice', 'BOTJ'],
      ['Training national review', 'Training'],
      ['Managing demand', 'Demand management'],
      ['Managing people (retention)', 'Retention'],
      ['Special branch (national review)', 'Special branch'],
    ])
  })
})

describe('what its committees are there for', () => {
  it('is 81 items of 16 committees', () => {
    expect(counts(links('remit-of'), 1)).toEqual({
      'Demand Management': 3,
      'Youth Issues': 2,
      'Bringing Offenders to Justice': 9,
      QPRMG: 8,
      'Human Resources': 8,
      'Operational Policing': 19,
      'Roads Policing': 3,
      'Public Order': 6,
      'Intelligence & Surveillance': 1,
      Firearms: 3,
      'SP&CT': 4,
      Diversity: 5,
      Drugs: 1,
      'Information Management': 3,
      'Professional Standards': 1,
      Resources: 5,
    })
  })

  it('is covered by the 27 marks that the paper prints, and by five that a reader infers', () => {
    expect(counts(stated('covers'), 0)).toEqual({
      'Complaints and discipline': 1,
      'Investigating and detecting crime': 6,
      'Equalities & diversity with GLA': 5,
      'Records management': 1,
      'Bringing offenders to justice': 4,
      'Training national review': 1,
      'Managing demand': 3,
      'Managing people (retention)': 4,
      'Special branch (national review)': 2,
    })
    expect(Object.keys(counts(stated('covers'), 1))).toHaveLength(27)
    expect(links('covers').filter(({ basis }) => basis === 'inferred')).toHaveLength(5)
  })

  it('has five cells twice, each of which is one mark that says so', () => {
    const twice = stated('covers').filter(({ note }) => note !== '')
    expect(twice.map((link) => map.elements.get(ends(link)[1] as never)?.title)).toEqual([
      'Pay & pensions',
      'Protection',
      'Macpherson',
      'Learning organisation',
      'Grievance procedure',
    ])
  })

  it('is touched by no review for six committees', () => {
    const covered = new Set(stated('covers').map((link) => ends(link)[1]))
    const touched = new Set(
      links('remit-of').flatMap((link) => (covered.has(ends(link)[0]) ? [ends(link)[1]] : [])),
    )
    const untouched = of('committee').filter(({ id }) => !touched.has(id))
    expect(untouched.map(({ title }) => title)).toEqual([
      'Youth Issues',
      'QPRMG',
      'Roads Policing',
      'Firearms',
      'Drugs',
      'Resources',
    ])
  })
})

describe('what other authorities have reviewed', () => {
  it('is 146 entries under 16 functions, two of which say that there is none', () => {
    expect(links('examines')).toHaveLength(146)
    expect(of('function').map(({ title }) => counts(links('examines'), 1)[title] ?? 0)).toEqual([
      11, 13, 7, 6, 23, 7, 0, 16, 13, 15, 12, 2, 4, 6, 0, 11,
    ])
    const none = Object.groupBy([...map.assessments.keys()], (key) => key.split('|').slice(0, 2).join(' '))
    expect(Object.fromEntries(Object.entries(none).map(([key, cells]) => [key, cells?.length]))).toEqual({
      'functions-reviews F7': 135,
      'functions-reviews F15': 135,
      'functions-forces F7': 38,
      'functions-forces F15': 38,
    })
  })

  it('has one element for a review under several functions', () => {
    const atOne = of('force-review').filter(
      ({ id }) => links('examines').filter((link) => ends(link)[0] === id).length > 1,
    )
    expect(atOne.map(({ title }) => title)).toEqual([
      'Administrative Support to the Prosecution Process',
      'Lost and Seized Property',
      'High Visibility Policing and Public Reassurance',
      'Leadership and Support for the Front Line',
      'Reactive Policing',
      'Crime Reduction',
      'Managing Proactive Policing',
      'Crime and Disorder Management Units',
      'Scientific Support',
    ])
  })

  it('repairs what a line break joined and what has no separator, and says so', () => {
    const repaired = of('force-review').filter(({ fields }) => fields['summary'] !== undefined)
    expect(repaired.map(({ title }) => title)).toEqual([
      'Administrative Support to the Prosecution Process',
      'Central Registry',
      'Criminal Justice Department',
      'Best Value Structures, Processes and Methodology',
    ])
    const unknown = of('force-review').filter(
      ({ id }) => !links('carried-out-by').some((link) => ends(link)[0] === id),
    )
    expect(unknown.map(({ title }) => title)).toEqual(['Criminal Justice Department'])
  })

  it('is by 38 forces, two of which have a second name', () => {
    const aliases = of('force').flatMap(({ title, fields }) =>
      fields['alias'] ? [[title, fields['alias']]] : [],
    )
    expect(aliases).toEqual([
      ['City of London Police', 'City of London'],
      ['Northamptonshire Police', 'Northamptonshire'],
    ])
    expect(
      of('force')
        .filter(({ fields }) => fields['own'])
        .map(({ title }) => title),
    ).toEqual(['Metropolitan Police Service'])
  })

  it('joins 110 pairs of function and force', () => {
    const force = new Map(links('carried-out-by').map(ends))
    const pairs = links('examines').flatMap((link) => {
      const by = force.get(ends(link)[0])
      return by ? [`${ends(link)[1]} ${by}`] : []
    })
    expect([pairs.length, new Set(pairs).size]).toEqual([145, 110])
  })
})

describe('its plans, areas and efficiency reviews', () => {
  it('place 28 of the 51 items of the national plan, 20 of them in local policing plans', () => {
    expect(counts(links('item-of'), 1)).toEqual({
      'Tackling crime effectively': 29,
      'Partnership to build a civil society': 8,
      'Making the most of police officers and support staff': 14,
    })
    const placed = counts(stated('is-in'), 1)
    expect(placed['Local policing plan']).toBe(20)
    expect(Object.values(placed).reduce((sum, count) => sum + count, 0)).toBe(28)
    expect(Object.keys(placed)).toHaveLength(9)
    const all = [...map.links.values()].filter(isCollective).map(({ id }) => id)
    expect(all.filter((id) => id.startsWith('is-in'))).toEqual([
      'is-in:*plan-item>L1',
      'is-in:*plan-item>L10',
    ])
  })

  it('keep two items that have the same words, and no page header among them', () => {
    const wordings = Object.groupBy(of('plan-item'), ({ fields }) => String(fields['wording']))
    const same = Object.values(wordings).filter((items = []) => items.length > 1)
    expect(same.map((items) => items?.map(({ code }) => code))).toEqual([['I4', 'I31']])
    expect(of('plan-item').filter(({ title }) => /^AN 2003/.test(title))).toEqual([])
  })

  it('have two areas without units', () => {
    const units = counts(links('unit-of'), 1)
    expect(of('area').map(({ title }) => units[title] ?? 0)).toEqual([0, 0, 3, 10, 6, 11, 5, 6])
  })

  it('have nine efficiency reviews in each tranche, and a status for twelve of them', () => {
    expect(counts(links('in-tranche'), 1)).toEqual({ 'Tranche 1': 9, 'Tranche 2': 9, 'Tranche 3': 9 })
    const statuses = Object.groupBy(of('efficiency-review'), ({ fields }) => String(fields['status'] ?? ''))
    expect(Object.fromEntries(Object.entries(statuses).map(([key, all]) => [key, all?.length]))).toEqual({
      '': 15,
      Deferred: 3,
      'Agreed move into Tranche 2': 2,
      'Proposed for Tranche 3': 1,
      'Re-scope': 2,
      'Not to be undertaken': 1,
      Postpone: 2,
      'Report due back': 1,
    })
    expect(one('tranche', 'Tranche 3').fields).toMatchObject({ year: '2002/03', introduced: '2003/04' })
  })
})
