import { expect, it } from 'vitest'
import { isPlain, type Lens, PLAIN_LENS } from './lens.ts'
import { lensOfText, textOfLens } from './lensText.ts'
import { id } from './testing.ts'

const FULL: Lens = {
  around: { id: id('S6'), steps: 2, way: 'upstream' },
  hideLinks: true,
  hiddenKinds: new Set(['value', 'person']),
  hiddenBases: new Set(['assumed']),
  lead: id('L1'),
  findingsOnly: true,
  only: { field: 'status', value: 'Under way; late: 2, or so' },
  rest: 'hide',
  lines: 'strength',
  shade: 'status',
}

it('a lens passes through its text unchanged', () => {
  expect(lensOfText(textOfLens(FULL))).toEqual(FULL)
})

it('the plain lens is no text at all', () => {
  expect(textOfLens(PLAIN_LENS)).toBe('')
  expect(lensOfText('')).toEqual(PLAIN_LENS)
})

it('reads as words in an address', () => {
  const lens: Lens = { ...PLAIN_LENS, around: { id: id('S6'), steps: 2, way: 'upstream' }, rest: 'hide' }
  expect(textOfLens(lens)).toBe('around:S6:2:upstream;rest:hide')
})

it.each([
  'around:S6',
  'around:a|b:2:both',
  'around:S6:-1:both',
  'only:status',
  'lead:<script>',
  'bases:guessed',
  'shade:%E0%A4%A',
  'moon:full;;;:',
])('passes over what makes no sense: %s', (text) => {
  expect(isPlain(lensOfText(text))).toBe(true)
})
