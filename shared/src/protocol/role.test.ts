import { expect, it } from 'vitest'
import { ACTIONS, can } from './can.ts'
import { isRole, type Role } from './role.ts'

it('[WIRE2] lets a role of a later version do nothing', () => {
  for (const later of ['steward', '', 'toString'] as readonly string[] as readonly Role[]) {
    expect(isRole(later)).toBe(false)
    expect(ACTIONS.some((action) => can(later, action))).toBe(false)
  }
})
