import type { StoredPerson } from '../../storage/index.ts'
import type { Services } from '../services/index.ts'
import { auditKey, noteIn } from './member.ts'

/** For each reason at most one row so often: whoever knocks all day must not fill a log that is never cut. */
const AGAIN_MS = 600_000

/** Who signed in and out, and who was not let in, in the audit logs of the organisations that it concerns. */
export function createSignInNotes(services: Services) {
  const { audit, clock, log, storage } = services
  const refused = new Map<string, { at: number; since: number }>()

  async function inEach(person: StoredPerson, action: string): Promise<void> {
    for (const { organisation, role } of await storage.organisations.ofPerson(person.id))
      await noteIn(services, organisation.id, person, action, { role })
  }

  async function note(reason: string, times: number): Promise<void> {
    // Nobody knows whose they would have been, so every organisation is told.
    for (const id of await storage.organisations.ids())
      await audit.note({
        map: auditKey(id),
        person: null,
        action: 'sign-in refused',
        detail: { reason, times },
      })
  }

  return {
    signedIn: (person: StoredPerson) => inEach(person, 'signed in'),
    signedOut: (person: StoredPerson) => inEach(person, 'signed out'),
    async endedByDirectory(people: readonly string[]): Promise<void> {
      for (const id of new Set(people)) {
        const person = await storage.access.person(id)
        if (person) await inEach(person, 'signed out by the directory')
      }
    },
    /** Whoever is refused is answered, whether or not it could be written down. */
    async refused(reason: string): Promise<void> {
      const now = clock()
      const before = refused.get(reason)
      if (before && now - before.at < AGAIN_MS) {
        before.since += 1
        return
      }
      refused.set(reason, { at: now, since: 0 })
      await note(reason, 1 + (before?.since ?? 0)).catch((error: unknown) =>
        log.error({ err: error }, 'a refused sign-in was not written down'),
      )
    },
  }
}

export type SignInNotes = ReturnType<typeof createSignInNotes>
