import { expect, it } from 'vitest'
import { createSeal } from './seal.ts'

const seal = createSeal('the secret of a directory', 'tests')

it('[OID15] opens what it closed, beside what that was about, and nothing else', () => {
  const closed = seal.close('renew with this: é', 'session a')
  expect(closed).not.toContain('renew')
  expect(seal.open(closed, 'session a')).toBe('renew with this: é')
  expect(seal.open(closed, 'session b')).toBeUndefined()
  expect(createSeal('another secret', 'tests').open(closed, 'session a')).toBeUndefined()
  expect(createSeal('the secret of a directory', 'else').open(closed, 'session a')).toBeUndefined()
  for (const at of [0, 13, 30]) {
    const bytes = Buffer.from(closed, 'base64url')
    bytes[at] = bytes[at]! ^ 1
    expect(seal.open(bytes.toString('base64url'), 'session a')).toBeUndefined()
  }
  for (const text of ['', 'short', 'no base64 at all!']) expect(seal.open(text, 'session a')).toBeUndefined()
})

it('[OID15] closes the same text another way each time', () => {
  expect(seal.close('same', 'a')).not.toBe(seal.close('same', 'a'))
})
