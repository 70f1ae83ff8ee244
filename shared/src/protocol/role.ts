/** What a link lets its holder do. An owner also manages links; a viewer only reads. */
export type Role = 'owner' | 'editor' | 'viewer'

export const ROLES: readonly Role[] = ['owner', 'editor', 'viewer']

/** The role that allows more; one that is not known allows nothing. */
export const higherRole = (a: Role, b: Role): Role => (rank(a) <= rank(b) ? a : b)

const rank = (role: Role): number => (isRole(role) ? ROLES.indexOf(role) : ROLES.length)

export const isRole = (value: unknown): value is Role => ROLES.includes(value as Role)
