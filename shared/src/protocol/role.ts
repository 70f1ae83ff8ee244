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

export const isRole = (value: unknown): value is Role => ROLES.includes(value as Role)
