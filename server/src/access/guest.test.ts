import { expect, it } from 'vitest'
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
  expect(newGuest(() => 0)).toEqual({ name: 'Guest Avocet', colour: COLOURS[0] })
  expect(newGuest(() => 0.999999).name).toBe('Guest Wryneck')
})
