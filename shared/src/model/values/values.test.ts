import { describe, expect, it } from 'vitest'
import type { Field } from '../framework/index.ts'
import {
  compareMeanings,
  daysBetween,
  dayText,
  meaningOf,
  readDate,
  readMoney,
  readNumber,
  readPeriod,
  type Span,
  toneOf,
  unreadValue,
  valueWords,
} from './index.ts'

const days = (span: Span | undefined) => span && `${dayText(span.first)} to ${dayText(span.last)}`
const field = (type: Field['type'], more: Partial<Field> = {}): Field => ({
  id: 'f',
  label: 'Field',
  type,
  ...more,
})

describe('a date', () => {
  it.each([
    ['2005', '2005-01-01 to 2005-12-31'],
    ['2005-10', '2005-10-01 to 2005-10-31'],
    ['2005-10-10', '2005-10-10 to 2005-10-10'],
    ['10 October 2005', '2005-10-10 to 2005-10-10'],
    ['1st Sept 2005', '2005-09-01 to 2005-09-01'],
    ['October 10, 2005', '2005-10-10 to 2005-10-10'],
    ['February 2004', '2004-02-01 to 2004-02-29'],
  ])('[MAP31] %s takes in the days that it names', (words, expected) => {
    expect(days(readDate(words))).toBe(expected)
  })

  it.each([
    '31 February 2005',
    '2005-13',
    '2005-02-29',
    '10 2005',
    'ongoing',
    '',
    'Ma 2005',
    '0999',
    `2005${' '.repeat(90)}`,
  ])('[MAP31] %s is none', (words) => expect(readDate(words)).toBeUndefined())
})

describe('a period', () => {
  it.each([
    ['2006/07', '2006-04-01 to 2007-03-31'],
    ['2006/2007', '2006-04-01 to 2007-03-31'],
    ['1999/00', '1999-04-01 to 2000-03-31'],
    ['Q2 2006/07', '2006-07-01 to 2006-09-30'],
    ['2006/07 Q4', '2007-01-01 to 2007-03-31'],
    ['Q2 2006', '2006-04-01 to 2006-06-30'],
    ['end of 2006/07', '2007-03-31 to 2007-03-31'],
    ['by the end of October 2005', '2005-10-31 to 2005-10-31'],
    ['start of Q3 2006/07', '2006-10-01 to 2006-10-01'],
    ['2004/05 to 2006/07', '2004-04-01 to 2007-03-31'],
    ['2004/05–2006/07', '2004-04-01 to 2007-03-31'],
    ['December 2003', '2003-12-01 to 2003-12-31'],
  ])('[MAP31] %s takes in the days that it names', (words, expected) => {
    expect(days(readPeriod(words))).toBe(expected)
  })

  it.each(['2007/06', '2006/08', 'Q5 2006/07', 'Q1 2006/08', '2006/07 to 2004/05', 'ongoing', '12/2006'])(
    '[MAP31] %s is none',
    (words) => expect(readPeriod(words)).toBeUndefined(),
  )

  it('[MAP31] has an order, and a distance in days', () => {
    const sorted = ['end of 2006/07', '2006', 'Q2 2006/07', '2006/07', '2005-12'].sort((a, b) =>
      Number(compareMeanings(meaningOf(field('period'), a), meaningOf(field('period'), b))),
    )
    expect(sorted).toEqual(['2005-12', '2006', '2006/07', 'Q2 2006/07', 'end of 2006/07'])
    const [october, year] = [readPeriod('October 2005') as Span, readPeriod('2006/07') as Span]
    expect(daysBetween(october, year)).toBe(152)
    expect(daysBetween(year, october)).toBe(152)
    expect(daysBetween(year, readPeriod('Q2 2006/07') as Span)).toBe(0)
  })
})

