import { expect, it } from 'vitest'
import { type PresenterStep, stepFor } from './stepFor.ts'

/** A press while something that these selectors find has the focus. */
const press = (key: string, inside = '', more: { ctrlKey?: boolean } = {}, isInside = true) =>
  stepFor(
    {
      key,
      ctrlKey: false,
      metaKey: false,
      altKey: false,
      target: { closest: (wanted: string) => (inside && wanted.includes(inside) ? {} : null) } as never,
      ...more,
    },
    isInside,
  )

it.each<[string, PresenterStep | null]>([
  ['ArrowRight', 'next'],
  ['PageDown', 'next'],
  [' ', 'next'],
  ['ArrowLeft', 'previous'],
  ['PageUp', 'previous'],
  ['Home', 'first'],
  ['End', 'last'],
  ['Escape', 'leave'],
  ['n', 'notes'],
  ['f', 'full'],
  ['a', null],
])('the key "%s" means %s', (key, step) => {
  expect(press(key)).toBe(step)
})

it('leaves the arrows to a matrix or a canvas that has the focus, and the keys of a remote control to itself', () => {
  expect(press('ArrowRight', '[role=grid]')).toBeNull()
  expect(press('ArrowDown', '[data-canvas]')).toBeNull()
  expect(press('PageDown', '[role=grid]')).toBe('next')
  expect(press('Escape', '[data-canvas]')).toBe('leave')
})

it('leaves the space bar to a button, and combinations to the browser', () => {
  expect(press(' ', 'button')).toBeNull()
  expect(press('ArrowLeft', '', { ctrlKey: true })).toBeNull()
})

it('takes the arrows back from a screen that took the focus by itself', () => {
  expect(press('ArrowRight', '[role=grid]', {}, false)).toBe('next')
})
