/** What a link lets its holder do. An owner also manages links; a commenter reads and comments; a viewer only reads. */
export type Role = 'owner' | 'editor' | 'commenter' | 'viewer'

/** The one that allows most first. */
export const ROLES: readonly Role[] = ['owner', 'editor', 'commenter', 'viewer']

/** A new map has a link for each of these at once; links for the others are made when they are wanted. */
export const ROLES_LINKED_AT_ONCE = ['owner', 'editor', 'viewer'] as const satisfies readonly Role[]

/** The role that allows more; one that is not known allows nothing. */
export const higherRole = (a: Role, b: Role): Role => (rank(a) <= rank(b) ? a : b)

/** The role that allows less. */
export const lowerRole = (a: Role, b: Role): Role => (higherRole(a, b) === a ? b : a)

const rank = (role: Role): number => (isRole(role) ? ROLES.indexOf(role) : ROLES.length)

/** What somebody is in an organisation. An administrator is an owner in each of its maps, and looks after its people. */
export type MemberRole = 'administrator' | Role

/** The one that allows most first. */
export const MEMBER_ROLES: readonly MemberRole[] = ['administrator', ...ROLES]

export const isMemberRole = (value: unknown): value is MemberRole =>
  MEMBER_ROLES.includes(value as MemberRole)

/** What a member of an organisation is in its maps; one who is not known to be more may read. */
export const roleInMaps = (role: MemberRole): Role => (role === 'administrator' ? 'owner' : role)

export const isRole = (value: unknown): value is Role => ROLES.includes(value as Role)
