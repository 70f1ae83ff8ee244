import type { StoredPerson } from './accessStorage.ts'

/** A sign-in that is under way in one browser. Times are milliseconds since 1970. */
export interface SignInUnderWay {
  /** What the directory gives back unchanged. */
  readonly state: string
  /** The hash of what the browser holds, so that no other can end what it began. */
  readonly browser: string
  readonly nonce: string
  readonly verifier: string
  /** The page of ours that it came from. */
  readonly goTo: string
  readonly at: number
}

/** Who somebody is in the directory of their body. */
export interface StoredIdentity {
  readonly issuer: string
  readonly subject: string
  readonly person: string
  /** In small letters; empty where the directory says none. */
  readonly email: string
  /** The directory had too many groups to name them when they signed in last. */
  readonly tooManyGroups: boolean
  readonly signedInAt: number
}

/** Which sessions the directory ended: one of its own, or all of a person. */
export interface EndedThere {
  readonly issuer: string
  readonly subject?: string
  readonly sid?: string
}

/** With which the directory can be asked again about whoever has a session; only who has the directory's secret can read it. */
export interface KeptTokens {
  /** The hash of the session. */
  readonly session: string
  readonly sealed: string
  /** When the directory was asked last. */
  readonly askedAt: number
}

export interface IdentityStorage {
  /** Keeps it, and forgets those that were begun before `forgetBefore`. */
  begin(signIn: SignInUnderWay, forgetBefore: number): Promise<void>
  /** Takes it out, so that of two who bring the same state one gets it. */
  take(state: string): Promise<SignInUnderWay | undefined>
  /** Answers whether the token was not used before; it is remembered until it is over. */
  useToken(id: string, until: number, now: number): Promise<boolean>
  /** The person behind someone of the directory, who has signed in before. */
  personOf(issuer: string, subject: string): Promise<StoredPerson | undefined>
  identityOf(person: string): Promise<StoredIdentity | undefined>
  /** Of all of these people, by who they are. */
  ofPeople(people: readonly string[]): Promise<ReadonlyMap<string, StoredIdentity>>
  /** By address, in small letters: whoever signed in last of those that have it. */
  ofEmail(email: string): Promise<StoredIdentity | undefined>
  keep(identity: StoredIdentity): Promise<void>
  /**
   * The guest turned out to be that person: whatever the guest was let into and made is theirs, the guest's sessions end,
   * and the guest's edits are shown under their name.
   */
  join(guest: string, person: string): Promise<void>
  /** Replaces what there was of that session. It is forgotten some time after the session has ended, however that ended. */
  keepTokens(tokens: KeptTokens): Promise<void>
  /** Those that were asked with last at this moment or before, the longest ago first; of sessions that began before `begun` none are kept. */
  dueTokens(asked: number, begun: number): Promise<readonly (KeptTokens & { readonly person: string })[]>
  /** Of several servers that are about to ask with the same, one hears true. */
  claimTokens(due: Pick<KeptTokens, 'session' | 'askedAt'>, now: number): Promise<boolean>
  /** Ends these sessions, and answers their hashes with whose they were. */
  endSessions(ended: EndedThere): Promise<readonly { readonly hash: string; readonly person: string }[]>
}
