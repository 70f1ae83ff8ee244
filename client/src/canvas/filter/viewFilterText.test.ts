import { BASES } from '@golden-thread/shared/model'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { id } from '../scene/testing/canvasMapFromText.ts'
import { isUnfiltered, NO_FILTER, type ViewFilter } from './viewFilter.ts'
import { textOfViewFilter, viewFilterOfText } from './viewFilterText.ts'

const FULL: ViewFilter = {
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

it('a view filter passes through its text unchanged', () => {
  expect(viewFilterOfText(textOfViewFilter(FULL))).toEqual(FULL)
})

it('any view filter passes through its text unchanged', () => {
  const name = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => text.isWellFormed())
  const element = fc.constantFrom('S6', 'L1', 'x_2').map(id)
  const maybe = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: null })
  const filters: fc.Arbitrary<ViewFilter> = fc.record({
    around: maybe(
      fc.record({
        id: element,
        steps: fc.integer({ min: 1, max: 9 }),
        way: fc.constantFrom('upstream', 'downstream', 'both'),
      }),
    ),
    hideLinks: fc.boolean(),
    hiddenKinds: fc.uniqueArray(name).map((kinds) => new Set(kinds)),
    hiddenBases: fc.subarray([...BASES]).map((bases) => new Set(bases)),
    lead: maybe(element),
    findingsOnly: fc.boolean(),
    only: maybe(fc.record({ field: name, value: name })),
    rest: fc.constantFrom('dim', 'hide'),
    lines: fc.constantFrom('basis', 'strength'),
    shade: maybe(name),
  })
  fc.assert(
    fc.property(filters, (filter) => {
      expect(viewFilterOfText(textOfViewFilter(filter))).toEqual(filter)
    }),
  )
})

it('the plain view filter is no text at all', () => {
  expect(textOfViewFilter(NO_FILTER)).toBe('')
  expect(viewFilterOfText('')).toEqual(NO_FILTER)
})

it('reads as words in an address', () => {
  const filter: ViewFilter = {
    ...NO_FILTER,
    around: { id: id('S6'), steps: 2, way: 'upstream' },
    rest: 'hide',
  }
  expect(textOfViewFilter(filter)).toBe('around:S6:2:upstream;rest:hide')
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
  expect(isUnfiltered(viewFilterOfText(text))).toBe(true)
})
