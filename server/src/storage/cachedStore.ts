import type { Grant, StoredSession } from './accessStorage.ts'
import type { StoredBoard } from './boardStorage.ts'
import { type CacheOptions, createCache } from './cache.ts'
import type { StoredIdentity } from './identityStorage.ts'
import type { Standing, StoredOrganisation } from './organisationStorage.ts'
import type { MapRecord, NotedStorage, Store } from './store.ts'

/** Longer than a meeting takes to open its map, and short enough that a forgotten rule would not matter for long. */
const KEEP_MS = 5_000
const PEOPLE_MAX = 10_000
const MAPS_MAX = 1_000
/** Lists of maps, each as long as its person has maps. */
const LISTS_MAX = 200

export interface Caches {
  /** Somebody else has changed something: everything is read again. */
  forgetCached(): void
}

/**
 * A store that answers who someone is, what they may do and what a map is called without asking the database each time.
 * Every change goes through here and empties the caches that it concerns, before and after it is made: nobody is let in
 * by what was true once. `onChanged` is called after each, for other servers with caches of their own.
 */
export function cachedStore<Inner extends Store>(
  inner: Inner,
  clock: () => number,
  onChanged: () => Promise<void> = async () => undefined,
): Inner & Caches {
  const options = (keptMax: number): CacheOptions => ({ clock, keepMs: KEEP_MS, keptMax })
  const people = createCache<StoredSession | undefined>(options(PEOPLE_MAX))
  const grants = createCache<readonly Grant[]>(options(PEOPLE_MAX))
  const records = createCache<MapRecord | undefined>(options(MAPS_MAX))
  const lists = createCache<readonly MapRecord[]>(options(LISTS_MAX))
  const boardsByToken = createCache<StoredBoard | undefined>(options(MAPS_MAX))
  const owners = createCache<StoredOrganisation | undefined>(options(MAPS_MAX))
  const standings = createCache<readonly Standing[]>(options(PEOPLE_MAX))
  const identitiesOf = createCache<StoredIdentity | undefined>(options(PEOPLE_MAX))
  const ofAccess = [people, grants, boardsByToken, owners, standings, identitiesOf]
  const ofMaps = [records, lists]

  const emptying =
    (caches: readonly { clear(): void }[], tellOthers: () => Promise<void>) =>
    async <T>(change: () => Promise<T>): Promise<T> => {
      for (const cache of caches) cache.clear()
      try {
        return await change()
      } finally {
        // What was asked for while the change was on its way may have been answered from before it.
        for (const cache of caches) cache.clear()
        await tellOthers()
      }
    }
  const changingAccess = emptying(ofAccess, onChanged)
  const changingMaps = emptying(ofMaps, onChanged)
  const removing = emptying([...ofAccess, ...ofMaps], onChanged)
  // Nobody else has asked for what is new; and a line of a list, which follows each edit, may be some seconds old there.
  const addingAccess = emptying(ofAccess, async () => undefined)
  const changingLine = emptying(ofMaps, async () => undefined)

  /** What empties the caches, whether or not it is written with notes. */
  const writing = ({ maps, boards, access }: Pick<NotedStorage, 'maps' | 'boards' | 'access'>) => ({
    maps: {
      update: (...[id, fields]: Parameters<typeof maps.update>) => {
        const isLine = fields.title === undefined && fields.deletedAt === undefined
        return (isLine ? changingLine : changingMaps)(() => maps.update(id, fields))
      },
      remove: (id: string) => removing(() => maps.remove(id)),
    },
    boards: {
      add: (...values: Parameters<typeof boards.add>) => addingAccess(() => boards.add(...values)),
      revoke: (...values: Parameters<typeof boards.revoke>) => changingAccess(() => boards.revoke(...values)),
    },
    access: {
      addLink: (...values: Parameters<typeof access.addLink>) => access.addLink(...values),
      changeLink: (...values: Parameters<typeof access.changeLink>) =>
        changingAccess(() => access.changeLink(...values)),
    },
  })

  const { access, boards, identities, maps, organisations, personalData } = inner
  const written = writing(inner)
  return {
    ...inner,
    forgetCached() {
      for (const cache of [...ofAccess, ...ofMaps]) cache.clear()
    },
    noting(notes) {
      const noted = inner.noting(notes)
      return { ...noted, ...writing(noted) }
    },
    maps: {
      ...maps,
      ...written.maps,
      get: (id) => records.get(id, () => maps.get(id)),
      list: (ids) => lists.get(ids.join(' '), () => maps.list(ids)),
      create: (map) => changingMaps(() => maps.create(map)),
    },
    boards: {
      ...boards,
      ...written.boards,
      ofToken: (hash) => boardsByToken.get(hash, () => boards.ofToken(hash)),
    },
    identities: {
      ...identities,
      identityOf: (person) => identitiesOf.get(person, () => identities.identityOf(person)),
      keep: (identity) => changingAccess(() => identities.keep(identity)),
      join: (guest, person) => changingAccess(() => identities.join(guest, person)),
      endSessions: (ended) => changingAccess(() => identities.endSessions(ended)),
    },
    personalData: {
      ...personalData,
      erase: (...values) => changingAccess(() => personalData.erase(...values)),
    },
    // Whatever is written of organisations may change what people may do.
    organisations: {
      ...organisations,
      ofPerson: (person) => standings.get(person, () => organisations.ofPerson(person)),
      ownerOf: (map) => owners.get(map, () => organisations.ownerOf(map)),
      add: (...values) => changingAccess(() => organisations.add(...values)),
      change: (...values) => changingAccess(() => organisations.change(...values)),
      setMember: (...values) => changingAccess(() => organisations.setMember(...values)),
      removeMember: (...values) => changingAccess(() => organisations.removeMember(...values)),
      setGroupsOf: (...values) => changingAccess(() => organisations.setGroupsOf(...values)),
      setGroup: (...values) => changingAccess(() => organisations.setGroup(...values)),
      removeGroup: (...values) => changingAccess(() => organisations.removeGroup(...values)),
      removeTeam: (...values) => changingAccess(() => organisations.removeTeam(...values)),
      joinTeam: (...values) => changingAccess(() => organisations.joinTeam(...values)),
      leaveTeam: (...values) => changingAccess(() => organisations.leaveTeam(...values)),
      give: (...values) => changingAccess(() => organisations.give(...values)),
      setTeamRole: (...values) => changingAccess(() => organisations.setTeamRole(...values)),
      removeTeamRole: (...values) => changingAccess(() => organisations.removeTeamRole(...values)),
    },
    access: {
      ...access,
      ...written.access,
      renamePerson: (id, name) => changingAccess(() => access.renamePerson(id, name)),
      addSession: (session) => addingAccess(() => access.addSession(session)),
      removeSession: (hash) => changingAccess(() => access.removeSession(hash)),
      removeSessionsOf: (person) => changingAccess(() => access.removeSessionsOf(person)),
      addGrant: (grant) => changingAccess(() => access.addGrant(grant)),
      session: (hash) => people.get(hash, () => access.session(hash)),
      grants: (person, map) => grants.get(`${person} ${map ?? ''}`, () => access.grants(person, map)),
    },
  }
}
