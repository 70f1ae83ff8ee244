/** What a link lets its holder do. An owner also manages links; a viewer only reads. */
export type Role = 'owner' | 'editor' | 'viewer'

export const ROLES: readonly Role[] = ['owner', 'editor', 'viewer']

/** A role that a later version brings may do nothing here but read. */
export const mayEdit = (role: Role): boolean => role === 'owner' || role === 'editor'

export const mayManage = (role: Role): boolean => role === 'owner'

/** The role that allows more. */
export const higherRole = (a: Role, b: Role): Role => (ROLES.indexOf(a) <= ROLES.indexOf(b) ? a : b)

export const isRole = (value: unknown): value is Role => ROLES.includes(value as Role)
