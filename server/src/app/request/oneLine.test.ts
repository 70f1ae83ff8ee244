import { expect, it } from 'vitest'
import { oneLine } from './oneLine.ts'

it.each([
  ['Anna\u202eEve', 'AnnaEve'],
  ['Anna\u0000', 'Anna'],
  ['Anna\r\nEve\u2028\u0085Ben', 'Anna Eve Ben'],
  ['\u2066\u200e\ufeff Anna \u200b', 'Anna'],
  ['\ud83d Anna', 'Anna'],
  ['\u202e\u0000', ''],
  ['\u0000Anna \u0000 Eve', 'Anna Eve'],
])('[ACC15] %j becomes %j', (given, kept) => {
  expect(oneLine(given)).toBe(kept)
})

it.each(['Zoë O’Brien', '日本語 の名前', 'עברית', '👩‍🚒 Fire', 'می‌خواهم'])(
  '[ACC15] %j stays as it is',
  (name) => {
    expect(oneLine(name)).toBe(name)
  },
)
