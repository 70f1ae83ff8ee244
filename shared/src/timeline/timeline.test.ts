import { describe, expect, it } from 'vitest'
import { templateOf } from '../frameworks/index.ts'
import {
  type ElementId,
  elementId,
  type Field,
  type Link,
  linkIdOf,
  readPeriod,
  type StrategyMap,
} from '../model/index.ts'
import { mapFromText } from '../testing/index.ts'
import { chainsOf, dependenciesOf } from './dependencies.ts'
import { readDuration } from './duration.ts'
import { drawTimeline, factsOf, groupsOf, spokenFacts, timelineOf, timelineSentence } from './index.ts'

const FIELDS: readonly Field[] = [
  { id: 'starts', label: 'Starts', type: 'period', role: 'start' },
  { id: 'ends', label: 'Ends', type: 'period', role: 'end' },
  { id: 'takes', label: 'Takes', type: 'text', role: 'duration' },
]

/** "S1 2004 - 2005-06": proposals with a beginning and an end, and "S1 > S2" for what comes before what. */
function dated(...lines: readonly string[]): StrategyMap {
  const rows = lines.filter((line) => !line.includes('>'))
  const codes = [...new Set(lines.flatMap((line) => line.match(/\b[SE]\d+\b/g) ?? []))]
  const made = mapFromText([codes.map((code) => `proposal ${code}`).join('; ')] as never)
  const kinds = made.framework.kinds.map((kind) =>
    kind.id === 'proposal' ? { ...kind, fields: FIELDS } : kind,
  )
  const before = {
    id: 'before',
    label: 'comes before',
    inverse: 'comes after',
    from: ['proposal'],
    to: ['proposal'],
    role: 'precedes',
  } as const
  const elements = new Map(made.elements)
  for (const row of rows) {
    const [, code = '', starts = '', ends = '', takes = ''] =
      /^(S\d+) *(.*?) *(?:- (.*?))? *(?:for (.*))?$/.exec(row) ?? []
    const element = elements.get(elementId(code))
    if (element) elements.set(element.id, { ...element, fields: filled({ starts, ends, takes }) })
  }
  const links = lines.flatMap((line): Link[] => {
    const [, from, to] = /^(S\d+) > (S\d+)$/.exec(line) ?? []
    if (!from || !to) return []
    return [
      {
        id: linkIdOf(`before:${from}>${to}`),
        relation: 'before',
        from: { element: elementId(from) },
        to: { element: elementId(to) },
        basis: 'stated',
        note: '',
        evidence: [],
      } as unknown as Link,
    ]
  })
  return {
    ...made,
    framework: { ...made.framework, language: 2, kinds, relations: [...made.framework.relations, before] },
    elements,
    links: new Map(links.map((link) => [link.id, link])),
  }
}

const filled = (fields: Record<string, string>) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''))

const placed = (...lines: readonly string[]) =>
  timelineOf(dated(...lines)).items.map(({ id, form, words }) => `${id} ${form} ${words}`)
const why = (line: string) => timelineOf(dated(line)).undated.map((each) => each.why)
const S1 = elementId('S1')

