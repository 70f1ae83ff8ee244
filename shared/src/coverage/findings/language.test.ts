import { describe, expect, it } from 'vitest'
import {
  apply,
  type Change,
  type EachCheck,
  type Element,
  elementId,
  explainRefusal,
  type Framework,
  type Kind,
  type Measure,
  type StrategyMap,
  touchedBy,
} from '../../model/index.ts'
import { measureFigures } from '../../queries/index.ts'
import { createCoverage, findings } from '../coverage.ts'
import { end, smallFramework, smallLink, smallMap } from '../testing/smallMap.ts'

const TODAY = '2006-06-15'

const FIELDS: Kind['fields'] = [
  { id: 'cost', label: 'Cost', type: 'money', unit: '£ million' },
  { id: 'year', label: 'Year', type: 'period' },
  { id: 'ends', label: 'Ends', type: 'date' },
  { id: 'state', label: 'State', type: 'choice', values: ['Open', 'Closed'], observed: true },
  { id: 'line', label: 'Line', type: 'series', periods: ['2005/06', '2006/07'] },
  { id: 'total', label: 'Total', type: 'series', periods: ['2005/06', '2006/07'] },
]

const base = {
  type: 'each' as const,
  id: 'one',
  title: 'One',
  severity: 'risk' as const,
  sentence: '{element} has {value}, not {than}{period}.',
}

function mapWith(
  parts: Partial<Framework>,
  fields: Readonly<Record<string, Element['fields']>>,
  ...lines: string[]
): StrategyMap {
  const drawn = smallMap(...lines)
  const framework: Framework = {
    ...smallFramework,
    kinds: smallFramework.kinds.map((kind) => ({ ...kind, fields: FIELDS })),
    matrices: [],
    checks: [],
    ...parts,
  }
  const elements = new Map(drawn.elements)
  for (const [code, own] of Object.entries(fields)) {
    const id = elementId(code)
    const element = elements.get(id)
    if (element) elements.set(id, { ...element, fields: own })
  }
  return { ...drawn, framework, elements }
}

const checked = (
  check: Partial<EachCheck> & Pick<EachCheck, 'of' | 'value' | 'is'>,
  fields: Readonly<Record<string, Element['fields']>>,
  ...lines: string[]
): string[] =>
  findings(mapWith({ checks: [{ ...base, ...check }] }, fields, ...lines), TODAY).map((each) => each.sentence)

