import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { SignInUnderWay, StoredIdentity } from '../../identityStorage.ts'
import type { Store } from '../../store.ts'

const signIn = (state: string, at = 5): SignInUnderWay => ({
  state,
  browser: 'b',
  nonce: 'n',
  verifier: 'v',
  goTo: '/',
  at,
})
const identity = (person: string, more: Partial<StoredIdentity> = {}): StoredIdentity => ({
  issuer: 'i',
  subject: `s-${person}`,
  person,
  email: `${person}@council.example`,
  tooManyGroups: false,
  signedInAt: 5,
  ...more,
})

/** What every store must do about sign-ins with the directory of a body. */
export function identityAcceptance(name: string, open: () => Promise<Store>): void {
  describe(`sign-ins in the ${name} store`, () => {
    let store: Store
    beforeEach(async () => {
      store = await open()
    })
    afterEach(() => store.close())
    const addPerson = (id: string) =>
      store.access.addPerson({ id, name: id.toUpperCase(), colour: 'red', createdAt: 5 })

    it('[OID2] gives a sign-in that is under way to one of those who ask, and not for ever', async () => {
      const { identities } = store
      await identities.begin(signIn('old', 1), 0)
      await identities.begin(signIn('a'), 2)
      const taken = await Promise.all([identities.take('a'), identities.take('a')])
      expect(taken.filter(Boolean)).toEqual([signIn('a')])
      expect(await identities.take('old')).toBeUndefined()
    })

    it('[OID6] takes a token once, for as long as it lasts', async () => {
      const { identities } = store
      const both = await Promise.all([identities.useToken('t', 10, 5), identities.useToken('t', 10, 5)])
      expect(both.sort()).toEqual([false, true])
      expect(await identities.useToken('t', 30, 20)).toBe(true)
    })

    it('[OID1] finds people by who they are in the directory, and the other way round', async () => {
      const { identities } = store
      await addPerson('anna')
      await identities.keep(identity('anna'))
      await identities.keep(identity('anna', { email: 'new@council.example', tooManyGroups: true }))
      expect((await identities.personOf('i', 's-anna'))?.name).toBe('ANNA')
      expect(await identities.personOf('other', 's-anna')).toBeUndefined()
      expect(await identities.identityOf('anna')).toMatchObject({ tooManyGroups: true })
      expect((await identities.ofEmail('new@council.example'))?.person).toBe('anna')
      expect(await identities.ofEmail('anna@council.example')).toBeUndefined()
    })

    it('[OID7] gives what a guest was let into to whoever they are, once', async () => {
      const { access, identities } = store
      for (const id of ['guest', 'anna']) await addPerson(id)
      for (const map of ['m', 'n']) await access.addGrant({ person: 'guest', map, link: null, createdAt: 5 })
      await access.addGrant({ person: 'anna', map: 'm', link: null, createdAt: 4 })
      await access.addSession({ hash: 'g', person: 'guest', createdAt: 5 })
      await identities.join('guest', 'anna')
      expect((await access.grants('anna')).map(({ map }) => map).sort()).toEqual(['m', 'n'])
      expect([await access.grants('guest'), await access.session('g')]).toEqual([[], undefined])
      expect(await access.namesOf(['guest', 'anna'])).toEqual(
        new Map([
          ['guest', 'ANNA'],
          ['anna', 'ANNA'],
        ]),
      )
    })

    it('[OID5] ends the sessions of one sign-in or of one person, and no others', async () => {
      const { access, identities } = store
      for (const id of ['anna', 'ben']) {
        await addPerson(id)
        await identities.keep(identity(id))
        for (const sid of ['1', '2']) {
          const directory = { issuer: 'i', sid: `${id}${sid}` }
          await access.addSession({ hash: `${id} ${sid}`, person: id, createdAt: 5, directory })
        }
      }
      await access.addSession({ hash: 'guest', person: 'anna', createdAt: 5 })
      expect((await access.session('anna 1'))?.directory).toEqual({ issuer: 'i', sid: 'anna1' })
      expect(await identities.endSessions({ issuer: 'i', sid: 'anna1' })).toEqual([
        { hash: 'anna 1', person: 'anna' },
      ])
      expect(await identities.endSessions({ issuer: 'other', subject: 's-ben' })).toEqual([])
      const ended = await identities.endSessions({ issuer: 'i', subject: 's-ben' })
      expect(ended.map(({ hash }) => hash).toSorted()).toEqual(['ben 1', 'ben 2'])
      expect(await access.session('ben 1')).toBeUndefined()
      expect((await access.removeSessionsOf('anna')).toSorted()).toEqual(['anna 2', 'guest'])
    })

    it('[OID15] keeps what the directory is asked with again for as long as there is the session', async () => {
      const { access, identities } = store
      await addPerson('anna')
      for (const [hash, createdAt] of [
        ['a', 20],
        ['b', 30],
        ['over', 10],
      ] as const)
        await access.addSession({ hash, person: 'anna', createdAt })
      for (const [session, askedAt] of [
        ['b', 31],
        ['a', 21],
        ['over', 11],
        ['none', 12],
      ] as const)
        await identities.keepTokens({ session, sealed: `of ${session}`, askedAt })
      const of = (session: string, askedAt: number) => ({
        session,
        person: 'anna',
        sealed: `of ${session}`,
        askedAt,
      })
      expect(await identities.dueTokens(30, 20)).toEqual([of('a', 21)])
      expect(await identities.dueTokens(31, 0)).toEqual([of('a', 21), of('b', 31)])
      await identities.keepTokens({ session: 'a', sealed: 'of a', askedAt: 50 })
      expect(await identities.dueTokens(60, 0)).toEqual([of('b', 31), of('a', 50)])
      await access.removeSession('b')
      expect(await identities.dueTokens(60, 0)).toEqual([of('a', 50)])
      // It is gone, and not only passed over.
      await access.addSession({ hash: 'b', person: 'anna', createdAt: 30 })
      expect(await identities.dueTokens(60, 0)).toEqual([of('a', 50)])
    })

    it('[OID15] gives what the directory is asked with to one of those who are about to ask', async () => {
      const { access, identities } = store
      await addPerson('anna')
      await access.addSession({ hash: 'a', person: 'anna', createdAt: 5 })
      const due = { session: 'a', sealed: 's', askedAt: 5 }
      await identities.keepTokens(due)
      const both = await Promise.all([identities.claimTokens(due, 9), identities.claimTokens(due, 9)])
      expect(both.toSorted()).toEqual([false, true])
      expect(await identities.dueTokens(8, 0)).toEqual([])
    })
  })
}
