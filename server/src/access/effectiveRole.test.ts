import { ROLES } from '@golden-thread/shared/protocol'
import { expect, it } from 'vitest'
import { effectiveRoleOf, effectiveRolesOf } from './effectiveRole.ts'

const grant = (role: (typeof ROLES)[number], map = 'plan') => ({ map, role, link: `${role} link` })

it('[ACC5] the grant that allows most counts, in whatever order they come', () => {
  for (const order of [ROLES, ROLES.toReversed()])
    expect(effectiveRoleOf(order.map((role) => grant(role)))).toEqual({ role: 'owner', link: 'owner link' })
  expect(effectiveRoleOf([grant('viewer'), grant('editor')])?.role).toBe('editor')
  expect(effectiveRoleOf([])).toBeUndefined()
})

it('[ACC5] each map has its own', () => {
  const effectiveRoles = effectiveRolesOf([grant('viewer', 'a'), grant('owner', 'b'), grant('editor', 'a')])
  expect(Array.from(effectiveRoles, ([map, { role }]) => [map, role])).toEqual([
    ['a', 'editor'],
    ['b', 'owner'],
  ])
})
