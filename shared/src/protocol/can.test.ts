import { describe, expect, it } from 'vitest'
import { ACTIONS, can, mayCreate } from './can.ts'
import { higherRole, isMemberRole, MEMBER_ROLES, type Role, roleInMaps } from './role.ts'

describe('the table of roles', () => {
  it('[ORG1] lets an administrator look after an organisation, and be an owner in its maps', () => {
    expect(ACTIONS.filter((action) => can('administrator', action))).toEqual([
      'see the organisation',
      'make maps in the organisation',
      'manage the organisation',
    ])
    expect(MEMBER_ROLES.filter((role) => can(role, 'manage the organisation'))).toEqual(['administrator'])
    expect(MEMBER_ROLES.map(roleInMaps)).toEqual(['owner', 'owner', 'editor', 'commenter', 'viewer'])
    expect(isMemberRole('steward')).toBe(false)
  })

  it('[ACC1] allows what it says and nothing else', () => {
    const table = ACTIONS.map((action) => {
      const marks = (['owner', 'editor', 'commenter', 'viewer', undefined] as const).map((role) =>
        can(role, action) ? 'x' : '.',
      )
      return `${marks.join(' ')}  ${action}`
    })
    expect(table).toEqual([
      'x x x x .  read the map',
      'x x x x .  export the map',
      'x x x x .  duplicate the map',
      'x x . . .  change the map',
      'x x . . .  rename the map',
      'x x x . .  read the history',
      'x x x . .  read the comments',
      'x x x . .  comment on the map',
      'x x . . .  make a baseline',
      'x x . . .  sign a baseline',
      'x x . . .  record a decision',
      'x . . . .  manage links',
      'x . . . .  manage boards',
      'x . . . .  read the audit log',
      'x . . . .  delete the map',
      'x . . . .  restore the map',
      'x . . . .  hold the map',
      'x . . . .  manage webhooks',
      'x . . . .  disclose the map',
      'x . . . .  give the map to an organisation',
      'x . . . .  let teams into the map',
      'x x x x .  see the organisation',
      'x x . . .  make maps in the organisation',
      '. . . . .  manage the organisation',
    ])
  })

  it.each(['steward', '', 'toString', 'Owner'])('[ACC1] allows nothing to the role %j', (later) => {
    const role = later as string as Role
    expect(ACTIONS.filter((action) => can(role, action))).toEqual([])
    expect(mayCreate([role])).toBe(false)
    // Beside a role that is known it counts for nothing, in whatever order they come.
    expect([higherRole(role, 'viewer'), higherRole('viewer', role)]).toEqual(['viewer', 'viewer'])
  })

  it('[ACC6] lets whoever may edit some map start another', () => {
    expect(mayCreate(['viewer', 'editor'])).toBe(true)
    expect(mayCreate(['owner'])).toBe(true)
    expect(mayCreate(['viewer'])).toBe(false)
    expect(mayCreate([])).toBe(false)
  })
})