describe('a check of one shape', () => {
  it('[COV63] compares a field with what a path leads to: a post that ends before the work', () => {
    const tenure = {
      of: 'proposal',
      value: { field: 'ends' },
      is: 'not-after',
      than: { field: 'ends', along: ['^leads'], take: 'least' },
    } as const
    const fields = { S1: { ends: '2007' }, S2: { ends: '2006-03' }, L1: { ends: '2006-12-31' } }
    expect(checked(tenure, fields, 'L1 leads S1', 'L1 leads S2')).toEqual([
      'S1 Title S1 has 2007, not 2006-12-31.',
    ])
    expect(checked(tenure, { S1: { ends: 'ongoing' }, L1: fields.L1 }, 'L1 leads S1')).toEqual([])
  })

  it('[COV63] keeps an order: what comes before is over before the next begins', () => {
    const order = {
      of: 'proposal',
      value: { field: 'ends' },
      is: 'not-after',
      than: { field: 'ends', along: ['enables'] },
    } as const
    const fields = { S1: { ends: '2007' }, S2: { ends: '2006' }, S3: { ends: '2008' } }
    expect(checked(order, fields, 'S1 enables S2', 'S1 enables S3')).toEqual([
      'S1 Title S1 has 2007, not 2006.',
    ])
  })

  it('[COV63] reads amounts by their unit, and takes a tolerance', () => {
    const cheap = { of: 'proposal', value: { field: 'cost' }, is: 'at-most', than: { constant: 3 } } as const
    const fields = { S1: { cost: '£3.5m' }, S2: { cost: 3 }, S3: { cost: 'not known' } }
    expect(checked(cheap, fields, 'S1', 'S2', 'S3')).toEqual(['S1 Title S1 has £3.5m, not 3.'])
    expect(checked({ ...cheap, tolerance: 0.5 }, fields, 'S1', 'S2')).toEqual([])
  })

  it.each([
    ['filled', undefined, 'S3'],
    ['equals', { constant: 'open' }, 'S2'],
    ['differs', { constant: 'Open' }, 'S1'],
  ] as const)('[COV63] asks whether words are there, the same or others: %s', (is, than, code) => {
    const check = { of: 'proposal', value: { field: 'state' }, is, ...(than ? { than } : {}) } as const
    const fields = { S1: { state: 'Open' }, S2: { state: 'Closed' } }
    const found = checked(check, fields, 'S1', 'S2', 'S3')
    expect(found.map((sentence) => sentence.slice(0, 2))).toEqual([code])
  })

  it('[COV63] is equal where one of several is', () => {
    const same = {
      of: 'proposal',
      value: { field: 'state' },
      is: 'equals',
      than: { field: 'state', along: ['enables'] },
    } as const
    const fields = { S1: { state: 'Open' }, S2: { state: 'Closed' }, S3: { state: 'Open' } }
    expect(checked(same, fields, 'S1 enables S2', 'S1 enables S3')).toEqual([])
    expect(checked(same, fields, 'S1 enables S2')).toHaveLength(1)
  })

  it('[COV63] asks for one lead only, along any number of hops', () => {
    const exclusive = {
      of: 'proposal',
      value: { count: ['enables+', '^leads'] },
      is: 'at-most',
      than: { constant: 1 },
    } as const
    expect(checked(exclusive, {}, 'S1 enables S2', 'S2 enables S3', 'L1 leads S2', 'L2 leads S3')).toEqual([
      'S1 Title S1 has 2, not 1.',
    ])
  })

  it('[COV63] finds nothing that hangs on today where nobody says which day it is', () => {
    const late = {
      of: 'proposal',
      value: { field: 'ends' },
      is: 'not-before',
      than: { today: true },
    } as const
    const fields = { S1: { ends: '2006-05' }, S2: { ends: '2006-06' } }
    expect(checked(late, fields, 'S1', 'S2')).toHaveLength(1)
    const map = mapWith({ checks: [{ ...base, ...late }] }, fields, 'S1', 'S2')
    expect(findings(map)).toEqual([])
  })

  it('[COV63] asks how long ago a field was observed', () => {
    const interval = {
      of: 'proposal',
      value: { daysSince: 'state' },
      is: 'at-most',
      than: { constant: 184 },
    } as const
    const map = mapWith({ checks: [{ ...base, ...interval }] }, {}, 'S1', 'S2', 'S3')
    const observed = observe(
      map,
      ['S1', 'Open', '2003-12-11'],
      ['S1', 'Open', '2006-05'],
      ['S2', 'Open', '2005-06'],
    )
    expect(findings(observed, TODAY).map((each) => each.sentence)).toEqual(['S2 Title S2 has 350, not 184.'])
  })

  it('[COV64] counts in each period, however it is written, and looks at those that it names', () => {
    const cap = {
      of: 'proposal',
      value: { count: [] },
      is: 'at-most',
      than: { constant: 1 },
      perPeriod: 'year',
      periods: ['2005/06', '2006/07'],
      sentence: '{period} has {value}; the cap is {than}.',
    } as const
    const fields = {
      S1: { year: '2005/06' },
      S2: { year: '2005/2006' },
      S3: { year: '2006/07' },
      S4: { year: '2007/08' },
      S5: { year: '2007/08' },
    }
    const map = mapWith({ checks: [{ ...base, ...cap }] }, fields, 'S1', 'S2', 'S3', 'S4', 'S5')
    const [found, ...others] = findings(map)
    expect(others).toEqual([])
    expect(found).toMatchObject({
      sentence: '2005/06 has 2; the cap is 1.',
      check: 'one',
      period: '2005/06',
      elements: ['S1', 'S2'],
    })
  })

  it('[COV64] counts and adds up for each thing that a path leads to', () => {
    const load = {
      of: 'proposal',
      value: { field: 'cost' },
      is: 'at-most',
      than: { field: 'cost' },
      perGroup: ['^leads'],
      sentence: '{group} has {value} of {than}.',
    } as const
    const fields = { S1: { cost: 2 }, S2: { cost: 2 }, L1: { cost: 3 }, L2: { cost: 3 } }
    expect(checked(load, fields, 'L1 leads S1', 'L1 leads S2', 'L2 leads S1')).toEqual([
      'L1 Title L1 has 4 of 3.',
    ])
  })

  it('[COV63] can be accepted, and comes back when what was compared reads differently', () => {
    const check = { of: 'proposal', value: { field: 'cost' }, is: 'at-most', than: { constant: 1 } } as const
    const map = mapWith({ checks: [{ ...base, ...check }] }, { S1: { cost: '2' } }, 'S1')
    const [found] = findings(map)
    const accepted = applied(map, {
      type: 'accept-finding',
      finding: found!.id,
      acceptance: { reason: 'Agreed', by: 'Ada', at: 1, facts: found!.facts },
    })
    const renamed = applied(accepted, { type: 'edit-element', id: elementId('S1'), title: 'Other' })
    expect(findings(renamed)[0]?.accepted).toBeDefined()
    const dearer = applied(accepted, { type: 'edit-element', id: elementId('S1'), fields: { cost: '3' } })
    expect(findings(dearer)[0]?.accepted).toBeUndefined()
  })
})

