import { describe, expect, it } from 'vitest'
import { keyCommand } from './keyCommand.ts'

const press = (keys: string) => {
  const parts = keys.split('+')
  return keyCommand({
    key: parts.at(-1)!,
    ctrl: parts.includes('Ctrl'),
    shift: parts.includes('Shift'),
    alt: parts.includes('Alt'),
  })
}

describe('keys on the grid', () => {
  it.each([
    ['d', { type: 'set', target: 'direct' }],
    ['D', { type: 'set', target: 'direct' }],
    ['i', { type: 'set', target: 'inferred' }],
    ['a', { type: 'set', target: 'assumed' }],
    ['x', { type: 'set', target: 'direct' }],
    ['n', { type: 'set', target: 'none' }],
    ['0', { type: 'set', target: 'none' }],
    ['z', { type: 'set', target: 'not-applicable' }],
    ['/', { type: 'set', target: 'not-applicable' }],
    ['Delete', { type: 'set', target: 'clear' }],
    [' ', { type: 'toggle' }],
    ['Enter', { type: 'open' }],
    ['Shift+F10', { type: 'menu' }],
    ['Ctrl+d', { type: 'fill', direction: 'down' }],
    ['Ctrl+r', { type: 'fill', direction: 'right' }],
    ['Shift+ArrowDown', { type: 'move', move: 'down', extend: true }],
    ['Ctrl+End', { type: 'move', move: 'last', extend: false }],
  ])('%s', (keys, command) => {
    expect(press(keys)).toEqual(command)
  })

  it('leaves the rest to the browser', () => {
    for (const keys of ['Tab', 'Ctrl+c', 'Ctrl+v', 'Ctrl+z', 'Alt+d', 'q', 'Ctrl+Shift+r', 'Shift+Tab']) {
      expect(press(keys)).toBeUndefined()
    }
  })
})
