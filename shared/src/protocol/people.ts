import type { MemberRole, Role } from './role.ts'

/** `GET /api/organisations` answers an array of these: those that one is a member of. */
export interface OrganisationSummary {
  readonly id: string
  readonly name: string
  /** Whether a link lets people in who are no members. */
  readonly links: LinksFor
  /** What one is there. */
  readonly role: MemberRole
}

export type LinksFor = 'anyone' | 'members'

/** `GET /api/organisations/:id/members` answers an array of these. */
export interface MemberSummary {
  readonly person: string
  readonly name: string
  readonly colour: string
  readonly email: string
  /** The one that allows most of those that they have. */
  readonly role: MemberRole
  /** Added by hand, by groups of the directory, or both. */
  readonly from: readonly { readonly group: string | null; readonly role: MemberRole }[]
  readonly teams: readonly string[]
  readonly tooManyGroups: boolean
  readonly since: number
}

/** `GET /api/organisations/:id/teams` answers an array of these. */
export interface TeamSummary {
  readonly id: string
  readonly name: string
  readonly members: readonly string[]
}

/** `GET /api/organisations/:id/groups` answers an array of these: what a group of the directory makes its people. */
export interface GroupSummary {
  readonly group: string
  readonly role: MemberRole
}

/** `GET /api/maps/:id/owner` */
export interface MapOwner {
  readonly organisation: { readonly id: string; readonly name: string; readonly links: LinksFor } | null
  readonly teams: readonly { readonly team: string; readonly name: string; readonly role: Role }[]
}
