import type { AccessStorage, StoredLink, StoredPerson } from '../accessStorage.ts'
import type { IdentityStorage } from '../identityStorage.ts'
import type { MemorySession, StoredGrant } from './people/kept.ts'
import { createMemoryIdentities } from './people/memoryIdentities.ts'

export interface MemoryAccess {
  readonly access: AccessStorage
  readonly identities: IdentityStorage
  removeMap(map: string): void
}

/** Who may enter, kept in memory. `answer` makes each call one step, as the store does it. */
export function createMemoryAccess(answer: <T>(work: () => T) => Promise<T>): MemoryAccess {
  const people = new Map<string, StoredPerson>()
  const sessions = new Map<string, MemorySession>()
  const joined = new Map<string, string>()
  const links = new Map<string, StoredLink & { readonly hash: string }>()
  const grants: StoredGrant[] = []

  const linkOf = ({ hash: _, ...link }: StoredLink & { readonly hash: string }): StoredLink => link
  const entered = (person: string, map: string) =>
    grants.filter((grant) => grant.person === person && grant.map === map)

  const access: AccessStorage = {
    addPerson: (person) => answer(() => void people.set(person.id, person)),
    person: (id) => answer(() => people.get(id)),
    renamePerson: (id, name) =>
      answer(() => {
        const person = people.get(id)
        if (person) people.set(id, { ...person, name })
      }),
    addSession: ({ hash, ...session }) => answer(() => void sessions.set(hash, session)),
    session: (hash) =>
      answer(() => {
        const session = sessions.get(hash)
        const person = session && people.get(session.person)
        return person && { ...session, person }
      }),
    removeSession: (hash) => answer(() => void sessions.delete(hash)),
    removeSessionsOf: (person) =>
      answer(() => {
        const hashes = [...sessions].filter(([, one]) => one.person === person).map(([hash]) => hash)
        for (const hash of hashes) sessions.delete(hash)
        return hashes
      }),
    addLink: (link, hash) => answer(() => void links.set(link.id, { ...link, hash })),
    linkOfToken: (tokenHash) =>
      answer(() => {
        const link = [...links.values()].find(({ hash }) => hash === tokenHash)
        return link && linkOf(link)
      }),
    linksOf: (map) =>
      answer(() =>
        [...links.values()]
          .filter((link) => link.map === map)
          .sort((a, b) => a.createdAt - b.createdAt)
          .map(linkOf),
      ),
    changeLink: (id, to, { roles, maker }) =>
      answer(() => {
        const link = links.get(id)
        if (!link) return false
        const allows = (one: StoredLink) => one.revokedAt === undefined && roles.includes(one.role)
        const changed = { ...link, ...to }
        const others = [...links.values()].some(
          (other) => other.map === link.map && other.id !== id && allows(other),
        )
        const made = entered(maker, link.map).some((grant) => grant.link === null)
        if (roles.includes(link.role) && !allows(changed) && !others && !made) return false
        links.set(id, changed)
        return true
      }),
    addGrant: (grant) =>
      answer(() => {
        if (entered(grant.person, grant.map).every(({ link }) => link !== grant.link)) grants.push(grant)
      }),
    grants: (person, map) =>
      answer(() =>
        grants
          .filter((grant) => grant.person === person && (map === undefined || grant.map === map))
          .flatMap((grant) => {
            if (grant.link === null) return { map: grant.map, role: 'owner' as const, link: null }
            const link = links.get(grant.link)
            return link && link.revokedAt === undefined
              ? {
                  map: grant.map,
                  role: link.role,
                  link: link.id,
                  ...(link.expiresAt === undefined ? {} : { expiresAt: link.expiresAt }),
                }
              : []
          }),
      ),
    wasGranted: (person, map) => answer(() => entered(person, map).length > 0),
    entriesOf: (map) =>
      answer(() =>
        grants
          .filter((grant) => grant.map === map)
          .filter(
            ({ link }) => link === null || (links.get(link) && links.get(link)?.revokedAt === undefined),
          )
          .sort((a, b) => b.createdAt - a.createdAt || (a.person < b.person ? -1 : 1))
          .flatMap(({ person, link, createdAt }) => {
            const found = people.get(person)
            return found ? [{ person: found, link, at: createdAt }] : []
          })
          .slice(0, 500),
      ),
    lookOf: (map) =>
      answer(() =>
        [...new Set(enteredLast(grants, map))]
          .slice(0, 500)
          .map((id) => people.get(id))
          .filter((person) => person !== undefined)
          .map(({ name, colour }) => ({ name, colour })),
      ),
    namesOf: (ids) =>
      answer(() => {
        const known = ids.flatMap((id) => people.get(joined.get(id) ?? id)?.name ?? [])
        return new Map(ids.filter((id) => people.has(id)).map((id, at) => [id, known[at] ?? '']))
      }),
    hasPeople: () => answer(() => people.size > 0),
  }
  return {
    access,
    identities: createMemoryIdentities(answer, { people, sessions, grants, joined }),
    removeMap(map) {
      for (const { id } of [...links.values()].filter((link) => link.map === map)) links.delete(id)
      const rest = grants.filter((grant) => grant.map !== map)
      grants.splice(0, grants.length, ...rest)
    },
  }
}

const enteredLast = (grants: readonly StoredGrant[], map: string): string[] =>
  grants
    .filter((grant) => grant.map === map)
    .sort((a, b) => b.createdAt - a.createdAt)
    .map(({ person }) => person)
