import { ROLES } from '@golden-thread/shared/protocol'
import { expect, it } from 'vitest'
import { effectiveRoleOf, effectiveRolesOf } from './effectiveRole.ts'

const NOW = 1_000
const grant = (role: (typeof ROLES)[number], map = 'plan') => ({ map, role, link: `${role} link` })

it('[ACC5] the grant that allows most counts, in whatever order they come', () => {
  for (const order of [ROLES, ROLES.toReversed()])
    expect(
      effectiveRoleOf(
        order.map((role) => grant(role)),
        NOW,
      ),
    ).toEqual({ role: 'owner', link: 'owner link' })
  expect(effectiveRoleOf([grant('viewer'), grant('editor')], NOW)?.role).toBe('editor')
  expect(effectiveRoleOf([], NOW)).toBeUndefined()
})

it('[ACC5] each map has its own', () => {
  const effectiveRoles = effectiveRolesOf(
    [grant('viewer', 'a'), grant('owner', 'b'), grant('editor', 'a')],
    NOW,
  )
  expect(Array.from(effectiveRoles, ([map, { role }]) => [map, role])).toEqual([
    ['a', 'editor'],
    ['b', 'owner'],
  ])
})

it('[ACC26] what has ended gives nothing from that moment on, and of two that allow the same the longer counts', () => {
  const until = (expiresAt: number, role: (typeof ROLES)[number] = 'editor') => ({
    ...grant(role),
    expiresAt,
  })
  expect(effectiveRoleOf([until(NOW), grant('viewer')], NOW)?.role).toBe('viewer')
  expect(effectiveRoleOf([until(NOW + 1), grant('viewer')], NOW)).toMatchObject({
    role: 'editor',
    until: NOW + 1,
  })
  expect(effectiveRoleOf([until(NOW + 5), until(NOW + 9)], NOW)?.until).toBe(NOW + 9)
  expect(effectiveRoleOf([until(NOW + 5), grant('editor')], NOW)).not.toHaveProperty('until')
  expect(effectiveRoleOf([until(NOW - 1)], NOW)).toBeUndefined()
})
