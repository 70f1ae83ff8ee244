import { expect, it } from 'vitest'
import { personOfClaims } from './claims.ts'

it.each([
  [{ name: ' Anna Adeyemi ' }, 'Anna Adeyemi'],
  [{ given_name: 'Anna', family_name: 'Adeyemi', preferred_username: 'aa' }, 'Anna Adeyemi'],
  [{ preferred_username: 'aa', email: 'x@y.example' }, 'aa'],
  [{ email: 'anna@council.example' }, 'anna'],
  [{ name: 7 }, 'Someone without a name'],
])('[OID1] finds a name in %j', (claims, name) => {
  expect(personOfClaims({ sub: 's', ...claims }).name).toBe(name)
})

it.each([
  [{ groups: ['a', 7, '', 'b'] }, { type: 'told', names: ['a', 'b'] }],
  [{ groups: 'a' }, { type: 'told', names: ['a'] }],
  [{ groups: '' }, { type: 'told', names: [] }],
  [{ groups: { a: 1 } }, { type: 'told', names: [] }],
  [{}, { type: 'told', names: [] }],
  [{ hasgroups: true, groups: ['a'] }, { type: 'too-many' }],
  [{ hasgroups: 'true' }, { type: 'too-many' }],
  [{ _claim_names: { groups: 'src1' }, _claim_sources: {} }, { type: 'too-many' }],
  [
    { _claim_names: { address: 'src1' }, groups: ['a'] },
    { type: 'told', names: ['a'] },
  ],
])('[OID10] reads the groups of %j', (claims, groups) => {
  expect(personOfClaims({ sub: 's', ...claims }).groups).toEqual(groups)
})

it.each([
  [{ email: 'anna@council.example' }, 'anna@council.example'],
  [{ email: 'anna@council.example', email_verified: true }, 'anna@council.example'],
  [{ email: 'anna@council.example', email_verified: false }, ''],
  [{ email: 'anna@council.example', email_verified: 'false' }, ''],
])('[OID16] takes for an address what the directory vouches for in %j', (claims, email) => {
  expect(personOfClaims({ sub: 's', name: 'Anna', ...claims }).email).toBe(email)
})