describe('an amount', () => {
  it.each([
    ['£32m', '', 32_000_000, 'GBP'],
    ['£25,000', '', 25_000, 'GBP'],
    ['-£1.5 million', '', -1_500_000, 'GBP'],
    ['(£14)', '', -14, 'GBP'],
    ['(14)', '£ million', -14_000_000, 'GBP'],
    ['-14', '£ million', -14_000_000, 'GBP'],
    ['1.1', '£m', 1_100_000, 'GBP'],
    ['£32m', '£ million', 32_000_000, 'GBP'],
    ['€3k', '', 3_000, 'EUR'],
    ['0', '£', 0, 'GBP'],
    ['£1,2,3m', '', undefined, undefined],
    ['1e400', '', undefined, undefined],
    ['£10 each', '', undefined, undefined],
    ['', '£', undefined, undefined],
  ])('[MAP32] %s in %s is read', (words, unit, amount, currency) => {
    const read = readMoney(words, unit)
    expect([read?.amount, read?.currency]).toEqual([amount, currency])
  })

  it('[MAP32] that is too great to be counted is none', () => {
    expect(Number.isFinite(readMoney('9'.repeat(79), '£ million')?.amount)).toBe(true)
    expect(readMoney(Number.MAX_VALUE, '£ million')).toBeUndefined()
    expect(readMoney(1e307, '£ million')).toBeUndefined()
  })

  it('[MAP32] that is a number is one, and nothing else is', () => {
    expect([12.5, '25,000', '12%', '-3', '.5'].map(readNumber)).toEqual([12.5, 25_000, 12, -3, 0.5])
    expect(['1,2,3', '1e400', '2,50', 'many', '', Number.NaN, Infinity, '(3'].map(readNumber)).toEqual(
      Array(8).fill(undefined),
    )
  })

  it('[MAP32] of different currencies is not compared', () => {
    const meant = (words: string) => meaningOf(field('money'), words)
    expect(compareMeanings(meant('£2'), meant('€1'))).toBeUndefined()
    expect(compareMeanings(meant('£2'), meant('1'))).toBe(1)
  })

  it('[MAP32] of a series is one for each period that says one: blank is not 0', () => {
    const series = field('series', { unit: '£ million', periods: ['2006/07', '2007/08', '2008/09'] })
    const meaning = meaningOf(series, { '2008/09': '-14', '2006/07': 0, '2005/06': 'n/a' })
    expect(meaning?.is === 'series' && [...meaning.amounts].map(([at, { amount }]) => [at, amount])).toEqual([
      ['2006/07', 0],
      ['2008/09', -14_000_000],
    ])
  })
})

describe('a value', () => {
  it('[MAP33] of a scale has its place and its tone, whatever its capitals; one of yes and no is either', () => {
    const scale = field('scale', { values: ['Red', 'Amber', 'Green'], tones: ['bad', 'warning', 'good'] })
    expect(meaningOf(scale, 'amber')).toEqual({ is: 'rank', rank: 1 })
    expect(toneOf(scale, 'Green')).toBe('good')
    expect(meaningOf(scale, 'Blue')).toBeUndefined()
    expect([true, 'Yes', 'no', '✓', 'maybe'].map((value) => meaningOf(field('boolean'), value))).toEqual([
      { is: 'truth', truth: true },
      { is: 'truth', truth: true },
      { is: 'truth', truth: false },
      { is: 'truth', truth: true },
      undefined,
    ])
  })

  it('[MAP33] that has figures and cannot be read says what it would have to be; words alone ask for nothing', () => {
    const unread = (type: Field['type'], value: Parameters<typeof unreadValue>[1]) =>
      unreadValue(field(type), value)?.words
    expect(unread('date', '31 February')).toBe('31 February')
    expect(unread('period', '2007/06')).toBe('2007/06')
    expect(unread('money', '£1,2,3m')).toBe('£1,2,3m')
    expect(unread('number', '1e400')).toBe('1e400')
    expect(unread('series', { '2006/07': '1,2,3' })).toBe('2006/07: 1,2,3')
    expect(unread('series', { later: 3 })).toBe('later')
    for (const type of ['date', 'period', 'money', 'number'] as const)
      expect(unread(type, 'ongoing')).toBeUndefined()
    expect(unread('period', 'end of 2006/07')).toBeUndefined()
    expect(unread('text', '31 February')).toBeUndefined()
  })

  it('[MAP33] is never anything that is not a number, whatever stands in it', () => {
    const values = [
      'NaN',
      'Infinity',
      '-',
      '£',
      '.',
      '()',
      '%',
      '£m',
      '1/0',
      Number.NaN,
      Infinity,
      true,
      {},
      { a: '' },
    ]
    for (const type of ['date', 'period', 'number', 'money', 'series', 'boolean'] as const) {
      for (const value of values) {
        expect(JSON.stringify(meaningOf(field(type), value)) ?? '').not.toContain('null')
      }
    }
  })

  it('[MAP33] reads as words', () => {
    expect(
      [true, 12, 'end of 2006/07', { '2007/08': 2, '2006/07': '£1m' }, undefined].map(valueWords),
    ).toEqual(['Yes', '12', 'end of 2006/07', '2006/07: £1m; 2007/08: 2', ''])
  })
})
