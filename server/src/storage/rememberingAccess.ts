import type { AccessStorage, Grant, Person } from './accessStorage.ts'
import { createRecent, type RecentOptions } from './recent.ts'

/** Longer than a meeting takes to open its map, and short enough that a forgotten rule would not matter for long. */
const KEEP_MS = 5_000
const KEPT_MAX = 10_000

/**
 * An `AccessStorage` that answers who someone is and what they may do without asking the database each time. Every
 * change goes through here and forgets everything, before and after it is made: nobody is let in by what was true once.
 */
export function rememberingAccess(inner: AccessStorage, clock: () => number): AccessStorage {
  const options: RecentOptions = { clock, keepMs: KEEP_MS, keptMax: KEPT_MAX }
  const people = createRecent<Person | undefined>(options)
  const grants = createRecent<readonly Grant[]>(options)

  async function changing<T>(change: Promise<T>): Promise<T> {
    forget()
    try {
      return await change
    } finally {
      // What was asked for while the change was on its way may have been answered from before it.
      forget()
    }
  }
  function forget(): void {
    people.forget()
    grants.forget()
  }

  return {
    ...inner,
    renamePerson: (id, name) => changing(inner.renamePerson(id, name)),
    removeSession: (hash) => changing(inner.removeSession(hash)),
    addSession: (session) => changing(inner.addSession(session)),
    changeLink: (id, to, keep) => changing(inner.changeLink(id, to, keep)),
    addGrant: (grant) => changing(inner.addGrant(grant)),
    removeMap: (map) => changing(inner.removeMap(map)),
    personOfSession: (hash, notBefore) => people.get(hash, () => inner.personOfSession(hash, notBefore)),
    grants: (person, map) => grants.get(`${person} ${map ?? ''}`, () => inner.grants(person, map)),
  }
}
