import type { DirectoryPerson } from './claims.ts'

/** What came with a sign-in beside who it is. It is kept sealed, and in the browser what is the person's own. */
export interface DirectoryTokens {
  /** Named when the session there is to end, so that the directory need not ask whose. */
  readonly idToken: string
  readonly accessToken: string
  readonly refreshToken?: string
  /** Where groups are told: one that tells them in its tokens only says nothing of them elsewhere. */
  readonly groupsIn: 'token' | 'userinfo' | 'neither'
}

export interface Arrived {
  readonly who: DirectoryPerson
  readonly tokens: DirectoryTokens
}

type Claims = Readonly<Record<string, unknown>>

export const tellsGroups = (claims: Claims): boolean =>
  'groups' in claims || '_claim_names' in claims || 'hasgroups' in claims

/** Of somebody who is asked about again: whether what was answered says which groups they are in, or only nothing of it. */
export const saysGroups = (before: DirectoryTokens['groupsIn'], token: Claims, userinfo?: Claims): boolean =>
  // Whoever had none loses none.
  before === 'neither' ||
  tellsGroups(token) ||
  (userinfo !== undefined && tellsGroups(userinfo)) ||
  // A directory leaves the claim away where somebody is in no group any more.
  (before === 'token' && 'iss' in token) ||
  (before === 'userinfo' && userinfo !== undefined)
