import { isRole, type MemberRole, type Role } from './role.ts'

/**
 * Who may do what to a map, and in an organisation. Everything that is allowed is in this table; what is not in it, nobody may do, and a role that
 * is not in it may do nothing. The server refuses by it, and the screens offer by it.
 */
const ALLOWED = {
  'read the map': ['owner', 'editor', 'commenter', 'viewer'],
  'export the map': ['owner', 'editor', 'commenter', 'viewer'],
  'duplicate the map': ['owner', 'editor', 'commenter', 'viewer'],
  'change the map': ['owner', 'editor'],
  'rename the map': ['owner', 'editor'],
  'read the history': ['owner', 'editor', 'commenter'],
  'read the comments': ['owner', 'editor', 'commenter'],
  'comment on the map': ['owner', 'editor', 'commenter'],
  'make a baseline': ['owner', 'editor'],
  'sign a baseline': ['owner', 'editor'],
  'record a decision': ['owner', 'editor'],
  'manage links': ['owner'],
  'manage boards': ['owner'],
  'read the audit log': ['owner'],
  'delete the map': ['owner'],
  'restore the map': ['owner'],
  'hold the map': ['owner'],
  'manage webhooks': ['owner'],
  'disclose the map': ['owner'],
  'give the map to an organisation': ['owner'],
  'let teams into the map': ['owner'],
  'see the organisation': ['administrator', 'owner', 'editor', 'commenter', 'viewer'],
  'make maps in the organisation': ['administrator', 'owner', 'editor'],
  'manage the organisation': ['administrator'],
} as const satisfies Record<string, readonly MemberRole[]>

export type Action = keyof typeof ALLOWED

/**
 * What only owners may, and a program too that has an owner's key: to read what must be proved, and to publish the page
 * that is read without signing in. Nothing that outlives the key and lets somebody in, and nothing that takes away.
 */
const OWNERS_KEY_MAY: readonly Action[] = ['read the audit log', 'disclose the map', 'manage boards']

/** Whether an action that the role of a key allows is for programs at all. */
export const isForKeys = (action: Action): boolean =>
  rolesThatCan(action).some((role) => role !== 'owner') || OWNERS_KEY_MAY.includes(action)

export const ACTIONS = Object.keys(ALLOWED) as readonly Action[]

/** A person with no role in a map may do nothing in it, and so may one with a role that a later version brings. */
export const can = (role: MemberRole | undefined, action: Action): boolean =>
  role !== undefined && (ALLOWED[action] as readonly MemberRole[]).includes(role)

export const rolesThatCan = (action: Action): readonly Role[] =>
  (ALLOWED[action] as readonly MemberRole[]).filter(isRole)

/** The roles to ask for when an action was refused: "owner or editor". */
export const whoCan = (action: Action): string => rolesThatCan(action).join(' or ')

/** A new map belongs to nobody yet: whoever may change or own some map here may start another. */
export const mayCreate = (roles: Iterable<Role>): boolean => {
  for (const role of roles) if (can(role, 'change the map')) return true
  return false
}
