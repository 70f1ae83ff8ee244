import type { AccessStorage, StoredPerson } from '../storage/index.ts'
import { newGuest } from './guest.ts'
import { hashToken, looksLikeToken, newId, newToken } from './token.ts'

/** A session ends this long after it began; the link that began it begins another. */
export const SESSION_DAYS = 365
const DAY_MS = 86_400_000

/** Who someone is: a cookie's random value, kept as its hash, stands for a person that the server made. */
export interface Identity {
  /** The person behind a cookie, or undefined: no cookie, not one of ours, signed out or too old. */
  personOf(cookie: string | undefined): Promise<StoredPerson | undefined>
  /** Someone new, told apart from the others of the map by a name and a colour until they choose a name. */
  makeGuest(map: string): Promise<StoredPerson>
  /** The value for the cookie. */
  beginSession(person: StoredPerson): Promise<string>
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
    async personOf(cookie) {
      if (cookie === undefined || !looksLikeToken(cookie)) return undefined
      const session = await storage.session(hashToken(cookie))
      return session && session.createdAt >= clock() - SESSION_DAYS * DAY_MS ? session.person : undefined
    },
    async makeGuest(map) {
      const person = { id: newId(), ...newGuest(await storage.lookOf(map), chance), createdAt: clock() }
      await storage.addPerson(person)
      return person
    },
    async beginSession(person) {
      const cookie = newToken()
      await storage.addSession({ hash: hashToken(cookie), person: person.id, createdAt: clock() })
      return cookie
    },
    endSession: (cookie) => storage.removeSession(hashToken(cookie)),
    async rename(person, name) {
      await storage.renamePerson(person.id, name)
      return { ...person, name }
    },
  }
}
