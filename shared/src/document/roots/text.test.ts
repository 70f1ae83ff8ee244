import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { freshSeed, randomText, withSeeds } from '../../testing/index.ts'
import { jsonCopy } from '../json/index.ts'
import { cutText, editText, smallestEdit } from './text.ts'

describe('[DOC5] a text is written as its smallest edit', () => {
  it.each([
    ['', '', 0, 0, ''],
    ['abc', 'abc', 3, 0, ''],
    ['abc', 'abXc', 2, 0, 'X'],
    ['abc', 'c', 0, 2, ''],
    ['aaa', 'aa', 2, 1, ''],
    ['aa', 'aaa', 2, 0, 'a'],
    ['abc', 'xyz', 0, 3, 'xyz'],
    ['😀', '😁', 0, 2, '😁'],
    ['a😀b', 'a😀😀b', 3, 0, '😀'],
    // The last units of these pairs are the same, the first are not.
    ['\u{1F600}', '\u{1F200}', 0, 2, '\u{1F200}'],
    ['x\u{10000}', 'x\u{10400}', 1, 2, '\u{10400}'],
  ])('%j to %j', (before, after, start, removed, inserted) => {
    expect(smallestEdit(before, after)).toEqual({ start, removed, inserted })
  })

  it('leads to the new text, cuts no pair, and touches nothing outside', () => {
    withSeeds([1, 2, 3, freshSeed()], (random) => {
      let before = ''
      for (let step = 0; step < 500; step += 1) {
        const after = randomText(random, before)
        const { start, removed, inserted } = smallestEdit(before, after)
        expect(before.slice(0, start) + inserted + before.slice(start + removed)).toBe(after)
        expect(inserted.isWellFormed()).toBe(true)
        expect(before.slice(start, start + removed).isWellFormed()).toBe(true)
        before = after
      }
    })
  })
})

it('[DOC6] writes no lone surrogate, and cuts between characters', () => {
  const text = new Y.Doc().getText('t')
  editText(text, 'a\ud83d')
  expect(text.toString()).toBe('a\ufffd')
  // The two share their first unit, and another two their last: as one character each they are replaced whole.
  for (const [before, after] of [
    ['😀', '😁'],
    ['\u{1F600}', '\u{1F200}'],
  ] as const) {
    const whole = new Y.Doc().getText('t')
    whole.insert(0, before)
    editText(whole, after)
    expect(whole.toString()).toBe(after)
  }
  expect(cutText('a😀b', 2)).toBe('a')
  expect(cutText('a😀b', 3)).toBe('a😀')
  expect(jsonCopy({ a: ['\udc00'], b: undefined })).toEqual({ a: ['\ufffd'] })
})

it('replaces a text whole when something that is no text is embedded in it', () => {
  const text = new Y.Doc().getText('t')
  text.insert(0, 'ab')
  text.insertEmbed(1, { picture: true })
  editText(text, 'abc')
  expect(text.toString()).toBe('abc')
  expect(text.length).toBe(3)
})
