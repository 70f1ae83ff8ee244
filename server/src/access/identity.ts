import type { AccessStorage, SessionDirectory, StoredPerson } from '../storage/index.ts'
import { newGuest } from './guest.ts'
import { hashToken, looksLikeToken, newId, newToken } from './token.ts'

/** A session ends this long after it began; the link that began it begins another. */
export const SESSION_DAYS = 365
/** Somebody who signed in with a directory is asked by it again each working day: so it is known whom it still has. */
export const DIRECTORY_HOURS = 12
const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000

/** A session that is not over. */
export interface LiveSession {
  readonly person: StoredPerson
  /** What is kept of its cookie, and stands for it. */
  readonly hash: string
  /** Absent for a guest. */
  readonly directory?: SessionDirectory
  /** When it ends, in milliseconds since 1970. */
  readonly until: number
}

/** Who someone is: a cookie's random value, kept as its hash, stands for a person that the server made. */
export interface Identity {
  /** The session of a cookie, or undefined: no cookie, not one of ours, signed out or too old. */
  sessionOf(cookie: string | undefined): Promise<LiveSession | undefined>
  /** Someone new, told apart from the others of the map by a name and a colour until they choose a name. */
  makeGuest(map: string): Promise<StoredPerson>
  /** Someone new who is known by a name elsewhere. */
  makePerson(name: string): Promise<StoredPerson>
  /** The value for the cookie. */
  beginSession(person: StoredPerson, directory?: SessionDirectory): Promise<string>
  endSession(cookie: string): Promise<void>
  rename(person: StoredPerson, name: string): Promise<StoredPerson>
}

export interface IdentityOptions {
  readonly storage: AccessStorage
  /** Milliseconds since 1970. */
  readonly clock: () => number
  /** From 0 up to but without 1. */
  readonly chance?: () => number
}

export function createIdentity({ storage, clock, chance = Math.random }: IdentityOptions): Identity {
  return {
    async sessionOf(cookie) {
      if (cookie === undefined || !looksLikeToken(cookie)) return undefined
      const hash = hashToken(cookie)
      const session = await storage.session(hash)
      if (!session) return undefined
      const { person, createdAt, directory } = session
      const until = createdAt + (directory ? DIRECTORY_HOURS * HOUR_MS : SESSION_DAYS * DAY_MS)
      return until >= clock() ? { person, hash, until, ...(directory ? { directory } : {}) } : undefined
    },
    async makeGuest(map) {
      const person = { id: newId(), ...newGuest(await storage.lookOf(map), chance), createdAt: clock() }
      await storage.addPerson(person)
      return person
    },
    async makePerson(name) {
      const { colour } = newGuest([], chance)
      const person = { id: newId(), name, colour, createdAt: clock() }
      await storage.addPerson(person)
      return person
    },
    async beginSession(person, directory) {
      const cookie = newToken()
      await storage.addSession({
        hash: hashToken(cookie),
        person: person.id,
        createdAt: clock(),
        ...(directory ? { directory } : {}),
      })
      return cookie
    },
    endSession: (cookie) => storage.removeSession(hashToken(cookie)),
    async rename(person, name) {
      await storage.renamePerson(person.id, name)
      return { ...person, name }
    },
  }
}
