import { describe, expect, it } from 'vitest'
import {
  apply,
  type Change,
  cellKey,
  type Element,
  elementId,
  type Framework,
  type StrategyMap,
  touchedBy,
} from '../../model/index.ts'
import { claims, createCoverage } from '../coverage.ts'
import { smallElement, smallFramework, smallMap } from '../testing/smallMap.ts'
import { claimReading, claimsSentence } from './claimReading.ts'

const framework: Framework = {
  ...smallFramework,
  kinds: [
    ...smallFramework.kinds.map((kind) => ({
      ...kind,
      fields: [
        { id: 'cost', label: 'Cost', type: 'number' as const },
        { id: 'total', label: 'Total', type: 'number' as const },
      ],
    })),
    {
      id: 'claim',
      archetype: 'source',
      label: 'Claim',
      plural: 'Claims',
      prefix: 'C',
      role: 'claim',
      fields: [
        { id: 'test', label: 'Tested by', type: 'test' },
        { id: 'words', label: 'Words', type: 'longtext', role: 'quotation' },
      ],
    },
  ],
  measures: [
    {
      id: 'money',
      title: 'Money',
      of: 'outcome',
      path: ['^supports'],
      take: 'sum',
      field: 'cost',
      printed: 'total',
      tolerance: 1,
    },
  ],
  checks: [
    {
      type: 'each',
      id: 'cheap',
      title: 'Cheap',
      of: 'proposal',
      value: { field: 'cost' },
      is: 'at-most',
      than: { constant: 3 },
      severity: 'risk',
      sentence: '{element} costs {value}.',
    },
  ],
}

function withClaim(test: string, costs: Readonly<Record<string, Element['fields']>>, ...lines: string[]) {
  const map: StrategyMap = { ...smallMap(...lines), framework }
  const elements = new Map(map.elements)
  for (const [code, fields] of Object.entries(costs)) {
    const element = elements.get(elementId(code))
    if (element) elements.set(element.id, { ...element, fields })
  }
  const claim = { ...smallElement('C1', 'claim'), fields: { test, words: 'Each one is.' } }
  return { ...map, elements: elements.set(claim.id, claim) }
}

const verdictOf = (map: StrategyMap) => {
  const [claim] = claims(map)
  return `${claim?.verdict}: ${claim?.why}`
}

const COLUMNS = 'matrix proposals-outcomes columns'

