import { expect, it } from 'vitest'
import { cardLines } from './cardLines.ts'
import { textWidth } from './textWidth.ts'

const words = {
  code: 'G1',
  title: 'Borough-based staff',
  badge: '',
  tags: ['Inferred only'],
  chips: [],
  support: '0 stated, 7 inferred',
  bars: 7,
}
const of = (width: number) => {
  const { support, bars } = cardLines({ width, height: 74 }, words)
  return { support, bars }
}

it('[DRAW13] a bar goes before its words where the last line of a card is too narrow, and the words before the tag', () => {
  expect(of(400)).toEqual({ support: words.support, bars: 7 })
  expect(of(textWidth(words.support, 14) + textWidth('Inferred only', 14) + 60)).toEqual({
    support: words.support,
    bars: 0,
  })
  expect(of(180)).toEqual({ support: '', bars: 0 })
})

it('[DRAW13] a long title ends before a last line that what is said of the card fills', () => {
  const long = { ...words, title: 'shared better stronger streets care open local', support: '', bars: 0 }
  const last = (badge: string) =>
    cardLines({ width: 250, height: 44 }, { ...long, tags: ['No paragraph'], badge }).title
  expect(last('Martin Tiplady, Stephen Rimmer')).toHaveLength(1)
  expect(last('')).toHaveLength(2)
})
