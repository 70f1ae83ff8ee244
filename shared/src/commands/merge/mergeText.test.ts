import { describe, expect, it } from 'vitest'
import { mergeText, spliceBetween } from './mergeText.ts'

/** "a|b" is the text "ab" with the caret after "a". */
function check(base: string, mine: string, theirs: string, expected: string) {
  const caret = mine.indexOf('|')
  const merged = mergeText(base, mine.replace('|', ''), theirs, caret)
  expect(`${merged.text.slice(0, merged.caret)}|${merged.text.slice(merged.caret)}`).toBe(expected)
}

describe('a field that two people type in', () => {
  it('[CMD5] keeps both, with the caret where it was in my words', () => {
    check('crime', 'crime rates|', 'less crime', 'less crime rates|')
    check('crime', 'less| crime', 'crime rates', 'less| crime rates')
  })
  it('[CMD5] keeps both insertions at one place', () => check('', 'mine|', 'theirs', 'theirsmine|'))
  it('[CMD5] takes their removal before my words', () =>
    check('one two', 'one two three|', 'two', 'two three|'))
  it('[CMD5] keeps my words when they replace the same piece', () =>
    check('old', 'mine|', 'theirs', 'mine|theirs'))
  it('[CMD5] changes nothing when they changed nothing', () => check('same', 'sa|me!', 'same', 'sa|me!'))
  it('[CMD5] takes theirs when I changed nothing', () => check('same', 'same|', 'same here', 'same| here'))
})

describe('the splice between two texts', () => {
  it('[CMD5] is the smallest', () =>
    expect(spliceBetween('abcd', 'axd')).toEqual({ at: 1, removed: 2, inserted: 'x' }))
  it('[CMD5] does not count a repeated letter twice', () =>
    expect(spliceBetween('aa', 'aaa')).toEqual({ at: 2, removed: 0, inserted: 'a' }))
})
