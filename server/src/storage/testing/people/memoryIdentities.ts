import type { StoredPerson } from '../../accessStorage.ts'
import type { IdentityStorage, SignInUnderWay, StoredIdentity } from '../../identityStorage.ts'
import type { MemorySession, StoredGrant } from './kept.ts'

/** What is kept of people beside who they are in the directory. */
interface Kept {
  readonly people: Map<string, StoredPerson>
  readonly sessions: Map<string, MemorySession>
  readonly grants: StoredGrant[]
  readonly joined: Map<string, string>
}

export function createMemoryIdentities(
  answer: <T>(work: () => T) => Promise<T>,
  { people, sessions, grants, joined }: Kept,
): IdentityStorage {
  const signIns = new Map<string, SignInUnderWay>()
  const used = new Map<string, number>()
  let identities: StoredIdentity[] = []
  const is =
    (issuer: string, subject: string) =>
    (one: StoredIdentity): boolean =>
      one.issuer === issuer && one.subject === subject

  return {
    begin: (signIn, forgetBefore) =>
      answer(() => {
        for (const [state, { at }] of signIns) if (at < forgetBefore) signIns.delete(state)
        signIns.set(signIn.state, signIn)
      }),
    take: (state) =>
      answer(() => {
        const found = signIns.get(state)
        signIns.delete(state)
        return found
      }),
    useToken: (id, until, now) =>
      answer(() => {
        for (const [other, end] of used) if (end < now) used.delete(other)
        if (used.has(id)) return false
        used.set(id, until)
        return true
      }),
    personOf: (issuer, subject) =>
      answer(() => people.get(identities.find(is(issuer, subject))?.person ?? '')),
    identityOf: (person) => answer(() => identities.find((one) => one.person === person)),
    ofEmail: (email) =>
      answer(
        () => identities.filter((one) => one.email === email).sort((a, b) => b.signedInAt - a.signedInAt)[0],
      ),
    keep: (identity) =>
      answer(() => {
        const isOther = (one: StoredIdentity) => !is(identity.issuer, identity.subject)(one)
        identities = [...identities.filter(isOther), identity]
      }),
    join: (guest, person) =>
      answer(() => {
        const moved = grants.filter((grant) => grant.person === guest)
        const rest = grants.filter((grant) => grant.person !== guest)
        const has = ({ map, link }: StoredGrant) =>
          rest.some((grant) => grant.person === person && grant.map === map && grant.link === link)
        const added = moved.filter((grant) => !has(grant)).map((grant) => ({ ...grant, person }))
        grants.splice(0, grants.length, ...rest, ...added)
        for (const [hash, session] of sessions) if (session.person === guest) sessions.delete(hash)
        joined.set(guest, person)
      }),
    endSessions: ({ issuer, subject, sid }) =>
      answer(() => {
        const ended = [...sessions].filter(([, { person, directory }]) => {
          const identity = identities.find((one) => one.person === person && one.issuer === issuer)
          return (
            identity !== undefined &&
            directory?.issuer === issuer &&
            (subject === undefined || identity.subject === subject) &&
            (sid === undefined || directory.sid === sid)
          )
        })
        for (const [hash] of ended) sessions.delete(hash)
        return ended.map(([hash]) => hash)
      }),
  }
}
