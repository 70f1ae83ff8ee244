import { expect, it } from 'vitest'
import { mentionsIn } from './mentions.ts'

const people = ['Ann', 'Anna', 'Anna Ash', 'Zoë O’Brien', 'Guest Heron'].map((name) => ({
  person: name,
  name,
}))
const found = (text: string) => {
  const { mentions, unknown } = mentionsIn(text, people)
  return [mentions.map(({ name }) => name), unknown]
}

it('[CMT4] finds who is named, by the longest name that fits', () => {
  expect(found('@Anna Ash, can you?')).toEqual([['Anna Ash'], []])
  expect(found('@anna and (@Ann)')).toEqual([['Anna', 'Ann'], []])
  expect(found('Ask @Zoë O’Brien.\n@Guest Heron too, @Anna twice: @Anna')).toEqual([
    ['Zoë O’Brien', 'Guest Heron', 'Anna'],
    [],
  ])
})

it('[CMT4] names those whom nobody is called', () => {
  expect(found('@Bob Smith and @Annabel')).toEqual([[], ['Bob', 'Annabel']])
})

it('[CMT4] takes neither mail addresses nor a lone @ for a name', () => {
  expect(found('ann@Anna.example, 3 @ 5, @ Anna')).toEqual([[], []])
})

it('[CMT4] costs the text and no more, however many marks it has', () => {
  expect(found('@'.repeat(4_000))).toEqual([[], []])
  expect(found('@Anna '.repeat(600))).toEqual([['Anna'], []])
})
