import type { LinksFor, MemberRole, Role } from '@golden-thread/shared/protocol'
import type { StoredPerson } from './accessStorage.ts'

/** A body that owns maps. Times are milliseconds since 1970. */
export interface StoredOrganisation {
  readonly id: string
  readonly name: string
  readonly links: LinksFor
  readonly createdAt: number
}

/** One reason why somebody is a member: a group of the directory, or (null) having been added by hand. */
export interface Membership {
  readonly group: string | null
  readonly role: MemberRole
}

export interface StoredMember {
  readonly person: StoredPerson
  /** At least one. */
  readonly from: readonly Membership[]
  readonly since: number
}

export interface StoredTeam {
  readonly id: string
  readonly name: string
  readonly members: readonly string[]
}

/** What a group of the directory makes its people in an organisation. */
export interface GroupRole {
  readonly organisation: string
  readonly group: string
  readonly role: MemberRole
}

export interface TeamGrant {
  readonly team: string
  readonly name: string
  readonly role: Role
}

/** What somebody is in an organisation: the role that allows most. */
export interface Standing {
  readonly organisation: StoredOrganisation
  readonly role: MemberRole
}

/**
 * Organisations, their people and their maps, as rows that only the server writes. Where a change would leave an
 * organisation without an administrator it is not made, and the answer is false; that is looked at and written as one
 * step. Whoever stops being a member loses, in the same step, what they came by to the organisation's maps.
 */
export interface OrganisationStorage {
  /** With its first administrator. */
  add(organisation: StoredOrganisation, administrator: string): Promise<void>
  get(id: string): Promise<StoredOrganisation | undefined>
  change(id: string, to: Partial<Pick<StoredOrganisation, 'name' | 'links'>>): Promise<void>
  any(): Promise<boolean>
  ids(): Promise<readonly string[]>
  ofPerson(person: string): Promise<readonly Standing[]>
  /** True where they were a member, and are not any more. */
  wasMember(organisation: string, person: string): Promise<boolean>
  /** By name. */
  members(organisation: string): Promise<readonly StoredMember[]>
  setMember(member: {
    readonly organisation: string
    readonly person: string
    readonly role: MemberRole
    readonly at: number
  }): Promise<boolean>
  removeMember(organisation: string, person: string, at: number): Promise<boolean>
  /**
   * Makes them a member by exactly these groups, wherever these mean something; answers the organisations in which that
   * changed what they are. An organisation's last administrator stays one.
   */
  setGroupsOf(person: string, groups: readonly string[], at: number): Promise<readonly string[]>
  groups(organisation: string): Promise<readonly GroupRole[]>
  /** Those who are members by it are so with that role from now on, but for a last administrator. */
  setGroup(group: GroupRole): Promise<void>
  /** Those who were members by it alone are members no more; where nobody would be left to administrate, nothing is done. */
  removeGroup(organisation: string, group: string, at: number): Promise<boolean>
  /** By name. */
  teams(organisation: string): Promise<readonly StoredTeam[]>
  addTeam(team: {
    readonly id: string
    readonly organisation: string
    readonly name: string
    readonly createdAt: number
  }): Promise<void>
  removeTeam(organisation: string, team: string): Promise<void>
  joinTeam(team: string, person: string, at: number): Promise<void>
  leaveTeam(team: string, person: string): Promise<void>
  /** The map belongs to the organisation from now on; teams of another come in by it no more. */
  give(map: string, organisation: string, at: number): Promise<void>
  ownerOf(map: string): Promise<StoredOrganisation | undefined>
  mapsOf(organisation: string): Promise<readonly string[]>
  setTeamRole(grant: {
    readonly map: string
    readonly team: string
    readonly role: Role
    readonly at: number
  }): Promise<void>
  removeTeamRole(map: string, team: string): Promise<void>
  teamsOn(map: string): Promise<readonly TeamGrant[]>
}
