import { expect, it } from 'vitest'
import { isRole, mayEdit, mayManage, ROLES, type Role } from './role.ts'

it('[WIRE2] lets a role of a later version read and nothing else', () => {
  expect(ROLES.map((role) => [role, mayEdit(role), mayManage(role)])).toEqual([
    ['owner', true, true],
    ['editor', true, false],
    ['viewer', false, false],
  ])
  for (const later of ['commenter', '', 'toString'] as readonly string[] as readonly Role[]) {
    expect([isRole(later), mayEdit(later), mayManage(later)]).toEqual([false, false, false])
  }
})
