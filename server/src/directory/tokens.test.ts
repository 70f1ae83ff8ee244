import { expect, it } from 'vitest'
import { saysGroups } from './tokens.ts'

it.each([
  ['token', { sub: 's' }, undefined, false],
  ['token', { sub: 's' }, { sub: 's', name: 'Eva' }, false],
  ['token', { sub: 's', iss: 'i' }, undefined, true],
  ['token', { sub: 's', iss: 'i', groups: [] }, undefined, true],
  ['userinfo', { sub: 's', iss: 'i' }, undefined, false],
  ['userinfo', { sub: 's' }, { sub: 's', name: 'Eva' }, true],
  ['neither', { sub: 's' }, undefined, true],
  ['neither', { sub: 's' }, { sub: 's', groups: ['a'] }, true],
] as const)(
  '[OID14] takes groups that were told in the %s from %j and %j: %s',
  (before, token, userinfo, says) => {
    expect(saysGroups(before, token, userinfo)).toBe(says)
  },
)