describe('a measure', () => {
  const measure: Measure = {
    id: 'budget',
    title: 'Budget',
    of: { kinds: ['outcome'] },
    path: ['^supports'],
    take: 'sum',
    field: 'line',
    by: 'series',
    sign: { field: 'state', minus: ['closed'] },
    printed: 'total',
    tolerance: 1,
  }
  const fields = {
    S1: { line: { '2005/06': 171, '2006/07': 10 } },
    S2: { line: { '2005/06': 20.1 }, state: 'Closed' },
    O1: { total: { '2005/06': 150, '2006/07': 12 } },
  }
  const lines = ['S1 supports O1', 'S2 supports O1', 'S1 supports O2']

  it('[COV65] comes to a figure for each period, takes away what is negative, and leaves blanks out', () => {
    expect(measureFigures(mapWith({ measures: [measure] }, fields, ...lines), 'budget')).toEqual([
      { element: 'O1', period: '2005/06', computed: 150.9, stated: 150, difference: 0.9 },
      { element: 'O1', period: '2006/07', computed: 10, stated: 12, difference: -2 },
      { element: 'O2', period: '2005/06', computed: 171, stated: null, difference: null },
      { element: 'O2', period: '2006/07', computed: 10, stated: null, difference: null },
    ])
    expect(measureFigures(mapWith({}, {}), 'nothing')).toEqual([])
  })

  it('[COV65] tells rounding, as a note, from a figure that is another', () => {
    const found = findings(mapWith({ measures: [measure] }, fields, ...lines))
    expect(found.map(({ code, severity, period }) => [code, severity, period])).toEqual([
      ['figure-differs', 'risk', '2006/07'],
      ['figure-rounded', 'note', '2005/06'],
    ])
    expect(found[0]?.sentence).toBe(
      '"Budget" of O1 Title O1 for 2006/07 is printed as 12 and comes to 10: a difference of 2.',
    )
  })

  it.each([
    ['count', undefined, 2],
    ['least', 'cost', 2],
    ['greatest', 'cost', 3],
    ['sum', 'cost', 5],
  ] as const)('[COV65] takes the %s along a path', (take, field, computed) => {
    const load: Measure = {
      id: 'load',
      title: 'Load',
      of: 'person',
      path: ['leads'],
      take,
      ...(field ? { field } : {}),
    }
    const costs = { S1: { cost: '£2m' }, S2: { cost: 3 } }
    const map = mapWith({ measures: [load] }, costs, 'L1 leads S1', 'L1 leads S2', 'L2')
    const [first, second] = measureFigures(map, 'load')
    expect(first).toMatchObject({ element: 'L1', period: null, computed, stated: null })
    expect(second?.computed).toBe(take === 'count' ? 0 : undefined)
  })

  it('[COV65] counts by the period that a field holds, of what meets its conditions', () => {
    const done: Measure = {
      id: 'done',
      title: 'Done',
      of: 'person',
      path: ['leads'],
      where: [{ field: 'state', is: ['Closed'] }],
      take: 'count',
      by: { period: 'year' },
    }
    const states = {
      S1: { year: '2006/07', state: 'Closed' },
      S2: { year: '2005/06', state: 'Closed' },
      S3: { year: '2005/06', state: 'Open' },
    }
    const map = mapWith({ measures: [done] }, states, 'L1 leads S1', 'L1 leads S2', 'L1 leads S3')
    expect(measureFigures(map, 'done').map(({ period, computed }) => [period, computed])).toEqual([
      ['2005/06', 1],
      ['2006/07', 1],
    ])
  })
})

