import { expect, it } from 'vitest'
import type { Look } from '../storage/index.ts'
import { COLOURS, newGuest } from './guest.ts'

/** Relative luminance as WCAG 2 has it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

it.each(COLOURS)('white text can be read on %s', (colour) => {
  expect(1.05 / (luminance(colour) + 0.05)).toBeGreaterThanOrEqual(4.5)
})

it('names a guest after a bird', () => {
  expect(newGuest([], () => 0)).toEqual({ name: 'Guest Avocet', colour: COLOURS[0] })
  expect(newGuest([], () => 0.999999).name).toBe('Guest Wryneck')
})

it('gives no name twice, and numbers them when it runs out of birds', () => {
  const others: Look[] = []
  for (let at = 0; at < 150; at += 1) others.push(newGuest(others, () => 0))
  expect(new Set(others.map(({ name }) => name)).size).toBe(150)
  expect(others.at(-1)?.name).toMatch(/^Guest \w+ 3$/)
})

it('gives each colour before any a second time, whatever people are called', () => {
  const others: Look[] = [{ name: 'Ada', colour: COLOURS[4] }]
  for (let at = 1; at < 2 * COLOURS.length; at += 1) others.push(newGuest(others, () => 0.5))
  for (const colour of COLOURS) expect(others.filter((other) => other.colour === colour)).toHaveLength(2)
})
