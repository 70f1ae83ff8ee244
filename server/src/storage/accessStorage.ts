import type { Person, Role } from '@golden-thread/shared/protocol'

/** Someone the server made when a link was first followed. */
export interface StoredPerson extends Person {
  readonly createdAt: number
}

/** Somebody's cookie, and since when they have it. */
export interface StoredSession {
  readonly person: StoredPerson
  readonly createdAt: number
  /** Absent for a guest. */
  readonly directory?: SessionDirectory
}

/** The directory that somebody signed in with, and its own session where it names one. */
export interface SessionDirectory {
  readonly issuer: string
  readonly sid?: string
}

/** What tells people apart on the screen. */
export type Look = Pick<StoredPerson, 'name' | 'colour'>

/** A link as it is kept: its token is not, only the hash of it, and that never leaves the store. */
export interface StoredLink {
  readonly id: string
  readonly map: string
  readonly role: Role
  readonly label: string
  readonly createdAt: number
  readonly revokedAt?: number
  /** From this moment on it lets nobody in, and nobody who came by it stays. Absent on one that lasts. */
  readonly expiresAt?: number
}

/** What one link (or having made the map: link is null) allows a person now; revoked links give none. */
export interface Grant {
  readonly map: string
  readonly role: Role
  readonly link: string | null
  /** When the link ends, which whoever asks compares with the time of asking. */
  readonly expiresAt?: number
}

/** Someone who was let into a map, and by what; `link` is null where they made it. */
export interface StoredEntry {
  readonly person: StoredPerson
  readonly link: string | null
  readonly at: number
}

/** Who must be left in a map: a link that still allows one of these roles, or this person as its maker. */
export interface Keep {
  readonly roles: readonly Role[]
  readonly maker: string
}

/** Who may enter, as rows that only the server writes. Times are milliseconds since 1970. */
export interface AccessStorage {
  addPerson(person: StoredPerson): Promise<void>
  person(id: string): Promise<StoredPerson | undefined>
  renamePerson(id: string, name: string): Promise<void>
  addSession(session: {
    readonly hash: string
    readonly person: string
    readonly createdAt: number
    readonly directory?: SessionDirectory
  }): Promise<void>
  /** However old it is: whether it is over is for whoever asks to say, at the moment of asking. */
  session(hash: string): Promise<StoredSession | undefined>
  removeSession(hash: string): Promise<void>
  /** Ends all that a person has, and answers their hashes. */
  removeSessionsOf(person: string): Promise<readonly string[]>
  addLink(link: StoredLink, tokenHash: string): Promise<void>
  linkOfToken(tokenHash: string): Promise<StoredLink | undefined>
  /** Oldest first, revoked ones too. */
  linksOf(map: string): Promise<readonly StoredLink[]>
  /** Of all of these maps, the newest first, revoked ones too, each with how many may enter by it or could until it was over. */
  linksIn(maps: readonly string[]): Promise<readonly (StoredLink & { readonly people: number })[]>
  /**
   * Changes a link, and answers whether it did: not where nobody would be left to manage the map. That is looked at and
   * written as one step, so that of two owners who take each other's link away at once one is left.
   */
  changeLink(
    id: string,
    to: { readonly role?: Role; readonly revokedAt?: number },
    keep: Keep,
  ): Promise<boolean>
  /** Does nothing where the person holds that grant already. */
  addGrant(grant: {
    readonly person: string
    readonly map: string
    readonly link: string | null
    readonly createdAt: number
  }): Promise<void>
  /** On all maps, or on one. The role is the one that the link has now. */
  grants(person: string, map?: string): Promise<readonly Grant[]>
  /** Whether the person was ever let into the map, by a link that was revoked since too. */
  wasGranted(person: string, map: string): Promise<boolean>
  /** Who was let into a map by what is not revoked, the last first, at most 500. */
  entriesOf(map: string): Promise<readonly StoredEntry[]>
  /** What those are called and coloured who were let into a map last, at most 500 of them. */
  lookOf(map: string): Promise<readonly Look[]>
  /** What people are called now, of those that are known; a guest who signed in is called by their own name. */
  namesOf(people: readonly string[]): Promise<ReadonlyMap<string, string>>
  /** Whether anyone was ever let in: a store with nobody in it is new. */
  hasPeople(): Promise<boolean>
}