describe('claims', () => {
  it.each([
    [
      COLUMNS,
      ['S1 supports O1'],
      'holds: 1 outcome: a stated link joins each directly to at least one proposal.',
    ],
    [
      COLUMNS,
      ['S1 supports O1', 'S1 supports O2 inferred', 'S1 enables S2', 'S2 supports O3 assumed', 'O4'],
      'not-shown: It is stated of 1 of 4 outcomes. O2 and O3 rest on links that are inferred or assumed. Of O4 nobody has said anything, or not of every cell.',
    ],
    [
      'matrix proposals-outcomes rows',
      ['S1 supports O1', 'S2 enables S1'],
      'not-shown: It is stated of 1 of 2 proposals. S2 rests on ways through something else.',
    ],
    [
      'matrix leads-proposals columns',
      ['L1 leads S1', 'S2'],
      'fails: It is stated of 1 of 2 proposals. S2 has no link to any lead, as is known.',
    ],
    [COLUMNS, [], 'not-shown: There are no outcomes in this map yet.'],
    [
      COLUMNS,
      ['S1', 'all proposals supports O1'],
      'not-shown: It is stated of 0 of 1 outcome. O1 rests on a collective claim.',
    ],
    [
      'matrix nothing columns',
      [],
      'not-shown: It is tested by "matrix nothing columns", which this framework does not have.',
    ],
    ['', [], 'not-shown: Nothing is named that it is tested by.'],
  ])('[COV69] of each line of a matrix: %s, %j', (test, lines, expected) => {
    expect(verdictOf(withClaim(test, {}, ...lines))).toBe(expected)
  })

  it('[COV69] is not shown where somebody looked and found nothing: a source that is silent denies nothing', () => {
    const map = withClaim(COLUMNS, {}, 'S1', 'O1')
    const key = cellKey('proposals-outcomes', elementId('S1'), elementId('O1'))
    const assessment = { state: 'none' as const, note: '', by: 'Ada', at: 1 }
    expect(verdictOf({ ...map, assessments: new Map([[key, assessment]]) })).toBe(
      'not-shown: It is stated of 0 of 1 outcome. Of O1 somebody looked at every cell, and found nothing.',
    )
  })

  it.each([
    [{ O1: { total: 6 } }, 'holds: 1 printed figures are as they come to, 1 of them within rounding.'],
    [{ O1: { total: 9 } }, 'fails: 1 of 1 printed figures differ: O1.'],
    [{}, 'not-shown: No printed figure is there to hold it against.'],
    [{ O2: { total: 3 } }, 'not-shown: There is nothing that adds up to O2.'],
  ])('[COV69] of figures: %j', (totals, expected) => {
    const costs: Record<string, Element['fields']> = { S1: { cost: 5 }, ...totals }
    expect(verdictOf(withClaim('measure money', costs, 'S1 supports O1', 'O2'))).toBe(expected)
  })

  it.each([
    [{ S1: { cost: 3 } }, 'holds: Nothing was found against it in 1.'],
    [{ S1: { cost: 4 } }, 'fails: S1 Title S1 costs 4.'],
    [{}, 'not-shown: 1 of the 1 that it is asked of have nothing to compare.'],
  ])('[COV69] of a check: %j', (costs, expected) => {
    expect(verdictOf(withClaim('check cheap', costs, 'S1'))).toBe(expected)
  })

  it('[COV69] of a check for words: a blank is not known to be empty', () => {
    const filled = (costs: Record<string, Element['fields']>) => {
      const map = withClaim('check cheap', costs, 'S1')
      const checks = map.framework.checks.map((check) =>
        check.type === 'each' ? { ...check, is: 'filled' as const } : check,
      )
      return verdictOf({ ...map, framework: { ...map.framework, checks } })
    }
    expect(filled({ S1: { cost: 4 } })).toMatch(/^holds: /)
    expect(filled({})).toMatch(/^not-shown: S1 Title S1 costs /)
  })

  it('[COV69] follow each change, and stay the same list where none reads differently', () => {
    let map: StrategyMap = withClaim(COLUMNS, {}, 'S1 supports O1 inferred')
    const coverage = createCoverage(map)
    const before = coverage.claims()
    expect(before[0]).toMatchObject({ element: 'C1', text: 'Each one is.', verdict: 'not-shown' })
    expect(before[0]?.change).toBe('A stated link from each of these to at least one proposal: O1.')
    const step = (change: Change) => {
      const next = apply(map, change)
      if (!next.ok) throw new Error(next.error.code)
      map = next.value
      coverage.advance(map, touchedBy(change))
    }
    step({ type: 'edit-element', id: elementId('S1'), title: 'Other' })
    expect(coverage.claims()).toBe(before)
    step({ type: 'edit-link', id: [...map.links.keys()][0]!, basis: 'stated' })
    expect(coverage.claims()[0]?.verdict).toBe('holds')
    expect(coverage.claims()[0]?.change).toBe('')
  })

  it('[CLM1] names each thing that keeps one from holding, with the cells that would settle it', () => {
    const map = withClaim(
      COLUMNS,
      {},
      'S1 supports O1',
      'S1 supports O2 inferred',
      'S2 supports O2 assumed',
      'O4',
    )
    const [claim] = claims(map)
    expect(claim?.tie).toEqual({ by: 'matrix', matrix: 'proposals-outcomes', side: 'columns' })
    expect(claim?.exceptions).toEqual([
      {
        verdict: 'not-shown',
        elements: ['O2'],
        words: 'Only links that are inferred or assumed.',
        cells: [
          { row: 'S1', column: 'O2' },
          { row: 'S2', column: 'O2' },
        ],
      },
      { verdict: 'not-shown', elements: ['O4'], words: 'Nobody has said anything yet.', cells: [] },
    ])
  })

  it.each([
    ['measure money', { S1: { cost: 5 }, O1: { total: 9 } }, ['O1'], '9 is printed, and it comes to 5.'],
    [
      'measure money',
      { S1: { cost: 5 }, O2: { total: 3 } },
      ['O2'],
      '3 is printed, and nothing adds up to it.',
    ],
    ['check cheap', { S1: { cost: 4 } }, ['S1'], 'S1 Title S1 costs 4.'],
  ])('[CLM1] names the figures and findings against one: %s, %j', (test, costs, elements, words) => {
    const [claim] = claims(
      withClaim(test, costs as Record<string, Element['fields']>, 'S1 supports O1', 'O2'),
    )
    expect(claim?.exceptions).toMatchObject([{ elements, words }])
  })

  it('[CLM1] has none where it holds, or where nothing is named that tests it', () => {
    expect(claims(withClaim(COLUMNS, {}, 'S1 supports O1'))[0]?.exceptions).toEqual([])
    expect(claims(withClaim('', {}))[0]).toMatchObject({ tie: null, exceptions: [] })
  })

  it('[CLM2] reads the same on every face of the map, and is counted in one sentence', () => {
    const map = withClaim(COLUMNS, {}, 'S1 supports O1')
    const [claim] = claims(map)
    expect(claim && claimReading(map, claim)).toMatchObject({
      code: 'C1',
      word: 'Holds',
      testedBy: 'each outcome in the matrix “Proposals and outcomes”',
    })
    const verdicts = (['holds', 'fails', 'holds', 'not-shown'] as const).map((verdict) => ({ verdict }))
    expect(claimsSentence(verdicts)).toBe('Of 4 claims 2 hold, 1 is not shown and 1 fails.')
  })
})
