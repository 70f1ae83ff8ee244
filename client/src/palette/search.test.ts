import { describe, expect, it } from 'vitest'
import { SHOWN_MOST, searchGroups } from './search.ts'

const group = (...texts: string[]) => [{ label: 'All', items: texts.map((text) => ({ id: text, text })) }]
const found = (texts: string[], query: string) =>
  searchGroups(group(...texts), query).groups.flatMap(({ items }) => items.map((item) => item.text))

describe('searching a list', () => {
  it('keeps the order when nothing is asked', () => expect(found(['b', 'a'], '')).toEqual(['b', 'a']))
  it('needs every word, in any order', () =>
    expect(found(['supports O4 Justice', 'supports O3 Crime'], 'o4 supp')).toEqual(['supports O4 Justice']))
  it('puts words that begin a word first', () =>
    expect(found(['unlinked', 'a link', 'link to'], 'link')).toEqual(['link to', 'a link', 'unlinked']))
  it('does not mind accents', () => expect(found(['Tŷ Cymunedol'], 'ty')).toHaveLength(1))
  it('draws a bounded number, and counts all', () => {
    const many = searchGroups(group(...Array.from({ length: 500 }, (_, i) => `S${i}`)), 's')
    expect([many.shown, many.all]).toEqual([SHOWN_MOST, 500])
  })
})
