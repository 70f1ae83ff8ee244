import { explainRefusal } from '@golden-thread/shared/model'
import { describe, expect, it } from 'vitest'
import { growthChoices, linkChoices, whyNot } from './linkChoices.ts'
import { drawn, end } from './testing.ts'

const offered = (drawing: string, first: string, second: string): string[] =>
  linkChoices(drawn(drawing), end(first), end(second)).map(({ relation, from, to }) =>
    [from, relation.id, to]
      .map((part) => (typeof part === 'string' ? part : Object.values(part)[0]))
      .join(' '),
  )

describe('the links that two ends may have', () => {
  it('is one, whichever card it was dragged from', () => {
    expect(offered('S1 O1', 'S1', 'O1')).toEqual(['S1 supports O1'])
    expect(offered('S1 O1', 'O1', 'S1')).toEqual(['S1 supports O1'])
  })

  it('offers both directions of a relation, and one of a relation that reads the same both ways', () => {
    expect(offered('S1 S2', 'S1', 'S2')).toEqual(['S1 enables S2', 'S1 with S2', 'S2 enables S1'])
  })

  it('leaves out what is drawn already', () => {
    expect(offered('S1 O1 | S1 supports O1', 'S1', 'O1')).toEqual([])
  })

  it('takes the head of a lane as an end', () => {
    expect(offered('S1 O1', '*proposal', 'O1')).toEqual(['proposal supports O1'])
  })
})

describe('why two ends cannot be linked', () => {
  const why = (drawing: string, first: string, second: string) =>
    whyNot(drawn(drawing), end(first), end(second))

  it('names the kinds that do not go together', () => {
    expect(why('O1 L1', 'O1', 'L1')).toMatchObject({ code: 'link-not-allowed' })
  })

  it('says that the link is there', () => {
    expect(explainRefusal(why('S1 O1 | S1 supports O1', 'S1', 'O1'))).toContain('is linked already')
  })

  it('says that there are as many as may be', () => {
    expect(why('S1 L1 L2 | L1 leads S1', 'L2', 'S1')).toMatchObject({ code: 'link-too-many', most: 1 })
  })
})

it('offers every kind of card that could hang on an end, in the order of the lanes', () => {
  const choices = growthChoices(drawn('S1'), end('S1'))
  expect(
    choices.map(({ kind, relation, outward }) => `${outward ? '>' : '<'} ${relation.id} ${kind.id}`),
  ).toEqual(['> enables proposal', '> with proposal', '> supports outcome', '< leads lead'])
})