describe('what a matrix expects', () => {
  it('[COV66] is found of rows and columns with too few links or too many', () => {
    const [matrix] = smallFramework.matrices
    const expects = { row: { least: 1 }, column: { most: 1 } }
    const map = mapWith(
      { matrices: [{ ...matrix!, expects }] },
      {},
      'S1 supports O1',
      'S2 supports O1',
      'S3 enables S1',
    )
    const found = findings(map).filter(({ code }) => code.startsWith('too-'))
    expect(found.map(({ code, elements }) => [code, ...elements])).toEqual([
      ['too-few-lines', 'S3'],
      ['too-many-lines', 'O1'],
    ])
    expect(found[1]?.sentence).toBe(
      'In "Proposals and outcomes", O1 Title O1 is supported by 2 proposals; at most 1 is expected.',
    )
  })
})

describe('relations', () => {
  const relations = smallFramework.relations.map((relation) =>
    relation.id === 'enables' ? { ...relation, acyclic: true as const } : relation,
  )

  it('[MAP40] refuse one person a circle where there is to be none, and a second link that reads the same', () => {
    const map = mapWith({ relations }, {}, 'S1 enables S2', 'S2 enables S3')
    const closing = apply(map, { type: 'create-link', link: smallLink('enables', end('S3'), end('S1')) })
    expect(!closing.ok && explainRefusal(closing.error)).toMatch(/would go round in a circle/)
    const symmetric = smallFramework.relations.map((relation) =>
      relation.id === 'enables' ? { ...relation, symmetric: true as const } : relation,
    )
    const again = apply(mapWith({ relations: symmetric }, {}, 'S1 enables S2'), {
      type: 'create-link',
      link: smallLink('enables', end('S2'), end('S1')),
    })
    expect(!again.ok && again.error.code).toBe('link-exists')
  })

  it('[COV67] tell a circle that two people made, as one finding, until a link of it goes', () => {
    const map = mapWith({ relations }, {}, 'S1 enables S2', 'S2 enables S3', 'S3 enables S1', 'S3 enables S4')
    const coverage = createCoverage(map)
    const [found, ...others] = coverage.findings()
    expect(others).toEqual([])
    expect(found).toMatchObject({ code: 'relation-cycle', elements: ['S1', 'S2', 'S3'] })
    expect(found?.links).toHaveLength(3)
    const cut: Change = { type: 'delete-link', id: smallLink('enables', end('S2'), end('S3')).id, at: 1 }
    coverage.advance(applied(map, cut), touchedBy(cut))
    expect(coverage.findings()).toEqual([])
  })
})

describe('observations', () => {
  it('[COV68] are found where two of one date say different things', () => {
    const map = mapWith({}, {}, 'S1')
    const observed = observe(
      map,
      ['S1', 'Open', '2003-12'],
      ['S1', 'Closed', '2003-12'],
      ['S1', 'Open', '2004-06'],
    )
    expect(findings(observed).map(({ code, sentence }) => [code, sentence])).toEqual([
      [
        'observation-contradicted',
        '"State" of S1 Title S1 was observed as "Closed" and as "Open" at 2003-12.',
      ],
    ])
    expect(findings(observe(map, ['S1', 'Open', '2003-12'], ['S1', 'open', '2003-12']))).toEqual([])
  })
})

function observe(map: StrategyMap, ...said: (readonly [string, string, string])[]): StrategyMap {
  const observations = said.map(([element, value, asAt], at) => ({
    id: `o${at}` as never,
    element: elementId(element),
    field: 'state',
    value,
    asAt,
    note: '',
    by: 'Test',
    at,
    evidence: [],
  }))
  return { ...map, observations: new Map(observations.map((each) => [each.id, each])) }
}

function applied(map: StrategyMap, change: Change): StrategyMap {
  const next = apply(map, change)
  if (!next.ok) throw new Error(explainRefusal(next.error))
  return next.value
}