describe('a timeline', () => {
  it('[TML1] places each by the days of its dates: a month is all of the month, a year all of the year', () => {
    expect(placed('S2 2004 - 2006/07', 'S1 2004-06', 'S3 - 10 October 2005')).toEqual([
      'S2 bar 2004 to 2006/07',
      'S1 from 2004-06',
      'S3 by 10 October 2005',
    ])
    const [item] = timelineOf(dated('S1 2004 - 2006/07')).items
    expect(item?.start).toEqual(readPeriod('2004'))
    expect(item?.end).toEqual(readPeriod('2006/07'))
  })

  it('[TML1] reckons an end from how long something takes', () => {
    expect(placed('S1 2004-01-01 for 3-4 months')).toEqual(['S1 bar 2004-01-01 for 3-4 months'])
    expect(readDuration('two years')).toEqual({ least: 731, most: 731 })
    expect(readDuration('24 months')?.least).toBe(731)
    expect(readDuration('4-3 months')).toBeUndefined()
    expect(readDuration('some time')).toBeUndefined()
  })

  it('[TML2] lists what has no date that can be placed, with the reason, and places it nowhere', () => {
    expect(why('S1')).toEqual(['no date is given'])
    expect(why('S1 - ongoing')).toEqual(['"ongoing" cannot be placed'])
    expect(why('S1 31 February 2004')).toEqual(['"31 February 2004" cannot be placed'])
    expect(why('S1 2006 - 2004')).toEqual(['"2004" lies before "2006", so it would end before it begins'])
    expect(why('S1 for 4 months')).toEqual(['takes 4 months, and no date is given'])
  })

  it('[TML3] finds the chain that takes the most days, and of those of no days the one of most steps', () => {
    const long = timelineOf(
      dated('S1 2004 - 2005', 'S2 2006-01 - 2006-02', 'S3', 'S1 > S3', 'S2 > S3', 'S3 > S4', 'S5 > S4'),
    )
    expect(long.longest).toEqual(['S1', 'S3', 'S4'])
    expect(timelineOf(dated('S1 > S2', 'S3 > S4', 'S4 > S5')).longest).toEqual(['S3', 'S4', 'S5'])
    expect(timelineOf(dated('S1 2004')).longest).toEqual([])
  })

  it('[TML3] a circle does not hang it, and is told', () => {
    const timeline = timelineOf(dated('S1 > S2', 'S2 > S3', 'S3 > S2', 'S4 > S5'))
    expect([...timeline.inCircle].sort()).toEqual(['S2', 'S3'])
    expect(timeline.longest).toEqual(['S4', 'S5'])
    const map = dated('S1 > S2', 'S2 > S1')
    expect(timelineSentence(map, timelineOf(map))).toContain('stand in a circle, so they have no order')
    const many = Array.from({ length: 20_000 }, (_, at) => ({
      from: `a${at}` as ElementId,
      to: `a${at + 1}` as ElementId,
      words: '',
    }))
    expect(chainsOf(many, () => 1).longest).toHaveLength(20_001)
  })

  it('[TML4] tells what begins before what it needs can be over, and only where that is certain', () => {
    const out = (...lines: string[]) =>
      timelineOf(dated(...lines, 'S1 > S2')).dependencies.map(({ isOutOfOrder }) => isOutOfOrder)
    expect(out('S1 2004 - 2005-06', 'S2 2005-03-01 - 2006')).toEqual([true])
    expect(out('S1 2004 - 2005-06', 'S2 2005-06 - 2006')).toEqual([false])
    expect(out('S1', 'S2 2005')).toEqual([false])
    expect(dependenciesOf(dated('S1 > S2'))).toHaveLength(1)
  })

  it('[TML5] tells what is another date than in an earlier map', () => {
    const now = dated('S1 2004 - 2005-06-30', 'S2 2004', 'S3 - soon')
    const timeline = timelineOf(now, dated('S1 2004 - 2005-05-31', 'S2 2004', 'S3 - 2005'))
    expect([...timeline.slips].map(([id, { days }]) => [id, days])).toEqual([
      ['S1', 30],
      ['S3', null],
    ])
    const facts = timeline.items.map((item) => factsOf(timeline, item))
    expect(facts.find(({ id }) => id === S1)?.moved).toBe('30 days later than 2004 to 2005-05-31')
    expect(spokenFacts(factsOf(timeline, timeline.undated[0]!))).toBe(
      'S3 S3, "soon" cannot be placed, had been 2005',
    )
    expect(timelineSentence(now, timeline)).toContain('1 is later than before.')
  })

  it('[TML6] is drawn within its width, in the order of time, over every sample', () => {
    for (const id of [
      'corporate-strategy-2006',
      'review-programme-2003',
      'improvement-plan-2003',
      'action-plan-2004',
    ]) {
      const map = templateOf(id)?.build() as StrategyMap
      const timeline = timelineOf(map)
      for (const [width, by] of [
        [1_300, 'kind'],
        [366, 'lead'],
      ] as const) {
        const drawn = drawTimeline(timeline, groupsOf(map, timeline, by), { width, today: 0 })
        expect(drawn?.rows).toHaveLength(timeline.items.length)
        expect(drawn?.today).toBeUndefined()
        for (const { whole, core, y } of drawn?.rows ?? []) {
          expect(whole.x).toBeGreaterThanOrEqual(drawn?.left ?? 0)
          expect(whole.x + whole.width).toBeLessThanOrEqual(width)
          expect(y).toBeLessThan(drawn?.height ?? 0)
          if (core) expect(core.x + core.width).toBeLessThanOrEqual(whole.x + whole.width)
        }
        const words = drawn?.ticks.filter((tick) => tick.words).map(({ x }) => x) ?? []
        expect(words.length).toBeGreaterThan(1)
        for (const [at, x] of words.entries())
          if (at > 1) expect(x - (words[at - 1] ?? 0)).toBeGreaterThan(54)
      }
    }
  })

  it('[TML7] says of the strategy of 2006 what stands when, and what does not', () => {
    const map = templateOf('corporate-strategy-2006')?.build() as StrategyMap
    const timeline = timelineOf(map)
    expect(timelineSentence(map, timeline)).toContain('16 of 57')
    expect(timeline.items.map(({ label, words }) => `${label}: ${words}`)).toEqual(
      expect.arrayContaining([expect.stringMatching(/: end of 2006\/07$/)]),
    )
    expect(timeline.longest).toEqual(['E5', 'E6', 'E7', 'E9'])
    expect(timeline.undated.every(({ why: reason }) => reason === 'no date is given')).toBe(true)
  })
})
