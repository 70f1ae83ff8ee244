import { describe, expect, it } from 'vitest'
import { spokenLinks } from './cardFacts.ts'
import { canvasMapFromText, id } from './testing/canvasMapFromText.ts'

const MAP = canvasMapFromText('S1 S2 O1 | S1 supports O1, S2 supports O1')

describe('the links of a card in words', () => {
  it('are those of the map', () => {
    expect(spokenLinks(MAP, id('O1'))).toBe(
      'is supported by S1 Title S1, stated; is supported by S2 Title S2, stated',
    )
  })

  it('are those that a what-if leaves', () => {
    expect(spokenLinks(MAP, id('O1'), new Set([id('S1')]))).toBe('is supported by S2 Title S2, stated')
    expect(spokenLinks(MAP, id('S1'), new Set([id('S1')]))).toBe('Left out')
  })
})
