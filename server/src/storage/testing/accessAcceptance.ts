import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { StoredLink } from '../accessStorage.ts'
import type { Store } from '../store.ts'

const link = (id: string, more: Partial<StoredLink> = {}): StoredLink => ({
  id,
  map: 'm',
  role: 'editor',
  label: '',
  createdAt: 5,
  ...more,
})
const person = (id: string) => ({ id, name: id.toUpperCase(), colour: 'red', createdAt: 5 })
const keepOwners = { roles: ['owner'] as const, maker: 'nobody' }

/** What every store must do about people, sessions, links and grants. */
export function accessAcceptance(name: string, open: () => Promise<Store>): void {
  describe(`access in the ${name} store`, () => {
    let store: Store
    beforeEach(async () => {
      store = await open()
    })
    afterEach(() => store.close())
    const enter = (id: string, through: string | null, createdAt = 5) =>
      store.access.addGrant({ person: id, map: 'm', link: through, createdAt })

    it('[SAVE25] knows people by their sessions, for as long as those last', async () => {
      const { access } = store
      expect(await access.hasPeople()).toBe(false)
      await access.addPerson(person('anna'))
      await access.addSession({ hash: 's', person: 'anna', createdAt: 10 })
      expect(await access.hasPeople()).toBe(true)
      expect(await access.session('s')).toEqual({ person: person('anna'), createdAt: 10 })
      expect(await access.session('another')).toBeUndefined()
      await access.renamePerson('anna', 'Anne')
      expect((await access.session('s'))?.person).toEqual({ ...person('anna'), name: 'Anne' })
      await access.removeSession('s')
      expect(await access.session('s')).toBeUndefined()
    })

    it('[SAVE25] keeps links by the hash of their token, oldest first', async () => {
      const { access } = store
      await access.addLink(link('late', { createdAt: 9 }), 'hash of late')
      await access.addLink(link('early', { label: 'For the board' }), 'hash of early')
      await access.addLink(link('elsewhere', { map: 'n' }), 'hash of elsewhere')
      expect(await access.linkOfToken('hash of early')).toEqual(link('early', { label: 'For the board' }))
      expect(await access.linkOfToken('another')).toBeUndefined()
      expect((await access.linksOf('m')).map(({ id }) => id)).toEqual(['early', 'late'])
    })

    it('[ACC5] gives the role that a link has now, and none when it is revoked', async () => {
      const { access } = store
      await access.addLink(link('l'), 'hash')
      await enter('anna', 'l')
      await enter('anna', 'l')
      await enter('anna', null)
      await access.addGrant({ person: 'anna', map: 'n', link: null, createdAt: 5 })
      const owned = { map: 'm', role: 'owner', link: null }
      const roles = async () => new Set(await access.grants('anna', 'm'))
      expect(await roles()).toEqual(new Set([{ map: 'm', role: 'editor', link: 'l' }, owned]))
      await access.changeLink('l', { role: 'viewer' }, keepOwners)
      expect(await roles()).toEqual(new Set([{ map: 'm', role: 'viewer', link: 'l' }, owned]))
      await access.changeLink('l', { revokedAt: 7 }, keepOwners)
      expect(await roles()).toEqual(new Set([owned]))
      expect(await access.grants('anna')).toHaveLength(2)
      expect(await access.wasGranted('anna', 'm')).toBe(true)
      expect(await access.wasGranted('ben', 'm')).toBe(false)
    })

    it('[ACC7] takes the last owner away neither at once nor by two changes at one time', async () => {
      const { access } = store
      for (const id of ['a', 'b']) await access.addLink(link(id, { role: 'owner' }), `hash of ${id}`)
      const both = ['a', 'b'].map((id) => access.changeLink(id, { revokedAt: 7 }, keepOwners))
      expect((await Promise.all(both)).sort()).toEqual([false, true])
      const [left] = (await access.linksOf('m')).filter(({ revokedAt }) => revokedAt === undefined)
      expect(await access.changeLink(left!.id, { role: 'editor' }, keepOwners)).toBe(false)
      expect(await access.changeLink('none', { role: 'editor' }, keepOwners)).toBe(false)
      await enter('maker', null)
      expect(await access.changeLink(left!.id, { role: 'editor' }, { ...keepOwners, maker: 'maker' })).toBe(
        true,
      )
    })

    it('[ACC3] says what those are called who were let into a map', async () => {
      const { access } = store
      for (const id of ['anna', 'ben']) await access.addPerson(person(id))
      await enter('anna', null)
      expect(await access.lookOf('m')).toEqual([{ name: 'ANNA', colour: 'red' }])
    })

    it('[ACC26] keeps until when a link lets people in, and tells it with each grant', async () => {
      const { access } = store
      await access.addLink(link('l', { expiresAt: 99 }), 'hash')
      await enter('anna', 'l')
      expect(await access.linkOfToken('hash')).toEqual(link('l', { expiresAt: 99 }))
      expect(await access.grants('anna', 'm')).toEqual([
        { map: 'm', role: 'editor', link: 'l', expiresAt: 99 },
      ])
    })

    it('[ACC27] says who was let into a map by what is not revoked, the last first', async () => {
      const { access } = store
      for (const id of ['anna', 'ben', 'cleo']) await access.addPerson(person(id))
      for (const id of ['l', 'k']) await access.addLink(link(id), `hash of ${id}`)
      await enter('anna', null, 5)
      await enter('ben', 'l', 6)
      await enter('cleo', 'k', 7)
      await access.changeLink('k', { revokedAt: 8 }, { ...keepOwners, maker: 'anna' })
      expect(await access.entriesOf('m')).toEqual([
        { person: person('ben'), link: 'l', at: 6 },
        { person: person('anna'), link: null, at: 5 },
      ])
    })

    it('[ACC11] removes a map for good with its links and grants, and no other', async () => {
      const { access, maps } = store
      for (const id of ['m', 'n'])
        await maps.create({ id, title: '', createdAt: 5, snapshot: Uint8Array.of(0, 0) })
      await access.addLink(link('l'), 'hash')
      await access.addLink(link('k', { map: 'n' }), 'other hash')
      await enter('anna', 'l')
      await access.addGrant({ person: 'anna', map: 'n', link: 'k', createdAt: 5 })
      await maps.remove('m')
      expect([await access.linksOf('m'), await access.wasGranted('anna', 'm')]).toEqual([[], false])
      expect(await access.grants('anna')).toEqual([{ map: 'n', role: 'editor', link: 'k' }])
    })
  })
}
