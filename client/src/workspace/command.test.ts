import { expect, it } from 'vitest'
import { matchesKeys } from './command.ts'

const press = (key: string, code: string, held: 'ctrlKey' | 'shiftKey' | 'altKey' | 'none' = 'none') => ({
  key,
  code,
  ctrlKey: held === 'ctrlKey',
  shiftKey: held === 'shiftKey',
  altKey: held === 'altKey',
  metaKey: false,
})

it('finds digits by where they are, since Shift makes signs of them', () => {
  expect(matchesKeys('Shift+1', press('!', 'Digit1', 'shiftKey'))).toBe(true)
  expect(matchesKeys('1', press('!', 'Digit1', 'shiftKey'))).toBe(false)
  expect(matchesKeys('1', press('1', 'Digit1'))).toBe(true)
  expect(matchesKeys('1', press('1', 'Numpad1'))).toBe(true)
  // A French keyboard has "&" there.
  expect(matchesKeys('1', press('&', 'Digit1'))).toBe(true)
})

it('takes signs as they arrive, with or without Shift', () => {
  expect(matchesKeys('?', press('?', 'Slash', 'shiftKey'))).toBe(true)
  expect(matchesKeys('?', press('?', 'KeyM'))).toBe(true)
})

it('asks for exactly the keys that are held', () => {
  expect(matchesKeys('Mod+K', press('k', 'KeyK', 'ctrlKey'))).toBe(true)
  expect(matchesKeys('Mod+K', press('k', 'KeyK'))).toBe(false)
  expect(matchesKeys('H', press('h', 'KeyH', 'altKey'))).toBe(false)
})
